import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import { requestedLanguage } from '../../localization/localized.js';
import { control, focusRing, visuallyHidden } from '../../themes/shared.styles.js';
import type { LightboxHost } from './lightbox-controller.js';
import { styles } from './lightbox.styles.js';
import { captionOf, largestSource } from './pictures.js';
import { followSwipes, type Swipe } from './swipe.js';

const CLOSE = svg`<path d="M5 5l10 10M15 5L5 15" />`;
const PREVIOUS = svg`<path d="M12.5 4l-6 6 6 6" />`;
const NEXT = svg`<path d="M7.5 4l6 6-6 6" />`;

/** The page behind keeps its place, also that of its scrollbar, which is as dark as the dialog. */
const stillPage = new CSSStyleSheet();

function holdPage(): void {
  const { scrollHeight, clientHeight } = document.documentElement;
  const gutter = scrollHeight > clientHeight ? 'scrollbar-gutter:stable' : '';
  stillPage.replaceSync(`:root{overflow:hidden!important;background:#000!important;${gutter}}`);
  document.adoptedStyleSheets.push(stillPage);
}

function releasePage(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== stillPage);
}

/**
 * A native dialog in the shadow root of an element, with one of its pictures: as large as its
 * author has named a file for, and as the window is. What is in it is copied out of the page.
 */
export class Lightbox {
  readonly #host: LightboxHost;
  readonly #dialog = document.createElement('dialog');
  readonly #area = document.createElement('div');
  readonly #picture = document.createElement('img');
  readonly #caption = document.createElement('figcaption');
  #images: readonly HTMLImageElement[] = [];
  #index = 0;
  #failed = false;

