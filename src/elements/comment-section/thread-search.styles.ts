import { css } from 'lit';

export const styles = css`
  .search {
    display: grid;
    gap: var(--_space-2);
  }
  .search label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    color: var(--_color-text-quiet);
  }
  .search input {
    flex: 1 1 12rem;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 24rem;
  }
  .search p {
    color: var(--_color-text-quiet);
  }
  @media print {
    .search {
      display: none;
    }
  }
`;
