import { css } from 'lit';

/** On dark ground in every theme, as in a cinema: the tokens take their dark values. */
export const styles = css`
  dialog {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: var(--_space-2) var(--_space-4) var(--_space-4);
    padding: max(var(--_space-2), env(safe-area-inset-top))
      max(var(--_space-4), env(safe-area-inset-right))
      max(var(--_space-4), env(safe-area-inset-bottom))
      max(var(--_space-4), env(safe-area-inset-left));
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    color-scheme: dark;
    color: light-dark(#000, #fff);
    background: linear-gradient(var(--_color-overlay) 0 0) #000;
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(12rem, 1fr) auto / minmax(0, 1fr);
    gap: var(--_space-2);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .bar p {
    min-inline-size: 5em;
    margin: 0;
    font-variant-numeric: lining-nums tabular-nums;
    text-align: center;
  }
  .bar button {
    position: static;
    inline-size: var(--_size-target);
    padding: 0;
    border-color: transparent;
    color: inherit;
    cursor: pointer;
  }
  .bar button:focus-visible {
    outline-offset: var(--_size-focus-offset);
    box-shadow: none;
  }
  .bar svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: auto;
    padding: 0;
    border: 0;
    background: none;
  }
  [dir='rtl'] .arrow svg {
    scale: -1 1;
  }
  [part='close-button'] {
    margin-inline-start: auto !important;
  }
  .area {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    min-block-size: 0;
    /* Swipes are ours, two fingers are the browser's. */
    touch-action: pinch-zoom;
    transition: translate 0.15s;
  }
  .area.dragged {
    transition: none;
  }
  .zoomed .area {
    touch-action: auto;
  }
  .area img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 100%;
    inline-size: auto;
    block-size: auto;
    min-block-size: 0;
    object-fit: contain;
  }
  figure {
    display: contents;
  }
  figcaption {
    justify-self: center;
    max-inline-size: 42em;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  figcaption :any-link {
    color: inherit;
  }
  figcaption p {
    display: inline;
    margin: 0;
  }
  figcaption small {
    font-size: 1em;
    opacity: 0.8;
  }
  @media (forced-colors: active) {
    dialog {
      background: Canvas;
    }
    .bar button {
      border-color: ButtonText;
    }
    figcaption small {
      opacity: 1;
    }
  }
  @media print {
    dialog[open] {
      display: none;
    }
  }
`;
