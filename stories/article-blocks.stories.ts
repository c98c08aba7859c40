import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { NewsArticle as Article } from '../src/models/article.js';
import { wuhu } from './articles.js';
import { blocks } from './blocks.js';
import { pictures } from './pictures.js';

interface Arguments {
  article: Article;
  dir: 'ltr' | 'rtl';
}

const meta: Meta<Arguments> = {
  title: 'Article/blocks of WordPress',
  component: 'news-article',
  args: {
    dir: 'ltr',
    article: {
      ...wuhu,
      images: [],
      headline: { text: 'Two books at the harbour office' },
      standfirst: { text: 'Blocks as WordPress renders them, without its style sheets.' },
      bodyHtml: blocks(pictures.morning.large),
    },
  },
  render: ({ article, dir }) => html`
    <div dir=${dir}><news-article .article=${{ ...article, dir }}></news-article></div>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

export const Blocks: Story = {};

export const FromTheRight: Story = { args: { dir: 'rtl' } };

export const Narrow: Story = {
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};
