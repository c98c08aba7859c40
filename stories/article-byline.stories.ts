import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleByline } from '../src/elements/article-byline/article-byline.js';
import { bridge, wuhu } from './articles.js';

type Arguments = Pick<ArticleByline, 'contributors' | 'original' | 'dateline' | 'portraits'>;

const meta: Meta<Arguments> = {
  title: 'Article/article-byline',
  component: 'article-byline',
  args: { contributors: wuhu.contributors, original: null, dateline: '', portraits: 'none' },
  argTypes: { portraits: { control: 'select', options: ['none', 'same-origin', 'allow'] } },
  render: ({ contributors, original, dateline, portraits }) => html`
    <article-byline
      dateline=${dateline}
      portraits=${portraits}
      .contributors=${contributors}
      .original=${original}
    ></article-byline>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

export const AuthorAndTranslator: Story = {};

/** Leads to the text that the article was translated from. */
export const Translation: Story = {
  args: { original: { url: '#original', lang: 'zh', name: '芜湖日报' } },
};

/** Pictures are requested only where the page allows it. */
export const Portraits: Story = {
  args: {
    portraits: 'allow',
    dateline: 'WUHU, March 1',
    contributors: [
      { role: 'author', kind: 'person', name: 'Mei Lin', url: '#mei', image: bridge },
      { role: 'author', kind: 'person', name: 'Jonathan Berg', image: bridge },
      { role: 'editor', kind: 'person', name: 'Thea Olsen' },
    ],
  },
};

export const Several: Story = {
  args: {
    contributors: [
      { role: 'author', kind: 'person', name: 'Mei Lin', url: '#mei' },
      { role: 'author', kind: 'person', name: 'ليلى حداد' },
      { role: 'author', kind: 'person', name: 'Jonathan Berg' },
      { role: 'photographer', kind: 'person', name: 'Olu Adeyemi' },
      { role: 'editor', kind: 'person', name: 'Thea Olsen' },
      { role: 'agency', kind: 'org', name: 'Xinhua' },
    ],
  },
};

/** What is written by hand stays as it is. */
export const Written: Story = {
  render: () =>
    html`<article-byline>From our <a href="#desk">correspondents</a> in Wuhu</article-byline>`,
};
