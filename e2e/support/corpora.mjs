/**
 * Real input that nobody here wrote: texts of articles, feeds, answers of servers. It lies beside the
 * project, where it is there; a few items of our own, in the same folders, are always.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../../scripts/run.mjs';
import { html } from './uses.mjs';

/** Folders of items, by the path at which their files are served. */
export const SETS = { '/own/': 'e2e/fixtures/corpora', '/shared/': '../shared/corpora' };

/**
 * What a site puts into a page.
 *
 * @typedef {object} Item
 * @property {string} name
 * @property {string} markup - An element, with the name as `data-item`.
 * @property {Record<string, string>} files - That the site serves for it, by path.
 * @property {string} [headline] - What the item is known to be headed by.
 * @property {string} [byline]
 */

const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const attributes = (values) =>
  Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeHtml(value === true ? '' : String(value))}"`)
    .join('');

/** Files of all sets in a folder: where they lie, what they are called, and at which path they are served. */
function filesIn(folder, pattern) {
  return Object.entries(SETS).flatMap(([path, set]) => {
    const within = join(root, set);
    if (!existsSync(join(within, folder))) return [];
    return readdirSync(join(within, folder), { recursive: true })
      .filter((name) => pattern.test(name))
      .map((name) => join(within, folder, name))
      .map((file) => {
        const name = relative(within, file);
        return { file, name, url: path + name, text: readFileSync(file, 'utf8') };
      });
  });
}

/** An article that its element loads. */
const loaded = (name, src, format = 'auto', more = {}) => ({
  name: `${name} as ${format}`,
  markup: `<news-article${attributes({
    'data-item': `${name} as ${format}`,
    src,
    format,
    'heading-level': 2,
    'structured-data': true,
  })}></news-article>`,
  files: {},
  ...more,
});

const listed = (name, src) => ({
  name: `${name} as list`,
  markup: `<story-list${attributes({ 'data-item': `${name} as list`, src, images: true })}></story-list>`,
  files: {},
});

/** Formulas as MathJax leaves them, drawn twice, are one line wide without its own style sheet. */
const NEEDS_OTHER_STYLES = /mathjax/;

const texts = () =>
  filesIn('readability', /expected\.html$/).map(({ file, name, text }) => ({
    name,
    text,
    ...JSON.parse(readFileSync(file.replace('.html', '-metadata.json'), 'utf8')),
  }));

/** Texts as an editor would write them into a page. */
const written = () =>
  texts()
    .filter(({ name }) => !NEEDS_OTHER_STYLES.test(name))
    .map(({ name, text, title, byline, dir, lang, excerpt, publishedTime }) => ({
      name,
      headline: title,
      byline,
      files: {},
      markup: `<news-article${attributes({ 'data-item': name, lang, dir, 'structured-data': true })}>
      ${title ? `<h1 slot="headline">${escapeHtml(title)}</h1>` : ''}
      ${excerpt ? `<p slot="standfirst">${escapeHtml(excerpt)}</p>` : ''}
      ${byline ? `<article-byline slot="byline"><a rel="author" href="/people">${escapeHtml(byline)}</a></article-byline>` : ''}
      ${publishedTime ? `<article-dates${attributes({ slot: 'dates', published: publishedTime })}></article-dates>` : ''}
      ${text}
    </news-article>`,
    }));

/** The same texts, out of a site's own interface, in the library's own form. */
const delivered = () =>
  texts().map(({ name, text, title, byline, dir, lang, excerpt, publishedTime }) => {
    const src = `/models/${name}.json`;
    const model = {
      id: name,
      url: `/${name}`,
      lang: lang ?? undefined,
      dir: dir ?? undefined,
      headline: { text: title },
      standfirst: excerpt ? { text: excerpt } : undefined,
      published: publishedTime ?? undefined,
      contributors: byline ? [{ role: 'author', kind: 'person', name: byline }] : [],
      bodyHtml: text,
    };
    return loaded(name, src, 'auto', {
      headline: title,
      byline,
      files: { [src]: JSON.stringify(model) },
    });
  });

