/** What the tests of `<comment-section>` share. */
import { fixture, html } from '@open-wc/testing';
import type { CommentForm } from '../elements/comment-form/comment-form.js';
import type { CommentList } from '../elements/comment-list/comment-list.js';
import '../elements/comment-section/comment-section.define.js';
import type { CommentSection } from '../elements/comment-section/comment-section.js';
import { waitUntil } from './wait-until.js';

export const find = (section: CommentSection, selector: string): HTMLElement | null =>
  section.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
export const listOf = (section: CommentSection): CommentList =>
  find(section, 'comment-list') as CommentList;
export const inList = (section: CommentSection, selector: string): HTMLElement | null =>
  listOf(section).shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
export const ids = (section: CommentSection): string[] =>
  [...(listOf(section).shadowRoot?.querySelectorAll<HTMLElement>('[data-id]') ?? [])].map(
    ({ dataset }) => dataset['id'] ?? '',
  );
export const mainForm = (section: CommentSection): CommentForm | null =>
  find(section, 'comment-form:not([slot])') as CommentForm | null;

export const announced = (text: string): Promise<void> =>
  waitUntil(() => document.body.textContent.includes(text), `"${text}" is never said`);

export const body = (form: CommentForm | null): HTMLTextAreaElement =>
  form?.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
export function write(form: CommentForm | null, text: string): void {
  body(form).value = text;
  body(form).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
export function submit(form: CommentForm | null): void {
  form?.shadowRoot?.querySelector('form')?.requestSubmit();
}

/** Until no load is on its way and everything is drawn. */
export async function settled(section: CommentSection): Promise<void> {
  await section.updateComplete;
  await waitUntil(() => !section.matches(':state(loading), :state(loading-more)'));
  await section.updateComplete;
  await listOf(section).updateComplete;
  await mainForm(section)?.updateComplete;
}

export async function open(
  source: CommentSection['source'],
  properties: Partial<CommentSection> = {},
): Promise<CommentSection> {
  const section = await fixture<CommentSection>(html`<comment-section></comment-section>`);
  Object.assign(section, { source, ...properties });
  await settled(section);
  return section;
}
