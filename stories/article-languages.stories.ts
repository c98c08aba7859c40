import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleLanguages } from '../src/elements/article-languages/article-languages.js';

type Arguments = Pick<ArticleLanguages, 'alternates'>;

const meta: Meta<Arguments> = {
  title: 'Article/article-languages',
  component: 'article-languages',
  args: {
    alternates: [
      { lang: 'zh-Hans', url: 'https://news.example/zh/wuhu/', original: true },
      { lang: 'en', url: 'https://news.example/wuhu/' },
      { lang: 'fr', url: 'https://news.example/fr/wuhu/' },
      { lang: 'ar', url: 'https://news.example/ar/wuhu/' },
      { lang: 'hi', url: 'https://news.example/hi/wuhu/' },
    ],
  },
  render: ({ alternates }) =>
    html`<article-languages .alternates=${alternates}></article-languages>`,
};
export default meta;

type Story = StoryObj<Arguments>;

export const FromTheModel: Story = {};

/** Links that the page has written. They work without script. */
export const Written: Story = {
  render: () => html`
    <article-languages>
      <a href="#zh" hreflang="zh" lang="zh">中文 (original)</a>
      <a href="#en" hreflang="en" lang="en">English</a>
    </article-languages>
  `,
};
