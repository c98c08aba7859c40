import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { ArticleImage } from '../../models/article.js';
import { makePicture } from '../../testing/make-picture.js';
import { waitUntil } from '../../testing/wait-until.js';
import './article-figure.define.js';
import { ArticleFigure } from './article-figure.js';

const BROKEN = 'data:image/png;base64,AAAA';
const FERRY = new URL('../../../demo/pictures/ferry.svg', import.meta.url).href;

let small = '';
let large = '';

async function open(template: TemplateResult): Promise<ArticleFigure> {
  const element = await fixture<ArticleFigure>(template);
  await element.updateComplete;
  return element;
}
const openModel = (image: ArticleImage): Promise<ArticleFigure> =>
  open(html`<article-figure .image=${image}></article-figure>`);
const slotted = (alt = 'A tram'): Promise<ArticleFigure> =>
  open(html`
    <article-figure>
      <figure>
        <img src=${small} srcset="${small} 40w, ${large} 400w" sizes="40px" alt=${alt} />
        <figcaption>The <a href="#line">first</a> tram. <small>Olu Adeyemi</small></figcaption>
      </figure>
    </article-figure>
  `);

const part = (element: ArticleFigure, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`) ?? null;
const button = (element: ArticleFigure): HTMLElement => part(element, 'enlarge-button')!;
const image = (element: ArticleFigure): HTMLImageElement => element.querySelector('img')!;
const dialog = (element: ArticleFigure): HTMLDialogElement | null =>
  part(element, 'lightbox') as HTMLDialogElement | null;
const text = (node: Element | null | undefined): string =>
  node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

async function enlarge(element: ArticleFigure): Promise<HTMLDialogElement> {
  button(element).click();
  await waitUntil(() => dialog(element)?.open, 'the dialog never opens');
  return dialog(element)!;
}

/** Moves a finger over the picture in the dialog. */
function swipe(element: ArticleFigure, x: number, y: number): void {
  const area = part(element, 'picture')!;
  const at = (type: string, clientX: number, clientY: number): void => {
    area.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        isPrimary: true,
        pointerType: 'touch',
        pointerId: 7,
        clientX,
        clientY,
      }),
    );
  };
  at('pointerdown', 200, 200);
  at('pointermove', 200 + x / 2, 200 + y / 2);
  at('pointerup', 200 + x, 200 + y);
}

describe('<article-figure>', () => {
  before(async () => {
    small = await makePicture(40, 30);
    large = await makePicture(400, 300, 'maroon');
  });

  describe('round a figure of the page', () => {
    it('leaves every node where and as it was', async () => {
      const page = await fixture(html`<div></div>`);
      const figure = document.createElement('article-figure');
      figure.append(document.createElement('figure'));
      figure.firstElementChild?.append(Object.assign(new Image(), { src: small, alt: 'A tram' }));
      const before = figure.innerHTML;
      page.append(figure);
      await figure.updateComplete;
      expect(figure.innerHTML).to.equal(before);
      await expect(figure).to.be.accessible();
    });

    it('names the button by what is to be seen', async () => {
      expect(button(await slotted()).ariaLabel).to.equal('Enlarge image: A tram');
      expect(button(await slotted('')).ariaLabel).to.equal('Enlarge image');
    });

    it('follows another alternative text', async () => {
      const element = await slotted();
      image(element).alt = 'A ferry';
      await waitUntil(() => button(element).ariaLabel === 'Enlarge image: A ferry');
    });

    it('has no button where there is no picture, or no more to see', async () => {
      const empty = await open(html`<article-figure><p>Text</p></article-figure>`);
      const plain = await open(
        html`<article-figure plain><img src=${small} alt="" /></article-figure>`,
      );
      for (const element of [empty, plain]) {
        expect(button(element).checkVisibility()).to.equal(false);
      }
    });
  });

  describe('drawn from a model', () => {
    const model: ArticleImage = {
      src: FERRY,
      srcset: [
        { src: 'small.webp', width: 400, type: 'image/webp' },
        { src: 'large.webp', width: 800, type: 'image/webp' },
        { src: 'small.jpg', width: 400 },
      ],
      width: 1200,
      height: 675,
      alt: 'A ferry',
      captionHtml: 'The <em onclick="alert(1)">new</em> ferry<script>alert(2)</script>',
      credit: 'Olu <b>Adeyemi</b>',
    };

    it('puts picture, caption and credit into the light DOM, and nothing that runs', async () => {
      const element = await openModel(model);
      expect(text(element.querySelector('figcaption'))).to.equal(
        'The new ferry Olu <b>Adeyemi</b>',
      );
      expect(element.querySelector('figcaption em')?.attributes).to.have.lengthOf(0);
      expect(element.querySelector('script') === null).to.equal(true);
    });

    it('shows a caption without markup as it is', async () => {
      const element = await openModel({ src: FERRY, caption: 'Bridge & <b>ferry</b>' });
      expect(text(element.querySelector('figcaption'))).to.equal('Bridge & <b>ferry</b>');
    });

    it('offers the candidates of each format, and reserves the place', async () => {
      const element = await openModel(model);
      const source = element.querySelector('source')!;
      expect(source.type).to.equal('image/webp');
      expect(source.srcset).to.match(/\/small\.webp 400w, .*\/large\.webp 800w$/);
      expect(image(element).srcset).to.match(/\/small\.jpg 400w$/);
      expect([
        image(element).getAttribute('width'),
        image(element).getAttribute('height'),
      ]).to.deep.equal(['1200', '675']);
      const { width, height } = image(element).getBoundingClientRect();
      expect(width / height).to.be.closeTo(16 / 9, 0.02);
    });

    it('asks for a picture when it is needed: the first one at once, others late', async () => {
      expect(image(await openModel(model)).loading).to.equal('lazy');
      expect(image(await openModel({ ...model, role: 'hero' })).loading).to.equal('eager');
    });

    it('shows nothing of an address that is none for pictures', async () => {
      const element = await openModel({ src: 'javascript:alert(1)', alt: 'x' });
      expect(element.childElementCount).to.equal(0);
    });

    it('lets a figure of the page win', async () => {
      const element = await open(html`
        <article-figure .image=${model}><img src=${small} alt="Mine" /></article-figure>
      `);
      expect([...element.querySelectorAll('img')].map(({ alt }) => alt)).to.deep.equal(['Mine']);
    });
  });

  describe('with a picture that cannot be had', () => {
    const broken = (): Promise<ArticleFigure> =>
      open(html`
        <article-figure>
          <figure>
            <img src=${BROKEN} alt="A tram" width="400" height="300" />
            <figcaption>The first tram.</figcaption>
          </figure>
        </article-figure>
      `);

    it('says so, says what it shows, and keeps the caption', async () => {
      const element = await broken();
      await waitUntil(() => element.matches(':state(broken)'));
      await element.updateComplete;
      expect(text(part(element, 'broken'))).to.equal('This picture could not be loaded. A tram');
      expect(part(element, 'broken')?.checkVisibility()).to.equal(true);
      expect(image(element).checkVisibility()).to.equal(false);
      expect(element.querySelector('figcaption')?.checkVisibility()).to.equal(true);
      expect(button(element).checkVisibility()).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('finds out also when it failed before the element was there', async () => {
      const element = document.createElement('div');
      element.append(Object.assign(new Image(), { src: BROKEN, alt: '' }));
      await waitUntil(() => (element.firstChild as HTMLImageElement).complete);
      const figure = document.createElement('article-figure');
      figure.append(...element.childNodes);
      (await fixture(html`<div></div>`)).append(figure);
      await waitUntil(() => figure.matches(':state(broken)'));
    });

    it('takes it back when the page gives another address', async () => {
      const element = await broken();
      await waitUntil(() => element.matches(':state(broken)'));
      image(element).src = small;
      await waitUntil(() => !element.matches(':state(broken)'));
      await element.updateComplete;
      expect(image(element).checkVisibility()).to.equal(true);
      expect(part(element, 'broken')?.checkVisibility()).to.equal(false);
    });
  });

  describe('enlarged', () => {
    it('shows the largest file with its caption, in a dialog with a name', async () => {
      const element = await slotted();
      expect(dialog(element) === null, 'nothing before it is needed').to.equal(true);
      const box = await enlarge(element);
      const picture = part(element, 'picture') as HTMLImageElement;
      await waitUntil(() => picture.src === large);
      expect(picture.alt).to.equal('A tram');
      expect(text(part(element, 'caption'))).to.equal('The first tram. Olu Adeyemi');
      expect(box.ariaLabel).to.equal('Enlarged image');
      expect(box.matches(':modal')).to.equal(true);
      await expect(box).to.be.accessible();
    });

    it('finds the largest file in the format that the browser has chosen', async () => {
      const element = await open(html`
        <article-figure>
          <picture>
            <source type="image/never" srcset="never.never 9000w" />
            <source srcset="${small} 40w, ${large} 400w" sizes="40px" />
            <img src="other.png" alt="A tram" />
          </picture>
        </article-figure>
      `);
      await waitUntil(() => [small, large].includes(image(element).currentSrc));
      await enlarge(element);
      await waitUntil(() => (part(element, 'picture') as HTMLImageElement).src === large);
    });

    it('takes the focus, and gives it back', async () => {
      const element = await slotted();
      button(element).focus();
      const box = await enlarge(element);
      expect(element.shadowRoot?.activeElement?.ariaLabel).to.equal('Close');
      box.close();
      expect(element.shadowRoot?.activeElement === button(element)).to.equal(true);
    });

    it('opens by a click on the picture, too, but not on one that is a link', async () => {
      const element = await slotted();
      image(element).click();
      await waitUntil(() => dialog(element)?.open);
      const linked = await open(html`
        <article-figure
          ><a href="#there"><img src=${small} alt="A tram" /></a
        ></article-figure>
      `);
      let asked = false;
      linked.addEventListener('figure-enlarge', () => (asked = true));
      image(linked).click();
      expect(asked).to.equal(false);
    });

    it('leaves it to the page when the page wants that', async () => {
      const element = await slotted();
      const asked: HTMLImageElement[] = [];
      element.addEventListener('figure-enlarge', (event) => {
        asked.push(event.detail.image);
        event.preventDefault();
      });
      button(element).click();
      await element.updateComplete;
      expect(asked.length === 1 && asked[0] === image(element)).to.equal(true);
      expect(dialog(element) === null).to.equal(true);
    });

    it('closes by a swipe down, beside the picture, and by its button', async () => {
      const element = await slotted();
      const box = await enlarge(element);
      swipe(element, 10, 20);
      expect(box.open, 'too short').to.equal(true);
      swipe(element, 10, 150);
      expect(box.open).to.equal(false);
      await enlarge(element);
      box.click();
      expect(box.open).to.equal(false);
      await enlarge(element);
      part(element, 'close-button')?.click();
      expect(box.open).to.equal(false);
    });

    it('listens for zooming only while it is open', async () => {
      const viewport = visualViewport!;
      const listeners = new Set<unknown>();
      viewport.addEventListener = (_: string, listener: unknown) => void listeners.add(listener);
      viewport.removeEventListener = (_: string, listener: unknown) =>
        void listeners.delete(listener);
      try {
        const element = await slotted();
        const box = await enlarge(element);
        expect(listeners.size).to.equal(1);
        box.close();
        await waitUntil(() => listeners.size === 0, 'it listens for ever');
        await enlarge(element);
        expect(listeners.size).to.equal(1);
        element.remove();
        await waitUntil(() => listeners.size === 0, 'it listens for ever');
      } finally {
        Reflect.deleteProperty(viewport, 'addEventListener');
        Reflect.deleteProperty(viewport, 'removeEventListener');
      }
    });

    it('holds the page behind still, and lets it go', async () => {
      const page = await fixture(html`<div></div>`);
      page.attachShadow({ mode: 'open' });
      const element = await slotted();
      page.shadowRoot?.append(element);
      const overflow = (): string => getComputedStyle(document.documentElement).overflowY;
      const before = overflow();
      await enlarge(element);
      expect(overflow()).to.equal('hidden');
      element.remove();
      await waitUntil(() => overflow() === before);
    });
  });

  it('is printed with every picture', async () => {
    const element = await open(html`
      <article-figure><img loading="lazy" src=${small} alt="" /></article-figure>
    `);
    window.dispatchEvent(new Event('beforeprint'));
    expect(image(element).loading).to.equal('eager');
  });

  it('has the styles by another name, too', async () => {
    customElements.define('own-figure', class extends ArticleFigure {});
    const element = await open(html`
      <own-figure
        ><figure><img src=${small} alt="" /></figure
      ></own-figure>
    `);
    expect(getComputedStyle(element.querySelector('figure')!).marginInlineStart).to.equal('0px');
  });
});
