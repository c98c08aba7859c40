import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { TestFiles } from '../../testing/answer.js';
import { copyOf } from '../../testing/copy-of.js';
import { json } from '../../testing/test-server.js';
import { waitUntil } from '../../testing/wait-until.js';
import './story-list.define.js';
import type { StoryList } from './story-list.js';

const FEED = 'https://paper.example/feed.json';

const feed = (count: number): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: Array.from({ length: count }, (_, index) => ({
    id: String(index),
    url: `https://paper.example/${index}`,
    title: `Story ${index}`,
    image: 'https://pictures.invalid/1.jpg',
  })),
});

let files: TestFiles | undefined;
let answer: () => Response;
beforeEach(() => {
  files = new TestFiles({ [FEED]: () => answer() });
});
afterEach(() => {
  files?.close();
});

async function open(template: TemplateResult): Promise<StoryList> {
  const list = await fixture<StoryList>(template);
  await list.updateComplete;
  return list;
}
const headlines = (list: StoryList): string[] =>
  [...list.querySelectorAll('h2, h3')].map(({ textContent }) => textContent);
const said = (list: StoryList, part: string): HTMLElement | null | undefined =>
  list.shadowRoot?.querySelector(`[part=${part}]`);
const announced = (): string =>
  [...document.querySelectorAll('body > [role=status]')].map((node) => node.textContent).join();

describe('<story-list>', () => {
  it('loads a feed into a list of cards, without a request for pictures', async () => {
    answer = () => json(feed(3));
    const list = await open(
      html`<story-list lang="en" src=${FEED} heading-level="2"></story-list>`,
    );
    await waitUntil(() => headlines(list).length === 3);
    expect(headlines(list)).to.deep.equal(['Story 0', 'Story 1', 'Story 2']);
    expect(list.querySelectorAll('ul > li > story-card > h2')).to.have.lengthOf(3);
    expect(list.querySelector('img')).to.equal(null);
    await expect(list).to.be.accessible();
  });

  it('shows as many as it may', async () => {
    const items = [1, 2, 3].map((id) => ({ url: `/${id}`, headline: `Story ${id}` }));
    const list = await open(html`<story-list max="2" .items=${items}></story-list>`);
    await waitUntil(() => headlines(list).length === 2);
    list.max = 0;
    await waitUntil(() => headlines(list).length === 3);
  });

  it('says that the stories are on their way', async () => {
    let respond!: () => void;
    files!.close();
    const { fetch: realFetch } = globalThis;
    globalThis.fetch = () =>
      new Promise((resolve) => {
        respond = () => {
          resolve(json(feed(1)));
        };
      });
    try {
      const list = await open(html`<story-list src=${FEED}></story-list>`);
      await waitUntil(() => said(list, 'loading'));
      expect(list.matches(':state(loading)')).to.equal(true);
      expect(said(list, 'list')?.ariaBusy).to.equal('true');
      await waitUntil(() => respond);
      respond();
      await waitUntil(() => headlines(list).length === 1);
      expect(said(list, 'loading')).to.equal(null);
    } finally {
      globalThis.fetch = realFetch;
    }
  });

  it('says that there are none', async () => {
    answer = () => json(feed(0));
    const list = await open(html`<story-list lang="en" src=${FEED}></story-list>`);
    await waitUntil(() => said(list, 'empty'));
    expect(said(list, 'empty')?.innerText).to.equal('There are no stories yet.');
    await waitUntil(() => announced().includes('There are no stories yet.'));
  });

  it('says what failed, aloud too, and tries again', async () => {
    answer = () => new Response('', { status: 500 });
    const list = await open(html`<story-list lang="en" src=${FEED}></story-list>`);
    await waitUntil(() => said(list, 'error'));
    await waitUntil(() => announced().includes('The stories could not be loaded. Are you online?'));
    await expect(list).to.be.accessible();
    const button = said(list, 'retry-button');
    button?.focus();
    answer = () => json(feed(1));
    button?.click();
    await waitUntil(() => document.activeElement?.textContent === 'Story 0');
    expect(said(list, 'error')).to.equal(null);
  });

  it('asks for nothing where its author has written stories', async () => {
    const list = await open(html`
      <story-list src=${FEED}
        ><ul>
          <li><a href="/a">A story</a></li>
        </ul></story-list
      >
    `);
    await list.updateComplete;
    expect(files?.requests).to.have.lengthOf(0);
    expect(list.innerText.trim()).to.equal('A story');
    await expect(list).to.be.accessible();
  });

  it('is a list of cards that stand in it without one', async () => {
    const list = await open(html`
      <story-list
        ><story-card
          ><h3><a href="/a">A</a></h3></story-card
        ><story-card
          ><h3><a href="/b">B</a></h3></story-card
        ></story-list
      >
    `);
    expect(said(list, 'list')?.role).to.equal('list');
    await expect(list).to.be.accessible();
  });

  it('is drawn anew when another list is asked for', async () => {
    answer = () => json(feed(2));
    const list = await open(html`<story-list src=${FEED}></story-list>`);
    await waitUntil(() => headlines(list).length === 2);
    answer = () => json(feed(1));
    list.src = `${FEED}#again`;
    await waitUntil(() => headlines(list).length === 1);
  });

  it('loads in a copy of a page what the copy names', async () => {
    answer = () => json(feed(2));
    const list = await open(html`<story-list lang="en" src=${FEED}></story-list>`);
    await waitUntil(() => headlines(list).length === 2);
    answer = () => json(feed(3));
    const copy = copyOf(list);
    list.after(copy);
    expect(headlines(copy)).to.have.lengthOf(2);
    await waitUntil(() => headlines(copy).length === 3);
  });

  it('has ink and ground of its own in a theme that is forced', async () => {
    const page = await fixture(html`
      <div style="color: rgb(0, 0, 0); color-scheme: light">
        <story-list theme="dark" .items=${[{ url: '/1', headline: 'Story' }]}></story-list>
      </div>
    `);
    const list = page.querySelector('story-list')!;
    await waitUntil(() => headlines(list).length === 1);
    const brightness = (color: string): number =>
      Math.max(
        ...color
          .match(/[\d.]+/g)!
          .slice(0, 3)
          .map(Number),
      );
    const ink = getComputedStyle(list.querySelector('h3')!).color;
    const { backgroundColor, paddingInlineStart } = getComputedStyle(list);
    expect(brightness(ink)).to.be.greaterThan(200);
    expect(backgroundColor).to.match(/^rgb\(/);
    expect(brightness(backgroundColor)).to.be.lessThan(60);
    expect(parseFloat(paddingInlineStart)).to.be.greaterThan(0);
  });

  it('stands as it does elsewhere on a page that sets its text in another way', async () => {
    const page = await fixture(html`
      <div style="text-align: right; font-style: italic; font-variant: small-caps">
        <story-list .items=${[{ url: '/1', headline: 'Story' }]}></story-list>
        <story-list><a href="/2">Story</a></story-list>
      </div>
    `);
    await waitUntil(() => page.querySelector('h3') !== null);
    for (const text of page.querySelectorAll('h3, story-list > a')) {
      const { textAlign, fontStyle, fontVariantCaps } = getComputedStyle(text);
      // Engines name the side where text starts in two ways.
      expect(textAlign).to.match(/^(?:start|left)$/);
      expect([fontStyle, fontVariantCaps]).to.deep.equal(['normal', 'normal']);
    }
  });
});
