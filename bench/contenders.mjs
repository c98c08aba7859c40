/**
 * Runs in the page. Each contender shows a thread of the replay server at `base`, `roots` roots at a
 * time, and does with it what its reader could do.
 */
const main = document.querySelector('main');

const frame = () => new Promise(requestAnimationFrame);

function addStyles(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  document.head.append(link);
  return new Promise((resolve) => link.addEventListener('load', resolve));
}

function addScript(src) {
  const script = Object.assign(document.createElement('script'), { src });
  document.head.append(script);
  return new Promise((resolve) => script.addEventListener('load', resolve));
}

/** Presses the button for the next page whenever it is there and the last page is drawn. */
async function pressUntil(count, { comments }, find) {
  for (let before = 0; comments().length < count; await frame()) {
    const { length } = comments();
    const button = length > before ? find() : null;
    if (!button) continue;
    before = length;
    button.click();
  }
}

let section;
let base;

export const contenders = {
  /** One innerHTML of what a server would print. */
  plain: {
    async start(url, roots) {
      base = url;
      main.append(document.createElement('ol'));
      main.firstChild.innerHTML = await (await fetch(`${base}plain?roots=${roots}`)).text();
    },
    async showAll() {
      main.firstChild.innerHTML = await (await fetch(`${base}plain?roots=1000000`)).text();
    },
    comments: () => main.querySelectorAll('article'),
  },

  ours: {
    async start(url, roots) {
      await import('/dist/cdn/comment-section.js');
      section = Object.assign(document.createElement('comment-section'), {
        ...{ source: 'waline', endpoint: url, thread: '/', sort: 'newest', pageSize: roots },
      });
      main.append(section);
    },
    showAll() {
      const list = section.shadowRoot.querySelector('comment-list');
      list.shadowRoot.querySelector('[part=all-button]').click();
    },
    comments: () =>
      section.shadowRoot?.querySelector('comment-list')?.shadowRoot?.querySelectorAll('article') ??
      [],
  },

  waline: {
    async start(url, roots) {
      const [{ init }] = await Promise.all([
        import('/peers/@waline/client/dist/waline.js'),
        addStyles('/peers/@waline/client/dist/waline.css'),
      ]);
      init({
        ...{ el: main, serverURL: url, path: '/', lang: 'en', pageSize: roots, login: 'disable' },
        // Nothing from elsewhere, and nothing that we do not show either.
        ...{ emoji: false, search: false, imageUploader: false, reaction: false, noRss: true },
      });
    },
    showAll(count) {
      return pressUntil(count, this, () => main.querySelector('.wl-operation .wl-btn'));
    },
    comments: () => main.getElementsByClassName('wl-card-item'),
  },

  artalk: {
    async start(url, roots) {
      await Promise.all([
        addScript('/peers/artalk/dist/Artalk.js'),
        addStyles('/peers/artalk/dist/Artalk.css'),
      ]);
      globalThis.Artalk.init({
        ...{ el: main, server: url, pageKey: '/', site: 'Bench', locale: 'en', flatMode: false },
        pagination: { pageSize: roots, readMore: true, autoLoad: false },
        // Nothing from elsewhere, and all of a thread, as the others show it.
        ...{ emoticons: false, imgUpload: false, versionCheck: false, useBackendConf: false },
        ...{ gravatar: { mirror: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', params: '' } },
        heightLimit: { content: 0, children: 0 },
      });
    },
    showAll(count) {
      return pressUntil(count, this, () => {
        const button = main.querySelector('.atk-list-read-more');
        return button?.checkVisibility() ? button : null;
      });
    },
    comments: () => main.getElementsByClassName('atk-comment'),
  },
};

/** Settles when as many comments are painted. */
export async function untilDrawn(name, count) {
  const { comments } = contenders[name];
  // Counting a long thread in every frame would be measured, too.
  const pause = () => (count > 1000 ? new Promise((resolve) => setTimeout(resolve, 50)) : frame());
  while (comments().length < count) await pause();
  for (let painted = 0; painted < 2; painted++) await frame();
}

/** Goes through all of a thread and back, from stop to stop. */
export async function scrollThrough(name, stops) {
  const comments = [...contenders[name].comments()];
  const places = Array.from({ length: stops }, (_, stop) =>
    Math.floor((stop * (comments.length - 1)) / (stops - 1)),
  );
  for (const place of [...places, ...places.toReversed()]) {
    comments[place].scrollIntoView();
    await frame();
  }
}

/** All elements of the page, those in shadow roots included. */
export function countElements(root = document) {
  const elements = [...root.querySelectorAll('*')];
  return elements.reduce(
    (sum, { shadowRoot }) => sum + (shadowRoot ? countElements(shadowRoot) : 0),
    elements.length,
  );
}
