import type { Comment } from '../../models/comment.js';
import { readComment } from '../../models/read-comment.js';
import { decodeText } from '../../sanitize/parse.js';
import { CommentSourceError } from '../comment-source.js';
import type { ImportedThread, ImportOptions } from './imported-thread.js';
import { childrenOf, parseXml, textOfChild } from './xml.js';

/** WordPress counts versions behind it: 1.0 to 1.2. */
const WP = 'http://wordpress.org/export/';
/** Others are pings, and notes of plugins that no reader has written. */
const TYPES: readonly string[] = ['', 'comment'];
const BLOCK = /^<(?:p|div|h\d|[ou]l|dl|pre|blockquote|table|figure)\b/i;

/** WordPress stores what was typed, and makes paragraphs when it shows it. */
const paragraphs = (html: string): string =>
  html
    .split(/\n\s*\n/)
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.trim().replaceAll('\n', '<br>\n')}</p>`))
    .join('\n');

/** WordPress writes UTC without a zone, and zeros where it knows no date. */
function readDate(text: string): string {
  const date = `${text.replace(' ', 'T')}Z`;
  return Number.isNaN(Date.parse(date)) ? '' : date;
}

function read(element: Element, { held }: ImportOptions): Comment | undefined {
  const text = (name: string): string => textOfChild(element, `comment_${name}`, WP);
  const state = new Map([
    ['1', 'published'],
    ...(held === 'pending' ? [['0', 'pending'] as const] : []),
  ]).get(text('approved'));
  if (state === undefined || !TYPES.includes(text('type'))) return undefined;
  const parent = text('parent');
  return readComment({
    id: text('id'),
    parentId: parent === '0' ? null : parent,
    author: { name: decodeText(text('author')), url: text('author_url') || undefined },
    bodyHtml: paragraphs(text('content')),
    published: readDate(text('date_gmt')),
    state,
  });
}

/**
 * Reads the threads of an export of WordPress (Tools → Export, "WXR"): the comments that people have
 * written; no pings, spam or trash, and no email or network address of anybody.
 *
 * @throws CommentSourceError `unknown` when the text is no such export.
 */
export function readWordPressExport(text: string, options: ImportOptions = {}): ImportedThread[] {
  const document = parseXml(text, 'export of WordPress');
  const [channel] = childrenOf(document.documentElement, 'channel');
  if (!channel || childrenOf(channel, 'wxr_version', WP).length === 0) {
    throw new CommentSourceError('unknown', 'This is XML, but no export of WordPress.');
  }
  return childrenOf(channel, 'item').map((item) => ({
    ids: [textOfChild(item, 'post_id', WP)],
    url: textOfChild(item, 'link'),
    title: decodeText(textOfChild(item, 'title')),
    comments: childrenOf(item, 'comment', WP)
      .map((comment) => read(comment, options))
      .filter((comment) => comment !== undefined),
  }));
}
