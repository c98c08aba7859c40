import { css, unsafeCSS } from '@lit/reactive-element';
import { lightText } from '../../themes/light-text.js';

export const styles = css`
  .frame {
    position: relative;
  }
  button {
    /* At the start, where the picture is, however narrow. */
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: block;
    inline-size: var(--_size-target);
    block-size: var(--_size-target);
    margin: 0;
    padding: var(--_space-1);
    border: 0;
    color: #fff;
    background: none;
    cursor: zoom-in;
  }
  button[hidden],
  [part='broken'][hidden] {
    display: none;
  }
  svg {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    padding: var(--_space-2);
    border-radius: var(--_radius-control);
    background: light-dark(#0a0c10b8, #0a0c10d9);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  button:hover svg {
    background: #0a0c10;
  }
  button:focus-visible {
    outline: var(--_size-focus-ring) solid var(--_color-focus);
    outline-offset: calc(-1 * var(--_size-focus-ring));
    box-shadow: inset 0 0 0 calc(var(--_size-focus-offset) + var(--_size-focus-ring))
      var(--_color-focus-gap);
  }
  [part='broken'] {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--_space-1);
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: 9rem;
    margin: 0;
    padding: var(--_space-6) var(--_space-4);
    border: var(--_line-hairline) solid var(--_color-hairline);
    border-radius: var(--_radius-surface);
    color: var(--_color-text-quiet);
    background: var(--_color-surface);
    font-family: var(--_font-interface);
    font-size: var(--_size-small);
    line-height: var(--_line-interface);
    text-align: center;
    overflow-wrap: anywhere;
  }
  [part='broken'] span {
    max-inline-size: 30em;
    color: var(--_color-text);
    font-size: var(--_size-interface);
  }
  @media (forced-colors: active) {
    svg {
      border: 1px solid ButtonText;
      color: ButtonText;
      background: ButtonFace;
    }
  }
  @media print {
    button {
      display: none !important;
    }
  }
`;

/**
 * What stands in the light DOM, for a sheet of the tree around it: as strong as one type, as in
 * src/themes/light-content.css, whose sheet comes before this one.
 */
export const figureContent = css`
  ${unsafeCSS(lightText('article-figure'))}
  article-figure :where(figure) {
    margin: 0;
  }
  article-figure :where(img) {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  article-figure :where(img[hidden]) {
    display: none !important;
  }
  article-figure:state(enlargeable) :where(img:not(a *)) {
    cursor: zoom-in;
  }
  article-figure :where(figcaption) {
    margin-block: var(--_space-2) 0;
    font-size: var(--_size-small);
    line-height: max(var(--_line-interface), var(--_leading, 1.45) - 0.2);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  :where(article-figure figcaption) {
    color: var(--_color-text-quiet);
    font-family: var(--_font-interface);
  }
  article-figure :where(figcaption p) {
    display: inline;
    margin: 0;
  }
  article-figure :where(figcaption small) {
    font-size: 1em;
  }
  /* Beside the text of an article, and of the same strength as its rules. */
  news-article :where(article-figure:not([slot])) {
    margin-block: var(--_space-8);
  }
  @media print {
    article-figure :where(figure) {
      break-inside: avoid;
    }
  }
`.cssText;
