import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { makeArticle } from '../../testing/make-article.js';
import { waitUntil } from '../../testing/wait-until.js';
import '../news-article/news-article.define.js';
import './article-share.define.js';
import type { ArticleShareEvent } from './article-share.events.js';
import type { ArticleShare } from './article-share.js';

const HEADLINE = 'Tea & coffee: 100% of #readers, "yes"?';
const URL_ = 'https://paper.example/tea?a=1&b=2#top';

async function open(template: TemplateResult): Promise<ArticleShare> {
  const page = await fixture(html`<div>${template}</div>`);
  const share = page.querySelector('article-share') as ArticleShare;
  await share.updateComplete;
  return share;
}
const plain = (): Promise<ArticleShare> =>
  open(html`<article-share url=${URL_} headline=${HEADLINE}></article-share>`);
const part = (share: ArticleShare, name: string): HTMLElement =>
  share.shadowRoot?.querySelector<HTMLElement>(`[part='${name}']`) as HTMLElement;
const linkOf = (share: ArticleShare, name: string): HTMLAnchorElement =>
  part(share, name) as HTMLAnchorElement;
const said = (share: ArticleShare): string => part(share, 'status').textContent.trim();

/** What a browser with such a property would do. */
function pretend(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
}
const letterOf = (share: ArticleShare): URLSearchParams =>
  new URLSearchParams(linkOf(share, 'mail-link').href.replace(/^mailto:\?/, ''));

describe('<article-share>', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('begins a letter in which headline and address are whole', async () => {
    const share = await plain();
    const { href } = linkOf(share, 'mail-link');
    expect(href).to.match(/^mailto:\?subject=[^&]+&body=[^&]+$/);
    expect(href).to.not.contain('+');
    expect(letterOf(share).get('subject')).to.equal(HEADLINE);
    expect(letterOf(share).get('body')).to.equal(`${HEADLINE}\r\n\r\n${URL_}`);
    await expect(share).to.be.accessible();
  });

  it('copies the address, says so on the screen and to screen readers', async () => {
    let copied = '';
    pretend('clipboard', {
      writeText: (text: string) => {
        copied = text;
        return Promise.resolve();
      },
    });
    const share = await plain();
    part(share, 'copy-button').click();
    await waitUntil(() => said(share) === 'Link copied');
    expect(copied).to.equal(URL_);
    await waitUntil(() =>
      [...document.querySelectorAll('[role=status] p')].some(
        ({ textContent }) => textContent === 'Link copied',
      ),
    );
    part(share, 'copy-button').focus();
    part(share, 'copy-button').blur();
    await waitUntil(() => said(share) === '');
  });

  it('shows the address, ready to be copied by hand, where the browser refuses', async () => {
    pretend('clipboard', undefined);
    const share = await plain();
    part(share, 'copy-button').click();
    await waitUntil(() => share.shadowRoot?.activeElement?.localName === 'input');
    const field = share.shadowRoot?.activeElement as HTMLInputElement;
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(URL_);
    expect(field.labels?.[0]?.textContent.trim()).to.equal('Copy this address');
    await expect(share).to.be.accessible();
  });

  it('offers the menu of the device only where there is one', async () => {
    expect(part(await plain(), 'share-button')).to.equal(null);
    const shared: ShareData[] = [];
    pretend('share', (data: ShareData) => {
      shared.push(data);
      return Promise.resolve();
    });
    part(await plain(), 'share-button').click();
    expect(shared).to.deep.equal([{ url: URL_, title: HEADLINE }]);
  });

  it('copies instead when that menu fails, but not when the reader has closed it', async () => {
    let copied = 0;
    pretend('clipboard', {
      writeText: () => {
        copied += 1;
        return Promise.resolve();
      },
    });
    let failure = new DOMException('closed', 'AbortError');
    let asked = 0;
    pretend('share', () => {
      asked += 1;
      return Promise.reject(failure);
    });
    const share = await plain();
    part(share, 'share-button').click();
    await waitUntil(() => asked === 1);
    await share.updateComplete;
    failure = new DOMException('no', 'NotAllowedError');
    part(share, 'share-button').click();
    await waitUntil(() => said(share) === 'Link copied');
    expect(copied).to.equal(1);
  });

  it('tells the page, which can do it otherwise', async () => {
    const share = await plain();
    const link = linkOf(share, 'mail-link');
    setTimeout(() => {
      link.click();
    });
    share.addEventListener('article-share', (event) => {
      event.preventDefault();
    });
    const { detail } = await oneEvent<ArticleShareEvent>(share, 'article-share');
    expect(detail).to.deep.equal({ url: URL_, headline: HEADLINE, by: 'mail' });
  });

  it('makes links from the patterns of the page', async () => {
    const share = await open(html`
      <article-share url=${URL_} headline=${HEADLINE}>
        <template>
          <a href="https://social.example/share?text={headline}%20{url}">Social</a>
          <a href="{url}">Not safe</a>
        </template>
        <a href="/follow">Follow us</a>
      </article-share>
    `);
    await waitUntil(() => part(share, 'link'));
    const link = linkOf(share, 'link');
    expect(link.checkVisibility()).to.equal(true);
    expect(new URL(link.href).searchParams.get('text')).to.equal(`${HEADLINE} ${URL_}`);
    link.focus();
    share.url = 'https://paper.example/other';
    await share.updateComplete;
    expect(link.href).to.contain('other');
    expect(share.shadowRoot?.activeElement === link, 'focus').to.equal(true);

    const asked: string[] = [];
    share.addEventListener('article-share', (event) => {
      asked.push(event.detail.by);
      event.preventDefault();
    });
    link.click();
    share.querySelector<HTMLElement>(':scope > a')?.click();
    expect(asked).to.deep.equal(['link', 'link']);
    await expect(share).to.be.accessible();
  });

  it('knows headline and address from the article that it stands in', async () => {
    const share = await open(html`
      <news-article .article=${makeArticle()}>
        <article-share slot="tools"></article-share>
      </news-article>
    `);
    await share.closest('news-article')?.updateComplete;
    part(share, 'mail-link').focus();
    await share.updateComplete;
    expect(letterOf(share).get('subject')).to.equal('A tram for the old town');
    expect(letterOf(share).get('body')).to.contain('https://paper.example/news/tram/');
  });

  it('… or by its id, else from the page itself', async () => {
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://paper.example/canonical';
    document.head.append(canonical);
    try {
      const share = await open(html`
        <article id="story"><h1>By its id</h1></article>
        <article-share for="story"></article-share>
      `);
      expect(letterOf(share).get('subject')).to.equal('By its id');
      expect(letterOf(share).get('body')).to.contain('https://paper.example/canonical');
    } finally {
      canonical.remove();
    }
  });

  it('speaks the language of its place', async () => {
    const share = await open(html`<article-share lang="ar"></article-share>`);
    expect(part(share, 'share').dir).to.equal('rtl');
  });
});
