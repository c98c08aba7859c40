/** What the tests of `<comment-list>` share. */
import { fixture, html } from '@open-wc/testing';
import '../elements/comment-list/comment-list.define.js';
import type { CommentActions, CommentList } from '../elements/comment-list/comment-list.js';
import type { Comment } from '../models/comment.js';
import { waitUntil } from './wait-until.js';

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

/** A list with what readers can do, once that is there. */
export async function drawWithActions(
  comments: readonly Comment[],
  actions: CommentActions,
): Promise<CommentList> {
  const list = await draw(comments, { actions });
  await waitUntil(() => list.shadowRoot?.querySelector('.choices'), 'no actions');
  await list.updateComplete;
  return list;
}

export const inside = (list: CommentList, id: string, selector: string): HTMLElement =>
  article(list, id).querySelector(selector) as HTMLElement;
export const button = (list: CommentList, id: string, name: string): HTMLElement =>
  inside(list, id, `[part~='${name}-button']`);
export const shownButtons = (list: CommentList, id: string): string[] =>
  [...article(list, id).querySelectorAll<HTMLElement>('.choices button')]
    .filter((candidate) => candidate.checkVisibility())
    .map(({ textContent }) => textContent);
export const focused = (list: CommentList): Element | null | undefined =>
  list.shadowRoot?.activeElement;
