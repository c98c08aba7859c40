import { css } from '@lit/reactive-element';
import { lightText } from '../../themes/light-text.js';

export const styles = css`
  :host(:state(empty)) {
    display: none;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-4);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

/**
 * For the links, which are light DOM. As strong as the rules of an article, which come before. Nothing
 * is made quiet: it stands among dates that are, and twice quiet cannot be read.
 */
export const lightStyles = `
${lightText('article-languages')}
article-languages :where(article-languages > a) {
  display: inline-block;
  padding-block: var(--_space-1);
  text-decoration-thickness: max(1px, 0.06em);
  text-underline-offset: 0.2em;
}
article-languages > :where(a:focus-visible) {
  outline: var(--_size-focus-ring) solid var(--_color-focus);
  outline-offset: var(--_size-focus-offset);
}
article-languages > :where(a[aria-current]) {
  color: inherit;
  font-weight: 600;
  text-decoration: none;
}
article-languages :where(article-languages > a > small) {
  display: inline-block;
  margin-inline-start: 0.35em;
}
:where(article-languages > a > small) {
  font-size: var(--_size-small);
  font-weight: 400;
}
`;
