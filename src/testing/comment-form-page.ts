/** What the tests of `<comment-form>` share. */
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { announce } from '../controllers/announcer.js';
import '../elements/comment-form/comment-form.define.js';
import type { CommentSubmitEvent } from '../elements/comment-form/comment-form.events.js';
import type { CommentForm } from '../elements/comment-form/comment-form.js';
import type { CommentDraft, CommentField } from '../models/comment.js';
import type { CommentOutcome } from '../sources/comment-source.js';
import { waitUntil } from './wait-until.js';

export async function open(content: TemplateResult): Promise<CommentForm> {
  const page = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const element = page.querySelector('comment-form')!;
  // Tests are faster than people.
  if (!element.hasAttribute('min-seconds')) element.minSeconds = 0;
  await waitUntil(() => element.form, 'the form is never ready');
  await element.updateComplete;
  return element;
}

export const find = (element: CommentForm, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
export const field = (element: CommentForm, name: CommentField): HTMLInputElement =>
  find(element, `#${name}`) as HTMLInputElement;
export const text = (element: CommentForm, part: string): string =>
  find(element, `[part=${part}]`)?.innerText.trim() ?? '';
export const errorsIn = (element: CommentForm): string[] =>
  [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(
      '[part=summary] li, [part=summary] > p',
    ) ?? []),
  ].map(({ innerText }) => innerText.trim());

/** Types a text as far as pages can: the browser's own keys are for `sendKeys`. */
export function type(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export const write = (element: CommentForm, value: string): void => {
  type(field(element, 'body'), value);
};

export const submit = (element: CommentForm): void => {
  element.form?.requestSubmit();
};

/** Answers for every comment of a form as a page does. Gives the drafts that were asked for. */
export function answer(
  element: CommentForm,
  handler: () => Promise<CommentOutcome> | CommentOutcome = () => ({ state: 'published' }),
): CommentDraft[] {
  const drafts: CommentDraft[] = [];
  element.addEventListener('comment-submit', (event: CommentSubmitEvent) => {
    drafts.push(event.detail);
    event.respondWith(async () => handler());
  });
  return drafts;
}

export const next = <Name extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  name: Name,
): Promise<GlobalEventHandlersEventMap[Name]> =>
  new Promise((resolve) => {
    target.addEventListener(name, resolve as EventListener, { once: true });
  });

export const announced = (sentence: string): Promise<void> =>
  waitUntil(
    () => document.querySelector('body > [role=status]')?.textContent.includes(sentence),
    `"${sentence}" is never said`,
  );

/** Everything that is said from now on, in its order. */
export async function listen(): Promise<string[] & { stop: () => void }> {
  // After what others have said.
  const mark = `mark ${Math.random()}`;
  announce(mark, 'en');
  await announced(mark);
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const { textContent } of addedNodes) said.push(textContent ?? '');
    }
  });
  observer.observe(document.querySelector('body > [role=status]')!, { childList: true });
  return Object.assign(said, {
    stop: () => {
      observer.disconnect();
    },
  });
}

export function forgetEverything(): void {
  localStorage.clear();
  sessionStorage.clear();
}
