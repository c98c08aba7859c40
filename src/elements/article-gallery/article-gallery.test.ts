import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { makePicture } from '../../testing/make-picture.js';
import { waitUntil } from '../../testing/wait-until.js';
import '../article-figure/article-figure.define.js';
import './article-gallery.define.js';
import type { ArticleGallery } from './article-gallery.js';

const BROKEN = 'data:image/png;base64,AAAA';
const FERRY = new URL('../../../demo/pictures/ferry.svg', import.meta.url).href;

let picture = '';

async function open(template: TemplateResult): Promise<ArticleGallery> {
  const element = await fixture<ArticleGallery>(template);
  await element.updateComplete;
  return element;
}
const three = (): Promise<ArticleGallery> =>
  open(html`
    <article-gallery>
      <figure>
        <img src=${picture} alt="A tram" />
        <figcaption>The first tram.</figcaption>
      </figure>
      <article-figure>
        <figure><img src=${picture} alt="A ferry" /></figure>
      </article-figure>
      <img src=${picture} alt="A bridge" />
    </article-gallery>
  `);

const parts = (element: ArticleGallery, name: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~=${name}]`) ?? []),
];
const part = (element: ArticleGallery, name: string): HTMLElement | undefined =>
  parts(element, name)[0];
const dialog = (element: ArticleGallery): HTMLDialogElement | undefined =>
  part(element, 'lightbox') as HTMLDialogElement | undefined;
const text = (node: Element | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
/** What a gallery says of where a reader is. */
const place = (element: ArticleGallery): string => text(part(element, 'position'));

async function enlarge(element: ArticleGallery, opener: HTMLElement): Promise<void> {
  opener.focus();
  opener.click();
  await waitUntil(() => dialog(element)?.open, 'the dialog never opens');
}
async function press(element: ArticleGallery, key: string): Promise<void> {
  dialog(element)?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  await element.updateComplete;
}
async function swipe(element: ArticleGallery, distance: number): Promise<void> {
  for (const [type, clientX] of [
    ['pointerdown', 200],
    ['pointermove', 200 + distance / 2],
    ['pointerup', 200 + distance],
  ] as const) {
    const finger = { isPrimary: true, pointerType: 'touch', pointerId: 7, clientX, clientY: 200 };
    part(element, 'picture')?.dispatchEvent(new PointerEvent(type, { ...finger, bubbles: true }));
  }
  await element.updateComplete;
}

describe('<article-gallery>', () => {
  before(async () => {
    picture = await makePicture(60, 40);
  });

  it('is a list that says how many pictures there are, and leaves them where they were', async () => {
    const element = await three();
    const list = part(element, 'list')!;
    expect(list.ariaLabel).to.equal('Gallery, 3 images');
    expect(list.querySelectorAll(':scope > li')).to.have.lengthOf(3);
    expect([...element.children].map(({ localName }) => localName)).to.deep.equal([
      'figure',
      'article-figure',
      'img',
    ]);
    expect([...element.children].every((child) => child.checkVisibility())).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('gives each picture one button', async () => {
    const element = await three();
    const shown = parts(element, 'enlarge-button').filter((button) => button.checkVisibility());
    expect(shown.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Enlarge image: A tram',
      'Enlarge image: A bridge',
    ]);
    const figure = element.querySelector('article-figure')?.shadowRoot;
    expect(figure?.querySelector('button')?.checkVisibility()).to.equal(true);
  });

  it('follows pictures that come and go', async () => {
    const element = await three();
    element.lastElementChild?.remove();
    element.prepend(Object.assign(new Image(), { src: picture, alt: 'A quay' }));
    await waitUntil(() => parts(element, 'enlarge-button')[0]?.ariaLabel?.endsWith('A quay'));
    expect(parts(element, 'item')).to.have.lengthOf(3);
    expect(element.firstElementChild?.checkVisibility()).to.equal(true);
  });

  it('hides nothing that is no picture', async () => {
    const element = await open(
      html`<article-gallery
        >On the quay
        <p>All by Olu.</p></article-gallery
      >`,
    );
    expect(element.innerText).to.contain('On the quay');
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('draws pictures that it is given into its light DOM', async () => {
    const element = await open(html`
      <article-gallery
        .images=${[
          { src: FERRY, alt: 'A ferry', captionHtml: '<b>The ferry</b>', credit: 'Olu' },
          { src: 'data:,', alt: 'Never' },
          { src: FERRY, alt: 'Again' },
        ]}
      ></article-gallery>
    `);
    expect([...element.querySelectorAll('img')].map(({ alt }) => alt)).to.deep.equal([
      'A ferry',
      'Again',
    ]);
    expect(text(element.querySelector('figcaption'))).to.equal('The ferry Olu');
    expect(part(element, 'list')?.ariaLabel).to.equal('Gallery, 2 images');
  });

  describe('enlarged', () => {
    it('goes through all pictures, from the one that was opened, and says where it is', async () => {
      const element = await three();
      await enlarge(element, parts(element, 'enlarge-button')[0]!);
      expect(place(element)).to.equal('1 of 3. A tram');
      expect(part(element, 'position')?.role).to.equal('status');
      expect(text(part(element, 'caption'))).to.equal('The first tram.');
      part(element, 'next-button')?.click();
      await element.updateComplete;
      expect(place(element)).to.equal('2 of 3. A ferry');
      expect(text(part(element, 'caption'))).to.equal('');
      await expect(dialog(element)!).to.be.accessible();
    });

    it('stops at both ends, and keeps the focus there', async () => {
      const element = await three();
      await enlarge(element, parts(element, 'enlarge-button')[0]!);
      expect(part(element, 'previous-button')?.ariaDisabled).to.equal('true');
      const next = part(element, 'next-button')!;
      next.focus();
      for (const expected of ['2', '3', '3']) {
        next.click();
        await element.updateComplete;
        expect(place(element)).to.contain(`${expected} of 3`);
      }
      expect(next.ariaDisabled).to.equal('true');
      expect(element.shadowRoot?.activeElement === next).to.equal(true);
    });

    it('obeys arrow keys, Home and End', async () => {
      const element = await three();
      await enlarge(element, parts(element, 'enlarge-button')[0]!);
      for (const [key, expected] of [
        ['ArrowRight', '2 of 3'],
        ['End', '3 of 3'],
        ['ArrowLeft', '2 of 3'],
        ['Home', '1 of 3'],
      ] as const) {
        await press(element, key);
        expect(place(element), key).to.contain(expected);
      }
    });

    it('obeys a finger', async () => {
      const element = await three();
      await enlarge(element, parts(element, 'enlarge-button')[0]!);
      await swipe(element, -120);
      expect(place(element)).to.contain('2 of 3');
      await swipe(element, 120);
      expect(place(element)).to.contain('1 of 3');
    });

    it('is mirrored from right to left', async () => {
      const element = await three();
      element.lang = 'ar';
      await waitUntil(() => element.direction === 'rtl');
      await enlarge(element, parts(element, 'enlarge-button')[0]!);
      await press(element, 'ArrowLeft');
      expect((part(element, 'picture') as HTMLImageElement).alt).to.equal('A ferry');
      await swipe(element, 120);
      expect((part(element, 'picture') as HTMLImageElement).alt).to.equal('A bridge');
      expect(dialog(element)?.dir).to.equal('rtl');
    });

    it('shows a figure of its own among the others, and gives the focus back to it', async () => {
      const element = await three();
      const asked: (EventTarget | null)[] = [];
      element.addEventListener('figure-enlarge', ({ target }) => asked.push(target));
      const figure = element.querySelector('article-figure')!;
      const button = figure.shadowRoot!.querySelector('button')!;
      await enlarge(element, button);
      expect(place(element)).to.equal('2 of 3. A ferry');
      expect(asked.length === 1 && asked[0] === element, 'the page is asked once').to.equal(true);
      expect(figure.shadowRoot?.querySelector('dialog') === null).to.equal(true);
      dialog(element)?.close();
      expect(figure.shadowRoot?.activeElement === button).to.equal(true);
    });

    it('leaves out what cannot be had', async () => {
      const element = await open(html`
        <article-gallery>
          <img src=${BROKEN} alt="Broken" />
          <img src=${picture} alt="A tram" />
        </article-gallery>
      `);
      await waitUntil(() => text(part(element, 'broken')).endsWith('Broken'));
      await enlarge(element, parts(element, 'enlarge-button')[1]!);
      expect((part(element, 'picture') as HTMLImageElement).alt).to.equal('A tram');
      expect(part(element, 'next-button') === undefined).to.equal(true);
    });
  });
});
