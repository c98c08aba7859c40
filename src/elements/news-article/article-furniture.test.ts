import { expect, fixture, html } from '@open-wc/testing';
import type { NewsArticle as Article } from '../../models/article.js';
import { makeArticle } from '../../testing/make-article.js';
import { waitUntil } from '../../testing/wait-until.js';
import './news-article.define.js';
import type { NewsArticle } from './news-article.js';

async function deliver(more: Partial<Article>): Promise<NewsArticle> {
  const element = await fixture<NewsArticle>(
    html`<news-article .article=${makeArticle(more)}></news-article>`,
  );
  await element.updateComplete;
  return element;
}
const slotOf = (element: NewsArticle, slot: string): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(`:scope > [slot='${slot}']`),
];
const text = (node: Element | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('what stands around the text of an article', () => {
  const breadcrumbs = [
    { text: 'The Paper', url: 'https://paper.example/' },
    { text: 'Ville', url: 'https://paper.example/ville/' },
  ];

  it('leads from the front page to its section, which is not named twice', async () => {
    const element = await deliver({ breadcrumbs, kicker: { text: 'Ville' }, lang: 'fr' });
    const [nav, ...more] = slotOf(element, 'kicker');
    expect(more).to.have.lengthOf(0);
    expect([nav?.localName, nav?.ariaLabel]).to.deep.equal(['nav', 'Breadcrumbs']);
    const links = [...(nav?.querySelectorAll('ol > li > a') ?? [])] as HTMLAnchorElement[];
    expect(links.map((link) => [text(link), link.href])).to.deep.equal([
      ['The Paper', 'https://paper.example/'],
      ['Ville', 'https://paper.example/ville/'],
    ]);
    expect(links[0]?.closest('[lang]')?.getAttribute('lang')).to.equal('fr');
    await expect(element).to.be.accessible();
  });

  it('puts the steps of the way in a row, also of one that an author has written', async () => {
    const element = await fixture<NewsArticle>(html`
      <news-article>
        <nav slot="kicker" aria-label="Breadcrumbs">
          <ol>
            <li><a href="/">The Paper</a></li>
            <li><a href="/city">City</a></li>
          </ol>
        </nav>
        <h1 slot="headline">A tram</h1>
        <p>Text</p>
      </news-article>
    `);
    await element.updateComplete;
    const [first, second] = [...element.querySelectorAll('li')];
    const boxes = [first, second].map((item) => item?.getBoundingClientRect());
    expect(boxes[1]?.top).to.equal(boxes[0]?.top);
    expect(getComputedStyle(second!, '::before').content).to.contain('›');
    await element.whenReadable();
    const { origin } = location;
    expect(element.toJSON()?.breadcrumbs).to.deep.equal([
      { text: 'The Paper', url: `${origin}/` },
      { text: 'City', url: `${origin}/city` },
    ]);
  });

  it('says what sets an article apart from news', async () => {
    const element = await deliver({ kicker: { text: 'City' }, type: 'opinion' });
    expect(slotOf(element, 'kicker').map(text)).to.deep.equal(['City · Opinion']);
    const plain = await deliver({ kicker: { text: 'City' }, type: 'news' });
    expect(slotOf(plain, 'kicker').map(text)).to.deep.equal(['City']);
  });

  it('says who has paid for it, before the text', async () => {
    const element = await deliver({
      sponsor: { text: 'Tram <Works>', url: 'https://works.example/' },
    });
    await customElements.whenDefined('article-notice');
    const notice = element.querySelector('article-notice');
    await notice?.updateComplete;
    expect(text(notice)).to.equal('Sponsored Tram <Works>');
    expect(notice?.querySelector('a')?.href).to.equal('https://works.example/');
    expect(notice?.nextElementSibling?.localName).to.equal('div');
  });

  it('names the list of topics', async () => {
    const element = await deliver({
      tags: [{ text: 'Trams', url: 'https://paper.example/trams/' }],
    });
    const [list] = slotOf(element, 'tags');
    expect([list?.localName, list?.ariaLabel, text(list)]).to.deep.equal(['ul', 'Topics', 'Trams']);
  });

  it('leads to its comments, with their number', async () => {
    const element = await deliver({
      comments: { count: 1234, url: 'https://paper.example/tram/#comments' },
    });
    const [line] = slotOf(element, 'tools');
    expect(text(line)).to.equal('1,234 comments');
    expect(line?.querySelector('a')?.href).to.equal('https://paper.example/tram/#comments');
    const closed = await deliver({ comments: { count: 3, url: 'javascript:alert(1)' } });
    expect(slotOf(closed, 'tools')).to.have.lengthOf(0);
  });

  it('leads on to further articles', async () => {
    const element = await deliver({
      related: [{ url: 'https://paper.example/bus/', headline: 'No bus' }],
    });
    const [heading, list] = slotOf(element, 'related');
    expect([heading?.localName, text(heading)]).to.deep.equal(['h2', 'More on this']);
    await customElements.whenDefined('story-list');
    await waitUntil(() => list?.querySelector('h3 a'));
    expect(text(list)).to.equal('No bus');
  });

  it('says both times to readers elsewhere, and how long the text takes', async () => {
    const element = await deliver({
      published: '2026-03-01T08:00:00Z',
      timeZone: 'Pacific/Kiritimati',
      readingMinutes: 4.2,
    });
    const dates = element.querySelector('article-dates');
    await dates?.updateComplete;
    expect(text(dates)).to.match(/ your time, .* in Kiritimati 5 minutes to read$/);
  });

  it('names the place where it was written', async () => {
    const element = await deliver({ dateline: 'Hangzhou, 1 March' });
    const byline = element.querySelector('article-byline');
    await byline?.updateComplete;
    expect(text(byline)).to.equal('Hangzhou, 1 March');
  });

  it('plays what belongs to an article, and asks for nothing of it before', async () => {
    const element = await deliver({
      images: [
        { src: 'https://paper.example/still.jpg', alt: '', role: 'hero' },
        { src: 'https://paper.example/other.jpg' },
      ],
      media: [
        {
          kind: 'video',
          src: 'https://paper.example/tram.mp4',
          type: 'video/mp4',
          title: 'The <first> tram',
          poster: 'https://paper.example/still.jpg',
        },
        { kind: 'audio', src: '/bell.mp3', type: 'nonsense' },
        { kind: 'audio', src: 'javascript:alert(1)' },
      ],
    });
    const parts = slotOf(element, 'media');
    expect(parts.map(({ localName }) => localName)).to.deep.equal(['figure', 'figure']);
    expect(element.querySelectorAll('[slot=media] img')).to.have.lengthOf(0);
    expect(parts.map(text)).to.deep.equal(['The <first> tram', '']);
    const [film, bell] = parts.map((part) => part.querySelector<HTMLMediaElement>('audio, video')!);
    expect([film!.ariaLabel, bell!.ariaLabel]).to.deep.equal([
      'The <first> tram',
      'A tram for the old town',
    ]);
    expect((film as HTMLVideoElement).poster).to.equal('https://paper.example/still.jpg');
    for (const player of [film!, bell!]) {
      expect([player.controls, player.preload, player.autoplay]).to.deep.equal([
        true,
        'none',
        false,
      ]);
    }
    expect(film!.innerHTML).to.equal(
      '<source type="video/mp4" src="https://paper.example/tram.mp4">',
    );
    expect(bell!.innerHTML).to.equal('<source src="https://paper.example/bell.mp3">');
    await expect(element).to.be.accessible();
  });
});
