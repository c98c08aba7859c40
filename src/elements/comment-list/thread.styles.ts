import { css } from 'lit';

/*
 * The indent of a level is what the column can give: no text gets narrower than 20rem, or than the
 * box where that is narrower itself. Without an indent, replies name what they answer instead.
 */
export const styles = css`
  .parent-button,
  .meta,
  .status,
  .actions {
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  [hidden]:not([hidden='until-found']) {
    display: none !important;
  }
  ol,
  .status,
  .text {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list > ol > .item {
    padding-block: var(--_space-6) var(--_space-4);
    border-block-start: var(--_line-hairline) solid var(--_color-hairline);
  }
  .list > ol > .item:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
  .many > .item {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_comments) * 9rem);
    /* Containment clips: leave room for focus rings. */
    overflow-clip-margin: var(--_space-2);
  }

  .replies {
    --_indent: round(
      down,
      clamp(0rem, (100cqi - 20rem) / var(--_levels, 4), var(--_space-6)),
      var(--_space-2)
    );
    position: relative;
    margin-block-start: var(--_space-4);
    padding-inline-start: var(--_indent);
    cursor: pointer;
  }
  .replies[hidden] {
    margin: 0;
  }
  .replies > .item {
    cursor: auto;
  }
  /* Not the gap of a grid: each level of grids is measured twice. */
  .replies > .item + .item {
    margin-block-start: var(--_space-6);
  }
  /* The rail. */
  .replies::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: min(var(--_line-hairline), var(--_indent)) solid var(--_color-hairline);
  }
  .replies:hover:not(:has(.item:hover))::before {
    border-color: var(--_color-accent);
  }

  .comment {
    overflow-wrap: anywhere;
  }
  .comment:focus-visible {
    border-radius: var(--_radius-control);
  }
  .meta,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-2);
  }
  .author {
    font-weight: 600;
    /* A long name of the other direction begins where the line does. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .author-link,
  .permalink {
    color: inherit;
    text-decoration: none;
  }
  .author-link:hover,
  .permalink:hover {
    text-decoration: underline;
  }
  /* The exact time, for whoever goes there. */
  .permalink:focus-visible,
  .comment:focus .permalink {
    &::before {
      content: attr(aria-label);
    }
    .time {
      display: none;
    }
  }
  .comment:focus:not(:focus-visible) {
    background: var(--_color-surface);
    box-shadow: 0 0 0 var(--_space-2) var(--_color-surface);
  }
  .badges {
    color: var(--_color-accent);
    font-size: var(--_size-small);
    font-weight: 600;
  }
  .permalink,
  .status,
  .parent-button,
  .actions button {
    color: var(--_color-text-quiet);
  }
  .permalink {
    font-size: var(--_size-small);
    font-variant-numeric: lining-nums tabular-nums;
  }

  .body {
    max-inline-size: var(--_size-measure);
    margin-block-start: var(--_space-1);
    margin-inline: 0 auto;
    font-family: var(--_font-body);
    font-size: var(--_size-body);
    line-height: var(--_line-body);
    text-align: start;
  }
  .text {
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }

  .actions {
    gap: var(--_space-2) var(--_space-4);
    margin-block-start: var(--_space-2);
  }
  .actions:not(:has(:not([hidden]))) {
    display: none;
  }
  .actions button,
  .parent-button {
    min-block-size: var(--_size-target-least);
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    text-decoration-line: underline;
    text-decoration-color: transparent;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .actions button {
    font-weight: 500;
  }
  .actions button:hover,
  .parent-button:hover,
  .reply-button[aria-expanded='true'] {
    color: var(--_color-text);
    text-decoration-color: currentColor;
  }
  .parent-button:not(.flat) {
    display: none;
  }
  .parent-button {
    font-size: var(--_size-small);
  }
  .parent-button::before {
    content: '↳ ' / '';
  }
  [dir='rtl'] .parent-button::before {
    content: '↲ ' / '';
  }
  /* Right under another target, links are as high as one (WCAG 2.5.8). */
  .flat + .meta > .permalink,
  .flat + .meta .author-link {
    display: inline-block;
    line-height: var(--_size-target-least);
  }
  @container (inline-size < 24rem) {
    .parent-button:not(.flat) {
      display: revert;
    }
    .parent-button + .meta > .permalink,
    .parent-button + .meta .author-link {
      display: inline-block;
      line-height: var(--_size-target-least);
    }
  }

  .pending,
  .rejected {
    padding: var(--_space-3) var(--_space-4);
    border: var(--_line-hairline) dashed var(--_color-control-border);
    border-radius: var(--_radius-surface);
  }
  .deleted :is(.meta, .parent-button) {
    display: none;
  }
  .status {
    font-size: var(--_size-small);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    margin-block-start: var(--_space-4);
  }
  .more-button {
    flex: 1 1 auto;
    min-block-size: var(--_size-target);
  }

  ::slotted([slot='reply']) {
    margin-block-start: var(--_space-4);
  }

  @media print {
    .many > .item,
    .replies[hidden] {
      content-visibility: visible;
    }
    .replies[hidden] {
      margin-block-start: var(--_space-4);
    }
    .actions,
    .more {
      display: none;
    }
    /* Said on paper, too, where no level says it. */
    .parent-button.flat {
      display: block !important;
    }
    .permalink::before {
      content: attr(aria-label);
    }
    .permalink .time {
      display: none;
    }
  }
`;
