import { css } from '@lit/reactive-element';

export { hostStyles } from './host.styles.js';

/**
 * Two tones, of which one shows on any ground. In forced colours the shadow goes and the outline
 * takes the reader's own colour.
 */
export const focusRing = css`
  :focus-visible {
    outline: var(--_size-focus-ring) solid var(--_color-focus);
    outline-offset: var(--_size-focus-offset);
    box-shadow: 0 0 0 calc(2 * var(--_size-focus-offset) + var(--_size-focus-ring))
      var(--_color-focus-gap);
  }
`;

/** `.visually-hidden`: only for screen readers. */
export const visuallyHidden = css`
  .visually-hidden {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/**
 * Fields and buttons. A button is framed; `.primary` is the one that a form is for, `.quiet` stands
 * in a row of texts. `aria-invalid` and `aria-disabled` are shown.
 */
export const control = css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    padding: var(--_space-2) var(--_space-3);
    border: var(--_line-hairline) solid var(--_color-control-border);
    border-radius: var(--_radius-control);
    color: inherit;
    background: var(--_color-background);
    font: inherit;
    letter-spacing: inherit;
  }
  input,
  textarea {
    inline-size: 100%;
    min-block-size: var(--_size-target);
    /* Below 16px, phones zoom into the field. */
    font-size: var(--_size-root);
  }
  textarea {
    resize: vertical;
    field-sizing: content;
    line-height: var(--_line-body);
  }
  [aria-invalid='true'] {
    border-color: var(--_color-error);
    box-shadow: inset 0 0 0 1px var(--_color-error);
  }
  select {
    padding: var(--_space-1) var(--_space-2);
  }
  [type='checkbox'],
  [type='radio'] {
    flex: none;
    inline-size: var(--_size-target-least);
    block-size: var(--_size-target-least);
    min-block-size: 0;
    accent-color: var(--_color-accent);
  }
  button {
    --_pressed: 0%;
    min-block-size: var(--_size-target);
    padding-inline: var(--_space-4);
    background: color-mix(in srgb, currentColor var(--_pressed), transparent);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    font-weight: 600;
    line-height: var(--_line-interface);
    cursor: pointer;
  }
  button:hover {
    --_pressed: 8%;
  }
  button:active {
    --_pressed: 16%;
  }
  button[aria-disabled='true'] {
    --_pressed: 0%;
    opacity: 0.75;
    cursor: default;
  }
  .primary {
    border-color: transparent;
    color: var(--_color-on-accent);
    background: color-mix(in oklab, light-dark(#000, #fff) var(--_pressed), var(--_color-accent));
  }
  .quiet {
    min-block-size: var(--_size-target-least);
    padding: 0;
    border: 0;
    color: var(--_color-text-quiet);
    background: none;
    font-weight: 500;
    text-decoration: underline transparent;
    text-underline-offset: 0.2em;
  }
  .quiet:hover {
    color: var(--_color-text);
    text-decoration-color: currentColor;
  }
  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    button,
    input,
    select,
    textarea {
      display: none !important;
    }
  }
`;
