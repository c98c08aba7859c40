import { css } from 'lit';

export const styles = css`
  .list {
    container-type: inline-size;
    color: var(--_color-text);
  }
  slot > p,
  .list > p {
    margin: 0;
    color: var(--_color-text-quiet);
  }
  .more-button {
    inline-size: 100%;
    min-block-size: var(--_size-target);
    margin-block-start: var(--_space-4);
  }
  @media print {
    .more-button {
      display: none;
    }
  }
`;
