import { expect } from '@open-wc/testing';
import { FULL_ARTICLE } from '../testing/full-article.js';
import { articleJsonLd, scriptJson } from './json-ld.js';
import type { NewsArticle } from './article.js';
import { parseJsonLd, readArticleJsonLd } from './read-json-ld.js';

const PAGE = 'https://paper.example/tram';
const toText = (html: string): string => html.replace(/<[^<>]*>/g, '');

const read = (...documents: unknown[]): NewsArticle | undefined =>
  readArticleJsonLd(documents, { baseUrl: PAGE });

const roundTrip = (article: NewsArticle): NewsArticle | undefined =>
  readArticleJsonLd([parseJsonLd(scriptJson(articleJsonLd(article, { toText, body: true })))]);

describe('an article through JSON-LD and back', () => {
  it('is the same in all that schema.org has a word for', () => {
    expect(roundTrip(FULL_ARTICLE)).to.deep.equal(FULL_ARTICLE);
  });

  it('is still the original of its translations', () => {
    const { lang = '', url } = FULL_ARTICLE;
    const alternates = [
      { lang, url, original: true },
      { lang: 'fr', url: 'https://paper.example/fr/tram/' },
    ];
    const article = { ...FULL_ARTICLE, alternates };
    expect(roundTrip(article)).to.deep.equal(article);
  });

  it('names the work that it was translated from, which is in no known language', () => {
    const source = { text: 'The Morning Post', translated: true };
    const article: NewsArticle = { ...FULL_ARTICLE, source };
    expect(roundTrip(article)).to.deep.equal(article);
  });

  for (const type of ['opinion', 'review', 'live', 'blog'] as const) {
    it(`keeps its kind: ${type}`, () => {
      expect(roundTrip({ ...FULL_ARTICLE, type })?.type).to.equal(type);
    });
  }

  it('finds the way to it beside it, in the order of the way, and without the article itself', () => {
    const step = (position: number, name: string, item?: string): object => ({
      '@type': 'ListItem',
      position,
      name,
      item,
    });
    const article = read(
      { '@type': 'NewsArticle', headline: 'A tram', url: PAGE },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          step(2, 'City', 'https://paper.example/city'),
          step(1, 'Home', 'https://paper.example/'),
          step(3, 'A tram'),
        ],
      },
    );
    expect(article?.breadcrumbs).to.deep.equal([
      { text: 'Home', url: 'https://paper.example/' },
      { text: 'City', url: 'https://paper.example/city' },
    ]);
    const graph = read({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'A tram', url: PAGE },
        { '@type': 'WebPage', breadcrumb: { '@id': '#way' } },
        {
          '@type': 'BreadcrumbList',
          '@id': '#way',
          itemListElement: [
            { position: 1, item: { '@id': 'https://paper.example/', name: 'Home' } },
          ],
        },
      ],
    });
    expect(graph?.breadcrumbs).to.deep.equal([{ text: 'Home', url: 'https://paper.example/' }]);
  });

  it('is free, or closed', () => {
    const { gated, bodyText, ...rest } = FULL_ARTICLE;
    expect(roundTrip({ ...rest, access: 'free' })?.access).to.equal('free');
    expect(roundTrip({ ...rest, access: 'protected' })?.access).to.equal('protected');
    expect([gated, bodyText]).to.not.include(undefined);
  });
});

describe('parseJsonLd', () => {
  for (const [what, text] of [
    ['CDATA', '\n//<![CDATA[\n{"@type":"NewsArticle"}\n//]]>\n'],
    ['CDATA in comments', '/*<![CDATA[*/ {"@type":"NewsArticle"} /*]]>*/'],
    ['a comment of HTML', '<!-- {"@type":"NewsArticle"} -->'],
  ] as const) {
    it(`takes ${what} away`, () => {
      expect(parseJsonLd(text)).to.deep.equal([{ '@type': 'NewsArticle' }]);
    });
  }

  it('reads on over raw line breaks in texts', () => {
    expect(parseJsonLd('{"headline":"Two\nlines"}')).to.deep.equal({ headline: 'Two lines' });
  });

  it('gives nothing for what is no JSON', () => {
    for (const text of ['', '{', '}{', 'headline', '{"a":1,}']) {
      expect(parseJsonLd(text), text).to.equal(undefined);
    }
  });
});

