import { ArticleSourceError } from '../article-source.js';
import type { Answer } from '../exchange.js';
import type { Feed } from './feed.js';
import { readAtom } from './read-atom.js';
import { readRss } from './read-rss.js';
import { parseXml } from './xml.js';

/**
 * Reads RSS or Atom, whichever it is.
 *
 * @throws ArticleSourceError `format` when it is neither.
 */
export function readXmlFeed({ text, url }: Answer): Feed {
  const root = parseXml(text, url);
  switch (root.localName.toLowerCase()) {
    case 'feed':
    case 'entry':
      return readAtom(root, url);
    case 'rss':
    case 'rdf':
    case 'channel':
      return readRss(root, url);
    default:
      throw new ArticleSourceError('format', `${url} is no feed, but <${root.nodeName}>.`);
  }
}
