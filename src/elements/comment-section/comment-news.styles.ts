import { css } from 'lit';

export const styles = css`
  .news {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--_size-target);
    /* Lies over the list, so that nothing moves. */
    block-size: 0;
    text-align: center;
  }
  .news button {
    border-color: transparent;
    border-radius: 999px;
    padding-inline: var(--_space-4);
    translate: 0 -80%;
    color: var(--_color-on-accent);
    background: var(--_color-accent);
  }
  @media print {
    .news {
      display: none;
    }
  }
`;
