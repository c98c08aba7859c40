import { css, unsafeCSS } from 'lit';
import { lightText } from '../../themes/light-text.js';

export const styles = css`
  /* In sight, wherever in the posts the reader is. */
  .news {
    --_above: calc(0.75 * var(--_size-target));
    position: sticky;
    inset-block-start: calc(var(--_above) + var(--_space-2));
    z-index: 1;
    display: flex;
    justify-content: center;
    /* Takes no place: nothing may move when it comes. */
    block-size: 0;
  }
  .news button {
    flex: none;
    align-self: start;
    /* Over the line between the posts, not over their text. */
    margin-block-start: calc(-1 * var(--_above));
    border-radius: var(--_size-target);
  }
  [part='status'] {
    margin: 0;
    padding-block: var(--_space-3);
    color: var(--_color-text-quiet);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  .quiet {
    text-decoration-color: currentColor;
  }
  nav {
    margin-block: var(--_space-4);
    padding: var(--_space-3) var(--_space-4);
    background: var(--_color-surface);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  .title {
    margin: 0;
    font-weight: 600;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav a {
    display: block;
    padding-block: var(--_space-1);
    color: inherit;
    text-align: match-parent;
    text-underline-offset: 0.2em;
    overflow-wrap: break-word;
  }
  @media (pointer: coarse) {
    nav a {
      padding-block: var(--_space-3);
    }
  }
  @media print {
    .news,
    nav,
    [part='status'] {
      display: none;
    }
  }
`;

/** What stands in the light DOM, the author's and ours: as strong as one type. */
export const liveContent = css`
  ${unsafeCSS(lightText('live-updates'))}
  live-updates :where(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_size-heading-3);
    line-height: var(--_line-headline);
  }
  live-updates :where(live-updates > :is(article, section), .live-post) {
    padding-block: var(--_space-4) var(--_space-6);
    border-block-start: var(--_line-hairline) solid var(--_color-control-border);
    /* Not under the button. */
    scroll-margin-block-start: var(--_space-16);
    overflow-wrap: break-word;
  }
  live-updates :where(.live-post p, .live-headline) {
    margin: 0;
  }
  live-updates :where(.live-post p) {
    max-inline-size: var(--_size-measure);
    line-height: var(--_line-body);
    text-wrap: pretty;
  }
  live-updates :where(.live-post p + p) {
    margin-block-start: var(--_space-paragraph);
  }
  live-updates :where(.live-post img) {
    max-inline-size: 100%;
    block-size: auto;
  }
  live-updates :where(.live-headline) {
    margin-block: var(--_space-1) var(--_space-2);
    font-size: var(--_size-heading-3);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  :where(live-updates) :where(.live-headline) {
    font-family: var(--_font-headline);
  }
  live-updates :where(.live-meta, .live-removed) {
    font-size: var(--_size-small);
    line-height: var(--_line-interface);
    font-variant-numeric: lining-nums tabular-nums;
  }
  live-updates :where(.live-meta) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
  }
  :where(live-updates) :where(.live-meta, .live-removed, .live-meta a) {
    color: var(--_color-text-quiet);
    font-family: var(--_font-interface);
  }
  live-updates :where(.live-label) {
    font-weight: 600;
  }
  :where(live-updates) :where(.live-label) {
    color: var(--_color-accent);
  }
  live-updates :where(:focus-visible) {
    outline: var(--_size-focus-ring) solid var(--_color-focus);
    outline-offset: var(--_size-focus-offset);
  }
  @media print {
    live-updates :where(.live-post) {
      break-inside: avoid-page;
    }
  }
`.cssText;
