/**
 * Promise: no style sheet of a page gets into an element, and nothing of an element gets out. On
 * demo/host.html the page does its worst.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tags } from '../scripts/elements.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { openPage, untilDrawn } from './support/page.mjs';
import { openSite } from './support/site.mjs';

/** What text must look like whatever the page says of `*`. */
const OWN = {
  fontStyle: /^normal$/,
  letterSpacing: /^(?:normal|0px)$/,
  textIndent: /^0px$/,
  textShadow: /^none$/,
  textTransform: /^none$/,
  wordSpacing: /^(?:normal|0px)$/,
};
/** Of that, what content in the light DOM keeps but for its own reasons: emphasis, and tight headlines. */
const OWN_IN_LIGHT = ['textIndent', 'textShadow', 'textTransform', 'wordSpacing'];

/** As large as the text around them. */
const SIZED_BY_PAGE = ['article-byline', 'article-dates'];

/** Without text of their own: a bar, and words in a sentence of the page. */
const WITHOUT_TEXT = ['comment-count', 'reading-progress'];

/** Styles of everything with text of its own in the element on the page: in its shadow roots, and among its children. */
const readTexts = (page) =>
  page.evaluate((properties) => {
    const texts = [];
    const visit = (node, shadow) => {
      for (const element of node.children) {
        const own = [...element.childNodes].some(
          ({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim(),
        );
        if (own && element.localName !== 'style') {
          const style = getComputedStyle(element);
          const size = parseFloat(style.fontSize);
          const leading = parseFloat(style.lineHeight) / size;
          const values = properties.map((property) => [property, style[property]]);
          const name = `${element.localName}.${element.part.value || element.className}`;
          texts.push({ name, shadow, size, leading, values });
        }
        visit(element, shadow);
        if (element.shadowRoot) visit(element.shadowRoot, true);
      }
    };
    visit(document.getElementById('place'), false);
    return texts;
  }, Object.keys(OWN));

/** Every computed value of every element that is the page's own. */
const readHost = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body > header *, #probes, #probes *')].map((element) => {
      const style = getComputedStyle(element);
      // Those that a style sheet registers are there for every element, and change none.
      const names = [...style].filter((name) => !name.startsWith('--'));
      const values = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [element.localName, ...values];
    }),
  );

for (const engine of ['chromium', 'firefox']) {
  describe(`on a hostile page in ${engine}`, { skip: missing(engine) }, () => {
    let browser;
    let site;
    let siteWithoutUs;
    before(async () => {
      [site, siteWithoutUs] = await Promise.all([
        openSite(),
        openSite({ mounts: { '/': 'demo' } }),
      ]);
      browser = await openBrowser(engine);
    });
    after(() => Promise.all([browser?.close(), site?.close(), siteWithoutUs?.close()]));

    async function open(from, tag) {
      const { page } = await openPage(browser, from, `/host.html?element=${tag}`);
      // Tall enough for never a scroll bar, which would change every width.
      await page.setViewportSize({ width: 1000, height: 4000 });
      if (from === site) await untilDrawn(page);
      return page;
    }

    for (const tag of tags) {
      it(`<${tag}> looks like itself`, { skip: WITHOUT_TEXT.includes(tag) }, async () => {
        const page = await open(site, tag);
        const texts = await readTexts(page);
        assert.ok(texts.length > 0, 'it shows nothing');
        for (const { name, shadow, size, leading, values } of texts) {
          assert.ok(leading >= 1.1 && leading <= 2.3, `${name} has a line height of ${leading}`);
          assert.ok(size >= 13 || SIZED_BY_PAGE.includes(tag), `${name} has a size of ${size}`);
          for (const [property, value] of values) {
            if (!shadow && !OWN_IN_LIGHT.includes(property)) continue;
            assert.match(value, OWN[property], `${property} of ${name}`);
          }
        }
        await page.close();
      });

      it(`<${tag}> changes nothing of the page`, async () => {
        const [withUs, without] = await Promise.all([open(site, tag), open(siteWithoutUs, tag)]);
        assert.ok(await withUs.evaluate((name) => customElements.get(name) !== undefined, tag));
        assert.deepEqual(await readHost(withUs), await readHost(without));
        await Promise.all([withUs.close(), without.close()]);
      });
    }

    it('buttons and fields are the element’s own', async () => {
      const page = await open(site, 'comment-form');
      const form = page.locator('comment-form');
      const styleOf = (part, names) =>
        form
          .locator(`[part~=${part}]`)
          .first()
          .evaluate((control, properties) => {
            const style = getComputedStyle(control);
            return properties.map((property) => style[property]);
          }, names);
      assert.deepEqual(await styleOf('submit-button', ['rotate', 'borderTopStyle', 'fontWeight']), [
        'none',
        'solid',
        '600',
      ]);
      const { width, height } = await form.locator('textarea').boundingBox();
      assert.ok(width > 300 && height > 80, `the comment’s field is ${width} by ${height}`);
      await form.locator('textarea').focus();
      const [outline] = await styleOf('textarea', ['outlineStyle']);
      assert.equal(outline, 'solid');
      await page.close();
    });
  });
}
