import { css } from 'lit';

export const styles = css`
  nav {
    padding-block: var(--_space-3);
    border-block: var(--_line-hairline) solid var(--_color-hairline);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
    overflow-wrap: break-word;
  }
  summary {
    min-block-size: var(--_size-target-least);
    font-weight: 600;
    cursor: pointer;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol ol {
    padding-inline-start: var(--_space-4);
  }
  a {
    display: block;
    padding-block: var(--_space-1);
    padding-inline: var(--_space-3) 0;
    border-inline-start: 3px solid transparent;
    color: inherit;
    text-decoration: underline transparent;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  /* Not by colour alone: a bar beside it. */
  [aria-current='location'] {
    border-color: var(--_color-accent);
    color: var(--_color-accent);
  }
  @media (pointer: coarse) {
    summary,
    a {
      padding-block: var(--_space-3);
    }
  }
  @media (forced-colors: active) {
    a {
      border-color: Canvas;
    }
    [aria-current='location'] {
      border-color: Highlight;
    }
  }
  @media print {
    nav {
      display: none;
    }
  }
`;
