import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { FULL_ARTICLE } from '../../testing/full-article.js';
import { makeArticle } from '../../testing/make-article.js';
import type { NewsArticle as Article } from '../../models/article.js';
import './news-article.define.js';
import type { NewsArticle } from './news-article.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

async function open(template: TemplateResult): Promise<NewsArticle> {
  const element = await fixture<NewsArticle>(template);
  await element.updateComplete;
  return element;
}

async function read(template: TemplateResult): Promise<Article> {
  const element = await open(template);
  await element.whenReadable();
  return JSON.parse(JSON.stringify(element)) as Article;
}

describe('<news-article> as JSON', () => {
  it('has all that stands in its slots', async () => {
    const { origin, href } = location;
    const article = await read(html`
      <news-article lang="en" dir="ltr">
        <p slot="kicker"><a href="/city">City</a></p>
        <h1 slot="headline">A <em>tram</em> for the old town</h1>
        <p slot="standfirst">After forty years.</p>
        <article-byline slot="byline">By <a rel="author" href="/mei">Mei Lin</a></article-byline>
        <article-dates
          slot="dates"
          published="2026-03-01T08:00:00Z"
          modified="2026-03-02T08:00:00Z"
        ></article-dates>
        <p slot="dates"><a hreflang="zh" href="/zh/tram" title="电车">中文</a></p>
        <figure slot="media">
          <img src=${PIXEL} srcset=${`${PIXEL} 300w, /large.gif 900w`} alt="A tram" />
          <figcaption>The <b>first</b> tram <small>Li Na</small></figcaption>
        </figure>
        <p>It left at <i>noon</i>.</p>
        It <b>came</b> <i>back</i>.
        <article-byline slot="credit">Translated by Jo Berg from The Office</article-byline>
        <div slot="notices" class="x correction">
          <time datetime="2026-03-02">March 2</time>: one tram, not two.
        </div>
        <ul slot="tags">
          <li><a rel="tag" href="/trams">Trams</a></li>
          <li><a rel="tag" href="/city">City</a></li>
        </ul>
      </news-article>
    `);
    const { bodyHtml, images, notices, ...rest } = article;
    expect(rest).to.deep.equal({
      id: href,
      url: href,
      lang: 'en',
      dir: 'ltr',
      kicker: { text: 'City', url: `${origin}/city` },
      headline: { text: 'A tram for the old town', html: 'A <em>tram</em> for the old town' },
      standfirst: { text: 'After forty years.' },
      contributors: [
        { role: 'author', name: 'Mei Lin', kind: 'person', url: `${origin}/mei` },
        {
          role: 'translator',
          name: 'Jo Berg',
          kind: 'person',
          affiliation: { name: 'The Office' },
        },
      ],
      published: '2026-03-01T08:00:00Z',
      modified: '2026-03-02T08:00:00Z',
      alternates: [{ lang: 'zh', url: `${origin}/zh/tram`, title: '电车' }],
      tags: [
        { text: 'Trams', url: `${origin}/trams` },
        { text: 'City', url: `${origin}/city` },
      ],
      sections: [],
      history: [],
    });
    expect(bodyHtml?.replace(/\s+/g, ' ')).to.equal(
      '<p>It left at <i>noon</i>.</p> It <b>came</b> <i>back</i>.',
    );
    expect(images).to.have.lengthOf(1);
    expect(images[0]).to.deep.include({
      alt: 'A tram',
      caption: 'The first tram',
      captionHtml: 'The <b>first</b> tram',
      credit: 'Li Na',
      role: 'hero',
    });
    expect(images[0]?.srcset?.at(-1)).to.deep.equal({ src: `${origin}/large.gif`, width: 900 });
    expect(notices).to.have.lengthOf(1);
    expect(notices[0]).to.include({ type: 'correction', date: '2026-03-02' });
    expect(notices[0]?.html).to.contain('one tram, not two.');
  });

  it('reads notices by their elements, which are no part of the text', async () => {
    const { notices, bodyHtml } = await read(html`
      <news-article>
        <h1 slot="headline">A tram</h1>
        <article-notice type="withdrawn" date="2026-03-02"><p>It never was.</p></article-notice>
        <p>Text</p>
        <article-notice slot="notices" type="gossip">Heard.</article-notice>
      </news-article>
    `);
    expect(notices).to.deep.equal([
      { type: 'withdrawn', date: '2026-03-02', html: '<p>It never was.</p>' },
      { type: 'notice', html: 'Heard.' },
    ]);
    expect(bodyHtml).to.not.contain('never');
  });

  it('reads of notices and dates what the page says, not what they say themselves', async () => {
    await Promise.all([
      import('../article-notice/article-notice.define.js'),
      import('../article-languages/article-languages.define.js'),
    ]);
    const history = [{ date: '2026-03-03', note: 'Corrected.' }];
    const { notices, ...article } = await read(html`
      <news-article>
        <h1 slot="headline">A tram</h1>
        <article-dates slot="dates" published="2026-03-01" .history=${history}></article-dates>
        <article-notice type="withdrawn"></article-notice>
        <p>Text</p>
        <article-notice slot="notices" type="correction" date="2026-03-02">One.</article-notice>
      </news-article>
    `);
    expect(notices).to.deep.equal([
      { type: 'withdrawn', html: '' },
      { type: 'correction', date: '2026-03-02', html: 'One.' },
    ]);
    expect(article).to.include({ published: '2026-03-01' });
    expect(article.modified).to.equal(undefined);
    expect(article.history).to.deep.equal(history);
  });

  it('reads films and recordings', async () => {
    const { media } = await read(html`
      <news-article>
        <h1 slot="headline">A tram</h1>
        <figure slot="media">
          <video poster="/p.jpg" preload="none" title="The tram">
            <source src="/tram.mp4" type="video/mp4" />
          </video>
        </figure>
      </news-article>
    `);
    const { origin } = location;
    expect(media).to.deep.equal([
      {
        kind: 'video',
        src: `${origin}/tram.mp4`,
        type: 'video/mp4',
        title: 'The tram',
        poster: `${origin}/p.jpg`,
      },
    ]);
  });

  it('is the article that it was given, with what its author has written in the place of it', async () => {
    const model = { ...FULL_ARTICLE, bodyHtml: '<p>Its <script>x</script> text.</p>' };
    expect(await read(html`<news-article .article=${model}></news-article>`)).to.deep.equal(model);
    const mixed = await read(html`
      <news-article .article=${model}><h2 slot="headline">Another</h2></news-article>
    `);
    expect(mixed).to.deep.equal({ ...model, headline: { text: 'Another' } });
  });

  it('is what is known without reading, as long as nobody has asked to read', async () => {
    const element = await open(html`<news-article><h1 slot="headline">A</h1></news-article>`);
    expect(element.toJSON()).to.equal(null);
    const article = makeArticle();
    element.article = article;
    expect(element.toJSON()).to.equal(article);
  });

  it('can be read where structured data is written', async () => {
    const element = await open(
      html`<news-article structured-data><h1 slot="headline">A tram</h1></news-article>`,
    );
    expect(element.toJSON()?.headline.text).to.equal('A tram');
  });
});
