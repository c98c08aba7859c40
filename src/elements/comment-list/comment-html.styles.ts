import { css } from 'lit';

export const styles = css`
  .body > * {
    margin-block: 0 var(--_space-3);
    unicode-bidi: plaintext;
  }
  .body > :last-child {
    margin-block-end: 0;
  }
  .body a {
    color: var(--_color-link);
    text-underline-offset: 0.15em;
  }
  .body a:visited {
    color: var(--_color-link-visited);
  }
  .body :is(h1, h2, h3, h4, h5, h6) {
    font: inherit;
    font-weight: 600;
  }
  .body :is(ul, ol) {
    padding-inline-start: var(--_space-6);
    list-style: revert;
  }
  .body blockquote {
    margin-inline: 0;
    padding-inline-start: var(--_space-4);
    border-inline-start: 2px solid var(--_color-hairline);
    color: var(--_color-text-quiet);
  }
  /* Nothing to scroll: not for the keyboard, and not on paper. */
  .body pre {
    white-space: pre-wrap;
  }
  .body :is(code, pre) {
    font-family: var(--_font-monospace);
    font-size: 0.9em;
  }
  .body img {
    max-inline-size: 100%;
    block-size: auto;
  }
`;
