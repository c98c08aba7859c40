import { css } from 'lit';

export const styles = css`
  .tools,
  .listen,
  .sizes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .tools {
    gap: var(--_space-1) var(--_space-6);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  .listen {
    gap: 0 var(--_space-4);
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_size-target);
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
  [aria-pressed='true'] {
    color: var(--_color-accent);
  }
  [aria-pressed='true'] svg {
    fill: currentColor;
  }
  .sizes {
    color: var(--_color-text-quiet);
  }
  .sizes > span {
    margin-inline-end: var(--_space-2);
    font-weight: 500;
  }
  .size {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: calc(1.25 * var(--_size-target-least));
    min-block-size: var(--_size-target);
    font-family: var(--_font-headline);
    line-height: var(--_line-headline);
    cursor: pointer;
  }
  .size.small {
    font-size: 0.875em;
  }
  .size.large {
    font-size: 1.25em;
  }
  .size.extra-large {
    font-size: 1.5em;
  }
  .size:hover {
    color: var(--_color-text);
  }
  .size:has(:checked) {
    color: var(--_color-accent);
    font-weight: 700;
  }
  .size:has(:checked)::after {
    content: '';
    position: absolute;
    inset: auto var(--_space-1) var(--_space-1);
    border-block-end: 2px solid;
  }
  .size:has(:focus-visible) {
    outline: var(--_size-focus-ring) solid var(--_color-focus);
    outline-offset: calc(-1 * var(--_size-focus-offset));
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