/** A content item of GOV.UK as an article: https://docs.publishing.service.gov.uk/content-schemas.html */
function govukModel({ title, description, locale, base_path: path, links, details = {}, ...item }) {
  const { body, image, change_history: history = [] } = details;
  const parts = Array.isArray(body) ? body : [{ content_type: 'text/html', content: body }];
  const url = (address) => new URL(address, 'https://www.gov.uk').href;
  return {
    id: path,
    url: url(path),
    lang: locale,
    headline: { text: title.trim() },
    standfirst: { text: description ?? '' },
    bodyHtml: parts.find(({ content_type: type }) => type === 'text/html')?.content,
    published: item.first_published_at?.slice(0, 10),
    contributors: (links?.organisations ?? []).map(({ title: name }) => ({
      role: 'author',
      kind: 'org',
      name,
    })),
    images: image?.url
      ? [{ src: url(image.url), alt: image.alt_text, caption: image.caption, role: 'hero' }]
      : [],
    alternates: (links?.available_translations ?? []).map((other) => ({
      lang: other.locale,
      url: url(other.base_path),
      title: other.title,
    })),
    notices: item.withdrawn_notice?.explanation
      ? [{ type: 'withdrawn', html: item.withdrawn_notice.explanation }]
      : [],
    history: history.map(({ public_timestamp: date, note }) => ({ date, note })),
  };
}

const govuk = () =>
  filesIn('govuk-content', /\.json$/).flatMap(({ name, text }) => {
    const item = JSON.parse(text);
    const src = `/models/${name}`;
    if (!item.title) return [];
    const files = { [src]: JSON.stringify(govukModel(item)) };
    return [loaded(name, src, 'auto', { headline: item.title.trim(), files })];
  });

/** Each file as whatever it turns out to be, and each post by itself. */
const wordpress = () =>
  filesIn('wordpress-rest', /\.(?:json|xml)$/).flatMap(({ name, url, text }) => {
    const posts = /(?:posts|pages)-embed/.test(name) ? JSON.parse(text) : [];
    return [
      ...posts.map((post) => {
        const src = `/wp-json/wp/v2/posts/${post.id}`;
        const files = { [src]: JSON.stringify(post) };
        return loaded(`${name} ${post.id}`, src, 'wordpress', { files });
      }),
      loaded(name, url),
      listed(name, url),
    ];
  });

const feeds = () =>
  filesIn('feeds', /\.xml$|(?:json|universal)\/[^]*\.json$/).flatMap(({ name, url }) => [
    loaded(name, url, 'rss'),
    loaded(name, url),
    listed(name, url),
  ]);

const linkedData = () =>
  filesIn('schemaorg-examples', /\.jsonld$/).flatMap(({ name, url }) => [
    loaded(name, url, 'schema-org'),
    loaded(name, url),
  ]);

/**
 * What there is: the items, and how many of them share a page.
 *
 * @type {Record<string, [items: () => Item[], perPage: number]>}
 */
export const CORPORA = {
  'texts written into pages': [written, 1],
  'texts from an interface': [delivered, 8],
  'content of GOV.UK': [govuk, 10],
  'a WordPress': [wordpress, 15],
  feeds: [feeds, 45],
  'linked data': [linkedData, 40],
};

/** A page of a site with these items. */
export const pageOf = (items) =>
  html(
    `<header>The Paper</header><nav aria-label="Sections"><a href="/">City</a></nav>
    <main>${items.length > 1 ? '<h1>The news</h1>' : ''}${items.map(({ markup }) => markup).join('')}</main>
    <footer>Imprint</footer>`,
    '<meta name="viewport" content="width=device-width"><script type="module" src="/dist/cdn/loader.js"></script>',
  );
