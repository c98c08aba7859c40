import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { LiveUpdates } from '../src/elements/live-updates/live-updates.js';
import type { LivePost } from '../src/models/live-posts.js';

type Arguments = Pick<LiveUpdates, 'src' | 'headingLevel' | 'posts'>;

const post = (minute: number, headline: string, bodyHtml: string, tag?: string): LivePost => ({
  id: String(minute),
  url: `https://news.example/live/#${minute}`,
  headline: { text: headline },
  bodyHtml,
  published: new Date(Date.UTC(2026, 2, 1, 8, minute)).toISOString(),
  contributors: [{ role: 'author', kind: 'person', name: 'Mei Lin' }],
  images: [],
  sections: [],
  tags: tag ? [{ text: tag }] : [],
  alternates: [],
  notices: [],
  history: [],
});

const posts: LivePost[] = [
  post(42, 'The vote is over', '<p>31 for, 12 against. There will be a tram.</p>', 'Key event'),
  post(31, 'The doors are closed', '<p>Members of the council are counted.</p>'),
  post(12, 'Speakers against', '<p>“A bus turns where it must,” says the opposition.</p>'),
  post(2, 'What this is about', '<p>Ten years after the last tram, rails again?</p>', 'Pinned'),
  post(0, 'The session begins', '<p>Good morning from the town hall.</p>', 'Key event'),
];

const meta: Meta<Arguments> = {
  title: 'Article/live-updates',
  component: 'live-updates',
  args: { src: '', headingLevel: 2, posts },
  render: ({ src, headingLevel, posts }) => html`
    <live-updates
      src=${src || nothing}
      heading-level=${headingLevel}
      .posts=${posts}
    ></live-updates>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** With a pinned post and key events. */
export const Posts: Story = {};

/** What is new waits behind a button. */
export const News: Story = {
  args: { posts: posts.slice(2) },
  play: ({ canvasElement }) => {
    const live = canvasElement.querySelector('live-updates');
    if (live) live.posts = posts;
  },
};

/** What was taken back leaves a line. */
export const Removed: Story = {
  play: async ({ canvasElement }) => {
    const live = canvasElement.querySelector('live-updates');
    await live?.updateComplete;
    if (live) live.posts = posts.filter(({ id }) => id !== '12');
  },
};

/** There is nothing at the address. */
export const Failed: Story = { args: { src: 'data:,', posts: null } };

/** As a page writes it: works without script. */
export const Written: Story = {
  args: { posts: null },
  render: () => html`
    <live-updates>
      <article id="vote" data-key-event>
        <h2>The vote is over</h2>
        <p><time datetime="2026-03-01T08:42:00Z">8:42</time></p>
        <p>31 for, 12 against. There will be a tram.</p>
      </article>
      <article id="doors">
        <h2>The doors are closed</h2>
        <p><time datetime="2026-03-01T08:31:00Z">8:31</time></p>
        <p>Members of the council are counted.</p>
      </article>
    </live-updates>
  `,
};
