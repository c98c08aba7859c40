/**
 * Promise: nothing that a reader typed is lost, and nothing is published twice, whatever happens on
 * the way. A reader as the elements ask for one writes a thousand comments, each through faults of
 * its own: lost, slow, cut off and doubled answers, errors, pages of HTML, a full storage, reloads
 * while the comment is on its way, two tabs. The faults come from a seed, so that a failure can be
 * played again: RUN=<number> npm test -- e2e.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { missing, openBrowser } from './support/browser.mjs';
import { GET_FAULTS, POST_FAULTS, startFaultyServer } from './support/faulty-server.mjs';
import { openSite } from './support/site.mjs';
import { html, script } from './support/uses.mjs';

const RUNS = 1000;
/** Readers at the same time. */
const LANES = 4;
/** A reader who has failed so often gives up. The text has to be there still. */
const ATTEMPTS = 4;
/** Frames that nobody sees are not drawn, so looks in every few milliseconds. */
const OFTEN = { polling: 5 };

/** A small generator of numbers from 0 to 1 that a seed determines (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Notes what becomes of comments, and fails to store where its address says so. */
const FRAME = html(
  '<script src="/frame.js"></script>' + '<main></main>' + script('cdn/news-elements.js'),
);
const FRAME_SCRIPT = `
  const query = new URLSearchParams(location.search);
  const full = () => { throw new DOMException('No space left', 'QuotaExceededError'); };
  if (query.has('full')) {
    Storage.prototype.setItem = full;
    const { add, put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = full;
    window.makeSpace = () => Object.assign(IDBObjectStore.prototype, { add, put });
  }
  window.facts = [];
  for (const type of ['comment-submitted', 'comment-failed']) {
    addEventListener(type, ({ detail }) => facts.push({ type, kind: detail.kind ?? detail.state }));
  }
  addEventListener('DOMContentLoaded', () => {
    const section = document.createElement('comment-section');
    for (const name of ['source', 'endpoint', 'thread']) section.setAttribute(name, query.get(name));
    document.querySelector('main').append(section);
  });
`;
const LANE_FRAMES = Array.from(
  { length: LANES },
  (_, lane) => `<iframe name="lane-${lane}"></iframe>`,
).join('');

let site;
let server;
let browser;
/** Two tabs of one browser. */
let tabs;

before(async () => {
  const pages = {
    '/lanes.html': html(LANE_FRAMES),
    '/frame.html': FRAME,
    '/frame.js': FRAME_SCRIPT,
  };
  [site, server, browser] = await Promise.all([
    openSite({ pages }),
    startFaultyServer(randomFrom(1)),
    openBrowser(),
  ]);
  const context = await browser.newContext();
  tabs = await Promise.all([0, 1].map(() => context.newPage()));
  for (const tab of tabs) await tab.goto(new URL('lanes.html', site.url).href);
});
after(() => Promise.all([browser?.close(), server?.close(), site?.close()]));

/** One reader on one thread, in a frame of one tab. */
class Reader {
  constructor(tab, lane, query) {
    this.frame = tabs[tab].frame({ name: `lane-${lane}` });
    this.address = new URL(`frame.html?${new URLSearchParams(query)}`, site.url).href;
  }

  /** Opens the page, or reloads it, and waits until it can be used. */
  async open() {
    await this.frame.goto(this.address);
    await this.frame.waitForFunction(
      () => document.querySelector('comment-section:is(:state(ready), :state(failed))'),
      null,
      OFTEN,
    );
    await this.frame.evaluate(async () => {
      const section = document.querySelector('comment-section');
      await section.updateComplete;
      await section.shadowRoot.querySelector('comment-form').updateComplete;
      await section.shadowRoot.querySelector('comment-list').updateComplete;
    });
  }

  /** Fills the form in, as a reader who has to give a name. */
  type(text) {
    return this.frame.evaluate((body) => {
      const { shadowRoot } = document
        .querySelector('comment-section')
        .shadowRoot.querySelector('comment-form');
      for (const [selector, value] of [
        ['textarea', body],
        ['[name=name]', 'Zoë'],
        ['[name=email]', 'zoe@example.org'],
      ]) {
        const field = shadowRoot.querySelector(selector);
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }
    }, text);
  }

  text() {
    return this.frame.evaluate(
      () =>
        document
          .querySelector('comment-section')
          .shadowRoot.querySelector('comment-form')
          .shadowRoot.querySelector('textarea').value,
    );
  }

