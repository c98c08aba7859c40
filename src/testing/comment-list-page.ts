/** What the tests of `<comment-list>` share. */
import { fixture, html } from '@open-wc/testing';
import '../elements/comment-list/comment-list.define.js';
import type { CommentList } from '../elements/comment-list/comment-list.js';
import type { Comment } from '../models/comment.js';

export async function draw(
  comments: readonly Comment[],
  properties: Partial<CommentList> = {},
): Promise<CommentList> {
  const list = await fixture<CommentList>(html`<comment-list></comment-list>`);
  Object.assign(list, properties, { comments });
  await list.updateComplete;
  return list;
}

export const article = (list: CommentList, id: string): HTMLElement =>
  list.shadowRoot?.querySelector(`[data-id='${id}'] > article`) as HTMLElement;
export const ids = (list: CommentList): string[] =>
  [...(list.shadowRoot?.querySelectorAll<HTMLElement>('[data-id]') ?? [])].map(
    ({ dataset }) => dataset['id'] ?? '',
  );
export const focusedId = (list: CommentList): string | undefined =>
  list.shadowRoot?.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];
