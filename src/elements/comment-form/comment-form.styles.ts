import { css } from 'lit';

export const styles = css`
  form,
  .messages {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    max-inline-size: 44rem;
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  [name='login'] {
    display: block;
    margin-block-end: var(--_space-4);
  }
  .messages:empty,
  [hidden] {
    display: none;
  }
  .messages {
    margin-block: var(--_space-4);
  }
  h2,
  h3,
  p,
  ul {
    margin: 0;
  }
  h2 {
    font-family: var(--_font-headline);
    font-size: var(--_size-heading-4);
    line-height: var(--_line-headline);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: inherit;
  }
  .notice,
  .optional,
  .shortcut,
  .counter {
    color: var(--_color-text-quiet);
  }
  h2 + .notice {
    margin-block-start: calc(-1 * var(--_space-2));
  }
  .guest,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  .field {
    align-content: end;
    gap: var(--_space-1);
  }
  @container (inline-size >= 30rem) {
    .guest {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  label {
    font-weight: 600;
  }
  .required {
    color: var(--_color-error);
  }
  textarea {
    display: block;
    min-block-size: calc(6lh + 2 * var(--_space-2));
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    min-block-size: var(--_size-target-least);
  }
  .consent {
    display: flex;
    gap: var(--_space-2);
  }
  .consent label {
    font-weight: 400;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }
  .shortcut {
    display: none;
    font-size: var(--_size-small);
  }
  /* Where there is a keyboard. */
  @media (hover: hover) and (pointer: fine) {
    .shortcut {
      display: inline;
    }
  }

  .status {
    padding-inline-start: var(--_space-3);
    border-inline-start: var(--_space-1) solid var(--_color-error);
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
