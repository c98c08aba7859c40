import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { StoryList } from '../src/elements/story-list/story-list.js';
import { stories } from './story-cards.js';

type Arguments = Pick<StoryList, 'src' | 'max' | 'headingLevel' | 'images' | 'items'>;

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Paper',
  items: stories.map(({ url, headline, standfirst, published, lang }) => ({
    id: url,
    url,
    title: headline,
    summary: standfirst,
    date_published: published,
    language: lang,
  })),
};
const feed = URL.createObjectURL(
  new Blob([JSON.stringify(FEED)], { type: 'application/feed+json' }),
);

const meta: Meta<Arguments> = {
  title: 'Article/story-list',
  component: 'story-list',
  args: { src: '', max: 0, headingLevel: 3, images: 'allow', items: stories },
  render: ({ src, max, headingLevel, images, items }) => html`
    <story-list
      src=${src || nothing}
      max=${max}
      heading-level=${headingLevel}
      images=${images}
      .items=${items}
    ></story-list>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** As a page gives them. */
export const Given: Story = {};

/** As a feed gives them. */
export const Feed: Story = { args: { src: feed, items: null } };

export const Empty: Story = { args: { items: [] } };

/** There is nothing at the address. */
export const Failed: Story = { args: { src: 'data:,', items: null } };

/** As a page writes it: works without script. */
export const Written: Story = {
  render: () => html`
    <story-list>
      <ul>
        <li><a href="#tram">A tram for the old town</a></li>
        <li><a href="#ferry">The ferry will stay</a></li>
      </ul>
    </story-list>
  `,
};

export const Narrow: Story = {
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};
