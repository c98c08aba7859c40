import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { NoticeType } from '../../models/article.js';
import { copyOf } from '../../testing/copy-of.js';
import { makeArticle } from '../../testing/make-article.js';
import { waitUntil } from '../../testing/wait-until.js';
import { warnings } from '../../testing/warnings.js';
import './news-article.define.js';
import { NewsArticle } from './news-article.js';

const SLOTTED = html`
  <news-article>
    <p slot="kicker">City</p>
    <h1 slot="headline">A tram for the <em>old</em> town</h1>
    <p slot="standfirst">After forty years.</p>
    <article-byline slot="byline">By Mei Lin</article-byline>
    <p>The first tram left at noon.</p>
    <p>It came back at one.</p>
    <article-byline slot="credit">Translated by Yuan Mengwen from The Office</article-byline>
  </news-article>
`;

async function open(template: TemplateResult): Promise<NewsArticle> {
  const element = await fixture<NewsArticle>(template);
  await element.updateComplete;
  return element;
}
const deliver = (article = makeArticle(), level = 1): Promise<NewsArticle> =>
  open(html`<news-article heading-level=${level} .article=${article}></news-article>`);

const inShadow = (element: NewsArticle, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const shell = (element: NewsArticle): HTMLElement => inShadow(element, 'article') as HTMLElement;
const nameOf = (element: NewsArticle): string =>
  (shell(element).ariaLabelledByElements ?? [])
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join();
const slotOf = (element: NewsArticle, slot: string): HTMLElement | null =>
  element.querySelector<HTMLElement>(`:scope > [slot='${slot}']`);
const text = (node: Element | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('<news-article>', () => {
  describe('with an article that was written into the page', () => {
    it('is an article by the name of its headline, without a landmark', async () => {
      const element = await open(SLOTTED);
      expect(nameOf(element)).to.equal('A tram for the old town');
      expect(element.matches(':state(ready)')).to.equal(true);
      for (const landmark of ['header', 'footer', 'aside', 'main', 'nav', 'section']) {
        expect(inShadow(element, landmark), landmark).to.equal(null);
      }
      await expect(element).to.be.accessible();
    });

    it('leaves every node where and as it was', async () => {
      const page = await fixture(html`<div>${SLOTTED}</div>`);
      const before = page.innerHTML;
      await page.querySelector('news-article')?.updateComplete;
      expect(page.innerHTML).to.equal(before);
    });

    it('follows another headline', async () => {
      const element = await open(SLOTTED);
      const heading = document.createElement('h1');
      heading.slot = 'headline';
      heading.textContent = 'No tram';
      slotOf(element, 'headline')?.replaceWith(heading);
      await waitUntil(() => nameOf(element) === 'No tram');
    });

    it('leads skip links to a place inside', async () => {
      const element = await open(SLOTTED);
      expect(element.getSkipTarget().getRootNode() === element.shadowRoot).to.equal(true);
    });

    it('parts byline and text by a line only where there is a byline', async () => {
      const element = await open(html`<news-article><p>Text</p></news-article>`);
      expect(inShadow(element, '[part=meta]')?.checkVisibility()).to.equal(false);
      const byline = document.createElement('p');
      byline.slot = 'byline';
      element.append(byline);
      await waitUntil(() => inShadow(element, '[part=meta]')?.checkVisibility());
    });

    it('tells the page when there is nothing in it', async () => {
      const heard = await warnings(() => open(html`<news-article></news-article>`));
      expect(heard.join()).to.contain('<news-article>: there is nothing in it');
    });
  });

  describe('with an article that it is given', () => {
    const whole = makeArticle({
      lang: 'fr',
      kicker: { text: 'Ville', url: 'https://paper.example/ville/' },
      standfirst: { text: '', html: 'Après <em>quarante</em> ans' },
      published: '2026-03-01T08:00:00Z',
      modified: '2026-03-02T08:00:00Z',
      contributors: [{ role: 'author', name: 'Mei Lin', kind: 'person' }],
      source: { text: 'AFP' },
      images: [
        {
          src: 'https://paper.example/tram.jpg',
          alt: 'A tram',
          role: 'hero',
          captionHtml: 'On <b>time</b>',
          credit: 'O. Adeyemi',
        },
      ],
      tags: [{ text: 'Trams', url: 'https://paper.example/tag/trams/' }],
      notices: [{ type: 'correction', html: '<p>It was one, not two.</p>' }],
    });

    it('puts all of it into the light DOM, in the order of reading', async () => {
      const element = await deliver(whole);
      expect(
        [...element.children].map(({ localName, slot }) => `${localName} ${slot}`),
      ).to.deep.equal([
        'p kicker',
        'h1 headline',
        'p standfirst',
        'article-byline byline',
        'article-dates dates',
        'figure media',
        'div ',
        'article-byline credit',
        'article-notice notices',
        'ul tags',
      ]);
      expect(nameOf(element)).to.equal('A tram for the old town');
      for (const child of element.children) {
        await (child as Partial<NewsArticle>).updateComplete;
      }
      expect(text(slotOf(element, 'byline'))).to.equal('By Mei Lin');
      expect(text(slotOf(element, 'dates'))).to.match(/^Published .* Updated /);
      expect(text(slotOf(element, 'credit'))).to.equal('Source: AFP');
      expect(text(slotOf(element, 'media'))).to.equal('On time O. Adeyemi');
      expect(slotOf(element, 'standfirst')?.querySelector('em')?.textContent).to.equal('quarante');
      expect(text(element.querySelector(':scope > div'))).to.equal(
        'The first tram left at noon.It came back at one.',
      );
      await expect(element).to.be.accessible();
    });

    it('says before the text what changes how it is read, and below it what was corrected', async () => {
      const element = await deliver(
        makeArticle({
          lang: 'fr',
          notices: [
            { type: 'correction', date: '2026-03-02', html: '<p>Un seul.</p>' },
            { type: 'withdrawn', html: '' },
          ],
        }),
      );
      await Promise.all([
        customElements.whenDefined('article-notice'),
        ...[...element.querySelectorAll('article-notice')].map((notice) => notice.updateComplete),
      ]);
      const read = [...element.querySelectorAll('article-notice, :scope > div')].map(text);
      expect(read).to.deep.equal([
        'Withdrawn This article has been withdrawn.',
        'The first tram left at noon.It came back at one.',
        'Correction March 2, 2026 Un seul.',
      ]);
      expect(slotOf(element, 'notices')?.querySelector('div')?.lang).to.equal('fr');
    });

    it('says that the original of a translation has changed since', async () => {
      const element = await deliver(
        makeArticle({
          lang: 'en',
          modified: '2026-03-01T08:00:00Z',
          alternates: [
            {
              lang: 'zh',
              url: 'https://paper.example/zh/',
              original: true,
              modified: '2026-03-05T08:00:00Z',
            },
          ],
        }),
      );
      await customElements.whenDefined('article-notice');
      const notice = element.querySelector('article-notice');
      await notice?.updateComplete;
      expect(text(notice)).to.equal(
        'Outdated translation March 5, 2026 The original has changed since this translation. Read the original',
      );
      expect(notice?.querySelector('a')?.href).to.equal('https://paper.example/zh/');
      expect(notice?.nextElementSibling?.localName, 'before the text').to.equal('div');
    });

    it('still says that a text is for some readers only when there is a notice', async () => {
      const element = await deliver(
        makeArticle({
          access: 'protected',
          bodyHtml: '',
          notices: [{ type: 'sponsored', html: 'By Acme' }],
        }),
      );
      expect(inShadow(element, '[part=locked]')).to.exist;
    });

    it('credits the original of a translation, and leads to the other languages', async () => {
      const element = await deliver(
        makeArticle({
          lang: 'en',
          contributors: [{ role: 'translator', name: 'Yuan', kind: 'person' }],
          source: { text: '芜湖日报', url: 'https://wuhu.example/', translated: true },
          alternates: [
            { lang: 'zh', url: 'https://paper.example/zh/', original: true },
            { lang: 'en', url: 'https://paper.example/news/tram/' },
          ],
        }),
      );
      const credit = slotOf(element, 'credit') as NewsArticle | null;
      await credit?.updateComplete;
      expect(text(credit)).to.equal('Translated from 芜湖日报 Read the original in Chinese');
      expect(credit?.querySelector('a')?.href).to.equal('https://paper.example/zh/');
      await customElements.whenDefined('article-languages');
      const languages = element.querySelector('article-languages');
      await languages?.updateComplete;
      expect(text(languages)).to.equal('中文 OriginalEnglish');
      expect(languages?.querySelector('[aria-current]')?.textContent).to.equal('English');
    });

    it('names the language of the content, not of the page', async () => {
      const element = await deliver(whole);
      const languages = [slotOf(element, 'headline'), element.querySelector(':scope > div')].map(
        (node) => `${(node as HTMLElement).lang} ${(node as HTMLElement).dir}`,
      );
      expect(languages).to.deep.equal(['fr ltr', 'fr ltr']);
      expect(slotOf(await deliver(makeArticle({ lang: 'ar_EG' })), 'headline')?.dir).to.equal(
        'rtl',
      );
      expect(slotOf(await deliver(makeArticle({ lang: '!' })), 'headline')?.dir).to.equal('auto');
    });

    it('gives the headline the level that the page wants, and headings in the text lower ones', async () => {
      const element = await deliver(makeArticle({ bodyHtml: '<h1>Then</h1><h2>Now</h2>' }), 3);
      expect(slotOf(element, 'headline')?.localName).to.equal('h3');
      expect(
        [...element.querySelectorAll('div > *')].map(({ localName }) => localName),
      ).to.deep.equal(['h4', 'h5']);
      element.headingLevel = 9;
      await element.updateComplete;
      expect(slotOf(element, 'headline')?.localName).to.equal('h6');
    });

    it('lets what the author has written stand, at once and later', async () => {
      const element = await open(html`
        <news-article .article=${makeArticle()}><h2 slot="headline">Mine</h2></news-article>
      `);
      expect(text(element)).to.match(/^Mine\s?The first tram/);
      expect(nameOf(element)).to.equal('Mine');
      const body = document.createElement('p');
      body.textContent = 'My text';
      element.append(body);
      await waitUntil(() => !text(element).includes('tram'));
      body.remove();
      await waitUntil(() => text(element).includes('The first tram'));
    });

    it('replaces one article by another, and takes it away', async () => {
      const element = await deliver(whole);
      element.article = makeArticle({ headline: { text: 'Next' }, bodyHtml: '<p>Other</p>' });
      await element.updateComplete;
      expect(text(element)).to.equal('NextOther');
      element.article = null;
      await element.updateComplete;
      expect(element.childElementCount).to.equal(0);
    });

    it('shows plain text, and the excerpt where there is no text', async () => {
      const plain = makeArticle({ bodyText: 'One\n\nTwo <b>' });
      delete plain.bodyHtml;
      const element = await deliver(plain);
      expect([...element.querySelectorAll('div > p')].map(text)).to.deep.equal(['One', 'Two <b>']);
      const short = makeArticle({ excerpt: 'In short' });
      delete short.bodyHtml;
      expect(text((await deliver(short)).querySelector('div'))).to.equal('In short');
    });

    it('lets nothing hostile in, by any field', async () => {
      const evil =
        '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
      const element = await deliver(
        makeArticle({
          headline: { text: '', html: `<b>Title</b>${evil}` },
          kicker: { text: evil, url: 'javascript:window.hacked = true' },
          standfirst: { text: evil },
          bodyHtml: `<p onclick="window.hacked = true">Text</p>${evil}<news-article src="//evil"></news-article>`,
          contributors: [{ role: 'author', name: evil, kind: 'person', url: 'javascript:1' }],
          images: [{ src: 'javascript:1', role: 'hero', captionHtml: evil }],
          tags: [{ text: evil, url: 'data:text/html,1' }],
          notices: [{ type: evil as NoticeType, html: evil }],
          source: { text: evil, url: 'vbscript:1' },
        }),
      );
      for (const node of element.querySelectorAll('*')) {
        for (const { name, value } of node.attributes) {
          expect(name).to.not.match(/^on/);
          expect(value).to.not.match(/^(?:javascript|data|vbscript):/);
        }
      }
      expect(element.querySelector('script, news-article')).to.equal(null);
    });

    it('leads links of the text to their place, and addresses with the id that the source knows', async () => {
      const note = '<p><a href="#fn1">1</a></p><p style="height:3000px">…</p><p id="fn1">Note</p>';
      const element = await deliver(makeArticle({ bodyHtml: note }));
      const target = element.querySelector<HTMLElement>('[id$=fn1]');
      expect(target?.id).to.match(/^user-content-\d+-fn1$/);
      element.querySelector('a')?.click();
      await waitUntil(() => document.activeElement === target);
      expect(location.hash).to.equal(`#${target?.id}`);
      target?.blur();
      location.hash = '#fn1';
      await waitUntil(() => document.activeElement === target);
      history.replaceState(null, '', location.pathname + location.search);
    });

    it('also inside of a shadow root', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const root = host.attachShadow({ mode: 'open' });
      const element = new NewsArticle();
      element.article = makeArticle({ bodyHtml: '<a href="#a">to a</a><p id="a">A</p>' });
      root.append(element);
      await element.updateComplete;
      element.querySelector('a')?.click();
      await waitUntil(() => root.activeElement === element.querySelector('[id]'));
      expect(getComputedStyle(element.querySelector('p')!).lineHeight).to.not.equal('normal');
      history.replaceState(null, '', location.pathname + location.search);
    });
  });

  describe('when there is no article to be had', () => {
    it('says so to the reader and the page, for a format that is not known', async () => {
      const errors: unknown[] = [];
      let element: NewsArticle | undefined;
      const heard = await warnings(async () => {
        const page = await fixture(html`
          <div
            @article-error=${(event: HTMLElementEventMap['article-error']) =>
              errors.push(event.detail.error)}
          >
            <news-article src="/a" format="pdf"></news-article>
          </div>
        `);
        element = page.querySelector('news-article')!;
        await waitUntil(() => element?.matches(':state(failed)'));
        await waitUntil(() => errors.length === 1);
      });
      expect(heard.join()).to.contain('There is no format "pdf"');
      expect(inShadow(element!, '[part=error] p')?.innerText).to.equal(
        'The article could not be loaded.',
      );
      expect(inShadow(element!, 'button')?.innerText).to.equal('Try again');
      expect(shell(element!).ariaBusy).to.equal('false');
      await waitUntil(() => document.body.textContent.includes('The article could not be loaded.'));
      await expect(element!).to.be.accessible();
    });

    it('an article that the page then gives takes the place of the error', async () => {
      const element = await fixture<NewsArticle>(
        html`<news-article src="/a" format="rss"></news-article>`,
      );
      await waitUntil(() => inShadow(element, '[part=error]'));
      inShadow(element, 'button')?.focus();
      element.article = makeArticle();
      await element.updateComplete;
      expect(inShadow(element, '[part=error]')).to.equal(null);
      expect(text(element)).to.contain('The first tram');
      expect(element.shadowRoot?.activeElement === shell(element), 'the focus stays').to.equal(
        true,
      );
    });
  });

  describe('with an address', () => {
    const { fetch } = window;
    /** What the server answers next, and what it was asked. */
    let answers: (() => Promise<Response> | Response)[] = [];
    const asked: { url: string; signal: AbortSignal | undefined }[] = [];
    const post = (title: string): Response =>
      Response.json({
        id: 8,
        link: 'https://paper.example/tram/',
        title: { rendered: title },
        content: { rendered: '<p>The first tram left at noon.</p>' },
        date_gmt: '2026-03-01T08:00:00',
        modified_gmt: '2026-03-01T08:00:00',
      });
    const failure = (status: number): Response => new Response('{}', { status });
    const forever = (): Promise<Response> => new Promise(() => undefined);

    beforeEach(() => {
      answers = [];
      asked.length = 0;
      window.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
        asked.push({
          url: input instanceof Request ? input.url : String(input),
          signal: init?.signal ?? undefined,
        });
        return (answers.shift() ?? forever)();
      };
    });
    afterEach(() => {
      window.fetch = fetch;
    });

    const load = (source: string): Promise<NewsArticle> =>
      fixture<NewsArticle>(html`<news-article src=${source}></news-article>`);
    const API = '/wp-json/wp/v2/posts/8';

    it('loads the article, and tells the page', async () => {
      answers = [() => post('A tram')];
      const loaded: string[] = [];
      const page = await fixture(html`
        <div
          @article-load=${({ detail }: HTMLElementEventMap['article-load']) =>
            loaded.push(detail.article.headline.text)}
        >
          <news-article src=${API} format="wordpress"></news-article>
        </div>
      `);
      const element = page.querySelector('news-article')!;
      await waitUntil(() => loaded.length === 1);
      expect(loaded).to.deep.equal(['A tram']);
      expect(nameOf(element)).to.equal('A tram');
      expect(element.article?.id).to.equal('8');
      expect(element.matches(':state(ready)')).to.equal(true);
    });

    it('says meanwhile that it does, in an article that is busy', async () => {
      const element = await load(API);
      await waitUntil(() => inShadow(element, '[part=loading]'));
      expect(inShadow(element, '[part=loading]')?.innerText).to.equal('Loading the article…');
      expect(shell(element).ariaBusy).to.equal('true');
      expect(element.matches(':state(loading)')).to.equal(true);
    });

    it('never lets a late answer win', async () => {
      let answerLate: (answer: Response) => void = () => undefined;
      answers = [
        () =>
          new Promise((resolve) => {
            answerLate = resolve;
          }),
        () => post('Second'),
      ];
      const element = await load(API);
      await waitUntil(() => asked.length === 1);
      element.src = '/wp-json/wp/v2/posts/9';
      await waitUntil(() => nameOf(element) === 'Second');
      answerLate(post('First'));
      await element.updateComplete;
      await aTimeout(0);
      expect(nameOf(element)).to.equal('Second');
      expect(asked[0]?.signal?.aborted).to.equal(true);
    });

    it('ends when the element is taken away, and begins anew when it comes back', async () => {
      const element = await load(API);
      await waitUntil(() => asked.length === 1);
      const parent = element.parentElement;
      element.remove();
      expect(asked[0]?.signal?.aborted).to.equal(true);
      answers = [() => post('Back')];
      parent?.append(element);
      await waitUntil(() => nameOf(element) === 'Back');
    });

    for (const [title, status, sentence] of [
      ['is not there', 404, 'This article was not found.'],
      ['is not for everyone', 401, 'This article is not open to everyone.'],
      ['cannot be had', 503, 'The article could not be loaded. Are you online?'],
    ] as const) {
      it(`says what is wrong when the article ${title}`, async () => {
        answers = [() => failure(status)];
        const element = await load(API);
        await waitUntil(() => inShadow(element, '[part=error]'));
        expect(inShadow(element, '[part=error] p')?.innerText).to.equal(sentence);
      });
    }

    it('tries again when the reader wants, and keeps the focus in the article', async () => {
      answers = [() => failure(503), () => post('At last')];
      const element = await load(API);
      await waitUntil(() => inShadow(element, 'button'));
      inShadow(element, 'button')?.focus();
      inShadow(element, 'button')?.click();
      await waitUntil(() => nameOf(element) === 'At last');
      expect(inShadow(element, '[part=error]')).to.equal(null);
      expect(element.shadowRoot?.activeElement === shell(element)).to.equal(true);
    });

    it('lets an article that the page gives meanwhile stand', async () => {
      const element = await load(API);
      await waitUntil(() => asked.length === 1);
      element.article = makeArticle();
      await element.updateComplete;
      expect(asked[0]?.signal?.aborted).to.equal(true);
      expect(nameOf(element)).to.equal('A tram for the old town');
      expect(shell(element).ariaBusy).to.equal('false');
    });

    it('shows what there is of an article that is not for everyone', async () => {
      answers = [
        () =>
          Response.json({
            id: 8,
            link: 'https://paper.example/tram/',
            title: { rendered: 'Protected: A tram' },
            content: { rendered: '', protected: true },
          }),
      ];
      const element = await load(API);
      await waitUntil(() => inShadow(element, '[part=locked]'));
      expect(inShadow(element, '[part=locked]')?.innerText).to.equal(
        'This article is not open to everyone.',
      );
    });
  });

  describe('described to search engines', () => {
    const scripts = (element: NewsArticle): HTMLScriptElement[] => [
      ...element.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
    ];
    const read = (element: NewsArticle): Record<string, unknown> =>
      JSON.parse(scripts(element)[0]?.textContent ?? '{}') as Record<string, unknown>;

    it('on request only, from what stands in the page, the translator included', async () => {
      const element = await open(html`
        <news-article lang="en">
          <h1 slot="headline">A tram</h1>
          <article-dates
            slot="dates"
            published="2026-03-01T08:00:00Z"
            modified="2026-03-02T08:00:00Z"
          ></article-dates>
          <p>Text</p>
          <article-byline slot="credit">Translated by Yuan Mengwen from The Office</article-byline>
        </news-article>
      `);
      expect(scripts(element)).to.have.lengthOf(0);
      element.structuredData = true;
      await element.updateComplete;
      expect(read(element)).to.deep.include({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'A tram',
        inLanguage: 'en',
        datePublished: '2026-03-01T08:00:00Z',
        dateModified: '2026-03-02T08:00:00Z',
        mainEntityOfPage: location.href.replace(/#.*/, ''),
        translator: [
          {
            '@type': 'Person',
            name: 'Yuan Mengwen',
            affiliation: { '@type': 'Organization', name: 'The Office' },
          },
        ],
      });
      element.structuredData = false;
      await element.updateComplete;
      expect(scripts(element)).to.have.lengthOf(0);
    });

    it('once, and anew when the article changes', async () => {
      const element = await open(html`
        <news-article structured-data><h1 slot="headline">Old</h1></news-article>
      `);
      expect(read(element)['headline']).to.equal('Old');
      slotOf(element, 'headline')!.textContent = 'New';
      await waitUntil(() => read(element)['headline'] === 'New');
      expect(scripts(element)).to.have.lengthOf(1);
    });

    it('once in a copy of a page', async () => {
      const page = await fixture(html`
        <div>
          <news-article structured-data><h1 slot="headline">A tram</h1></news-article>
        </div>
      `);
      const article = page.querySelector('news-article')!;
      await article.updateComplete;
      const copy = copyOf(article);
      article.replaceWith(copy);
      await copy.updateComplete;
      expect(scripts(copy)).to.have.lengthOf(1);
      slotOf(copy, 'headline')!.textContent = 'A bus';
      await waitUntil(() => read(copy)['headline'] === 'A bus');
      expect(scripts(copy)).to.have.lengthOf(1);
    });

    it('from the model, without a way out of the script', async () => {
      const element = await open(html`
        <news-article
          structured-data
          .article=${makeArticle({
            headline: { text: '</script><b>' },
            publisher: { name: 'The Paper', url: 'https://paper.example/' },
            contributors: [{ role: 'author', name: 'Mei', kind: 'person' }],
            lang: 'en',
          })}
        ></news-article>
      `);
      expect(read(element)).to.deep.include({
        headline: '</script><b>',
        publisher: { '@type': 'Organization', name: 'The Paper', url: 'https://paper.example/' },
        author: [{ '@type': 'Person', name: 'Mei' }],
        mainEntityOfPage: 'https://paper.example/news/tram/',
      });
      expect(scripts(element)[0]?.outerHTML.match(/<\/script/g)).to.have.lengthOf(1);
    });
  });

  it('shows in a copy of a page the article that the copy is given', async () => {
    const element = await deliver();
    const copy = copyOf(element);
    element.after(copy);
    await copy.updateComplete;
    expect(text(copy)).to.equal(text(element));
    copy.article = makeArticle({ headline: { text: 'A bus' }, bodyHtml: '<p>By road.</p>' });
    await copy.updateComplete;
    expect(text(slotOf(copy, 'headline'))).to.equal('A bus');
    expect(text(copy)).to.contain('By road.').and.not.contain('The first tram left at noon.');
  });

  describe('that comes late', () => {
    it('AR-15 keeps what has the focus in view when it comes late, at the top of the page too', async () => {
      const page = await fixture<HTMLElement>(
        html`<div><news-article></news-article><button>b</button></div>`,
      );
      const [element, button] = [
        page.querySelector('news-article')!,
        page.querySelector('button')!,
      ];
      scrollTo(0, 0);
      button.focus();
      const before = button.getBoundingClientRect().top;
      element.article = makeArticle({ bodyHtml: '<p>Text.</p>'.repeat(200) });
      await element.updateComplete;
      await waitUntil(() => page.scrollHeight > 2 * innerHeight);
      const { top } = button.getBoundingClientRect();
      expect(before, 'it was seen').to.be.lessThan(innerHeight);
      expect(top, 'it is seen').to.be.within(0, innerHeight);
      expect(document.activeElement === button).to.equal(true);
    });
  });

  describe('what is wider than the article', () => {
    const wide = `<table><caption>Fares</caption><tr>${'<td>Seventeen</td>'.repeat(40)}</tr></table>`;

    it('scrolls in a named region that the keyboard reaches, as long as it is', async () => {
      const page = await fixture<HTMLElement>(html`
        <div style="inline-size: 400px">
          <news-article .article=${makeArticle({ bodyHtml: wide })}></news-article>
        </div>
      `);
      const element = page.querySelector('news-article')!;
      await element.updateComplete;
      const region = element.querySelector<HTMLElement>('.news-scroll')!;
      await waitUntil(() => region.tabIndex === 0);
      expect([region.role, region.ariaLabel]).to.deep.equal(['region', 'Fares']);
      expect(element.scrollWidth).to.be.at.most(400);
      await expect(element).to.be.accessible();
      page.style.inlineSize = '9000px';
      await waitUntil(() => !region.hasAttribute('tabindex'));
      expect(region.role).to.equal(null);
    });

    const narrow = async (content: TemplateResult): Promise<HTMLElement> => {
      const page = await fixture<HTMLElement>(
        html`<div style="inline-size: 200px"><news-article>${content}</news-article></div>`,
      );
      await page.querySelector('news-article')?.updateComplete;
      return page;
    };
    const long = 'Donaudampfschiff'.repeat(3);

    it('AR-9 lends an author’s own table a name, but no role that would take its cells away', async () => {
      const page = await narrow(
        html`<table>
          <tr>
            <td>${long}</td>
          </tr>
        </table>`,
      );
      const table = page.querySelector('table')!;
      await waitUntil(() => table.tabIndex === 0);
      expect(table.ariaLabel).to.equal('Table');
      expect(table.hasAttribute('role')).to.equal(false);
      page.style.inlineSize = '9000px';
      await waitUntil(() => table.getAttributeNames().length === 0);
    });

    it('AR-9 makes regions of an author’s own code, each with a name of its own', async () => {
      const page = await narrow(
        html`<pre>${long}</pre>
          <pre>${long}</pre>
          <pre role="group" aria-label="Mine" tabindex="0">${long}</pre>
          <figure class="wp-block-table" style="overflow: auto">
            <p style="inline-size: 900px">x</p>
            <figcaption>Fares</figcaption>
          </figure>`,
      );
      const regions = [...page.querySelectorAll<HTMLElement>('pre, figure')];
      await waitUntil(() => regions.every(({ tabIndex }) => tabIndex === 0));
      expect(regions.map(({ role, ariaLabel }) => [role, ariaLabel])).to.deep.equal([
        ['region', 'Code'],
        ['region', 'Code 2'],
        ['group', 'Mine'],
        ['region', 'Fares'],
      ]);
      page.style.inlineSize = '9000px';
      await waitUntil(() => regions[0]?.getAttributeNames().length === 0);
      expect(regions[2]?.getAttributeNames()).to.deep.equal(['role', 'aria-label', 'tabindex']);
    });
  });

  describe('on a page with styles of its own', () => {
    const withStyles = async (css: string): Promise<NewsArticle> => {
      const page = await fixture(html`<div></div>`);
      const style = document.createElement('style');
      style.textContent = css;
      page.append(style);
      const element = new NewsArticle();
      element.article = makeArticle({
        bodyHtml: '<p>One <em>two</em> <a href="/">three</a></p><p>Four</p>',
      });
      page.append(element);
      await element.updateComplete;
      return element;
    };
    const styleOf = (element: NewsArticle, selector: string): CSSStyleDeclaration =>
      getComputedStyle(element.querySelector(selector)!);

    it('withstands a reset of everything', async () => {
      const element = await withStyles(
        '* { all: revert; line-height: 0; margin: 0; font-size: 9px; text-decoration: none }',
      );
      expect(parseFloat(styleOf(element, 'p').lineHeight)).to.be.greaterThan(24);
      expect(styleOf(element, 'em').lineHeight).to.equal(styleOf(element, 'p').lineHeight);
      expect(parseFloat(styleOf(element, 'em').fontSize)).to.be.greaterThan(16);
      expect(parseFloat(styleOf(element, 'h1').fontSize)).to.be.greaterThan(27);
      expect(parseFloat(styleOf(element, 'div > p').marginBlockEnd)).to.be.greaterThan(10);
      expect(styleOf(element, 'a').textDecorationLine).to.equal('underline');
    });

    it('follows what the page says of it', async () => {
      const element = await withStyles(
        'news-article p { margin: 5px; line-height: 2px } h1 { font-family: Brand } a { color: rgb(1, 2, 3) }',
      );
      expect(styleOf(element, 'div > p').marginBlockEnd).to.equal('5px');
      expect(styleOf(element, 'div > p').lineHeight).to.equal('2px');
      expect(styleOf(element, 'h1').fontFamily).to.equal('Brand');
      expect(styleOf(element, 'a').color).to.equal('rgb(1, 2, 3)');
    });

    it('and styles nothing outside of it', async () => {
      const paragraph = await fixture('<p>Outside</p>');
      const styles = (): string[] => {
        const style = getComputedStyle(paragraph);
        return Array.from(style, (name) => style.getPropertyValue(name));
      };
      const before = styles();
      await open(SLOTTED);
      expect(styles()).to.deep.equal(before);
    });

    it('parts paragraphs by space or by an indent, never by both', async () => {
      const element = await withStyles(':root { --news-space-indent: 1.5em }');
      expect(styleOf(element, 'p + p').textIndent).to.not.equal('0px');
      expect(styleOf(element, 'div > p').marginBlockEnd).to.equal('0px');
    });

    it('has the styles by another name, too', async () => {
      customElements.define('own-article', class extends NewsArticle {});
      const element = await open(html`<own-article><p>Text</p></own-article>`);
      expect(
        parseFloat(getComputedStyle(element.querySelector('p')!).marginBlockEnd),
      ).to.be.greaterThan(20);
    });
  });
});
