import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CommentList } from '../src/elements/comment-list/comment-list.js';
import type { Comment } from '../src/models/comment.js';
import { busyThread, deepThread, longThread } from './threads.js';

type Arguments = Pick<
  CommentList,
  | 'maxDepth'
  | 'headingLevel'
  | 'closed'
  | 'more'
  | 'loading'
  | 'comments'
  | 'replyingTo'
  | 'actions'
>;

const meta: Meta<Arguments> = {
  title: 'Comments/comment-list',
  component: 'comment-list',
  args: {
    maxDepth: 4,
    headingLevel: 3,
    closed: false,
    more: false,
    loading: false,
    comments: busyThread,
    replyingTo: null,
  },
  argTypes: { comments: { control: 'object' } },
  render: ({ comments, replyingTo, actions, ...args }) => html`
    <comment-list
      max-depth=${args.maxDepth}
      heading-level=${args.headingLevel}
      ?closed=${args.closed}
      ?more=${args.more}
      ?loading=${args.loading}
      .comments=${comments}
      .replyingTo=${replyingTo}
      .actions=${actions}
    >
      <p slot="reply">Whatever is slotted here stands under the comment that is answered.</p>
    </comment-list>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** Every state that a comment can have. */
export const Busy: Story = {};

export const Empty: Story = { args: { comments: [] } };

/** Past four levels replies follow on the same level and name what they answer. */
export const Deep: Story = { args: { comments: deepThread } };

/** In a side bar there is no room for an indent. */
export const Narrow: Story = {
  args: { comments: deepThread },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Answering: Story = {
  args: { replyingTo: busyThread.find(({ state }) => state === 'published')?.id ?? null },
};

/** What the owner says that readers can do. */
export const Actions: Story = {
  args: {
    comments: busyThread.map((comment, index) => ({
      ...comment,
      votes: { up: index * 7, down: index },
      reactions: index === 0 ? [{ name: '👍', count: 4, mine: true }] : [],
    })),
    actions: { vote: 'up-down', reactions: ['👍', '❤️', '😂'], report: true, hide: true },
  },
};

/** Nobody can answer any more. */
export const Closed: Story = { args: { closed: true } };

export const MoreToCome: Story = { args: { more: true } };

/** From 200 comments on, threads off screen cost next to nothing. */
export const Long: Story = { args: { comments: longThread(2000) satisfies Comment[] } };
