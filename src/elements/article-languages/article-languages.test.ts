import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { ArticleAlternate } from '../../models/article.js';
import '../news-article/news-article.define.js';
import './article-languages.define.js';
import type { ArticleLanguages } from './article-languages.js';

const ALTERNATES: ArticleAlternate[] = [
  { lang: 'zh', url: 'https://paper.example/zh/', original: true },
  { lang: 'en', url: 'https://paper.example/en/' },
  { lang: 'ar', url: 'https://paper.example/ar/' },
];

async function open(template: TemplateResult): Promise<ArticleLanguages> {
  const page = await fixture(html`<div>${template}</div>`);
  const languages = page.querySelector('article-languages') as ArticleLanguages;
  await languages.updateComplete;
  return languages;
}
const linksOf = (languages: ArticleLanguages): HTMLAnchorElement[] => [
  ...languages.querySelectorAll('a'),
];
const currentOf = (languages: ArticleLanguages): (string | null)[] =>
  linksOf(languages).map((link) => link.getAttribute('aria-current'));

describe('<article-languages>', () => {
  it('leads to each language by its own name, and says which is the original', async () => {
    const languages = await open(
      html`<article-languages lang="en" .alternates=${ALTERNATES}></article-languages>`,
    );
    expect(
      linksOf(languages).map(({ textContent, hreflang, lang, dir, href }) => [
        textContent,
        hreflang,
        lang,
        dir,
        href,
      ]),
    ).to.deep.equal([
      ['中文 Original', 'zh', 'zh', 'ltr', 'https://paper.example/zh/'],
      ['English', 'en', 'en', 'ltr', 'https://paper.example/en/'],
      ['العربية', 'ar', 'ar', 'rtl', 'https://paper.example/ar/'],
    ]);
    expect(languages.querySelector('small')?.lang).to.equal('en');
    const nav = languages.shadowRoot?.querySelector('nav');
    expect(nav?.getAttribute('aria-labelledby')).to.equal('label');
    expect(nav?.querySelector('#label')?.textContent).to.equal('Read this article in');
    await expect(languages).to.be.accessible();
  });

  it('marks the language of the article that it stands in', async () => {
    const languages = await open(html`
      <news-article>
        <h1 slot="headline" lang="ar">ترام</h1>
        <article-languages slot="tools" .alternates=${ALTERNATES}></article-languages>
      </news-article>
    `);
    expect(currentOf(languages)).to.deep.equal([null, null, 'page']);
  });

  it('marks the link to this very page, whatever its language', async () => {
    const languages = await open(html`
      <article-languages lang="en">
        <a href="/zh/" hreflang="zh" lang="zh">中文</a>
        <a href=${location.href} hreflang="de" lang="de">Deutsch</a>
        <a href="/en/" hreflang="en" lang="en">English</a>
      </article-languages>
    `);
    expect(currentOf(languages)).to.deep.equal([null, 'page', null]);
  });

  it('uses links that were written by hand as they are, and gives back what it has lent', async () => {
    const page = await fixture(html`
      <div lang="en-GB">
        <article-languages>
          <a href="/zh/" hreflang="zh" lang="zh">中文 (original)</a>
          <a href="/en/" hreflang="en" lang="en">English</a>
        </article-languages>
      </div>
    `);
    const languages = page.querySelector('article-languages') as ArticleLanguages;
    languages.alternates = ALTERNATES;
    await languages.updateComplete;
    expect(linksOf(languages)).to.have.lengthOf(2);
    expect(currentOf(languages)).to.deep.equal([null, 'page']);
    languages.remove();
    expect(currentOf(languages)).to.deep.equal([null, null]);
  });

  it('leaves the choice of the current one to an author who has made it', async () => {
    const languages = await open(html`
      <article-languages lang="en">
        <a href="/zh/" hreflang="zh" aria-current="true">中文</a>
        <a href="/en/" hreflang="en">English</a>
      </article-languages>
    `);
    expect(currentOf(languages)).to.deep.equal(['true', null]);
  });

  it('takes no place where there is no other language', async () => {
    const languages = await open(
      html`<article-languages lang="en" .alternates=${ALTERNATES.slice(1, 2)}></article-languages>`,
    );
    expect(languages.checkVisibility()).to.equal(false);
    languages.alternates = ALTERNATES;
    await languages.updateComplete;
    expect(languages.checkVisibility()).to.equal(true);
  });

  it('leaves out what is no language or leads nowhere safe', async () => {
    const alternates = [
      ...ALTERNATES,
      { lang: 'not a language', url: 'https://paper.example/x/' },
      { lang: 'fr', url: 'javascript:alert(1)' },
    ];
    const languages = await open(
      html`<article-languages lang="en" .alternates=${alternates}></article-languages>`,
    );
    expect(linksOf(languages)).to.have.lengthOf(3);
  });

  it('follows the language of the page', async () => {
    const languages = await open(
      html`<article-languages lang="zh-Hans" .alternates=${ALTERNATES}></article-languages>`,
    );
    expect(languages.shadowRoot?.querySelector('nav')?.lang).to.equal('zh-Hans');
    expect(linksOf(languages)[1]?.textContent, 'its own name').to.equal('English');
    expect(currentOf(languages)).to.deep.equal(['page', null, null]);
  });

  it('is as quiet as the dates that it stands among, not twice as quiet', async () => {
    const languages = await open(html`
      <news-article>
        <h1 slot="headline">A tram</h1>
        <article-languages slot="dates" .alternates=${ALTERNATES}></article-languages>
        <p>Text</p>
      </news-article>
    `);
    const colorOf = (element: Element | null | undefined): string =>
      element ? getComputedStyle(element).color : '';
    const label = languages.shadowRoot?.querySelector('[part=label]');
    expect(colorOf(label)).to.equal(colorOf(languages));
    const [original] = linksOf(languages);
    expect(colorOf(original?.querySelector('small'))).to.equal(colorOf(original));
  });
});