describe('readArticleJsonLd', () => {
  it('takes texts, things, arrays and lists for each other', () => {
    const article = read({
      '@type': ['https://schema.org/Thing', 'schema:NewsArticle'],
      headline: [{ '@value': 'A tram', '@language': 'en' }],
      author: { '@list': ['Mei Lin', { '@type': 'Person', name: 'Jo Berg' }] },
      image: ['/tram.jpg', { '@type': 'ImageObject', contentUrl: 'map.png', width: '1200 px' }],
      publisher: 'The Paper',
      keywords: 'Trams, City ,,Traffic',
      articleSection: 'City',
      commentCount: '7',
      mainEntityOfPage: 'True',
      datePublished: '2026-03-01T16:00:00+0800',
      inLanguage: { '@type': 'Language', name: 'English', alternateName: 'en_GB' },
      isAccessibleForFree: 'http://schema.org/False',
      identifier: { '@type': 'PropertyValue', value: 'n8' },
    });
    expect(article).to.deep.equal({
      id: 'n8',
      url: PAGE,
      type: 'news',
      lang: 'en-GB',
      headline: { text: 'A tram' },
      contributors: [
        { role: 'author', kind: 'person', name: 'Mei Lin' },
        { role: 'author', kind: 'person', name: 'Jo Berg' },
      ],
      images: [
        { role: 'hero', src: 'https://paper.example/tram.jpg' },
        { src: 'https://paper.example/map.png', width: 1200 },
      ],
      publisher: { name: 'The Paper' },
      sections: [{ text: 'City' }],
      tags: [{ text: 'Trams' }, { text: 'City' }, { text: 'Traffic' }],
      alternates: [],
      notices: [],
      history: [],
      comments: { count: 7 },
      published: '2026-03-01T08:00:00Z',
      access: 'protected',
    });
  });

  it('follows references in a graph, to the description that says most', () => {
    const article = read({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Article',
          '@id': `${PAGE}#article`,
          headline: 'A tram',
          author: { name: 'Mei', '@id': '#mei' },
          publisher: { '@id': '#paper' },
          image: { '@id': '#picture' },
          isPartOf: { '@id': PAGE },
          mainEntityOfPage: { '@id': PAGE },
        },
        { '@type': 'WebPage', '@id': PAGE, name: 'A tram | The Paper' },
        {
          '@id': '#paper',
          '@type': 'Organization',
          name: 'The Paper',
          logo: { '@id': '#picture' },
        },
        { '@id': '#picture', '@type': 'ImageObject', url: 'https://paper.example/tram.jpg' },
      ],
    });
    expect(article?.publisher).to.deep.equal({
      name: 'The Paper',
      logo: 'https://paper.example/tram.jpg',
    });
    expect(article?.images[0]?.src).to.equal('https://paper.example/tram.jpg');
    expect([article?.url, article?.id]).to.deep.equal([PAGE, `${PAGE}#article`]);
  });

  it('finds the article of the page among others, and none inside of another', () => {
    const article = (headline: string, url: string): object => ({
      '@type': 'NewsArticle',
      headline,
      url,
    });
    expect(
      read([
        { '@type': 'BreadcrumbList', name: 'Trail' },
        article('Another', 'https://paper.example/other'),
        { ...article('This one', `${PAGE}/`), isBasedOn: article('A third', PAGE) },
      ])?.headline.text,
    ).to.equal('This one');
    expect(
      read({ '@type': 'WebPage', mainEntity: article('Of the page', '/x') })?.headline.text,
    ).to.equal('Of the page');
    expect(
      read({ '@type': 'BlogPosting', headline: 'A blog' }, article('News', '/y'))?.headline.text,
    ).to.equal('News');
    expect(read({ '@type': 'Review', itemReviewed: article('A third', PAGE) })).to.equal(undefined);
  });

  it('decodes what was encoded once too often', () => {
    const options = { baseUrl: PAGE, toText: (html: string) => html.replace('&amp;', '&') };
    expect(
      readArticleJsonLd([{ '@type': 'Article', headline: 'Fish &amp; chips' }], options)?.headline,
    ).to.deep.equal({ text: 'Fish & chips' });
  });

  it('tells markup in the text from plain text', () => {
    const body = (articleBody: string): NewsArticle | undefined =>
      read({ '@type': 'NewsArticle', headline: 'A tram', articleBody });
    expect(body('<p>At <b>noon</b>.</p>')).to.include({ bodyHtml: '<p>At <b>noon</b>.</p>' });
    expect(body('1 < 2 at noon.')).to.include({ bodyText: '1 < 2 at noon.' });
  });

  it('lets nothing through that is hostile or wrong', () => {
    const cyclic: Record<string, unknown> = { '@type': 'Person', name: 'Mei' };
    cyclic['affiliation'] = cyclic;
    const hostile = JSON.parse(
      '{"@type":"NewsArticle","headline":"A tram","__proto__":{"polluted":true},"url":"javascript:alert(1)","image":["data:image/png;base64,AA",7,null,{}],"author":[null,7,{"name":{"name":"x"}},"https://social.example/mei",{"@id":"#self"}],"datePublished":"yesterday","wordCount":-5,"timeRequired":"P","hasPart":"x","correction":["<img src=x onerror=alert(1)>"],"workTranslation":[{"inLanguage":"not a tag!","url":"x"}],"keywords":[["a"],{}],"@id":"#self"}',
    ) as Record<string, unknown>;
    const article = readArticleJsonLd([{ ...hostile, editor: cyclic, publisher: [[[]]] }]);
    expect(article).to.deep.equal({
      id: '',
      url: '',
      type: 'news',
      headline: { text: 'A tram' },
      contributors: [
        { role: 'author', kind: 'person', name: '7' },
        { role: 'editor', kind: 'person', name: 'Mei', affiliation: { name: 'Mei' } },
      ],
      images: [],
      sections: [],
      tags: [],
      alternates: [],
      notices: [{ type: 'correction', html: '<p>&lt;img src=x onerror=alert(1)&gt;</p>' }],
      history: [],
    });
    expect({}).to.not.have.property('polluted');
  });

  it('ends on input without an end', () => {
    let deep: unknown = { '@type': 'NewsArticle', headline: 'Deep' };
    for (let level = 0; level < 50_000; level += 1) deep = { mainEntity: deep };
    expect(read(deep)).to.equal(undefined);
    const wide = Array.from({ length: 50_000 }, () => ({ '@type': 'Person', name: 'x' }));
    expect(
      read({ '@type': 'NewsArticle', headline: 'Wide', author: wide })?.contributors,
    ).to.have.lengthOf(500);
  });

  it('is nothing without an article', () => {
    for (const value of [undefined, null, 7, 'text', [], {}, { '@type': 'NewsArticle' }]) {
      expect(read(value)).to.equal(undefined);
    }
  });
});
