import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { wuhu } from './articles.js';

const meta: Meta = {
  title: 'Article/reading-progress',
  component: 'reading-progress',
  render: () => html`
    <reading-progress></reading-progress>
    <news-article .article=${wuhu}></news-article>
  `,
};
export default meta;

/** Scroll to see it grow. */
export const Article: StoryObj = {};

/** From right to left, it grows the other way. */
export const RightToLeft: StoryObj = {
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};
