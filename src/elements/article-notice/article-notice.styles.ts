import { css } from '@lit/reactive-element';
import { lightText } from '../../themes/light-text.js';

/* A rule of its own at the start of what changes how one reads the whole text; a hairline above the rest. */
export const styles = css`
  :host(:state(empty)) {
    display: none;
  }
  .base {
    max-inline-size: 38em;
    padding-block-start: var(--_space-3);
    border-block-start: var(--_line-hairline) solid var(--_color-hairline);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: max(var(--_line-interface), var(--_leading, 0) - 0.2);
  }
  .label {
    color: var(--_color-notice);
  }
  .updated .label {
    color: inherit;
  }
  .withdrawn,
  .old,
  .machine-translated,
  .original-changed {
    padding-block: 0;
    padding-inline-start: var(--_space-4);
    border-block: 0;
    border-inline-start: 3px solid var(--_color-notice);
  }
  .withdrawn {
    border-color: var(--_color-error);
    font-size: var(--_size-heading-4);
  }
  .withdrawn .label {
    color: var(--_color-error);
  }
  .sponsored {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    padding-block: var(--_space-2);
    border-block: var(--_line-hairline) solid var(--_color-control-border);
  }
  .sponsored .label {
    color: inherit;
  }
`;

/** For what stands inside, which is light DOM. As strong as the rules of an article, which come before. */
export const lightStyles = `
${lightText('article-notice')}
:where(article-notice time) {
  color: var(--_color-text-quiet);
  font-weight: 400;
  font-variant-numeric: lining-nums tabular-nums;
}
:where(news-article) > article-notice:where(:not([slot])) {
  margin-block-end: var(--_space-6);
}
article-notice :where(article-notice > *) {
  line-height: inherit;
  font-variant-numeric: lining-nums;
}
article-notice :where(article-notice > p) {
  margin-block: 0 0.5lh;
}
article-notice > :where(:last-child) {
  margin-block-end: 0;
}
`;
