import { html, type TemplateResult } from 'lit';

/**
 * A picture beside a word, which screen readers do not hear.
 *
 * @param path - Its lines, in a square of 20.
 */
export const icon = (path: string): TemplateResult =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`;
