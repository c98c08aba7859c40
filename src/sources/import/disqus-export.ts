import { tombstone } from '../../models/comment-changes.js';
import type { Comment } from '../../models/comment.js';
import { readComment } from '../../models/read-comment.js';
import { CommentSourceError } from '../comment-source.js';
import { withoutStale, type ImportedThread, type ImportOptions } from './imported-thread.js';
import { childrenOf, parseXml, textOfChild } from './xml.js';

/** The namespace of the ids. */
const INTERNALS = 'http://disqus.com/disqus-internals';

const idOf = (element: Element | undefined): string =>
  element?.getAttributeNS(INTERNALS, 'id') ?? '';

function read(post: Element, { held }: ImportOptions): Comment | undefined {
  const is = (name: string): boolean => textOfChild(post, name) === 'true';
  // Exports of old forums do not know this.
  const isHeld = textOfChild(post, 'isApproved') === 'false';
  if (is('isSpam') || (isHeld && held !== 'pending')) return undefined;
  const [author] = childrenOf(post, 'author');
  const comment = readComment({
    id: idOf(post),
    parentId: idOf(childrenOf(post, 'parent')[0]) || null,
    author: { name: author ? textOfChild(author, 'name') : '' },
    bodyHtml: textOfChild(post, 'message'),
    published: textOfChild(post, 'createdAt'),
    state: isHeld ? 'pending' : 'published',
  });
  return comment && is('isDeleted') ? tombstone(comment) : comment;
}

/**
 * Reads the threads of an export of Disqus (Moderation → Export): the comments; no spam, nothing of
 * what was deleted but its place above answers, and no email or network address of anybody.
 *
 * @throws CommentSourceError `unknown` when the text is no such export.
 */
export function readDisqusExport(text: string, options: ImportOptions = {}): ImportedThread[] {
  const { documentElement: root } = parseXml(text, 'export of Disqus');
  if (root.localName !== 'disqus') {
    throw new CommentSourceError('unknown', 'This is XML, but no export of Disqus.');
  }
  const comments = new Map<string, Comment[]>();
  for (const post of childrenOf(root, 'post')) {
    const comment = read(post, options);
    const thread = idOf(childrenOf(post, 'thread')[0]);
    if (comment) comments.set(thread, [...(comments.get(thread) ?? []), comment]);
  }
  return childrenOf(root, 'thread').map((thread) => {
    const id = idOf(thread);
    return {
      ids: [id, textOfChild(thread, 'id')].filter(Boolean),
      url: textOfChild(thread, 'link'),
      title: textOfChild(thread, 'title'),
      comments: withoutStale(comments.get(id) ?? []),
    };
  });
}
