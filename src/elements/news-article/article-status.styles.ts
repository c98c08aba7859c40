import { css } from '@lit/reactive-element';

export const styles = css`
  .loading,
  .locked,
  .error {
    margin-block: 0 var(--_space-6);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  /* A quick answer shows no line at all. */
  .loading {
    color: var(--_color-text-quiet);
    animation: appear 200ms 400ms backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .error {
    padding-inline-start: var(--_space-4);
    border-inline-start: 4px solid var(--_color-error);
  }
  .error p {
    margin: 0 0 var(--_space-3);
  }
`;
