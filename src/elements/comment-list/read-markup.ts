import type { Comment } from '../../models/comment.js';
import { htmlOf } from '../../sanitize/html-of.js';
import { PRINTED } from './printed.js';

const AUTHOR = '.fn, .wp-block-comment-author-name';
const BODY = '.comment-content, .wp-block-comment-content';
const WAITING = '.comment-awaiting-moderation';

/** The first match that belongs to this comment and not to an answer to it. */
const own = (item: Element, selector: string): Element | undefined =>
  [...item.querySelectorAll(selector)].find((found) => found.closest(PRINTED) === item);

function readBody(item: Element): string {
  const body = own(item, BODY)?.cloneNode(true) as Element | undefined;
  const note = body?.querySelector(WAITING);
  // A block puts it into the text, in a paragraph of its own.
  (note?.closest('p') ?? note)?.remove();
  return body ? htmlOf(body.childNodes).trim() : '';
}

function readItem(item: HTMLElement): Comment {
  const name = own(item, AUTHOR);
  const link = name?.matches('a') ? name : name?.querySelector('a');
  const url = link?.getAttribute('href');
  const avatar = own(item, 'img.avatar')?.getAttribute('src');
  const parent = item.parentElement?.closest(PRINTED);
  return {
    id: idOf(item),
    parentId: parent ? idOf(parent) : null,
    author: {
      name: name?.textContent.trim() ?? '',
      ...(url && { url }),
      ...(avatar && { avatar }),
      ...(item.classList.contains('bypostauthor') && { badges: ['author'] }),
    },
    bodyHtml: readBody(item),
    published: own(item, 'time[datetime]')?.getAttribute('datetime') ?? '',
    state: own(item, WAITING) ? 'pending' : 'published',
  };
}

const idOf = ({ id }: Element): string => id.slice('comment-'.length);

/**
 * Reads comments that a server has printed into the page, as WordPress does. Their HTML is
 * untrusted, like that of a source. Pings are no comments of readers, and left out.
 *
 * @param container - Whatever holds the list, e.g. an element of ours.
 */
export async function readMarkup(container: ParentNode): Promise<Comment[]> {
  // A script that is loaded `async` may come before the last comment.
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  }
  return [...container.querySelectorAll<HTMLElement>(PRINTED)]
    .filter((item) => !item.matches('.pingback, .trackback'))
    .map(readItem);
}
