import { expect, fixture, html } from '@open-wc/testing';
import type { Contributor } from '../../models/article.js';
import { copyOf } from '../../testing/copy-of.js';
import { waitUntil } from '../../testing/wait-until.js';
import './article-byline.define.js';
import type { ArticleByline } from './article-byline.js';

const person = (role: Contributor['role'], name: string, more: Partial<Contributor> = {}) =>
  ({ role, name, kind: 'person', ...more }) satisfies Contributor;

async function open(contributors: Contributor[], lang = 'en'): Promise<ArticleByline> {
  const byline = await fixture<ArticleByline>(
    html`<article-byline lang=${lang} .contributors=${contributors}></article-byline>`,
  );
  await byline.updateComplete;
  return byline;
}
const sentences = (byline: ArticleByline): string[] =>
  [...byline.children].map((child) => child.textContent.trim());

describe('<article-byline>', () => {
  it('says in a sentence each who did what', async () => {
    const byline = await open([
      person('photographer', 'Olu Adeyemi'),
      person('author', 'Mei Lin'),
      person('author', 'Jo Berg'),
    ]);
    expect(sentences(byline)).to.deep.equal([
      'By Mei Lin and Jo Berg',
      'Photographs by Olu Adeyemi',
    ]);
    await expect(byline).to.be.accessible();
  });

  it('credits a translator together with the office they work for', async () => {
    const byline = await open([
      person('translator', 'Yuan Mengwen', {
        affiliation: { name: 'Foreign Affairs Office of Wuhu Municipal People’s Government' },
      }),
    ]);
    expect(sentences(byline)).to.deep.equal([
      'Translated by Yuan Mengwen from Foreign Affairs Office of Wuhu Municipal People’s Government',
    ]);
  });

  it('keeps names in their own direction, and text', async () => {
    const byline = await open([person('author', '<b>ليلى</b>')]);
    expect(byline.querySelector('bdi')?.textContent).to.equal('<b>ليلى</b>');
    expect(byline.querySelector('b')).to.not.exist;
  });

  it('links names to safe addresses only', async () => {
    const byline = await open([
      person('author', 'Mei', { url: 'https://mei.example/' }),
      person('author', 'Eve', { url: 'javascript:alert(1)' }),
      person('translator', 'Yuan', {
        affiliation: { name: 'Office', url: 'https://office.example/' },
      }),
    ]);
    const links = [...byline.querySelectorAll('a')];
    expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([
      ['https://mei.example/', 'author'],
      ['https://office.example/', ''],
    ]);
  });

  it('shows what its author has written, as it was written', async () => {
    const byline = await fixture<ArticleByline>(html`
      <article-byline .contributors=${[person('author', 'Mei')]}>
        From our <a href="/desk">city desk</a>
      </article-byline>
    `);
    await byline.updateComplete;
    expect(byline.innerText.trim()).to.equal('From our city desk');
  });

  it('takes its own words back when somebody writes others', async () => {
    const byline = await open([person('author', 'Mei')]);
    byline.append('Staff');
    await waitUntil(() => byline.textContent === 'Staff');
    byline.lastChild?.remove();
    await waitUntil(() => byline.textContent.trim() === 'By Mei');
  });

  it('leads to the text that an article was translated from', async () => {
    const byline = await open([person('translator', 'Yuan')]);
    byline.original = { url: 'https://paper.example/zh/', lang: 'zh', name: '芜湖日报' };
    await byline.updateComplete;
    expect(sentences(byline)).to.deep.equal([
      'Translated by Yuan',
      'Translated from 芜湖日报',
      'Read the original in Chinese',
    ]);
    const link = byline.querySelector('a');
    expect([link?.href, link?.hreflang]).to.deep.equal(['https://paper.example/zh/', 'zh']);
    await expect(byline).to.be.accessible();

    byline.contributors = [];
    byline.original = { url: 'https://paper.example/zh/' };
    await byline.updateComplete;
    expect(sentences(byline)).to.deep.equal(['Read the original']);
    byline.original = { url: 'javascript:alert(1)', lang: 'zh' };
    await byline.updateComplete;
    expect(sentences(byline)).to.deep.equal([]);
  });

  it('names the language of the original in that of the page', async () => {
    const byline = await open([], 'ar');
    byline.original = { url: 'https://paper.example/en/', lang: 'en_US' };
    await byline.updateComplete;
    await waitUntil(() => byline.querySelector('a'));
    expect(byline.querySelector('a')?.hreflang).to.equal('en-US');
    expect(byline.querySelector('span')?.dir).to.equal('rtl');
  });

  it('follows a change of people', async () => {
    const byline = await open([person('author', 'Mei')]);
    byline.contributors = [person('editor', 'Jo')];
    await byline.updateComplete;
    expect(sentences(byline)).to.deep.equal(['Edited by Jo']);
    byline.contributors = [];
    await byline.updateComplete;
    expect(byline.childElementCount).to.equal(0);
  });

  it('says where the article was written, in the words of the agency', async () => {
    const byline = await open([person('author', 'Mei')]);
    byline.dateline = 'HANGZHOU, March 1';
    await byline.updateComplete;
    expect(sentences(byline)).to.deep.equal(['By Mei', 'HANGZHOU, March 1']);
  });

  describe('with pictures of its authors', () => {
    const own = new URL('../../../demo/pictures/ferry.svg', import.meta.url).href;
    const elsewhere = 'https://pictures.invalid/mei.jpg';
    const withPictures = async (
      portraits: ArticleByline['portraits'],
      ...images: string[]
    ): Promise<string[]> => {
      const byline = await open(
        images
          .map((image) => person('author', 'Mei', { image }))
          .concat(person('editor', 'Jo', { image: own })),
      );
      byline.portraits = portraits;
      await byline.updateComplete;
      await expect(byline).to.be.accessible();
      return [...byline.querySelectorAll('img')].map(({ src }) => src);
    };

    it('asks for none unless the page allows it', async () => {
      expect(await withPictures('none', own, elsewhere)).to.deep.equal([]);
      expect(await withPictures('same-origin', own, elsewhere)).to.deep.equal([own]);
      expect(await withPictures('', own, 'javascript:alert(1)')).to.deep.equal([own]);
    });

    it('does without one that cannot be had', async () => {
      const byline = await open([person('author', 'Mei', { image: elsewhere })]);
      byline.portraits = 'allow';
      await byline.updateComplete;
      await waitUntil(() => byline.querySelector('img') === null);
      expect(sentences(byline)).to.contain('By Mei');
    });
  });

  it('can be read in a copy of a page, until the copy is told who wrote it', async () => {
    const byline = await open([person('author', 'Mei Lin')]);
    const copy = copyOf(byline);
    byline.after(copy);
    await copy.updateComplete;
    expect(sentences(copy)).to.deep.equal(['By Mei Lin']);
    copy.contributors = [person('author', 'Jo Berg')];
    await waitUntil(() => sentences(copy).join() === 'By Jo Berg');
  });
});
