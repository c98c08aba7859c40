/**
 * Promise: in WebKit, too, all that a reader does can be done with the keyboard, and what has the
 * focus has a name. (The other engines press keys in the unit tests and on the origin page.)
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEMO_HEADERS } from '../scripts/serve.mjs';
import { missing } from './support/browser.mjs';
import { openSite } from './support/site.mjs';
import { html, script } from './support/uses.mjs';
import { openWebKit } from './support/webkit.mjs';

const COUNT = 10_000;
/** Chains of ten, each an answer to the one before it. */
const thread = Array.from({ length: COUNT }, (_, index) => ({
  id: String(index),
  parentId: index % 10 ? String(index - 1) : null,
  author: { name: `Author ${index}` },
  published: '2026-03-01T08:00:00Z',
  state: 'published',
  bodyText: `Text of ${index}.`,
}));

const LONG = html(
  `<comment-list></comment-list>
  <script type="module">
    const list = document.querySelector('comment-list');
    await customElements.whenDefined('comment-list');
    list.comments = await (await fetch('/thread.json')).json();
    await list.updateComplete;
    document.title = 'Drawn';
  </script>`,
  script('cdn/comment-list.js'),
);

const PLACES = html(
  `<skip-links><a href="#place">Skip</a></skip-links>
  <div>
    <template shadowrootmode="open"><slot></slot></template>
    <a href="#before">before</a>
    <p id="place">No links.</p>
  </div>
  <embed-consent src="https://frames.invalid/1" provider="ExampleTube"></embed-consent>
  <a href="#after">after</a>`,
  script('cdn/news-elements.js'),
);

/** In the page: the parts of the section, as far as they are there. */
const PARTS = `
  const section = document.querySelector('comment-section')?.shadowRoot;
  const list = section?.querySelector('comment-list')?.shadowRoot;
  const form = section?.querySelector('comment-form')?.shadowRoot;
`;

describe('by keyboard in webkit', { skip: missing('webkit'), timeout: 600_000 }, () => {
  let webkit;
  let site;
  let plainSite;
  before(async () => {
    [webkit, site, plainSite] = await Promise.all([
      openWebKit(),
      openSite({ headers: DEMO_HEADERS }),
      openSite({
        pages: {
          '/long.html': LONG,
          '/places.html': PLACES,
          '/thread.json': JSON.stringify(thread),
        },
      }),
    ]);
  });
  after(() => Promise.all([webkit?.close(), site?.close(), plainSite?.close()]));

  const press = async (...keys) => {
    for (const key of keys) await webkit.press(key);
  };
  const openOrigin = async () => {
    await webkit.open(`${site.url}seed.html`);
    await webkit.until(`${PARTS} return form?.querySelector('textarea');`);
  };
  const writeComment = async (text) => {
    await webkit.run(`${PARTS} form.querySelector('textarea').focus();`);
    for (const value of [text, 'Mei', 'mei@example.org']) {
      await webkit.type(value);
      await press('Tab');
    }
    await press('Control+Enter');
    await webkit.until(`${PARTS} return list?.textContent.includes(arguments[0]);`, text);
  };

  it('past the navigation, to the content and on into the form', async () => {
    await openOrigin();
    await press('Tab');
    assert.equal(await webkit.focused(), 'a Skip to content');
    await press('Enter');
    assert.match(await webkit.focused(), /^article Wuhu Became/);
    await press('Tab');
    assert.match(await webkit.focused(), /^textarea Comment/);
  });

  it('past an embed, and on to what follows it', async () => {
    await webkit.open(`${plainSite.url}places.html`);
    await webkit.until(
      `return document.querySelector('embed-consent')?.shadowRoot?.querySelector('a');`,
    );
    await webkit.run(
      `document.querySelector('embed-consent').shadowRoot.querySelector('a').focus();`,
    );
    await press('Enter');
    assert.match(await webkit.focused(), /^p/);
    await press('Tab');
    assert.equal(await webkit.focused(), 'a after');
  });

  it('to a slotted place that nothing follows in its slot, and on', async () => {
    await webkit.open(`${plainSite.url}places.html`);
    await press('Tab', 'Enter', 'Tab');
    assert.match(await webkit.focused(), /^a Skip content/);
  });

  it('from the summary of what is missing to the field', async () => {
    await openOrigin();
    await press('Tab', 'Enter', 'Tab', 'Control+Enter');
    await webkit.until(`${PARTS} return form.activeElement?.localName !== 'textarea';`);
    assert.match(await webkit.focused(), /^div /);
    await press('Tab');
    assert.match(await webkit.focused(), /^a .*comment/i);
    await press('Enter');
    assert.match(await webkit.focused(), /^textarea Comment/);
  });

  it('a comment, that is there after a reload', async () => {
    await openOrigin();
    await writeComment('A word from WebKit');
    await webkit.reload();
    await webkit.until(`${PARTS} return list?.textContent.includes('A word from WebKit');`);
  });

  it('into an answer in its place, and by Escape back to its button', async () => {
    await openOrigin();
    await writeComment('Who answers?');
    await webkit.run(`${PARTS} list.querySelector('.reply-button').focus();`);
    const button = await webkit.focused();
    assert.equal(button, 'button Reply to Mei');
    await press('Enter');
    await webkit.until(`${PARTS} return list.activeElement === null;`);
    assert.match(await webkit.focused(), /^textarea Comment/);
    await press('Escape');
    assert.equal(await webkit.focused(), button);
  });

  it(`through ${COUNT} comments, in their order, from the middle and back`, async () => {
    await webkit.open(`${plainSite.url}long.html`);
    await webkit.until(`return document.title === 'Drawn';`);
    await webkit.run(
      `document.querySelector('comment-list').shadowRoot
        .querySelector("[data-id='5009'] > article .permalink").focus();`,
    );
    const stops = [await webkit.focused()];
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await press(key);
      stops.push(await webkit.focused());
    }
    const [permalink] = stops;
    assert.match(permalink, /^a .*2026/);
    assert.deepEqual(stops, [
      permalink,
      'button Reply to Author 5009',
      permalink,
      'button Reply to Author 5010',
      permalink,
      'button Reply to Author 5009',
      permalink,
      'button In reply to Author 5008',
    ]);
  });
});
