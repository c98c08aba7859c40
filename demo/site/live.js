/**
 * The newsroom of the live page. A static server has one feed for ever: this takes out of it what is
 * not written yet at the first look, changes a post at a later one, and takes one back.
 */
const FEED = new URL('/live.json', location.href).href;

/** What the newsroom has sent by each look, the last look standing for all that follow. */
const LOOKS = [
  { unsent: ['last-boat', 'third-mark', 'engine', 'soup'] },
  { unsent: ['last-boat', 'third-mark'] },
  { unsent: ['last-boat'] },
  { unsent: ['last-boat'], removed: ['third-mark'], changed: { soup: 'There are no bowls left.' } },
  { unsent: [], removed: ['third-mark'], changed: { soup: 'There are no bowls left.' } },
];

let looks = 0;

function feedOf(feed) {
  const { unsent, removed = [], changed = {} } = LOOKS[Math.min(looks, LOOKS.length - 1)];
  looks += 1;
  const items = feed.items
    .filter(({ id }) => !unsent.includes(id) && !removed.includes(id))
    .map((item) =>
      changed[item.id]
        ? { ...item, content_html: `${item.content_html}<p>${changed[item.id]}</p>` }
        : item,
    );
  return { ...feed, items };
}

const { fetch } = window;
window.fetch = async (input, init) => {
  const response = await fetch(input, init);
  return String(input) === FEED ? Response.json(feedOf(await response.json())) : response;
};

document.getElementById('look')?.addEventListener('click', () => {
  void document.querySelector('live-updates')?.refresh?.();
});
