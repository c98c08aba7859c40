import { css, unsafeCSS } from '@lit/reactive-element';
import { lightText } from '../../themes/light-text.js';

export const styles = css`
  :host {
    position: relative;
    padding-block: var(--_space-3) var(--_space-4);
    border-block-start: var(--_line-hairline) solid var(--_color-control-border);
    overflow-wrap: break-word;
    break-inside: avoid;
  }
`;

/**
 * What stands in the light DOM, for a sheet of the tree around it: layout as strong as one type,
 * fonts and colours weaker, as in src/themes/light-content.css.
 */
export const cardContent = css`
  ${unsafeCSS(lightText('story-card'))}
  :where(story-card) {
    line-height: var(--_line-interface);
  }
  story-card :where(p) {
    font-size: var(--_size-interface);
  }
  story-card :where(h1, h2, h3, h4, h5, h6, p) {
    margin: 0;
  }
  story-card :where(h1, h2, h3, h4, h5, h6) {
    font-size: var(--_size-heading-4);
    font-weight: 700;
    line-height: var(--_line-headline);
    text-wrap: balance;
  }
  :where(story-card) :where(h1, h2, h3, h4, h5, h6) {
    font-family: var(--_font-headline);
  }
  story-card :where(:is(h1, h2, h3, h4, h5, h6):is(:lang(zh), :lang(ja), :lang(ko))) {
    line-height: 1.35;
  }
  story-card :where(:is(h1, h2, h3, h4, h5, h6):is(:lang(ar), :lang(fa), :lang(ps), :lang(hi))) {
    line-height: 1.5;
  }
  story-card :where(:lang(ur)) {
    line-height: 1.9;
  }
  story-card :where(:is(h1, h2, h3, h4, h5, h6) a) {
    text-decoration: underline transparent;
    text-underline-offset: 0.16em;
  }
  :where(story-card) :where(:is(h1, h2, h3, h4, h5, h6) a) {
    color: inherit;
  }
  :where(story-card) :where(:is(h1, h2, h3, h4, h5, h6) a:visited) {
    color: var(--_color-link-visited);
  }
  story-card:hover :where(:is(h1, h2, h3, h4, h5, h6) a) {
    text-decoration-color: currentColor;
  }
  /* All of the card leads where the headline does. Other links of an author stay above. */
  story-card :where(:is(h1, h2, h3, h4, h5, h6) a)::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  story-card :where(a:not(:is(h1, h2, h3, h4, h5, h6) a), button) {
    position: relative;
    z-index: 1;
  }
  story-card :where(a):focus-visible {
    outline: var(--_size-focus-ring) solid var(--_color-focus);
    outline-offset: var(--_size-focus-offset);
  }
  /* The place is kept, whatever comes. */
  story-card :where(img) {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    margin-block-end: var(--_space-3);
    background: var(--_color-surface);
  }
  /* Whatever the language of a story, a list has one edge. */
  story-card :where([dir]) {
    text-align: match-parent;
  }
  story-card :where(.story-kicker, .story-meta) {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    font-size: var(--_size-small);
    line-height: var(--_line-interface);
    font-variant-numeric: lining-nums tabular-nums;
  }
  :where(story-card) :where(.story-kicker, .story-meta) {
    font-family: var(--_font-interface);
  }
  story-card :where(.story-kicker) {
    margin-block-end: var(--_space-1);
    font-weight: 600;
  }
  :where(story-card) :where(.story-kicker) {
    color: var(--_color-accent);
  }
  story-card :where(.story-label) {
    padding-inline: var(--_space-1);
    border: var(--_line-hairline) solid currentColor;
    border-radius: 2px;
  }
  story-card :where(.story-standfirst) {
    margin-block-start: var(--_space-2);
    text-wrap: pretty;
  }
  :where(story-card) :where(.story-standfirst, .story-meta) {
    color: var(--_color-text-quiet);
  }
  story-card :where(.story-meta) {
    margin-block-start: var(--_space-2);
  }
  @media (forced-colors: active) {
    story-card:hover :where(:is(h1, h2, h3, h4, h5, h6) a) {
      text-decoration-color: LinkText;
    }
  }
  @media print {
    story-card :where(img) {
      max-block-size: 6cm;
    }
  }
`.cssText;
