/**
 * Text in the light DOM of an element is as the text around it, whatever a site says of `*`: what
 * `light-content.css` says for the elements of every article, for those that only some have.
 */
export const lightText = (tag: string): string => `
:where(${tag}) {
  letter-spacing: normal;
  word-spacing: normal;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
}
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
