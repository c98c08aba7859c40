import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleToc } from '../src/elements/article-toc/article-toc.js';
import { wuhu } from './articles.js';

type Arguments = Pick<ArticleToc, 'depth'>;

const meta: Meta<Arguments> = {
  title: 'Article/article-toc',
  component: 'article-toc',
  args: { depth: 2 },
  render: ({ depth }) => html`
    <article-toc depth=${depth}></article-toc>
    <news-article .article=${wuhu}></news-article>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** Of an article that was loaded. */
export const Delivered: Story = {};

/** Of an article that is written into the page; headings without an id are given one. */
export const Written: Story = {
  render: ({ depth }) => html`
    <article-toc depth=${depth} for="tram"></article-toc>
    <article id="tram">
      <h2>The vote</h2>
      <p style="min-block-size: 60vh">The city council votes for rails.</p>
      <h3>Against the bus lanes</h3>
      <p style="min-block-size: 60vh">They were to follow.</p>
      <h2 id="money">Who pays</h2>
      <p style="min-block-size: 60vh">The province, for the most part.</p>
    </article>
  `,
};
