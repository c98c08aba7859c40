import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CommentCount } from '../src/elements/comment-count/comment-count.js';
import { CommentSourceError } from '../src/sources/comment-source.js';
import { MemorySource } from '../src/testing/memory-source.js';
import { busyThread } from './threads.js';

type Arguments = Pick<CommentCount, 'source' | 'endpoint' | 'thread' | 'count'>;

const meta: Meta<Arguments> = {
  title: 'Comments/comment-count',
  component: 'comment-count',
  args: { endpoint: '', thread: '/tram', source: new MemorySource(busyThread) },
  argTypes: { source: { control: false }, count: { control: 'number' } },
  render: ({ source, endpoint, thread, count }) => html`
    <a href="#comments">
      <comment-count .source=${source} endpoint=${endpoint} thread=${thread} .count=${count}>
        Comments
      </comment-count>
    </a>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

export const InALink: Story = {};

/** A number that the page knows. */
export const Given: Story = { args: { source: '', count: 1200 } };

/** What is written inside stays. */
export const Failed: Story = {
  args: {
    source: Object.assign(new MemorySource(), {
      failure: new CommentSourceError('network', 'The story is offline.'),
    }),
  },
};
