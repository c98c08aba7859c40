import { css } from 'lit';

export const styles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-6);
    color: var(--_color-text);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  [hidden] {
    display: none !important;
  }
  p,
  h2 {
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }
  h2 {
    font-family: var(--_font-headline);
    font-size: var(--_size-heading-3);
    line-height: var(--_line-headline);
    text-wrap: balance;
  }
  .sort {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
  }
  .sort,
  section > p {
    color: var(--_color-text-quiet);
  }
  /* A quick answer shows no line at all. */
  .loading {
    animation: appear 200ms 400ms backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .thread:not(:has(:not([hidden]))) {
    display: none;
  }
  .error {
    display: grid;
    justify-items: start;
    gap: var(--_space-3);
    padding-inline-start: var(--_space-4);
    border-inline-start: 4px solid var(--_color-error);
  }
  comment-list[aria-busy='true'] {
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: reduce) {
    .loading {
      animation: none;
    }
  }
  @media print {
    .sort,
    .error button,
    comment-form {
      display: none !important;
    }
  }
`;