  press() {
    return this.frame.evaluate(() => {
      window.facts.length = 0;
      document
        .querySelector('comment-section')
        .shadowRoot.querySelector('comment-form')
        .shadowRoot.querySelector('[part~=submit-button]')
        .click();
    });
  }

  /** What the form says became of the comment. */
  async outcome() {
    const fact = await this.frame.waitForFunction(() => window.facts[0], null, OFTEN);
    return fact.jsonValue();
  }

  /** How often a text stands in the thread. Loads it until it can be had. */
  async count(text) {
    for (;;) {
      await this.open();
      const found = await this.frame.evaluate((wanted) => {
        const section = document.querySelector('comment-section');
        if (section.matches(':state(failed)')) return undefined;
        const list = section.shadowRoot.querySelector('comment-list').shadowRoot;
        return [...list.querySelectorAll('[part~=body]')].filter(
          (body) => body.textContent.trim() === wanted,
        ).length;
      }, text);
      if (found !== undefined) return found;
    }
  }
}

/** Writes one comment through the faults of a seed. Throws where something is lost or doubled. */
async function write(run, lane) {
  const random = randomFrom(run);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (probability) => random() < probability;

  const isLocal = chance(0.2);
  const isFull = chance(0.15);
  const thread = `/run-${run}/`;
  const query = {
    source: isLocal ? 'local' : 'waline',
    endpoint: isLocal ? '' : server.url,
    thread,
    ...(isFull && { full: '' }),
  };
  const text = `Comment ${run} of a reader`;
  const remote = server.threadOf(thread);
  remote.posts = Array.from({ length: 3 }, () => pick(POST_FAULTS));
  remote.gets = Array.from({ length: 6 }, () =>
    chance(0.3) ? pick(GET_FAULTS) : { name: 'none' },
  );

  const reader = new Reader(0, lane, query);
  const second = chance(0.3) && !isFull ? new Reader(1, lane, query) : undefined;
  await reader.open();
  await reader.type(text);
  // Nothing can be kept over a reload where nothing can be stored.
  if (chance(0.2) && !isFull) await reader.open();
  assert.equal(await reader.text(), text, 'typed');
  await second?.open();

  let sent = 0;
  let isDone = false;
  for (; sent < ATTEMPTS && !isDone; sent += 1) {
    const arrival = remote.arrival();
    await reader.press();
    // A reload would lose what nothing could store: such a reader has another way to look.
    const look = async () => (isFull ? remote.comments.length > 0 : (await reader.count(text)) > 0);
    if (!isLocal && !isFull && chance(0.2)) {
      await arrival;
      isDone = await look();
    } else {
      const { type, kind } = await reader.outcome();
      isDone = type === 'comment-submitted' || kind === 'duplicate';
      if (!isDone) assert.equal(await reader.text(), text, `kept after “${kind}”`);
      if (kind === 'storage-full') await reader.frame.evaluate(() => window.makeSpace());
      // Where the form cannot say what became of the comment, it asks readers to look first.
      if (kind === 'unknown' || kind === 'network') isDone = await look();
    }
    if (!isDone) assert.equal(await reader.text(), text, 'kept');
  }

  const repeated = remote.deliveries - sent;
  assert.ok(repeated <= 1, `${remote.deliveries} deliveries of ${sent}`);
  assert.ok(remote.comments.length <= 1, `published ${remote.comments.length} times`);
  remote.gets = [];
  if (isFull) {
    const isThere = isLocal ? isDone : remote.comments.length > 0;
    assert.ok(isThere || (await reader.text()) === text, 'lost');
    return;
  }
  const shown = await reader.count(text);
  assert.ok(shown <= 1, `shown ${shown} times`);
  assert.ok(shown === 1 || (await reader.text()) === text, 'lost');
  if (second && isDone && shown === 1) {
    await second.open();
    assert.equal(await second.text(), await reader.text(), 'what the other tab would send again');
  }
}

describe('a comment through faults', { skip: missing('chromium') }, () => {
  it(`is neither lost nor doubled, ${RUNS} times`, async () => {
    const wanted = process.env.RUN;
    const runs = wanted ? [Number(wanted)] : Array.from({ length: RUNS }, (_, run) => run);
    const failures = [];
    const readers = Array.from({ length: LANES }, async (_, lane) => {
      for (let run = runs.shift(); run !== undefined; run = runs.shift()) {
        try {
          await write(run, lane);
        } catch (error) {
          failures.push(`RUN=${run}: ${error.message}`);
        }
      }
    });
    await Promise.all(readers);
    assert.deepEqual(failures, []);
  });
});
