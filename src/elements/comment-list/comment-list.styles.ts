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
`;
