import { expect, fixture, html } from '@open-wc/testing';
import { nothing, type TemplateResult } from 'lit';
import { TestFiles } from '../../testing/answer.js';
import { copyOf } from '../../testing/copy-of.js';
import { makeArticle } from '../../testing/make-article.js';
import { json } from '../../testing/test-server.js';
import { waitUntil } from '../../testing/wait-until.js';
import './live-updates.define.js';
import type { LiveUpdates } from './live-updates.js';

const FEED = 'https://paper.example/live.json';

const item = (id: number, more: object = {}): object => ({
  id: String(id),
  title: `Post ${id}`,
  content_html: `<p>Text ${id}</p>`,
  date_published: `2026-03-01T08:0${id}:00Z`,
  ...more,
});
let items: object[];
let isDown: boolean;
let files: TestFiles;
beforeEach(() => {
  items = [item(2), item(1)];
  isDown = false;
  files = new TestFiles({
    [FEED]: () =>
      isDown
        ? new Response('', { status: 503 })
        : json({ version: 'https://jsonfeed.org/version/1.1', items }),
  });
});
afterEach(() => {
  files.close();
});

const part = (live: LiveUpdates, name: string): HTMLElement | null =>
  live.shadowRoot!.querySelector(`[part=${name}]`);
const headlines = (live: LiveUpdates): string[] =>
  [...live.querySelectorAll('article h2')].map(({ textContent }) => textContent);
const announcements = (): string[] =>
  [...document.querySelectorAll('body > [role=status] > p')].map(({ textContent }) => textContent);

async function open(content: TemplateResult | typeof nothing = nothing): Promise<LiveUpdates> {
  const live = await fixture<LiveUpdates>(html`
    <live-updates lang="en" src=${FEED} interval="0">${content}</live-updates>
  `);
  await live.updateComplete;
  await waitUntil(() => !part(live, 'status')?.innerText.includes('Loading'), 'still loading');
  await live.updateComplete;
  return live;
}
async function look(live: LiveUpdates): Promise<void> {
  await live.refresh();
  await live.updateComplete;
}

