import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../testing/wait-until.js';
import './reading-progress.define.js';
import type { ReadingProgress } from './reading-progress.js';

const bar = (element: ReadingProgress): DOMRect =>
  element.shadowRoot!.querySelector('[part=bar]')!.getBoundingClientRect();
const progress = (element: ReadingProgress): number => bar(element).width / element.offsetWidth;

async function open(dir: 'ltr' | 'rtl' = 'ltr'): Promise<ReadingProgress> {
  const page = await fixture(html`
    <div dir=${dir}>
      <reading-progress for="text"></reading-progress>
      <article id="text"><div style="block-size: 500vh">Text</div></article>
      <p style="block-size: 200vh">More</p>
    </div>
  `);
  const element = page.querySelector('reading-progress')!;
  await element.updateComplete;
  return element;
}
/** So that a part of the article is read. */
function read(part: number): void {
  const { top, height } = document.getElementById('text')!.getBoundingClientRect();
  scrollBy({ top: top + part * (height - innerHeight), behavior: 'instant' });
}

describe('<reading-progress>', () => {
  afterEach(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('grows with what has been read, and is full at the end of the article', async () => {
    const element = await open();
    read(0);
    await waitUntil(() => progress(element) < 0.02);
    read(0.5);
    await waitUntil(() => Math.abs(progress(element) - 0.5) < 0.02);
    read(1.2);
    await waitUntil(() => progress(element) === 1);
  });

  it('grows from the side where reading begins', async () => {
    for (const [dir, side] of [
      ['ltr', 'left'],
      ['rtl', 'right'],
    ] as const) {
      const element = await open(dir);
      read(0.25);
      await waitUntil(() => Math.abs(progress(element) - 0.25) < 0.02);
      expect(bar(element)[side], dir).to.be.closeTo(element.getBoundingClientRect()[side], 1);
      element.parentElement?.remove();
    }
  });

  it('follows an article that grows or comes later', async () => {
    const element = await open();
    const article = document.getElementById('text')!;
    read(1);
    await waitUntil(() => progress(element) > 0.98);
    article.append(Object.assign(document.createElement('div'), { style: 'block-size: 500vh' }));
    await waitUntil(() => progress(element) < 0.6);
    article.removeAttribute('id');
    element.for = 'later';
    await waitUntil(() => progress(element) === 0);
    article.id = 'later';
    article.after(document.createElement('p'));
    await waitUntil(() => progress(element) > 0.3);
  });

  it('says nothing to screen readers, and takes no click', async () => {
    const element = await open();
    expect(element.shadowRoot?.querySelector('[part=track]')?.ariaHidden).to.equal('true');
    const { left, top } = element.getBoundingClientRect();
    expect(document.elementFromPoint(left + 1, top + 1)).not.to.equal(element);
    await expect(element).to.be.accessible();
  });
});
