import { css } from '@lit/reactive-element';

export const styles = css`
  .container {
    container-type: inline-size;
    /* What a parent sees that fits itself to its content, since containers say nothing of theirs. */
    contain-intrinsic-inline-size: min(38rem, 100vi);
  }
  :host {
    min-inline-size: 0;
  }
  .base {
    --_article-width: 100cqi;
    font-size: calc(var(--_size-body) * var(--_scale, 1));
    line-height: var(--_leading, var(--_line-body));
  }
  [part='header'] {
    margin-block-end: var(--_space-6);
  }
  [part='meta'] {
    margin-block: var(--_space-6);
    padding-block-start: var(--_space-3);
    border-block-start: var(--_line-hairline) solid var(--_color-hairline);
  }
  [part='meta'][hidden] {
    display: none;
  }
  [part='body'] {
    max-inline-size: var(--_size-measure);
  }
  [part='body']::after {
    content: '';
    display: block;
    clear: both;
  }
  @media print {
    .base {
      font-family: var(--_font-body, serif);
    }
    slot:is([name='tools'], [name='related']) {
      display: none;
    }
  }
`;
