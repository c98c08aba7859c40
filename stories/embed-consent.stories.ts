import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { EmbedConsent } from '../src/elements/embed-consent/embed-consent.js';
import { pictures } from './pictures.js';

type Arguments = Pick<
  EmbedConsent,
  'provider' | 'label' | 'src' | 'page' | 'privacy' | 'consented'
>;

const meta: Meta<Arguments> = {
  title: 'Article/embed-consent',
  component: 'embed-consent',
  args: {
    provider: 'ExampleTube',
    label: 'Film: the tram leaves the depot',
    src: 'https://tube.example/embed/1',
    page: 'https://tube.example/watch/1',
    privacy: 'https://tube.example/privacy',
    consented: false,
  },
  render: ({ provider, label, src, page, privacy, consented }) => html`
    <embed-consent
      provider=${provider}
      label=${label}
      src=${src}
      page=${page || nothing}
      privacy=${privacy || nothing}
      ?consented=${consented}
    >
      <img slot="poster" src=${pictures.noon.small} alt="" />
    </embed-consent>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

export const Frame: Story = {};

/** What a `<template>` holds is shown, and its scripts run, when the reader agrees. */
export const Template: Story = {
  render: ({ provider }) => html`
    <embed-consent provider=${provider}>
      <a href="https://chirper.example/post/1">The post of the tram’s driver</a>
      <template><blockquote>I bought a ticket to see my own tram.</blockquote></template>
    </embed-consent>
  `,
};

/** Neither https nor a template: nothing can be shown, but where it is. */
export const Unavailable: Story = { args: { src: 'http://tube.example/embed/1' } };

export const Narrow: Story = {
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};
