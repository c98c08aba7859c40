import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { LightContentController } from '../../controllers/light-content.js';
import { Lazy } from '../../internal/lazy.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, plural, str } from '../../localization/localization.js';
import { Localized } from '../../localization/localized.js';
import type { ArticleImage } from '../../models/article.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { hostStyles } from '../../themes/host.styles.js';
import type { FigureEnlargeEvent } from '../article-figure/article-figure.events.js';
import { figureContent, styles as frameStyles } from '../article-figure/article-figure.styles.js';
import { LightboxController } from '../article-figure/lightbox-controller.js';
import { PictureFrame } from '../article-figure/picture-frame.js';
import { PicturesController } from '../article-figure/pictures-controller.js';
import { picturesIn } from '../article-figure/pictures.js';
import { galleryContent, styles } from './article-gallery.styles.js';

interface Cell {
  item: HTMLLIElement;
  frame: PictureFrame;
}

function countText(count: number, locale: string): string {
  const number = formatNumber(count, locale);
  return plural(count, {
    zero: () => msg(str`Gallery, ${number} images`, { id: 'article-gallery.count-zero' }),
    one: () => msg(str`Gallery, ${number} image`, { id: 'article-gallery.count-one' }),
    two: () => msg(str`Gallery, ${number} images`, { id: 'article-gallery.count-two' }),
    few: () => msg(str`Gallery, ${number} images`, { id: 'article-gallery.count-few' }),
    many: () => msg(str`Gallery, ${number} images`, { id: 'article-gallery.count-many' }),
    other: () => msg(str`Gallery, ${number} images`, { id: 'article-gallery.count-other' }),
  });
}

/**
 * Pictures side by side: the children, or what is drawn from `images`. Each can be enlarged, and
 * from there a reader goes through all of them. Without script, the children stand one by one.
 *
 * @tag article-gallery
 * @summary A list of pictures that readers can enlarge and go through.
 * @slot - A `<figure>`, `<img>` or `<article-figure>` for each picture, as children.
 * @csspart list - The list of pictures.
 * @csspart item - One picture with its caption.
 * @csspart enlarge-button - The button that enlarges a picture.
 * @csspart broken - What stands in the place of a picture that cannot be loaded.
 * @csspart lightbox - The dialog with the enlarged picture.
 * @csspart bar - The row of buttons in the dialog.
 * @csspart previous-button - Leads to the picture before.
 * @csspart position - Which of the pictures is shown: "3 of 12".
 * @csspart next-button - Leads to the following picture.
 * @csspart close-button - Closes the dialog.
 * @csspart picture - The enlarged picture.
 * @csspart caption - What is said of the enlarged picture.
 * @cssstate enlargeable - The pictures can be enlarged.
 * @fires {FigureEnlargeEvent} figure-enlarge - A reader wants to see a picture large.
 */
export class ArticleGallery extends Localized(ReactiveElement) {
  // So that each child has a place in our list, and yet stays where and as its author has put it.
  static override shadowRootOptions: ShadowRootInit = {
    ...ReactiveElement.shadowRootOptions,
    slotAssignment: 'manual',
  };
  static override styles = [tokens, hostStyles, frameStyles, styles];
  static rendersBeforeLocale = true;
  static readonly catalog = 'article-pictures';
  static override properties = {
    plain: { type: Boolean },
    baseUrl: { attribute: 'base-url', useDefault: true },
    images: { attribute: false },
  };

  /** The pictures cannot be enlarged. */
  plain = false;

  /** What relative addresses in `images` start from. Without it, the page's own. */
  baseUrl = '';

  /** The pictures to show, unless some stand inside. */
  images: readonly ArticleImage[] | null = [];

  readonly #list = document.createElement('ul');
  readonly #cells = new Map<ChildNode, Cell>();
  readonly #internals = this.attachInternals();
  readonly #content = new LightContentController(this, 'article-gallery');
  readonly #pictures = new PicturesController(this);
  readonly #lightbox = new LightboxController(this);
  readonly #writer = new Lazy(this, async () => {
    const { createFigureWriter } = await import('../article-figure/figure-writer.js');
    return createFigureWriter();
  });

  constructor() {
    super();
    this.addEventListener('figure-enlarge', this.#onFigureEnlarge);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Safari takes lists without markers for no lists.
    this.#list.role = 'list';
    this.#list.part.add('list');
    root.append(this.#list);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (this.images?.length) this.#writer.start();
    this.#content.show('', this.#writer.value?.draw(this.images, this.baseUrl) ?? []);
    const { plain } = this;
    const { states } = this.#internals;
    states.clear();
    if (!plain) states.add('enlargeable');
    this.#list.ariaLabel = countText(picturesIn(this).length, this.formatLocale);
    this.#arrange();
    this.#lightbox.update();
  }

  protected override firstUpdated(): void {
    // After the sheet for all content, which is adopted when the element is connected.
    this.#content.addStyles(figureContent.replaceAll('article-figure', 'article-gallery'));
    this.#content.addStyles(galleryContent);
  }

  /** Also waits for what is loaded on demand. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    if (!this.#writer.loading) return settled;
    await this.#writer.loading;
    return this.getUpdateComplete();
  }

  /** Gives each child its place in the list. */
  #arrange(): void {
    const children = [...this.childNodes].filter(
      (node) =>
        (node instanceof Element && !node.matches('script, style, template, noscript')) ||
        (node instanceof Text && node.data.trim() !== ''),
    );
    for (const child of this.#cells.keys()) {
      if (!children.includes(child)) this.#cells.delete(child);
    }
    const items = children.map((child) => this.#updateCell(child));
    const isSame =
      items.length === this.#list.childElementCount &&
      items.every((item, index) => item === this.#list.children[index]);
    if (!isSame) this.#list.replaceChildren(...items);
  }

  #updateCell(child: ChildNode): HTMLLIElement {
    const { item, frame } = this.#cells.get(child) ?? this.#createCell(child);
    const images = child instanceof Element ? picturesIn(child) : [];
    const [image] = images;
    // An <article-figure> has its own button, and says itself what is missing.
    const isFigure = child instanceof Element && child.matches('article-figure');
    item.className = images.length === 1 ? '' : 'whole';
    frame.update({
      image,
      broken: !isFigure && !!image && this.#pictures.isBroken(image),
      plain: this.plain || isFigure,
      locale: this.locale,
      direction: this.direction,
    });
    return item;
  }

  #createCell(child: ChildNode): Cell {
    const item = document.createElement('li');
    const frame = new PictureFrame((image) => {
      void this.#enlarge(image);
    });
    item.part.add('item');
    item.append(frame.element);
    frame.slot.assign(child as Element | Text);
    const cell = { item, frame };
    this.#cells.set(child, cell);
    return cell;
  }

  #enlarge(image: HTMLImageElement): Promise<void> {
    const images = picturesIn(this).filter((other) => !this.#pictures.isBroken(other));
    return this.#lightbox.enlarge(image, images);
  }

  /** One of its figures asks: the gallery asks in its place, and shows it among the others. */
  readonly #onFigureEnlarge = (event: FigureEnlargeEvent): void => {
    if (event.target === this) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.#enlarge(event.detail.image);
  };
}
