import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { NewsArticle } from '../src/elements/news-article/news-article.js';
import { bridge, wuhu } from './articles.js';

type Arguments = Pick<
  NewsArticle,
  'src' | 'format' | 'headingLevel' | 'structuredData' | 'article'
>;

const meta: Meta<Arguments> = {
  title: 'Article/news-article',
  component: 'news-article',
  args: { src: '', format: 'auto', headingLevel: 1, structuredData: false, article: null },
  argTypes: { format: { control: 'select', options: ['auto', 'wordpress'] } },
  render: ({ src, format, headingLevel, structuredData, article }) => html`
    <news-article
      src=${src || nothing}
      format=${format}
      heading-level=${headingLevel}
      ?structured-data=${structuredData}
      .article=${article}
    ></news-article>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

/** A podcast as a feed delivers it, with a frame in its notes: nothing loads before a reader presses play. */
export const Podcast: Story = {
  args: {
    article: {
      ...wuhu,
      images: [],
      media: [{ kind: 'audio', src: '/episode-4.mp3', type: 'audio/mpeg', title: 'Episode 4' }],
      bodyHtml:
        '<p>Notes of this episode.</p>' +
        '<figure><iframe src="https://www.youtube-nocookie.com/embed/1" title="The film" ' +
        'width="560" height="315"></iframe><figcaption>The film of the episode.</figcaption></figure>',
    },
  },
};

/** As a page writes it. */
export const Written: Story = {
  render: ({ structuredData }) => html`
    <news-article ?structured-data=${structuredData}>
      <p slot="kicker"><a href="#economy">Economy</a></p>
      <h1 slot="headline">${wuhu.headline.text}</h1>
      <p slot="standfirst">${wuhu.standfirst?.text}</p>
      <article-byline slot="byline">
        By <a rel="author" href="#mei-lin">Mei Lin</a>
      </article-byline>
      <article-dates
        slot="dates"
        published="2026-03-01T08:00:00+08:00"
        modified="2026-03-02T09:30:00+08:00"
      ></article-dates>
      <figure slot="media">
        <img src=${bridge} alt="A bridge over a wide river" width="1200" height="675" />
        <figcaption>The bridge at Wuhu. <small>Photograph: Olu Adeyemi</small></figcaption>
      </figure>
      <p>
        Recently, the Ministry of Industry and Information Technology and other five departments
        released the list of the second batch of pilot cities for industry-finance cooperation.
      </p>
      <h2>What the list means</h2>
      <p>A total of 51 cities (districts) have been selected.</p>
      <article-byline slot="credit">
        Translated by Yuan Mengwen from Foreign Affairs Office of Wuhu Municipal People’s Government
      </article-byline>
    </news-article>
  `,
};

/** As a source delivers it. */
export const Delivered: Story = { args: { article: wuhu } };

/** What a model may have around its text. */
export const Furniture: Story = {
  args: {
    article: {
      ...wuhu,
      type: 'opinion',
      breadcrumbs: [
        { text: 'The Paper', url: '#paper' },
        { text: 'Economy', url: '#economy' },
      ],
      kicker: { text: 'Pilot cities' },
      dateline: 'WUHU, March 1',
      readingMinutes: 3,
      timeZone: 'Asia/Shanghai',
      sponsor: { text: 'The River Bank', url: '#bank' },
      comments: { count: 12, url: 'https://paper.example/#comments' },
      related: [{ url: 'https://paper.example/bridge', headline: 'A bridge in six minutes' }],
    },
  },
};

/** As WordPress makes them, and one that nothing led back from. */
export const Notes: Story = {
  args: {
    article: {
      ...wuhu,
      bodyHtml:
        '<p>There is a timetable<sup class="fn"><a href="#a1" id="a1-link">1</a></sup>. Nobody reads it<sup class="fn"><a href="#a2" id="a2-link">2</a></sup>.</p>' +
        '<ol class="wp-block-footnotes"><li id="a1">Printed before the bridge was opened. <a href="#a1-link">↩︎</a></li><li id="a2">Nobody was asked.</li></ol>',
    },
  },
};

/** Where the text ends for those who have no access. */
export const Gate: Story = {
  render: () => html`
    <news-article>
      <h1 slot="headline">What the log does not say</h1>
      <p>The first volume is missing, the second is wet.</p>
      <div slot="gate">
        <h2>For subscribers</h2>
        <p>The rest of this story is open to subscribers.</p>
        <p><a href="#subscribe">Subscribe</a></p>
      </div>
    </news-article>
  `,
};

/** The page around it speaks another language. */
export const InChinese: Story = {
  args: {
    article: {
      ...wuhu,
      lang: 'zh-Hans',
      headline: { text: '芜湖市成为全省唯一入选第二批产融合作试点城市的城市' },
      standfirst: { text: '工业和信息化部等五部门公布名单，全国共五十一个城市入选。' },
      bodyHtml:
        '<p>近日，工业和信息化部等五部门发布了第二批产融合作试点城市名单。芜湖市成功入选，是全省<em>唯一</em>入选的城市。</p>' +
        '<h2>三项措施</h2><p>近年来，我市高度重视产融合作，搭建产融合作平台，不断强化金融对产业的支撑作用。</p>',
    },
  },
};

export const InArabic: Story = {
  args: {
    article: {
      ...wuhu,
      lang: 'ar',
      headline: { text: 'ووهو المدينة الوحيدة في مقاطعتنا ضمن الدفعة الثانية من المدن التجريبية' },
      standfirst: { text: 'اختارت خمس وزارات إحدى وخمسين مدينة.' },
      bodyHtml:
        '<p>أصدرت وزارة الصناعة وتكنولوجيا المعلومات قائمة الدفعة الثانية، واختيرت مدينة ووهو وهي المدينة <em>الوحيدة</em> في مقاطعتنا.</p>' +
        '<h2>ماذا تعني القائمة</h2><p>بعد الفحص الأولي وتقييم الخبراء، اختيرت 51 مدينة.</p>',
    },
  },
};

/** Begins with a letter of three lines. */
export const WithInitial: Story = {
  render: () => html`<news-article drop-cap .article=${wuhu}></news-article>`,
};

/** Nothing is at the address: what a reader sees when an article cannot be had. */
export const Failed: Story = { args: { src: '/nowhere' } };

export const Narrow: Story = {
  args: { article: wuhu },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};
