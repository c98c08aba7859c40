import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { LightContentController } from '../../controllers/light-content.js';
import { Lazy } from '../../internal/lazy.js';
import { Localized } from '../../localization/localized.js';
import type { ArticleImage } from '../../models/article.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { hostStyles } from '../../themes/host.styles.js';
import { figureContent, styles } from './article-figure.styles.js';
import { LightboxController } from './lightbox-controller.js';
import { PictureFrame } from './picture-frame.js';
import { PicturesController } from './pictures-controller.js';
import { picturesIn } from './pictures.js';

/**
 * A picture of an article, with its caption: a `<figure>`, `<picture>` or `<img>` that stands
 * inside of it, or one that is drawn from `image`. Readers can enlarge it, and are told what it
 * shows when it cannot be loaded.
 *
 * @tag article-figure
 * @summary A picture with caption and credit that can be enlarged.
 * @slot - A `<figure>`, `<picture>` or `<img>`. Works without script.
 * @csspart enlarge-button - The button that enlarges the picture.
 * @csspart broken - What stands in the place of a picture that cannot be loaded.
 * @csspart lightbox - The dialog with the enlarged picture.
 * @csspart bar - The row of buttons in the dialog.
 * @csspart previous-button - Leads to the picture before; in galleries.
 * @csspart position - Which of the pictures is shown; in galleries.
 * @csspart next-button - Leads to the following picture; in galleries.
 * @csspart close-button - Closes the dialog.
 * @csspart picture - The enlarged picture.
 * @csspart caption - What is said of the enlarged picture.
 * @cssstate enlargeable - The picture can be enlarged.
 * @cssstate broken - The picture could not be loaded.
 * @fires {FigureEnlargeEvent} figure-enlarge - A reader wants to see the picture large.
 */
export class ArticleFigure extends Localized(ReactiveElement) {
  static override styles = [tokens, hostStyles, styles];
  static rendersBeforeLocale = true;
  static readonly catalog = 'article-pictures';
  static override properties = {
    plain: { type: Boolean },
    baseUrl: { attribute: 'base-url', useDefault: true },
    image: { attribute: false },
  };

  /** The picture cannot be enlarged: there is no more to see. */
  plain = false;

  /** What relative addresses in `image` start from. Without it, the page's own. */
  baseUrl = '';

  /** The picture to show, unless one stands inside. */
  image: ArticleImage | null = null;

  readonly #frame = new PictureFrame((image) => {
    void this.#lightbox.enlarge(image, [image]);
  });
  readonly #internals = this.attachInternals();
  readonly #content = new LightContentController(this, 'article-figure');
  readonly #pictures = new PicturesController(this);
  readonly #lightbox = new LightboxController(this);
  readonly #writer = new Lazy(this, async () => {
    const { createFigureWriter } = await import('./figure-writer.js');
    return createFigureWriter();
  });

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#frame.element);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { image: model, baseUrl, plain, locale, direction } = this;
    if (model) this.#writer.start();
    this.#content.show('', this.#writer.value?.draw(model ? [model] : [], baseUrl) ?? []);
    const [image] = picturesIn(this);
    const broken = !!image && this.#pictures.isBroken(image);
    this.#frame.update({ image, broken, plain, locale, direction });
    this.#lightbox.update();
    const { states } = this.#internals;
    states.clear();
    if (image && !plain && !broken) states.add('enlargeable');
    if (broken) states.add('broken');
  }

  protected override firstUpdated(): void {
    // After the sheet for all content, which is adopted when the element is connected.
    this.#content.addStyles(figureContent);
  }

  /** Also waits for what is loaded on demand. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    if (!this.#writer.loading) return settled;
    await this.#writer.loading;
    return this.getUpdateComplete();
  }
}
