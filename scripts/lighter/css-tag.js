/** Lit's css`…` without its ways round engines that cannot adopt a style sheet: we support none of them. */
export class CSSResult {
  #styleSheet;

  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.#styleSheet) {
      this.#styleSheet = new CSSStyleSheet();
      this.#styleSheet.replaceSync(this.cssText);
    }
    return this.#styleSheet;
  }

  toString() {
    return this.cssText;
  }
}
export const unsafeCSS = (value) => new CSSResult(String(value));
export const css = (strings, ...values) => unsafeCSS(String.raw({ raw: strings }, ...values));
export const supportsAdoptingStyleSheets = true;
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
