import type { Comment } from '../../models/comment.js';
import { sanitizeHtml, sanitizerReady } from '../../sanitize/sanitize.js';
import { styles } from './comment-html.styles.js';
import type { ViewSettings } from './comment-view.js';

/** Gets a list ready for comments of HTML. What only they need is loaded when the first of them comes. */
export async function prepareHtml(root: ShadowRoot): Promise<void> {
  await sanitizerReady();
  if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
}

export function drawHtml(
  { id, bodyHtml = '' }: Comment,
  { baseUrl, headingLevel }: ViewSettings,
): Node {
  return sanitizeHtml(bodyHtml, {
    profile: 'comment',
    baseUrl,
    idPrefix: `comment-${id}-`,
    headingLevel: Math.min(headingLevel + 1, 6),
  });
}
