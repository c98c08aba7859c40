import { css } from 'lit';

export const styles = css`
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-6);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  .quiet,
  ::slotted(a) {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_size-target);
    color: var(--_color-text-quiet);
    font-weight: 500;
    text-decoration: underline transparent;
    text-underline-offset: 0.2em;
  }
  .quiet:hover,
  ::slotted(a:hover) {
    color: var(--_color-text);
    text-decoration-color: currentColor;
  }
  svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .status {
    color: var(--_color-success);
    font-weight: 500;
  }
  .status:empty {
    display: none;
  }
  .address {
    flex: 1 1 20rem;
    display: grid;
    gap: var(--_space-1);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
