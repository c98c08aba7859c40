import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleGallery } from '../src/elements/article-gallery/article-gallery.js';
import { pictures } from './pictures.js';

type Arguments = Pick<ArticleGallery, 'plain'>;

const CAPTIONS = {
  morning: 'Before the first tram.',
  noon: 'The mayor waves to those who came too late for a place on board.',
  evening: 'The pass.',
  night: 'The depot by night, with all of its lamps.',
};

const meta: Meta<Arguments> = {
  title: 'Article/article-gallery',
  component: 'article-gallery',
  args: { plain: false },
  render: ({ plain }) => html`
    <article-gallery ?plain=${plain}>
      ${Object.entries(pictures).map(
        ([name, { small, large }]) => html`
          <figure>
            <img
              src=${small}
              srcset="${small} 600w, ${large} 2400w"
              sizes="300px"
              width="600"
              height="400"
              loading="lazy"
              alt="Mountains: ${name}"
            />
            <figcaption>${CAPTIONS[name as keyof typeof CAPTIONS]}</figcaption>
          </figure>
        `,
      )}
    </article-gallery>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

export const Four: Story = {};

export const Narrow: Story = {
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};
