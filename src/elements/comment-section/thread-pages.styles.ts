import { css } from 'lit';

export const styles = css`
  .pages ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .pages button {
    min-inline-size: var(--_size-target);
    border-color: transparent;
    padding-inline: var(--_space-3);
    font-variant-numeric: lining-nums tabular-nums;
  }
  .pages [aria-current='page'] {
    border-color: currentColor;
    cursor: default;
  }
  @media print {
    .pages {
      display: none;
    }
  }
`;
