import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PullQuote } from '../src/elements/pull-quote/pull-quote.js';

type Arguments = Pick<PullQuote, 'quoteOf'>;

const meta: Meta<Arguments> = {
  title: 'Article/pull-quote',
  component: 'pull-quote',
  args: { quoteOf: '' },
  render: ({ quoteOf }) => html`
    <news-article>
      <p id="said">
        “We build a platform,” said Mei Lin, the mayor, “and strengthen the supporting role of
        finance.” Then she rang the bell.
      </p>
      <pull-quote quote-of=${quoteOf}
        >We build a platform … and strengthen the supporting role of finance<cite slot="cite"
          >Mei Lin, mayor</cite
        ></pull-quote
      >
      <p>The first tram left at noon.</p>
    </news-article>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** The text says it, too: screen readers pass it by. */
export const Repeated: Story = {};

/** It stands for itself. */
export const Alone: Story = {
  render: () => html`
    <pull-quote>Trams are not only for the old.<cite slot="cite">A driver</cite></pull-quote>
  `,
};

/** Each with the marks of its language. */
export const Languages: Story = {
  render: () => html`
    <pull-quote lang="en">Trams are not only for the old.</pull-quote>
    <pull-quote lang="de">Die Bahn ist nicht nur für Alte da.</pull-quote>
    <pull-quote lang="fr">Le tram n’est pas que pour les vieux.</pull-quote>
    <pull-quote lang="ja">電車は、お年寄りだけのものではない。</pull-quote>
    <pull-quote lang="zh-Hans">电车不只是给老人坐的。</pull-quote>
    <pull-quote lang="ar" dir="rtl">الترام ليس لكبار السن وحدهم.</pull-quote>
    <pull-quote lang="he" dir="rtl">החשמלית אינה רק לזקנים.</pull-quote>
  `,
};
