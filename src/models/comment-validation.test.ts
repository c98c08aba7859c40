import { expect } from '@open-wc/testing';
import type { CommentDraft } from './comment.js';
import {
  completeWebsite,
  countCharacters,
  validateDraft,
  type CommentRules,
} from './comment-validation.js';
import { parseGuestFields } from './guest-fields.js';

const draft = (change: Partial<CommentDraft>): CommentDraft => ({
  parentId: null,
  name: 'Ada',
  email: 'ada@example.com',
  website: '',
  body: 'Text.',
  consent: false,
  ...change,
});
const rules = (fields: string, maxLength = Infinity): CommentRules => ({
  fields: parseGuestFields(fields).fields,
  maxLength,
});

describe('guest fields', () => {
  it('are read from an attribute, in the order of the form', () => {
    const { fields, unknown } = parseGuestFields(' website  email! name ');
    expect([...fields]).to.deep.equal([
      ['name', false],
      ['email', true],
      ['website', false],
    ]);
    expect(unknown).to.deep.equal([]);
  });

  it('are none for an empty attribute, and wrong names are told', () => {
    expect([...parseGuestFields('').fields]).to.deep.equal([]);
    expect(parseGuestFields('name phone!').unknown).to.deep.equal(['phone']);
  });
});

describe('a draft', () => {
  it('needs a text that is more than white space', () => {
    expect(validateDraft(draft({}), rules('name! email!'))).to.deep.equal({});
    expect(validateDraft(draft({ body: ' \n ' }), rules(''))).to.deep.equal({ body: 'required' });
  });

  it('needs a text, and names, that can be seen', () => {
    for (const body of ['\u200b', '\u2800\u2800', '\u3164 \u2060', '\u202e']) {
      const empty = draft({ body, name: body });
      const expected = { body: 'required', name: 'required' };
      expect(validateDraft(empty, rules('name!')), encodeURI(body)).to.deep.equal(expected);
    }
    // Joiners belong to words and to emoji.
    for (const body of ['می\u200cخواهم', '👩\u200d🔬', '\u2801']) {
      expect(validateDraft(draft({ body }), rules('')), body).to.deep.equal({});
    }
  });

  it('needs the fields that are required, and no other', () => {
    const empty = draft({ name: '', email: '' });
    expect(validateDraft(empty, rules('name email'))).to.deep.equal({});
    expect(validateDraft(empty, rules('name! email!'))).to.deep.equal({
      name: 'required',
      email: 'required',
    });
  });

  for (const email of ['ada', 'ada@', '@example.com', 'ada@example', 'a b@example.com']) {
    it(`is not sent with the address "${email}"`, () => {
      expect(validateDraft(draft({ email }), rules('email'))).to.deep.equal({ email: 'invalid' });
    });
  }

  for (const email of ['ada+news@mail.example.co.uk', 'ада@пример.рф', '"a"@example.com']) {
    it(`can be sent with the address "${email}"`, () => {
      expect(validateDraft(draft({ email }), rules('email'))).to.deep.equal({});
    });
  }

  for (const website of ['javascript:alert(1)', 'data:text/html,x', 'my site', 'mailto:a@b.org']) {
    it(`is not sent with the website "${website}"`, () => {
      expect(
        validateDraft(draft({ website: completeWebsite(website) }), rules('website')),
      ).to.deep.equal({ website: 'invalid' });
    });
  }

  for (const [typed, whole] of [
    ['example.org', 'https://example.org'],
    ['example.org:8080/a?b#c', 'https://example.org:8080/a?b#c'],
    ['http://example.org', 'http://example.org'],
  ] as const) {
    it(`can be sent with the website "${typed}"`, () => {
      expect(completeWebsite(typed)).to.equal(whole);
      expect(validateDraft(draft({ website: whole }), rules('website'))).to.deep.equal({});
    });
  }

  it('is as long as a reader sees it', () => {
    expect(countCharacters('👩‍👩‍👧‍👦é🇫🇷')).to.equal(3);
    const body = '👩‍👩‍👧‍👦'.repeat(5);
    expect(validateDraft(draft({ body }), rules('', 5))).to.deep.equal({});
    expect(validateDraft(draft({ body }), rules('', 4))).to.deep.equal({ body: 'too-long' });
  });
});
