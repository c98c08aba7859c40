import { tags } from '../../scripts/elements.mjs';

/** A whole HTML page. */
export const html = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">` +
  `<title>Test</title>${head}</head><body>${body}</body></html>`;

/** A module script of dist. */
export const script = (name) => `<script type="module" src="/dist/${name}"></script>`;

const comment = { author: { name: 'Mei' }, published: '2026-03-01T08:00:00Z', state: 'published' };

/** A thread for the `static` source. */
export const THREAD = JSON.stringify([
  {
    ...comment,
    id: '1',
    parentId: null,
    bodyHtml: '<p>A <em>warm</em> <a href="/">welcome</a></p>',
  },
  { ...comment, id: '2', parentId: '1', bodyText: 'An answer' },
]);

/** A feed, for lists of stories and live blogs. */
export const STORIES = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      url: '/tram',
      title: 'A tram',
      content_html: '<p>After <em>ten</em> years.</p>',
      date_published: '2026-03-01T08:00:00Z',
      tags: ['Key event'],
    },
  ],
});

const MARKUP = {
  'skip-links': '<skip-links></skip-links><main><h1>Title</h1></main><footer>Footer</footer>',
  'news-article':
    '<news-article structured-data><h1 slot="headline">Title</h1><p>Body</p></news-article>',
  'article-byline': '<article-byline>Translated by Mei Lin from The Office</article-byline>',
  'article-dates':
    '<article-dates published="2026-03-01T08:00:00Z" modified="2026-03-02T08:00:00Z"></article-dates>',
  'article-figure':
    '<article-figure><figure><img src="/site/icon.svg" alt="A line"><figcaption>A line.</figcaption></figure></article-figure>',
  'article-gallery':
    '<article-gallery><img src="/site/icon.svg" alt="A line"><img src="/site/icon.svg" alt="Another"></article-gallery>',
  'pull-quote': '<p>At noon.</p><pull-quote>Later.<cite slot="cite">Mei</cite></pull-quote>',
  'embed-consent':
    '<embed-consent provider="Tube" label="A film" src="https://frames.invalid/1"></embed-consent>',
  'article-tools':
    '<article id="story"><h1>Title</h1><p>Body</p></article><article-tools for="story"></article-tools>',
  'story-card':
    '<story-card><h2><a href="/tram">A tram</a></h2><p>After ten years.</p></story-card>',
  'story-list': '<story-list src="/stories.json"></story-list>',
  'article-toc':
    '<article-toc></article-toc><article><h2>One</h2><p>Text</p><h2>Two</h2><p>Text</p></article>',
  'reading-progress': '<reading-progress></reading-progress><article><p>Text</p></article>',
  'live-updates':
    '<live-updates src="/stories.json"><article slot="pinned" id="one"><h2>One</h2></article></live-updates>',
  'comment-count':
    '<comment-count source="static" endpoint="/thread.json">Comments</comment-count>',
  'comment-section': '<comment-section source="static" endpoint="/thread.json"></comment-section>',
  'comment-form': '<comment-form source="local" thread="/a" fields="name email!"></comment-form>',
};

/** For each element some markup that reaches as much of its code as a page can without script. */
export const USES = Object.fromEntries(
  tags.map((tag) => [tag, MARKUP[tag] ?? `<${tag}></${tag}>`]),
);
