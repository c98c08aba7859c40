import { expect } from '@open-wc/testing';
import { FULL_ARTICLE } from '../testing/full-article.js';
import { makeArticle } from '../testing/make-article.js';
import { storyCard } from './story-card.js';
import { originalChanged } from './translation.js';

describe('the card of a story', () => {
  it('shows what makes a reader open the article', () => {
    const { url, images, contributors, published, lang } = FULL_ARTICLE;
    expect(storyCard(FULL_ARTICLE)).to.deep.equal({
      url,
      headline: FULL_ARTICLE.headline.text,
      kicker: { text: 'City' },
      standfirst: 'After forty years, the city has one again.',
      image: images[0],
      published,
      lang,
      contributors,
      commentCount: 12,
      label: 'sponsored',
    });
  });

  it('says what sets it apart', () => {
    expect(storyCard(makeArticle({ type: 'live' }))?.label).to.equal('live');
    expect(storyCard(makeArticle({ access: 'protected', type: 'live' }))?.label).to.equal(
      'protected',
    );
    expect(storyCard(makeArticle({ type: 'news' }))).to.not.have.property('label');
  });

  it('begins with the text where there is no headline', () => {
    const headline = { text: '' };
    const long = 'A tram is a train that goes in the street. '.repeat(5);
    expect(storyCard(makeArticle({ headline, excerpt: long }))).to.include({
      headline:
        'A tram is a train that goes in the street. A tram is a train that goes in the street. A…',
    });
    expect(storyCard(makeArticle({ headline, bodyText: '电车'.repeat(100) }))?.headline).to.equal(
      `${'电车'.repeat(45)}…`,
    );
    expect(storyCard(makeArticle({ headline, excerpt: 'Short' }))).to.not.have.property(
      'standfirst',
    );
  });

  it('is nothing without a name or a way to the story', () => {
    expect(storyCard(makeArticle({ headline: { text: '' } }))).to.equal(undefined);
    expect(storyCard(makeArticle({ url: '' }))).to.equal(undefined);
  });
});

describe('a translation whose original has changed', () => {
  const original = { lang: 'zh', url: '/zh', original: true, modified: '2026-03-03T08:00:00Z' };

  it('knows since when', () => {
    const article = makeArticle({ published: '2026-03-01T08:00:00Z', alternates: [original] });
    expect(originalChanged(article)).to.equal(original.modified);
  });

  it('is up to date when it was translated from that version, or is itself newer', () => {
    for (const more of [
      { published: '2026-03-01T08:00:00Z', translatedFrom: original.modified },
      { modified: '2026-03-04' },
      { published: '2026-03-05T08:00:00Z' },
      {},
    ]) {
      expect(originalChanged(makeArticle({ ...more, alternates: [original] }))).to.equal(undefined);
    }
  });

  it('is not meant where it is the original itself', () => {
    const article = makeArticle({ published: '2026-03-01', alternates: [original], url: '/zh' });
    expect(originalChanged(article)).to.equal(undefined);
  });
});
