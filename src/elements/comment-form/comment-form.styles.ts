import { css } from 'lit';

export const styles = css`
  form {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-6);
    max-inline-size: 44rem;
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  [hidden] {
    display: none;
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
  .notice,
  .optional,
  .counter,
  .shortcut {
    color: var(--_color-text-quiet);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1);
  }
  .guest {
    display: grid;
    gap: var(--_space-4);
  }
  label {
    font-weight: 600;
  }
  .consent label {
    font-weight: 400;
  }
  textarea {
    min-block-size: 8em;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
