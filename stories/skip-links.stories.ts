import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { SkipLinks } from '../src/elements/skip-links/skip-links.js';

interface Arguments extends Pick<SkipLinks, 'landmarks' | 'max' | 'offset' | 'updateHash'> {
  links: TemplateResult | typeof nothing;
}

const page = html`
  <header>
    <nav aria-label="Sections"><a href="#city">City</a> <a href="#river">River</a></nav>
  </header>
  <main id="content">
    <h1>A tram for the old town</h1>
    <p>Click here, then press Tab: the links come to the top of the page.</p>
    <p>The first tram left at noon, full of <a href="#children">children</a>.</p>
  </main>
  <aside id="sidebar" aria-label="Latest"><a href="#ferry">The last ferry</a></aside>
  <footer id="footer"><a href="#imprint">Imprint</a></footer>
`;

const meta: Meta<Arguments> = {
  title: 'Navigation/skip-links',
  component: 'skip-links',
  args: {
    landmarks: '',
    max: 7,
    offset: '',
    updateHash: false,
    links: html`
      <a href="#content">Skip to content</a>
      <a href="#sidebar">Skip to left sidebar</a>
      <a href="#footer">Skip to footer</a>
    `,
  },
  argTypes: { links: { table: { disable: true } } },
  // One of them belongs on a page.
  parameters: { docs: { story: { inline: false, height: '20rem' } } },
  render: ({ landmarks, max, offset, updateHash, links }) => html`
    <skip-links
      landmarks=${landmarks}
      max=${max}
      offset=${offset || nothing}
      ?update-hash=${updateHash}
      >${links}</skip-links
    >
    ${page}
  `,
  async play({ canvasElement }) {
    const element = canvasElement.querySelector('skip-links');
    await element?.updateComplete;
    const links = [element, element?.shadowRoot].map((root) => root?.querySelector('a'));
    links.find((link) => link)?.focus();
  },
};
export default meta;

type Story = StoryObj<Arguments>;

/** Links of your own work without script, too. */
export const Written: Story = {};

/** Without links inside, they are made from the page's landmarks, in its language. */
export const FromLandmarks: Story = { args: { links: nothing } };

/** Only what is named, in the order of the page. */
export const ChosenLandmarks: Story = { args: { links: nothing, landmarks: 'main footer' } };

/** Under a header that sticks, what is led to keeps clear of it. */
export const StickyHeader: Story = { args: { offset: '4rem' } };
