import { expect } from '@open-wc/testing';
import { sanitizeHtml } from './sanitize.js';
import { sanitized, withEachParser } from '../testing/sanitize-parsers.js';

const COMMENT = { profile: 'comment' } as const;
const isText = (html: string): boolean => !/<(?!\/?(?:p|br)>)/.test(html);

describe('what is too much to parse is shown as text', () => {
  withEachParser((it) => {
    for (const [title, html] of [
      ['more than 64 Ki characters', `<b>word</b>${' x'.repeat(33_000)}`],
      ['more than 2,000 tags', '<b>word</b>'.repeat(1_001)],
      ['a hundred levels', `${'<div>'.repeat(101)}<b>word</b>`],
      ['levels that end tags hide', '<div><table><td></div></table>'.repeat(401) + '<b>word</b>'],
      ['formatting that every block repeats', `<p>${'<i>'.repeat(30)}${'<p>word'.repeat(1_900)}`],
    ] as const) {
      it(`in a comment: ${title}`, () => {
        const result = sanitized(html, COMMENT);
        expect(result).to.contain('word');
        expect(isText(result)).to.equal(true);
      });
    }

    for (const [title, html] of [
      ['a list of 500 items that nobody closed', `<ul>${'<li>word'.repeat(500)}</ul>`],
      ['500 paragraphs that nobody closed', '<p><b>word</b>'.repeat(500)],
      ['500 line breaks', '<b>word</b><br>'.repeat(500)],
      ['a chart', `<b>word</b><svg><style>a{}</style>${'<path d="M0 0"/>'.repeat(900)}</svg>`],
      [
        'an image inside of its address',
        `<b>word</b><img src="data:image/png;base64,${'A'.repeat(40_000)}" alt="A">`,
      ],
    ] as const) {
      it(`but not in a comment: ${title}`, () => {
        expect(sanitized(html, COMMENT)).to.contain('word');
        expect(isText(sanitized(html, COMMENT))).to.equal(
          false,
          sanitized(html, COMMENT).slice(0, 200),
        );
      });
    }

    it('later in an article', () => {
      const paragraphs = '<p>some <b>words</b></p>'.repeat(4_900);
      expect(sanitized(paragraphs)).to.equal(paragraphs);
      expect(isText(sanitized(paragraphs.repeat(2)))).to.equal(true);
    });

    it('also when it is the parser that makes it too much', () => {
      const formats = Array.from({ length: 12 }, (_, index) => `<i class="${String(index)}">`).join(
        '',
      );
      expect(isText(sanitized(`<p>${formats}${'<p>word'.repeat(9_000)}`))).to.equal(true);
    });

    it('with its entities decoded, its paragraphs kept and its code left out', () => {
      const html = `<script>run()</script><p>Fish &amp; chips &lt;b&gt;</p><p>${'<i>'.repeat(101)}two</p>`;
      expect(sanitized(html)).to.equal('<p>Fish &amp; chips &lt;b&gt;</p><p>two</p>');
    });
  });

  // As much as one tag, or one character, can be made to cost: none of these may hang the page.
  withEachParser((it) => {
    for (const [title, html] of [
      ['attributes', `<p ${Array.from({ length: 80_000 }, (_, n) => `a${n}=1`).join(' ')}>word`],
      ['commas', `<img alt=word srcset="${', '.repeat(400_000)}">`],
      ['brackets', `word${'<a'.repeat(400_000)}`],
      ['quotes', `<p ${'"'.repeat(900_000)}>word`],
      [
        'unknown elements',
        Array.from({ length: 9_000 }, (_, n) => `<x-${n}>word</x-${n}>`).join(''),
      ],
      ['starts of code', `word${'<script>'.repeat(19_000)}`],
      ['wide cells', `<table><tr>${'<td colspan=1000>word'.repeat(9_000)}`],
      ['references', `word${'&eacute;'.repeat(120_000)}`],
    ] as const) {
      it(`survives ${title}`, () => {
        const holder = document.createElement('div');
        document.body.append(holder);
        holder.append(
          sanitizeHtml(html, { profile: 'article', baseUrl: '', idPrefix: 'user-content-' }),
        );
        expect(holder.innerText).to.contain('word');
        holder.remove();
      });
    }
  });
});
