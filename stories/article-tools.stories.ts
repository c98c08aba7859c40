import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleTools } from '../src/elements/article-tools/article-tools.js';
import { wuhu } from './articles.js';

type Arguments = Pick<ArticleTools, 'tools' | 'saved'>;

const meta: Meta<Arguments> = {
  title: 'Article/article-tools',
  component: 'article-tools',
  args: { tools: 'listen text-size save print', saved: false },
  render: ({ tools, saved }) => html`
    <article-tools for="article" tools=${tools} ?saved=${saved}></article-tools>
    <news-article id="article" .article=${wuhu}></news-article>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** Listening is there only where the browser has a voice for the language of the article. */
export const ForAnArticle: Story = {};

export const SomeOfThem: Story = { args: { tools: 'save print', saved: true } };
