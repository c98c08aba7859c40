import { expect, html } from '@open-wc/testing';
import {
  field,
  find,
  forgetEverything,
  open,
  submit,
  text,
  write,
} from '../../testing/comment-form-page.js';
import { MemorySource } from '../../testing/memory-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import type { CommentForm } from './comment-form.js';

const fieldsOf = (element: CommentForm): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.guest input')].map(
    ({ name, required }) => name + (required ? '!' : ''),
  );

describe('<comment-form source> in no section', () => {
  beforeEach(forgetEverything);

  const wishes = {
    guestFields: [
      { field: 'name', required: true },
      { field: 'email', required: false },
    ],
    consent: true,
    maxLength: 100,
    markup: 'markdown',
    preview: true,
  } as const;

  it('asks for what the source wants', async () => {
    const source = Object.assign(new MemorySource([], wishes), {
      preview: () => Promise.resolve('<b>so</b>'),
    });
    const element = await open(html`<comment-form .source=${source}></comment-form>`);
    expect(fieldsOf(element)).to.deep.equal(['name!', 'email']);
    expect(field(element, 'consent')).to.exist;
    expect(element.maxLength).to.equal(100);
    await waitUntil(() => find(element, '[part=preview-button]'));
  });

  it('asks for nothing about the reader before that is known', async () => {
    let tell!: () => void;
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const source = new MemorySource([], wishes);
    const capabilities = source.capabilities.bind(source);
    source.capabilities = () => told.then(capabilities);
    const page = document.createElement('comment-form');
    page.source = source;
    document.body.append(page);
    try {
      await waitUntil(() => find(page, 'textarea'));
      expect(fieldsOf(page)).to.deep.equal([]);
      tell();
      await page.updateComplete;
      expect(fieldsOf(page)).to.deep.equal(['name!', 'email']);
    } finally {
      page.remove();
    }
  });

  it('leaves what the page wants', async () => {
    const source = new MemorySource([], wishes);
    const element = await open(
      html`<comment-form fields="website" max-length="5" .source=${source}></comment-form>`,
    );
    expect(fieldsOf(element)).to.deep.equal(['website']);
    expect(element.maxLength).to.equal(5);
    expect(element.consent).to.equal(true);
  });

  it('asks again when the source changes', async () => {
    const element = await open(
      html`<comment-form .source=${new MemorySource([], wishes)}></comment-form>`,
    );
    element.source = new MemorySource([], { guestFields: [] });
    await element.updateComplete;
    expect(fieldsOf(element)).to.deep.equal([]);
    expect([element.consent, element.maxLength]).to.deep.equal([false, 0]);
  });

  it('does without when the source cannot be asked', async () => {
    const source = new MemorySource();
    source.capabilities = () => Promise.reject(new Error('No.'));
    const element = await open(html`<comment-form .source=${source}></comment-form>`);
    expect(fieldsOf(element)).to.deep.equal(['name', 'email', 'website']);
    expect(text(element, 'heading')).to.equal('Leave a comment');
  });

  it('asks an embedded source by its name', async () => {
    const element = await open(
      html`<comment-form source="waline" endpoint="https://comments.example/"></comment-form>`,
    );
    expect(fieldsOf(element)).to.deep.equal(['name', 'email', 'website']);
    expect(element.consent).to.equal(false);
  });

  it('tells the page that nobody has sent its comment', async () => {
    const element = await open(html`<comment-form fields=""></comment-form>`);
    write(element, 'Text.');
    const heard = await warnings(async (soFar) => {
      submit(element);
      await waitUntil(() => soFar.length > 0);
    });
    expect(heard[0]).to.match(/^<comment-form>: nobody has answered its comment-submit/);
    expect(field(element, 'body').value).to.equal('Text.');
  });
});
