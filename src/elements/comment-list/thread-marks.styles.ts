import { css } from 'lit';

/* Of a tone, text colours on a tint of themselves: readable on every theme's ground. */
export const styles = css`
  .meta:has(.avatar) {
    align-items: center;
  }
  .avatar {
    --_tone: var(--_color-accent);
    display: inline-grid;
    flex: none;
    place-items: center;
    overflow: hidden;
    inline-size: var(--_space-8);
    block-size: var(--_space-8);
    border-radius: 50%;
    color: var(--_tone);
    background: color-mix(in srgb, var(--_tone) 12%, transparent);
    font-size: var(--_size-small);
    font-weight: 600;
    line-height: 1;
    user-select: none;
  }
  /* Beside the picture, however long it is. */
  .avatar + .author {
    max-inline-size: calc(100% - var(--_space-8) - var(--_space-2));
  }
  .tone-1 {
    --_tone: var(--_color-success);
  }
  .tone-2 {
    --_tone: var(--_color-notice);
  }
  .tone-3 {
    --_tone: var(--_color-link-visited);
  }
  .tone-4 {
    --_tone: var(--_color-text);
  }
  .avatar img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .new-badge {
    padding-inline: var(--_space-1);
    border-radius: var(--_radius-control);
    color: var(--_color-on-accent);
    background: var(--_color-accent);
    font-size: var(--_size-small);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .avatar,
    .new-badge {
      border: 1px solid;
    }
  }
  @media print {
    .avatar {
      print-color-adjust: exact;
    }
    .new-badge {
      display: none;
    }
  }
`;
