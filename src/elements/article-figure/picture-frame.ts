import { msg, str } from '../../localization/localization.js';

/** Arrows into two corners: an icon that many photo pages share. */
const ICON = 'M10 3h7v7M17 3l-6 6M10 17H3v-7M3 17l6-6';
const SVG = 'http://www.w3.org/2000/svg';

interface FrameState {
  /** The picture, unless there is none. */
  image: HTMLImageElement | undefined;
  broken: boolean;
  /** It cannot be enlarged. */
  plain: boolean;
  locale: string;
  direction: string;
}

/**
 * What stands around one picture in a shadow root: the slot in which its author's nodes stay, the
 * button that enlarges it, and what is said in the place of a picture that cannot be had.
 */
export class PictureFrame {
  readonly element = document.createElement('div');
  readonly slot = document.createElement('slot');
  readonly #button = document.createElement('button');
  readonly #notice = document.createElement('p');
  readonly #enlarge: (image: HTMLImageElement) => void;
  #image: HTMLImageElement | undefined;

  constructor(enlarge: (image: HTMLImageElement) => void) {
    this.#enlarge = enlarge;
    const icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('viewBox', '0 0 20 20');
    icon.ariaHidden = 'true';
    icon.append(document.createElementNS(SVG, 'path'));
    icon.firstElementChild?.setAttribute('d', ICON);
    this.#button.type = 'button';
    this.#button.part.add('enlarge-button');
    this.#button.append(icon);
    this.#button.addEventListener('click', () => {
      this.#open();
    });
    this.#notice.part.add('broken');
    this.slot.addEventListener('click', this.#onClick);
    this.element.className = 'frame';
    this.element.append(this.#notice, this.slot, this.#button);
  }

  /** Says all of it in the language of the moment. */
  update({ image, broken, plain, locale, direction }: FrameState): void {
    const alt = image?.alt.trim() ?? '';
    const button = this.#button;
    const notice = this.#notice;
    this.#image = plain || broken ? undefined : image;
    button.hidden = !this.#image;
    button.ariaLabel = alt
      ? msg(str`Enlarge image: ${alt}`, { id: 'article-figure.enlarge' })
      : msg('Enlarge image', { id: 'article-figure.enlarge-unnamed' });
    notice.hidden = !broken;
    if (broken && image) {
      const text = msg('This picture could not be loaded.', { id: 'article-figure.broken' });
      const description = document.createElement('span');
      description.dir = 'auto';
      description.textContent = alt;
      notice.replaceChildren(text, ...(alt ? [' ', description] : []));
      // The place that the picture would take, so that nothing moves.
      const [width, height] = [image.getAttribute('width'), image.getAttribute('height')];
      notice.style.aspectRatio = width && height ? `${width} / ${height}` : '';
    }
    for (const element of [button, notice]) {
      element.lang = locale;
      element.dir = direction;
    }
  }

  #open(): void {
    if (!this.#image) return;
    // Where the focus returns to, also after a click on the picture.
    this.#button.focus({ preventScroll: true });
    this.#enlarge(this.#image);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const image = this.#image;
    // In a link, a picture leads where the link does.
    if (!image || event.target !== image || event.defaultPrevented || image.closest('a')) return;
    this.#open();
  };
}
