import { css } from 'lit';
import { styles as commentHtml } from '../comment-list/comment-html.styles.js';

export const styles = css`
  ${commentHtml}
  [role='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
  }
  .bold {
    font-weight: 800;
  }
  .preview-button {
    margin-inline-start: auto;
  }
  .preview-button[aria-pressed='true'] {
    color: var(--_color-text);
    font-weight: 600;
    text-decoration-color: currentColor;
  }
  .preview {
    min-block-size: calc(6lh + 2 * var(--_space-2));
    padding: var(--_space-2) var(--_space-3);
    border: var(--_line-hairline) dashed var(--_color-control-border);
    border-radius: var(--_radius-control);
    font-family: var(--_font-body);
    font-size: var(--_size-root);
    line-height: var(--_line-body);
    overflow-wrap: anywhere;
  }
`;
