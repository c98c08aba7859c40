import { css } from 'lit';

export const styles = css`
  .choices {
    display: contents;
  }
  .counted {
    display: inline-flex;
    align-items: baseline;
    gap: var(--_space-1);
  }
  .count:empty {
    display: none;
  }
  .count,
  .tally,
  .time-left {
    color: var(--_color-text-quiet);
    font-size: var(--_size-small);
    font-variant-numeric: lining-nums tabular-nums;
  }
  .actions button[aria-disabled='true'] {
    text-decoration-color: transparent;
    cursor: default;
  }
  .actions [aria-pressed='true'] {
    color: var(--_color-accent);
    font-weight: 700;
  }
  .vote-button::before {
    content: '△' / '';
    margin-inline-end: 0.3em;
  }
  .vote-button[aria-pressed='true']::before {
    content: '▲' / '';
  }
  [data-key='down']::before {
    content: '▽' / '';
  }
  [data-key='down'][aria-pressed='true']::before {
    content: '▼' / '';
  }
  .reaction {
    padding-inline: var(--_space-2);
    border: var(--_line-hairline) solid var(--_color-hairline);
    border-radius: 999px;
  }
  .reaction:has([aria-pressed='true']) {
    border-color: var(--_color-accent);
  }
  .actions .reaction button,
  .actions .reaction button:hover {
    text-decoration: none;
  }
  [aria-pressed='true'] + .count {
    color: var(--_color-accent);
    font-weight: 700;
  }
  .extras-button::after {
    content: '▾' / '';
    margin-inline-start: 0.25em;
  }
  .extras-button[aria-expanded='true']::after {
    content: '▴' / '';
  }

  .replaced > .comment > :not(.notice, slot),
  .editing > .comment > :is(.body, .status, .actions) {
    display: none;
  }
  ::slotted([slot='edit']) {
    margin-block-start: var(--_space-3);
  }
  .notice {
    margin-block-start: var(--_space-2);
    color: var(--_color-text-quiet);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  .replaced > .comment > .notice {
    margin: 0;
  }
  .notice p {
    margin: 0;
  }
  .notice p > button {
    margin-inline-start: var(--_space-2);
    color: var(--_color-text);
    text-decoration-color: currentColor;
  }
  .failure {
    padding-inline-start: var(--_space-3);
    border-inline-start: var(--_space-1) solid var(--_color-error);
    color: var(--_color-error);
  }
  .report-form,
  fieldset {
    display: grid;
    gap: var(--_space-2);
    margin: 0;
    padding: 0;
    border: 0;
  }
  .report-form {
    gap: var(--_space-4);
    max-inline-size: var(--_size-measure);
    padding: var(--_space-4);
    border: var(--_line-hairline) solid var(--_color-hairline);
    border-radius: var(--_radius-surface);
    color: var(--_color-text);
  }
  legend {
    margin-block-end: var(--_space-2);
    padding: 0;
    font-weight: 600;
  }
  fieldset > label {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: fit-content;
  }
  .note {
    display: grid;
    gap: var(--_space-1);
  }
  .report-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
  }
  @media (forced-colors: active) {
    .reaction:has([aria-pressed='true']) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
  @container (inline-size < 24rem) {
    .actions {
      column-gap: var(--_space-3);
    }
  }
  @media print {
    .report-form {
      display: none;
    }
  }
`;
