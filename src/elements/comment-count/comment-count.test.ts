import { expect, fixture, html } from '@open-wc/testing';
import { CommentSourceError } from '../../sources/comment-source.js';
import { copyOf } from '../../testing/copy-of.js';
import { MemorySource, makeComment } from '../../testing/memory-source.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import './comment-count.define.js';
import type { CommentCount } from './comment-count.js';

/** A source that can count any threads at once. */
class CountingSource extends MemorySource {
  readonly asked: (readonly string[])[] = [];
  async count(threads: readonly string[]): Promise<readonly number[]> {
    this.asked.push(threads);
    await this.gate;
    return threads.map((thread) => Number(thread.slice(1)));
  }
}

const textOf = (element: Element): string => (element as HTMLElement).innerText.trim();

describe('<comment-count>', () => {
  it('says how many comments a thread has', async () => {
    const source = new CountingSource();
    let answer = (): void => undefined;
    source.gate = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const link = await fixture<HTMLAnchorElement>(html`
      <a href="#comments"><comment-count .source=${source} thread="/3">Comments</comment-count></a>
    `);
    expect(textOf(link)).to.equal('Comments');
    answer();
    await waitUntil(() => textOf(link) === '3 comments');
    await expect(link).to.be.accessible();
  });

  it('asks once for all that stand on the page', async () => {
    const source = new CountingSource();
    const page = await fixture(html`
      <div>
        ${[1, 2, 3, 2].map(
          (count) => html`<comment-count .source=${source} thread=${`/${count}`}></comment-count>`,
        )}
      </div>
    `);
    await waitUntil(() => [...page.children].every((count) => textOf(count)));
    expect([...page.children].map(textOf)).to.deep.equal([
      '1 comment',
      '2 comments',
      '3 comments',
      '2 comments',
    ]);
    expect(source.asked).to.deep.equal([['/1', '/2', '/3']]);
  });

  it('forgets the number of another thread, also when the new one cannot be had', async () => {
    const source = new CountingSource();
    const element = await fixture<CommentCount>(
      html`<comment-count .source=${source} thread="/3">Comments</comment-count>`,
    );
    await waitUntil(() => textOf(element) === '3 comments');
    source.gate = Promise.reject(new CommentSourceError('network', 'raw'));
    element.thread = '/4';
    await waitUntil(() => source.asked.length === 2);
    await element.updateComplete;
    expect(textOf(element)).to.equal('Comments');
  });

  it('shows no number that is none', async () => {
    const element = await fixture<CommentCount>(
      html`<comment-count count="many">Comments</comment-count>`,
    );
    expect(textOf(element)).to.equal('Comments');
  });

  it('takes it from the first page where the source cannot count', async () => {
    const source = new MemorySource([makeComment('1'), makeComment('2')]);
    const element = await fixture<CommentCount>(
      html`<comment-count .source=${source} thread="/a"></comment-count>`,
    );
    await waitUntil(() => textOf(element) === '2 comments');
    expect(source.loads.map(({ pageSize }) => pageSize)).to.deep.equal([1]);
  });

  it('takes it from there, too, where the source is about one thread', async () => {
    const source = new CountingSource([makeComment('1')]);
    const element = await fixture<CommentCount>(
      html`<comment-count .source=${source}></comment-count>`,
    );
    await waitUntil(() => textOf(element) === '1 comment');
    expect(source.asked).to.have.lengthOf(0);
  });

  it('leaves what is written in it when it cannot know, and tells the integrator', async () => {
    await warnings(async (heard) => {
      const source = new MemorySource();
      source.failure = new CommentSourceError('network', 'no net today');
      const element = await fixture<CommentCount>(
        html`<comment-count .source=${source} thread="/a">Comments</comment-count>`,
      );
      await waitUntil(() => heard.length > 0);
      expect(textOf(element)).to.equal('Comments');
      expect(heard.join()).to.match(/<comment-count>.*no net today/);
      source.comments.push(makeComment('1'));
      element.thread = '/b';
      await waitUntil(() => textOf(element) === '1 comment');
    });
  });

  it('follows the language, and the number that the page sets', async () => {
    const element = await fixture<CommentCount>(html`<comment-count count="3"></comment-count>`);
    expect(textOf(element)).to.equal('3 comments');
    element.count = 1;
    await element.updateComplete;
    expect(textOf(element)).to.equal('1 comment');
    element.lang = 'en-u-nu-deva';
    await waitUntil(() => textOf(element) === '१ comment');
    element.count = undefined;
    await element.updateComplete;
    expect(textOf(element)).to.equal('');
  });

  it('leaves what an author has written in it alone', async () => {
    const source = new CountingSource();
    const element = await fixture<CommentCount>(
      html`<comment-count .source=${source} thread="/3"><b>Comments</b></comment-count>`,
    );
    const written = element.querySelector('b');
    await waitUntil(() => textOf(element) === '3 comments');
    expect(element.querySelector('b') === written).to.equal(true);
    expect(written?.checkVisibility()).to.equal(false);
  });

  it('says its number once in a copy of a page', async () => {
    const element = await fixture<CommentCount>(html`<comment-count count="1"></comment-count>`);
    const copy = copyOf(element);
    element.after(copy);
    await copy.updateComplete;
    expect(textOf(copy)).to.equal('1 comment');
    copy.count = 2;
    await waitUntil(() => textOf(copy) === '2 comments');
  });
});
