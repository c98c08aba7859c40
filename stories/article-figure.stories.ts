import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ArticleFigure } from '../src/elements/article-figure/article-figure.js';
import { pictures } from './pictures.js';

type Arguments = Pick<ArticleFigure, 'plain' | 'image'>;

const { small, large } = pictures.evening;

const meta: Meta<Arguments> = {
  title: 'Article/article-figure',
  component: 'article-figure',
  args: { plain: false, image: null },
  render: ({ plain }) => html`
    <article-figure ?plain=${plain}>
      <figure>
        <img
          src=${small}
          srcset="${small} 600w, ${large} 2400w"
          sizes="600px"
          width="600"
          height="400"
          alt="Mountains in the evening"
        />
        <figcaption>
          The pass, an hour before the first snow. <small>Photograph: Olu Adeyemi</small>
        </figcaption>
      </figure>
    </article-figure>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** As a page writes it. */
export const Written: Story = {};

/** Nothing more to see. */
export const Plain: Story = { args: { plain: true } };

/** As a source delivers it. */
export const Delivered: Story = {
  args: {
    image: {
      src: new URL('../demo/pictures/ferry.svg', import.meta.url).href,
      width: 1200,
      height: 675,
      alt: 'A ferry',
      captionHtml: 'The ferry will <em>stay</em>, says the city.',
      credit: 'Drawing: Thea Olsen',
    },
  },
  render: ({ plain, image }) =>
    html`<article-figure ?plain=${plain} .image=${image}></article-figure>`,
};

/** The picture cannot be had. */
export const Broken: Story = {
  render: () => html`
    <article-figure>
      <figure>
        <img src="data:image/png," width="600" height="300" alt="A crowd with umbrellas" />
        <figcaption>It rained. <small>Photograph: Olu Adeyemi</small></figcaption>
      </figure>
    </article-figure>
  `,
};
