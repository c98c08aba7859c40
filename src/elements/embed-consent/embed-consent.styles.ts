import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
    margin-block: var(--_space-8);
  }
  [part='embed'] {
    position: relative;
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
    overflow-wrap: anywhere;
  }
  p {
    margin: 0;
  }
  [part='skip-link'] {
    position: absolute;
    inset-block-start: var(--_space-2);
    inset-inline-start: var(--_space-2);
    z-index: 1;
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-control);
    color: var(--_color-on-accent);
    background: var(--_color-accent);
  }
  [part='skip-link']:not(:focus) {
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    clip-path: inset(50%);
  }
  .end:focus {
    outline: none;
  }
  [part='title'] {
    margin-block-end: var(--_space-2);
    font-weight: 600;
  }
  [part='panel'] {
    display: grid;
    align-items: center;
    border: var(--_line-hairline) solid var(--_color-hairline);
    border-radius: var(--_radius-surface);
    background: var(--_color-surface);
  }
  [part='poster'],
  ::slotted([slot='poster']) {
    display: block;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
  }
  .question {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-6) var(--_space-4);
  }
  [part='notice'] {
    max-inline-size: 36em;
    text-wrap: pretty;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  [part='frame'] {
    display: grid;
    overflow: hidden;
    background: var(--_color-surface);
  }
  [part='frame'].free {
    aspect-ratio: auto !important;
    background: none;
  }
  ::slotted([slot='embed']) {
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border: 0;
  }
  [part='links'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    margin-block-start: var(--_space-2);
    color: var(--_color-text-quiet);
    font-size: var(--_size-small);
  }
  [part='links'] p {
    flex-basis: 100%;
  }
  [part='links'] a,
  ::slotted(a) {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .quiet {
    color: inherit;
    font-size: inherit;
    text-decoration-color: currentColor;
  }
  @container (min-width: 40rem) {
    [part='panel'].illustrated {
      grid-template-columns: 2fr 3fr;
    }
    [part='poster'],
    ::slotted([slot='poster']) {
      block-size: 100%;
      min-block-size: 12rem;
    }
    .question {
      padding: var(--_space-8) var(--_space-6);
    }
  }
  @media (forced-colors: active) {
    [part='skip-link'] {
      border: 1px solid LinkText;
    }
  }
  /* Paper shows where it is to be seen. */
  @media print {
    [part='panel'],
    [part='frame'],
    [part='skip-link'],
    .end,
    .privacy,
    [part='links'] p {
      display: none !important;
    }
    [part='links'] a::after,
    ::slotted(a)::after {
      content: ' (' attr(href) ')';
    }
  }
`;
