import { css } from '@lit/reactive-element';

/**
 * The outermost element inside a shadow root (it has `dir`, or the class `base`) starts anew from
 * the tokens: what a page's `* { … }` gives the host would be inherited otherwise. No selector here
 * is stronger than that of an element's own style sheet.
 */
export const hostStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  :where(:host > [dir], .base) {
    color: var(--_color-text);
    background: var(--_color-background);
    font-family: var(--_font-body);
    font-size: var(--_size-body);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: var(--_line-body);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
  }
  /* What stands in the light DOM has its ink from here. Nothing to show has no ground. */
  :where(:host([theme]:not(:empty))) {
    color: var(--_color-text);
    background: var(--_color-background);
  }
  /* The ground of a forced theme needs an edge. */
  :where(:host([theme]:not(:empty)), :host([theme]:empty) > [dir]) {
    padding: var(--_space-4);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
