import { css } from '@lit/reactive-element';

/*
 * The nav resets what it inherits from the page, and the slotted links everything: a page that
 * styles its links, or hides them for want of this element, must not make them unreadable here.
 *
 * Out of sight it is a block, shown it is flex: WebKit lays out a box that goes into the top layer
 * anew only when `display` changes. Shown is `:popover-open`, not `:focus-within`, which Chromium
 * forgets when an ancestor of the focus goes into the top layer.
 */
export const styles = css`
  nav {
    --_ink: var(--news-skip-links-background, light-dark(#17191e, #e9e7e3));
    --_text: var(--news-skip-links-color, light-dark(#fefdfa, #121418));
    all: initial;
    color-scheme: inherit;
    position: fixed;
    inset: 0 0 auto;
    display: flex;
    flex-wrap: wrap;
    overflow: auto;
    box-sizing: border-box;
    max-block-size: 100%;
    padding: max(0.5rem, env(safe-area-inset-top))
      max(0.5rem, env(safe-area-inset-left), env(safe-area-inset-right)) 0.5rem;
    scroll-margin-block-start: var(--skip-links-offset, 0px);
    border-block-end: 0.25rem solid;
    box-shadow: 0 0.25rem 1rem #0006;
    color: var(--_text);
    background: var(--_ink);
    font: 600 1.25rem/1.4 var(--news-font-interface, system-ui, sans-serif);
  }
  nav:not(:popover-open) {
    display: block;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    border: 0;
    clip-path: inset(50%);
  }
  a,
  ::slotted(a) {
    all: unset !important;
    padding: 0.5rem 0.75rem !important;
    overflow-wrap: anywhere !important;
    text-decoration: underline !important;
    cursor: pointer !important;
  }
  a:focus,
  ::slotted(a:focus) {
    color: var(--_ink) !important;
    background: var(--_text) !important;
    outline: 3px solid !important;
    outline-offset: -6px !important;
  }
  @media print {
    nav {
      display: none !important;
    }
  }
`;