describe('<live-updates>', () => {
  it('shows the posts of a feed, the newest first', async () => {
    const live = await open();
    expect(headlines(live)).to.deep.equal(['Post 2', 'Post 1']);
    const [article] = live.querySelectorAll('article');
    expect(article?.querySelector('time')?.dateTime).to.equal('2026-03-01T08:02:00.000Z');
    expect(article?.innerText).to.contain('Text 2');
    await expect(live).to.be.accessible();
  });

  it('asks whether the feed has changed, in the place of asking for all of it', async () => {
    await open();
    expect(files.requests[0]?.init.cache).to.equal('no-cache');
  });

  it('keeps new posts behind a button that counts them, said once, and leads to the first', async () => {
    const live = await open();
    items.unshift(item(3));
    await look(live);
    expect(headlines(live)).to.deep.equal(['Post 2', 'Post 1']);
    expect(part(live, 'news-button')?.innerText).to.equal('1 new update');
    items.unshift(item(4));
    await look(live);
    await look(live);
    expect(part(live, 'news-button')?.innerText).to.equal('2 new updates');
    await waitUntil(() => announcements().includes('2 new updates'));
    expect(announcements().filter((text) => text === '2 new updates')).to.have.lengthOf(1);
    await expect(live).to.be.accessible();

    part(live, 'news-button')?.click();
    await waitUntil(() => document.activeElement?.querySelector('h2')?.textContent === 'Post 4');
    expect(headlines(live)).to.deep.equal(['Post 4', 'Post 3', 'Post 2', 'Post 1']);
    expect(part(live, 'news-button')).to.equal(null);
  });

  it('moves nothing when new posts are there', async () => {
    const live = await open();
    const [article] = live.querySelectorAll('article');
    const before = article?.getBoundingClientRect().top;
    items.unshift(item(3));
    await look(live);
    expect(part(live, 'news-button')).not.to.equal(null);
    expect(article?.getBoundingClientRect().top).to.equal(before);
  });

  it('brings a post up to date in its place, without a word', async () => {
    const live = await open();
    const [article] = live.querySelectorAll('article');
    items[0] = item(2, { title: 'Post 2, corrected' });
    await look(live);
    expect(headlines(live)[0]).to.equal('Post 2, corrected');
    expect(live.querySelector('article') === article).to.equal(true);
    expect(part(live, 'news-button')).to.equal(null);
  });

  it('keeps what is read in its place when a post above grows', async () => {
    items = [item(2), item(1, { content_html: '<p>1</p>'.repeat(400) })];
    const live = await open();
    const [, read] = live.querySelectorAll('article');
    read?.scrollIntoView({ behavior: 'instant' });
    const line = [...(read?.querySelectorAll('p') ?? [])][30]!;
    line.scrollIntoView({ behavior: 'instant' });
    const before = line.getBoundingClientRect().top;
    items[0] = item(2, { content_html: '<p>2</p>'.repeat(50) });
    items[1] = { ...items[1] };
    await look(live);
    expect(live.querySelectorAll('article:first-of-type p').length).to.equal(50);
    await waitUntil(() => Math.abs(line.getBoundingClientRect().top - before) < 2);
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('says where a post was taken back', async () => {
    items = [item(3), item(2), item(1)];
    const live = await open();
    items = [item(3), item(1)];
    await look(live);
    expect(headlines(live)).to.deep.equal(['Post 3', 'Post 1']);
    expect(live.querySelectorAll('article')[1]?.innerText.trim()).to.equal(
      'This update was removed.',
    );
  });

  it('puts pinned posts above, and leads to the key events', async () => {
    items = [item(3), item(2, { tags: ['Key event'] }), item(1, { tags: ['Pinned'] })];
    const live = await open();
    expect(headlines(live)).to.deep.equal(['Post 1', 'Post 3', 'Post 2']);
    expect(live.querySelector('[slot=pinned] article')?.textContent).to.contain('Pinned');
    const links = part(live, 'key-events')?.querySelectorAll('a');
    expect([...(links ?? [])].map(({ textContent }) => textContent)).to.deep.equal(['Post 2']);
    links?.[0]?.click();
    expect(document.activeElement?.querySelector('h2')?.textContent).to.equal('Post 2');
    await expect(live).to.be.accessible();
  });

  it('lets nothing of a feed run', async () => {
    items = [item(1, { content_html: '<p onclick="x()">Text</p><script>x()</script>' })];
    const live = await open();
    expect(live.innerHTML).to.contain('<p>Text</p>');
    expect(live.innerHTML).not.to.match(/script|onclick/);
  });

  it('keeps what it has when a look fails, says since when, and tries again', async () => {
    const live = await open();
    isDown = true;
    await look(live);
    expect(part(live, 'status')?.innerText).to.match(
      /^New updates could not be loaded\. Last updated: .*\d.* Try again$/s,
    );
    expect(headlines(live)).to.have.lengthOf(2);
    await expect(live).to.be.accessible();
    isDown = false;
    part(live, 'retry-button')?.click();
    await waitUntil(() => part(live, 'status') === null);
  });

  it('says that nothing could be loaded, and that there is nothing', async () => {
    isDown = true;
    const live = await open();
    expect(part(live, 'status')?.innerText).to.contain('The updates could not be loaded.');
    isDown = false;
    items = [];
    await look(live);
    expect(part(live, 'status')?.innerText).to.equal('There are no updates yet.');
  });

  it('leaves posts that are written into the page alone, and knows them in the feed', async () => {
    items = [item(3), item(2), item(1)];
    const live = await open(html`
      <article id="2" data-key-event>
        <h2>Written</h2>
        <time datetime="2026-03-01T08:02:00Z">8:02</time>
      </article>
    `);
    expect(headlines(live)).to.deep.equal(['Written']);
    expect(part(live, 'key-events')?.innerText).to.contain('Written');
    expect(part(live, 'news-button')?.innerText).to.equal('1 new update');
    part(live, 'news-button')?.click();
    await waitUntil(() => headlines(live).length === 2);
    const [written, fresh] = ['Written', 'Post 3'].map((text) =>
      [...live.querySelectorAll('h2')].find(({ textContent }) => textContent === text),
    );
    expect(fresh!.getBoundingClientRect().top).to.be.lessThan(written!.getBoundingClientRect().top);
  });

  it('takes posts that the page gives, too', async () => {
    const live = await fixture<LiveUpdates>(html`<live-updates></live-updates>`);
    const post = (id: string): ReturnType<typeof makeArticle> =>
      makeArticle({ id, published: `2026-03-01T08:0${id}:00Z`, headline: { text: `Post ${id}` } });
    live.posts = [post('1')];
    await waitUntil(() => headlines(live).length === 1);
    live.posts = [post('2'), post('1')];
    await waitUntil(() => part(live, 'news-button'));
  });

  describe('as time passes', () => {
    const { setTimeout: realSetTimeout } = window;
    const timers: { work: () => void; delay: number }[] = [];
    let isHidden = false;

    beforeEach(() => {
      timers.length = 0;
      isHidden = false;
      window.setTimeout = ((work: () => void, delay = 0) => {
        if (delay < 14_000 || delay > 60_000) return realSetTimeout(work, delay);
        return timers.push({ work, delay });
      }) as typeof setTimeout;
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    });
    afterEach(() => {
      window.setTimeout = realSetTimeout;
      Reflect.deleteProperty(document, 'hidden');
    });

    it('looks again when it is time, no more often than every 15 seconds, and not unseen', async () => {
      const live = await open();
      live.interval = 1;
      await look(live);
      expect(files.requests).to.have.lengthOf(2);
      expect(timers.at(-1)?.delay).to.be.within(14_000, 15_000);
      items.unshift(item(3));
      timers.at(-1)?.work();
      await waitUntil(() => part(live, 'news-button'));
      expect(files.requests).to.have.lengthOf(3);

      live.interval = 30;
      await live.updateComplete;
      expect(timers.at(-1)?.delay, 'another interval').to.be.within(29_000, 30_000);

      const { length } = timers;
      isHidden = true;
      await look(live);
      expect(timers).to.have.lengthOf(length);
      isHidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      expect(timers).to.have.lengthOf(length + 1);
    });
  });

  it('goes on in a copy of a page', async () => {
    const live = await open();
    items = [item(3), item(2), item(1)];
    const copy = copyOf(live);
    live.after(copy);
    await waitUntil(() => headlines(copy).length === 3);
    expect(headlines(copy)).to.deep.equal(['Post 3', 'Post 2', 'Post 1']);
  });
});
