import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { StoryCard } from '../src/elements/story-card/story-card.js';
import { stories } from './story-cards.js';

type Arguments = Pick<StoryCard, 'headingLevel' | 'images' | 'story'>;

const [tram, ferry, arabic] = stories;

const meta: Meta<Arguments> = {
  title: 'Article/story-card',
  component: 'story-card',
  args: { headingLevel: 3, images: 'allow', story: tram ?? null },
  render: ({ headingLevel, images, story }) => html`
    <div style="max-inline-size: 20rem">
      <story-card heading-level=${headingLevel} images=${images} .story=${story}></story-card>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** As a source delivers it. */
export const Delivered: Story = {};

/** Without leave for pictures, none is requested. */
export const WithoutPicture: Story = { args: { images: 'none' } };

/** What a publisher was paid for is said in words. */
export const Labelled: Story = { args: { story: ferry ?? null } };

/** A story in another language than the page. */
export const OtherLanguage: Story = { args: { story: arabic ?? null } };

/** As a page writes it. */
export const Written: Story = {
  render: () => html`
    <div style="max-inline-size: 20rem">
      <story-card>
        <h3><a href="#tram">A tram for the old town</a></h3>
        <p>After ten years, rails again.</p>
      </story-card>
    </div>
  `,
};
