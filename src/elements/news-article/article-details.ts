export { lightDetails } from '../../themes/generated/light-details.styles.js';

let isRegistered = false;

/**
 * Makes the width of an article known to all that is in it. As a length it is inherited; `100cqi`
 * itself would in WebKit, for what is not slotted but inside of it, be the width of the page.
 */
export function registerWidth(): void {
  if (isRegistered) return;
  isRegistered = true;
  CSS.registerProperty({
    name: '--_article-width',
    syntax: '<length>',
    inherits: true,
    initialValue: '0px',
  });
}
