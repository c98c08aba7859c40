/** What the tests of `<skip-links>` share. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../elements/skip-links/skip-links.define.js';
import type { SkipLinks } from '../elements/skip-links/skip-links.js';
import { waitUntil } from './wait-until.js';

/** Two nodes in chai's `equal` would be printed whole when they differ. */
export const isSame = (actual: unknown, expected: unknown): void => {
  const name = (value: unknown): string =>
    value instanceof Element ? (value.cloneNode() as Element).outerHTML : String(value);
  expect(actual === expected, `${name(actual)} is not ${name(expected)}`).to.equal(true);
};

export const linksOf = (element: SkipLinks): HTMLAnchorElement[] => {
  const written = [...element.querySelectorAll('a')];
  return written.length > 0 ? written : [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
};
export const labelsOf = (element: SkipLinks): string[] => linksOf(element).map((link) => link.text);
export const navOf = (element: SkipLinks): HTMLElement =>
  element.shadowRoot?.querySelector('nav') as HTMLElement;
export const linkTo = (element: SkipLinks, label: string): HTMLAnchorElement =>
  linksOf(element).find((link) => link.text === label) as HTMLAnchorElement;

/** A page with `<skip-links>` somewhere in it, after its first links are there. */
export async function page(
  content: TemplateResult,
): Promise<{ body: HTMLElement; element: SkipLinks }> {
  const body = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const element = body.querySelector('skip-links') as SkipLinks;
  await element.updateComplete;
  return { body, element };
}

export async function labelsBecome(element: SkipLinks, expected: string[]): Promise<void> {
  await waitUntil(
    () => labelsOf(element).join() === expected.join(),
    `"${expected.join()}" never came`,
  ).catch(() => {
    expect(labelsOf(element)).to.deep.equal(expected);
  });
}

/** Runs the click to its end and answers whether the browser's own navigation was left to do. */
export function leavesToBrowser(link: HTMLElement, init: MouseEventInit = {}): boolean {
  let left = false;
  const look = (event: Event): void => {
    left = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', look, { once: true });
  link.dispatchEvent(
    new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
  );
  removeEventListener('click', look);
  return left;
}

export const press = (key: string): Promise<void> => sendKeys({ press: key });

/** A component of the page with a heading, a link and a field in its shadow root. */
class TestWidget extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const heading = document.createElement('h2');
    heading.textContent = 'Widget';
    const link = document.createElement('a');
    link.href = '#inside';
    link.textContent = 'in the widget';
    const part = document.createElement('section');
    part.id = 'deep';
    part.append(heading, link);
    root.append(part);
  }
}
customElements.define('test-widget', TestWidget);

export class TestComments extends TestWidget {
  getSkipTarget(): HTMLElement | null {
    return this.shadowRoot?.querySelector('h2') ?? null;
  }
}
customElements.define('test-comments', TestComments);

/** A page layout that slots its content: main stands after the aside in the light DOM, before it in the flat tree. */
class TestLayout extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const first = document.createElement('slot');
    first.name = 'first';
    const footer = document.createElement('footer');
    footer.textContent = 'Imprint';
    root.append(first, document.createElement('slot'), footer);
  }
}
customElements.define('test-layout', TestLayout);
