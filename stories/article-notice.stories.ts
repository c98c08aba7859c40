import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleNotice } from '../src/elements/article-notice/article-notice.js';

type Arguments = Pick<ArticleNotice, 'type' | 'date' | 'published' | 'threshold' | 'href'> & {
  text: string;
};

const meta: Meta<Arguments> = {
  title: 'Article/article-notice',
  component: 'article-notice',
  args: { type: 'correction', date: '', published: '', threshold: 12, href: '', text: '' },
  argTypes: {
    type: {
      control: 'select',
      options: [
        'notice',
        'correction',
        'clarification',
        'withdrawn',
        'updated',
        'old',
        'machine-translated',
        'sponsored',
        'original-changed',
      ],
    },
  },
  render: ({ type, date, published, threshold, href, text }) => html`
    <article-notice
      type=${type}
      date=${date}
      published=${published}
      threshold=${threshold}
      href=${href}
      >${text}</article-notice
    >
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

export const Correction: Story = {
  args: {
    date: '2026-03-02',
    text: 'An earlier version said that two trams had left at noon. It was one.',
  },
};

export const Clarification: Story = {
  args: { ...Correction.args, type: 'clarification', text: 'The tram is run by the city.' },
};

/** Has a sentence of its own where nothing was written. */
export const Withdrawn: Story = { args: { type: 'withdrawn', date: '2026-03-05' } };

export const Updated: Story = {
  args: { type: 'updated', date: '2026-03-02T09:30:00+08:00', text: 'With the mayor’s answer.' },
};

/** Hidden while the article is young. The date can be that of the `<article-dates>` around. */
export const Old: Story = { args: { type: 'old', published: '2021-03-01' } };

export const MachineTranslated: Story = { args: { type: 'machine-translated' } };

export const Sponsored: Story = { args: { type: 'sponsored', text: 'Paid for by Acme' } };

/** Under a translation. */
export const OriginalChanged: Story = {
  args: { type: 'original-changed', date: '2026-03-05', href: '#original' },
};
