import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { copyOf } from '../../testing/copy-of.js';
import { waitUntil } from '../../testing/wait-until.js';
import '../article-dates/article-dates.define.js';
import '../news-article/news-article.define.js';
import './article-notice.define.js';
import type { ArticleNotice } from './article-notice.js';

async function open(template: TemplateResult): Promise<ArticleNotice> {
  const page = await fixture(html`<div>${template}</div>`);
  const notice = page.querySelector('article-notice') as ArticleNotice;
  await notice.updateComplete;
  return notice;
}
/** What is read, from the light DOM alone: as reader modes do. */
const text = (notice: ArticleNotice): string => notice.textContent.replace(/\s+/g, ' ').trim();
const monthsAgo = (months: number, days = 1): string => {
  const date = new Date();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString();
};

describe('<article-notice>', () => {
  it('says what it is and when, before what was written into it', async () => {
    const notice = await open(html`
      <article-notice type="correction" date="2026-03-02">
        <p>It was one tram, not two.</p>
      </article-notice>
    `);
    expect(text(notice)).to.equal('Correction March 2, 2026 It was one tram, not two.');
    expect(notice.querySelector('time')?.dateTime).to.equal('2026-03-02');
    const [first, second] = (notice.shadowRoot as ShadowRoot).querySelectorAll('slot');
    expect(first?.assignedElements()[0]?.textContent).to.contain('Correction');
    expect(second?.assignedElements()[0]?.textContent).to.contain('one tram');
    await expect(notice).to.be.accessible();
  });

  it('has a word for every type, and no live region', async () => {
    const words = {
      clarification: 'Clarification',
      withdrawn: 'Withdrawn This article has been withdrawn.',
      updated: 'Updated',
      'machine-translated':
        'Machine translation This text was translated by a machine and may contain mistakes.',
      sponsored: 'Sponsored',
      'original-changed': 'Outdated translation The original has changed since this translation.',
      notice: 'Note to readers',
    };
    for (const [type, words_] of Object.entries(words)) {
      const notice = await open(html`<article-notice type=${type}></article-notice>`);
      expect(text(notice)).to.equal(words_);
      const selector = '[role=status], [role=alert], [aria-live]';
      expect(notice.shadowRoot?.querySelector(selector), type).to.equal(null);
      await expect(notice).to.be.accessible();
    }
  });

  it('puts what was written in the place of its own sentence', async () => {
    const notice = await open(
      html`<article-notice type="withdrawn">The study was faulty.</article-notice>`,
    );
    expect(text(notice)).to.equal('Withdrawn The study was faulty.');
    for (const node of notice.childNodes) if (node instanceof Text) node.remove();
    await waitUntil(() => text(notice).includes('has been withdrawn'));
  });

  it('lets the page choose another label', async () => {
    const notice = await open(html`
      <article-notice type="sponsored" date="2026-03-02">
        <span slot="label">Advertisement</span> Paid for by Acme
      </article-notice>
    `);
    expect(text(notice)).to.equal('Advertisement Paid for by Acme');
  });

  it('leads to the original of a translation', async () => {
    const notice = await open(
      html`<article-notice type="original-changed" href="/zh/8"></article-notice>`,
    );
    expect(notice.querySelector('a')?.pathname).to.equal('/zh/8');
    notice.href = 'javascript:alert(1)';
    await notice.updateComplete;
    expect(notice.querySelector('a')).to.equal(null);
  });

  it('speaks the language of its place', async () => {
    const notice = await open(
      html`<article-notice lang="zh-Hans" type="updated" date="2026-03-02"></article-notice>`,
    );
    expect(notice.querySelector('time')?.textContent).to.equal('2026年3月2日');
    expect(notice.querySelector('[slot=label]')?.getAttribute('lang')).to.equal('zh-Hans');
  });

  it('shows no date that is none', async () => {
    const notice = await open(
      html`<article-notice type="updated" date="yesterday"></article-notice>`,
    );
    expect(text(notice)).to.equal('Updated');
  });

  describe('of an old article', () => {
    const isSeen = (notice: ArticleNotice): boolean => notice.checkVisibility();

    it('says how old it is, in whole years', async () => {
      const notice = await open(
        html`<article-notice type="old" published=${monthsAgo(45)}></article-notice>`,
      );
      expect(text(notice)).to.contain('This article is more than 3 years old.');
      expect(isSeen(notice)).to.equal(true);
    });

    it('takes no place while the article is young', async () => {
      for (const published of [monthsAgo(11, 0), '', 'long ago']) {
        const notice = await open(
          html`<article-notice type="old" published=${published}></article-notice>`,
        );
        expect(isSeen(notice), published).to.equal(false);
        expect(text(notice)).to.equal('');
      }
    });

    it('is old from the month on that the page says', async () => {
      const notice = await open(html`
        <article-notice type="old" threshold="6" published=${monthsAgo(7)}></article-notice>
      `);
      expect(text(notice)).to.contain('more than 7 months old');
      notice.threshold = 8;
      await notice.updateComplete;
      expect(isSeen(notice)).to.equal(false);
    });

    it('knows the date from the dates of the article around it, whenever they come', async () => {
      const notice = await open(html`
        <news-article>
          <article-dates slot="dates" published=${monthsAgo(30)}></article-dates>
          <article-notice type="old"></article-notice>
          <p>Text</p>
        </news-article>
      `);
      expect(text(notice)).to.contain('more than 2 years old');
      const dates = notice.parentElement?.querySelector('article-dates');
      dates?.setAttribute('published', new Date().toISOString());
      await waitUntil(() => !isSeen(notice));
    });

    it('counts years of the calendar', async () => {
      const today = new Date();
      const aYearAgo = new Date(today);
      aYearAgo.setUTCFullYear(today.getUTCFullYear() - 1);
      aYearAgo.setUTCDate(today.getUTCDate() + 1);
      const notice = await open(
        html`<article-notice type="old" published=${aYearAgo.toISOString()}></article-notice>`,
      );
      expect(isSeen(notice), 'tomorrow').to.equal(false);
    });
  });

  it('says in a copy of a page what it is once, and follows what it becomes', async () => {
    const notice = await open(html`
      <article-notice type="withdrawn" date="2026-03-02"></article-notice>
    `);
    const copy = copyOf(notice);
    copy.date = '2026-03-04';
    notice.after(copy);
    await copy.updateComplete;
    expect(text(copy)).to.equal('Withdrawn March 4, 2026 This article has been withdrawn.');
    copy.type = 'correction';
    await copy.updateComplete;
    expect(text(copy)).to.equal('Correction March 4, 2026');
  });
});
