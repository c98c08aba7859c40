import { css, unsafeCSS } from '@lit/reactive-element';
import { lightText } from '../../themes/light-text.js';

export const styles = css`
  .quote {
    margin: 0;
    padding-block: var(--_space-4);
    border-block: var(--_line-hairline) solid var(--_color-control-border);
  }
  blockquote {
    margin: 0;
    font-family: var(--_font-headline);
    font-size: calc(var(--_size-heading-2) * var(--_scale, 1));
    font-weight: 500;
    line-height: max(1.25, var(--_leading-tight, 1.25));
    letter-spacing: var(--_tracking, -0.012em);
    text-align: start;
    text-wrap: balance;
    overflow-wrap: break-word;
    hanging-punctuation: first last;
  }
  /* The marks of the language, by the engine's own copy of CLDR. */
  blockquote::before,
  blockquote::after {
    color: var(--_color-accent);
  }
  blockquote:not(.marked)::before {
    content: open-quote;
  }
  blockquote:not(.marked)::after {
    content: close-quote;
  }
  /* French parts them from the text, of which CLDR knows nothing. On the host, since Firefox does not see its language in here. */
  :host(:lang(fr)) blockquote:not(.marked)::before {
    content: open-quote '\\202f';
  }
  :host(:lang(fr)) blockquote:not(.marked)::after {
    content: '\\202f' close-quote;
  }
  figcaption {
    display: block;
    margin-block-start: var(--_space-3);
    color: var(--_color-text-quiet);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: max(var(--_line-interface), var(--_leading, 1.45) - 0.2);
    text-align: start;
  }
  figcaption[hidden] {
    display: none;
  }
  @media print {
    .quote {
      break-inside: avoid;
    }
    blockquote::before,
    blockquote::after {
      color: inherit;
    }
  }
`;

/** What stands in the light DOM. Stronger by one type than an article's own rules for paragraphs. */
export const quoteContent = css`
  ${unsafeCSS(lightText('pull-quote'))}
  :where(pull-quote) {
    line-height: var(--_line-interface);
  }
  news-article :where(pull-quote:not([slot])) {
    margin-block: var(--_space-8);
  }
  pull-quote :is(p, blockquote) {
    display: inline;
    margin: 0;
    padding: 0;
    border: 0;
    line-height: inherit;
    text-align: inherit;
    text-indent: 0;
    text-wrap: inherit;
    hyphens: manual;
  }
  pull-quote cite {
    font-style: normal;
  }
  pull-quote p + p::before {
    content: '\\A\\A';
    white-space: pre;
  }
`.cssText;