  constructor(host: LightboxHost) {
    this.#host = host;
    for (const { styleSheet } of [focusRing, control, visuallyHidden, styles]) {
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    }
    this.#picture.part.add('picture');
    this.#picture.addEventListener('error', this.#onError);
    this.#caption.part.add('caption');
    this.#area.className = 'area';
    this.#area.append(this.#picture);
    followSwipes(this.#area, this.#onSwipe);
    const dialog = this.#dialog;
    dialog.part.add('lightbox');
    dialog.addEventListener('keydown', this.#onKeyDown);
    dialog.addEventListener('close', this.#onClose);
    dialog.addEventListener('click', ({ target }) => {
      // Beside the picture.
      if (target === dialog || target === this.#area) this.close();
    });
    host.shadowRoot?.append(dialog);
  }

  async open(images: readonly HTMLImageElement[], index: number): Promise<void> {
    this.#images = images;
    this.#show(index);
    // The focus goes to a button, which has to be there.
    await this.#host.updateComplete;
    if (this.#dialog.open || !this.#dialog.isConnected) return;
    holdPage();
    visualViewport?.addEventListener('resize', this.#onZoom);
    this.#onZoom();
    this.#dialog.showModal();
    this.#dialog.querySelector<HTMLElement>('[part=close-button]')?.focus();
  }

  close(): void {
    this.#dialog.close();
  }

  /** Draws what is open in the language of the moment. */
  update(): void {
    if (this.#images.length === 0) return;
    const { locale, direction } = this.#host;
    const dialog = this.#dialog;
    dialog.lang = locale;
    dialog.dir = direction;
    dialog.ariaLabel = msg('Enlarged image', { id: 'article-figure.lightbox' });
    render(this.#render(), dialog);
  }

  #render(): TemplateResult {
    const close = msg('Close', { id: 'article-figure.close' });
    return html`
      <div class="bar" part="bar">
        ${this.#images.length > 1 ? this.#renderSteps() : nothing}
        <button
          part="close-button"
          type="button"
          aria-label=${close}
          @click=${() => {
            this.close();
          }}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">${CLOSE}</svg>
        </button>
      </div>
      <figure>${this.#failed ? this.#renderFailure() : this.#area} ${this.#caption}</figure>
    `;
  }

  #renderFailure(): TemplateResult {
    const text = msg('This picture could not be loaded.', { id: 'article-figure.broken' });
    return html`<p part="broken">${text} <span dir="auto">${this.#picture.alt}</span></p>`;
  }

  #renderSteps(): TemplateResult {
    const { formatLocale } = this.#host;
    const count = this.#images.length;
    const [position, total] = [this.#index + 1, count].map((n) => formatNumber(n, formatLocale));
    const previous = msg('Previous image', { id: 'article-figure.previous' });
    const next = msg('Next image', { id: 'article-figure.next' });
    // A whole sentence in one node, to be read as one.
    const place = msg(str`${position ?? ''} of ${total ?? ''}`, { id: 'article-figure.position' });
    return html`
      <button
        class="arrow"
        part="previous-button"
        type="button"
        aria-label=${previous}
        aria-disabled=${this.#index === 0}
        @click=${() => {
          this.#step(-1);
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">${PREVIOUS}</svg>
      </button>
      <p part="position" role="status">
        ${place}<span class="visually-hidden">${`. ${this.#picture.alt}`}</span>
      </p>
      <button
        class="arrow"
        part="next-button"
        type="button"
        aria-label=${next}
        aria-disabled=${this.#index === count - 1}
        @click=${() => {
          this.#step(1);
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">${NEXT}</svg>
      </button>
    `;
  }

  #show(index: number): void {
    const image = this.#images[index];
    if (!image) return;
    this.#index = index;
    this.#failed = false;
    const picture = this.#picture;
    const { url, width = image.naturalWidth } = largestSource(image);
    const { alt, naturalWidth, naturalHeight, referrerPolicy, crossOrigin } = image;
    Object.assign(picture, { alt, referrerPolicy, crossOrigin });
    picture.removeAttribute('width');
    picture.removeAttribute('height');
    if (naturalWidth > 0 && width) {
      picture.width = width;
      picture.height = Math.round((width * naturalHeight) / naturalWidth);
    }
    this.#load(url, image.currentSrc);
    const caption = this.#caption;
    caption.lang = requestedLanguage(image);
    caption.dir = getComputedStyle(image).direction;
    caption.replaceChildren(
      ...[...(captionOf(image)?.childNodes ?? [])].map((node) => node.cloneNode(true)),
    );
    this.#host.requestUpdate();
  }

  /** What the page has already is shown until the large file is there. */
  #load(url: string, known: string): void {
    const picture = this.#picture;
    if (!known || known === url) {
      picture.src = url;
      return;
    }
    picture.src = known;
    const large = document.createElement('img');
    const { referrerPolicy, crossOrigin } = picture;
    Object.assign(large, { referrerPolicy, crossOrigin });
    large.addEventListener('load', () => {
      if (picture.src === known) picture.src = url;
    });
    large.src = url;
  }

  #step(steps: number): void {
    const index = this.#index + steps;
    if (index >= 0 && index < this.#images.length) this.#show(index);
  }

  readonly #onClose = (): void => {
    releasePage();
    visualViewport?.removeEventListener('resize', this.#onZoom);
  };

  readonly #onZoom = (): void => {
    this.#dialog.classList.toggle('zoomed', (visualViewport?.scale ?? 1) > 1.01);
  };

  readonly #onError = (): void => {
    this.#failed = true;
    this.#host.requestUpdate();
  };

  readonly #onSwipe = (swipe: Swipe): void => {
    if (swipe === 'down') this.close();
    // The next picture comes from where the reading goes on.
    else this.#step((swipe === 'left') === (this.#host.direction === 'ltr') ? 1 : -1);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey || shiftKey) return;
    const forward = this.#host.direction === 'ltr' ? 1 : -1;
    const steps = {
      ArrowRight: forward,
      ArrowLeft: -forward,
      Home: -this.#index,
      End: this.#images.length - 1 - this.#index,
    }[key];
    if (steps === undefined) return;
    event.preventDefault();
    this.#step(steps);
  };
}
