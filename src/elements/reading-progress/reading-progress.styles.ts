import { css } from '@lit/reactive-element';

export const styles = css`
  :host {
    position: fixed;
    inset-block-start: 0;
    inset-inline: 0;
    z-index: 1;
    block-size: 3px;
    pointer-events: none;
  }
  [part='track'],
  [part='bar'] {
    block-size: 100%;
  }
  [part='bar'] {
    background: var(--_color-accent);
    scale: 0 1;
    transform-origin: left;
  }
  :host(:dir(rtl)) [part='bar'] {
    transform-origin: right;
  }
  @media (forced-colors: active) {
    [part='bar'] {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
