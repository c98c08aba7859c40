import { css } from '@lit/reactive-element';

export const styles = css`
  [part='gate'] {
    max-inline-size: var(--_size-measure);
    margin-block-end: var(--_space-6);
    padding-block-end: var(--_space-4);
    border-block-end: var(--_line-hairline) solid var(--_color-hairline);
  }
  [part='gate'][hidden] {
    display: none;
  }
  [part='gate']::before {
    content: '';
    display: block;
    block-size: 3lh;
    margin-block-end: var(--_space-4);
    /* Greeked: lines that stand for text, and are none. */
    background: repeating-linear-gradient(
      transparent 0 0.3lh,
      var(--_color-hairline) 0.3lh 0.7lh,
      transparent 0.7lh 1lh
    );
    mask-image: linear-gradient(#000, transparent);
  }
  [part='gate-text'] {
    margin: 0;
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  @media print, (forced-colors: active) {
    [part='gate']::before {
      display: none;
    }
  }
`;
