import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CommentSection } from '../src/elements/comment-section/comment-section.js';
import type { Comment } from '../src/models/comment.js';
import { MemorySource, makeComment } from '../src/testing/memory-source.js';
import {
  CommentSourceError,
  type CommentSourceCapabilities,
} from '../src/sources/comment-source.js';
import { busyThread, longThread } from './threads.js';

type Arguments = Pick<
  CommentSection,
  | 'source'
  | 'sort'
  | 'pageSize'
  | 'paging'
  | 'maxDepth'
  | 'flat'
  | 'avatars'
  | 'searchable'
  | 'markNew'
  | 'headingLevel'
  | 'live'
  | 'closed'
>;

const GUEST_FIELDS: Partial<CommentSourceCapabilities> = {
  guestFields: [
    { field: 'name', required: true },
    { field: 'email', required: true },
    { field: 'website', required: false },
  ],
  consent: true,
};

const memory = (
  comments: readonly Comment[],
  change: Partial<Pick<MemorySource, 'closed' | 'failure' | 'gate' | 'outcome'>> = {},
): MemorySource => Object.assign(new MemorySource(comments, GUEST_FIELDS), change);

const meta: Meta<Arguments> = {
  title: 'Comments/comment-section',
  component: 'comment-section',
  args: {
    sort: '',
    pageSize: 30,
    paging: 'more',
    maxDepth: 4,
    flat: false,
    avatars: 'none',
    searchable: false,
    markNew: false,
    headingLevel: 2,
    live: 0,
    closed: false,
  },
  argTypes: {
    source: { control: false },
    sort: { control: 'select', options: ['', 'oldest', 'newest', 'top'] },
    paging: { control: 'select', options: ['more', 'pages'] },
    avatars: { control: 'select', options: ['none', 'initials', 'source'] },
  },
  render: ({ source, sort, pageSize, maxDepth, headingLevel, live, closed, ...args }) => html`
    <comment-section
      .source=${source}
      .sort=${sort}
      page-size=${pageSize}
      max-depth=${maxDepth}
      heading-level=${headingLevel}
      live=${live}
      ?closed=${closed}
      .paging=${args.paging}
      .avatars=${args.avatars}
      ?flat=${args.flat}
      ?searchable=${args.searchable}
      ?mark-new=${args.markNew}
    ></comment-section>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** What a reader writes here stays until the page is reloaded. */
export const Busy: Story = { args: { source: memory(busyThread) } };

export const Empty: Story = { args: { source: memory([]) } };

/** What a reader writes waits for a moderator. */
export const Moderated: Story = { args: { source: memory(busyThread, { outcome: 'pending' }) } };

export const Pages: Story = { args: { source: memory(longThread(200)), pageSize: 20 } };

/** By date; each comment leads to the one that it answers. */
export const Flat: Story = { args: { source: memory(busyThread), flat: true } };

export const Initials: Story = { args: { source: memory(busyThread), avatars: 'initials' } };

/** Accents and case do not matter. */
export const Searchable: Story = { args: { source: memory(busyThread), searchable: true } };

export const Closed: Story = { args: { source: memory(busyThread, { closed: true }) } };

/** A server that does not answer. */
export const Loading: Story = {
  args: { source: memory(busyThread, { gate: new Promise(() => undefined) }) },
};

/** Everything that a source may let readers do; the last comment is the reader's own. */
export const Actions: Story = {
  args: {
    source: new MemorySource(
      [
        ...busyThread,
        makeComment('own', {
          own: true,
          editable: { until: new Date(Date.now() + 15 * 60_000).toISOString() },
          published: new Date().toISOString(),
        }),
      ],
      {
        vote: 'up-down',
        reactions: ['👍', '❤️', '😂'],
        edit: true,
        delete: true,
        report: true,
      },
    ),
  },
};

/** "Try again" helps here. */
export const Failed: Story = {
  args: {
    source: memory(busyThread, {
      failure: new CommentSourceError('network', 'The story is offline.'),
    }),
  },
};

/** Comments of other readers wait behind a button. Press "Another reader writes" to see it. */
export const News: Story = {
  args: { source: memory(busyThread) },
  decorators: [
    (story, { args: { source } }) => html`
      <p>
        <button
          @click=${() => {
            if (!(source instanceof MemorySource)) return;
            const published = new Date().toISOString();
            source.comments.push(makeComment(`news-${published}`, { published }));
            source.changed();
          }}
        >
          Another reader writes
        </button>
      </p>
      ${story()}
    `,
  ],
};

export const Narrow: Story = {
  args: { source: memory(busyThread) },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};
