import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleShare } from '../src/elements/article-share/article-share.js';
import { wuhu } from './articles.js';

type Arguments = Pick<ArticleShare, 'url' | 'headline'>;

const meta: Meta<Arguments> = {
  title: 'Article/article-share',
  component: 'article-share',
  args: { url: wuhu.url, headline: wuhu.headline.text },
  render: ({ url, headline }) =>
    html`<article-share url=${url} headline=${headline}></article-share>`,
};
export default meta;

type Story = StoryObj<Arguments>;

/** With the device's own menu where the browser has one. */
export const Everywhere: Story = {};

/** Patterns in a `<template>` become links with what is shared; nothing of them is loaded before. */
export const FurtherPlaces: Story = {
  render: ({ url, headline }) => html`
    <article-share url=${url} headline=${headline}>
      <template>
        <a href="https://social.example/share?text={headline}%20{url}">Social</a>
        <a href="https://links.example/submit?url={url}&amp;title={headline}">Links</a>
      </template>
    </article-share>
  `,
};
