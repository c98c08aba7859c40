/** What a page's `body { … }` gives to all that is in it, begun anew: light DOM is in no wrapper that does. */
export const lightReset = (tag: string): string => `
:where(${tag}) {
  font-style: normal;
  font-variant: normal;
  letter-spacing: normal;
  word-spacing: normal;
  text-align: start;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
}
`;

/**
 * Text in the light DOM of an element is as the text around it, whatever a site says of `*`: what
 * `light-content.css` says for the elements of every article, for those that only some have.
 */
export const lightText = (tag: string): string => `
${lightReset(tag)}
:where(${tag}) :where(:not(button, input, select, textarea, code, kbd, samp, pre, mark)) {
  color: inherit;
  font-family: inherit;
  font-size: inherit;
  line-height: inherit;
  letter-spacing: inherit;
  word-spacing: inherit;
  text-align: inherit;
  text-indent: inherit;
  text-shadow: inherit;
  text-transform: inherit;
}
${tag} :where(p) {
  line-height: inherit;
}
:where(${tag}) :where(:any-link) {
  color: var(--_color-link);
}
`;
