import { expect, fixture, html } from '@open-wc/testing';
import type { StoryCard as Story } from '../../models/story-card.js';
import './story-card.define.js';
import type { StoryCard, StoryImages } from './story-card.js';

const PICTURE = 'https://pictures.invalid/tram.jpg';

const makeStory = (more: Partial<Story> = {}): Story => ({
  url: 'https://paper.example/tram/',
  headline: 'A tram for the old town',
  ...more,
});

async function open(story: Partial<Story>, images: StoryImages = 'none'): Promise<StoryCard> {
  const card = await fixture<StoryCard>(
    html`<story-card lang="en" images=${images} .story=${makeStory(story)}></story-card>`,
  );
  await card.updateComplete;
  return card;
}

describe('<story-card>', () => {
  it('is a heading with the only link, and what makes a reader open it', async () => {
    const card = await open({
      kicker: { text: 'Transport', url: 'https://paper.example/transport/' },
      standfirst: 'After ten years, rails again.',
      published: '2026-03-01T08:00:00Z',
      commentCount: 12,
      label: 'sponsored',
      contributors: [
        { role: 'author', kind: 'person', name: 'Mei Lin', url: 'https://paper.example/mei/' },
        { role: 'photographer', kind: 'person', name: 'Olu Adeyemi' },
      ],
    });
    await card.querySelector('article-byline')?.updateComplete;
    const [link, ...others] = card.querySelectorAll('a');
    expect(others).to.have.lengthOf(0);
    expect(link?.href).to.equal('https://paper.example/tram/');
    expect(link?.closest('h3')?.textContent).to.equal('A tram for the old town');
    for (const text of ['Transport', 'Sponsored', 'rails again', 'By Mei Lin', '12 comments']) {
      expect(card.innerText).to.contain(text);
    }
    expect(card.innerText).not.to.contain('Olu');
    expect(card.querySelector('time')?.dateTime).to.equal('2026-03-01T08:00:00.000Z');
    await expect(card).to.be.accessible();
  });

  it('leads to its story from anywhere in it', async () => {
    const card = await open({ standfirst: 'After ten years, rails again.' });
    card.scrollIntoView();
    const { left, top, width, height } = card.getBoundingClientRect();
    for (const [x, y] of [
      [left + 3, top + 3],
      [left + width - 3, top + height - 3],
    ] as const) {
      expect(document.elementFromPoint(x, y)?.closest('a')?.href).to.contain('/tram/');
    }
  });

  it('says how long ago a story of today was published', async () => {
    const published = new Date(Date.now() - 185 * 60_000).toISOString();
    expect((await open({ published })).querySelector('time')?.textContent).to.equal('3 hours ago');
  });

  it('takes a day for a day, wherever the reader is', async () => {
    const time = (await open({ published: '2026-03-01' })).querySelector('time');
    expect(time?.textContent).to.equal('Mar 1, 2026');
    expect(time?.dateTime).to.equal('2026-03-01');
  });

  it('requests no picture before the page allows it', async () => {
    const image = { src: PICTURE, alt: 'A tram', width: 1200, height: 800 };
    expect((await open({ image })).querySelector('img')).to.equal(null);
    expect((await open({ image }, 'same-origin')).querySelector('img')).to.equal(null);
    const card = await open({ image: { ...image, src: '/icon.svg' } }, '');
    const picture = card.querySelector('img');
    expect(picture?.alt).to.equal('A tram');
    expect(picture!.width / picture!.height).to.be.closeTo(1.5, 0.05);
  });

  it('keeps a story in its own language and direction', async () => {
    const card = await open({ lang: 'ar', headline: 'ترام للمدينة القديمة', commentCount: 1 });
    const heading = card.querySelector('h3');
    expect([heading?.lang, heading?.dir]).to.deep.equal(['ar', 'rtl']);
    const meta = card.querySelector<HTMLElement>('.story-meta');
    expect([meta?.lang, meta?.dir, meta?.innerText.trim()]).to.deep.equal([
      'en',
      'ltr',
      '1 comment',
    ]);
  });

  it('makes text of what a feed says, and no link to where none may lead', async () => {
    const card = await open({ url: 'javascript:alert(1)', headline: '<img src=x> & Co' });
    expect(card.querySelector('a, img')).to.equal(null);
    expect(card.querySelector('h3')?.textContent).to.equal('<img src=x> & Co');
  });

  it('leaves what its author wrote alone', async () => {
    const card = await fixture<StoryCard>(html`
      <story-card .story=${makeStory()}
        ><h2><a href="#own">Our own</a></h2></story-card
      >
    `);
    await card.updateComplete;
    expect(card.textContent.trim()).to.equal('Our own');
  });
});
