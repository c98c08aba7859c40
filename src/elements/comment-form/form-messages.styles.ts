import { css } from 'lit';

/** What only shows once somebody writes. */
export const styles = css`
  .error,
  .summary {
    padding-inline-start: var(--_space-3);
    border-inline-start: var(--_space-1) solid var(--_color-error);
    color: var(--_color-error);
    font-weight: 600;
  }
  .summary {
    padding-block: var(--_space-1);
    color: inherit;
    font-weight: 400;
  }
  .summary ul {
    padding: 0;
    list-style: none;
  }
  .summary a {
    color: var(--_color-error);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }

  .counter {
    font-variant-numeric: lining-nums tabular-nums;
    text-align: end;
  }
  .over {
    color: var(--_color-error);
    font-weight: 600;
  }
  .sending,
  .pending,
  .waiting,
  .unknown {
    border-color: var(--_color-notice);
  }
  .published {
    border-color: var(--_color-success);
  }

  .waiting {
    display: grid;
    justify-items: start;
    gap: var(--_space-2);
  }
`;
