import type { PropertyValues } from '@lit/reactive-element';
import { Lazy } from '../../internal/lazy.js';
import { text } from '../../internal/text-property.js';
import type { StoryCard as Story } from '../../models/story-card.js';
import type { StoryListFormat } from '../../sources/create-story-list-source.js';
import { LightElement, type LightWriter } from '../light-element.js';
import type { StoryImages } from '../story-card/story-card.js';
import { listContent, styles } from './story-list.styles.js';

/**
 * Stories: loaded from a feed or a site, given by the page, or written inside by its author, who
 * wins. All of them are light DOM.
 *
 * @tag story-list
 * @summary A list of stories, written into the page or loaded from a feed.
 * @slot - The stories: a `<ul>`, or `<story-card>`s, or links. Works without script.
 * @csspart list - The place of the stories.
 * @csspart loading - The line that stands while the stories are on their way.
 * @csspart empty - What is said when there are none.
 * @csspart error - What is said when the stories could not be loaded.
 * @csspart retry-button - Loads again.
 * @cssstate loading - The stories are on their way.
 * @cssstate failed - The stories could not be loaded.
 * @cssstate empty - There are none.
 */
export class StoryList extends LightElement {
  static override readonly tag = 'story-list';
  static readonly catalog = 'story-list';
  static override styles = [...LightElement.styles, styles];
  static override properties = {
    src: text,
    format: text,
    max: { type: Number },
    headingLevel: { type: Number, attribute: 'heading-level' },
    images: text,
    items: { attribute: false },
  };

  /** Address of a feed, or of a WordPress site or collection, relative to the page. */
  src = '';

  /** What `src` gives; `auto` finds out. `rss` is RSS or Atom. */
  format: StoryListFormat = 'auto';

  /** How many stories are shown at most. 0: all that came. */
  max = 0;

  /** Level of the headlines, 1 to 6. */
  headingLevel = 3;

  /** Whether pictures of stories are requested; without a value, `images` means `allow`. */
  images: StoryImages = 'none';

  /** The stories to show, in the place of those of `src`. */
  items: readonly Story[] | null = null;

  readonly #list = document.createElement('div');
  readonly #internals = this.attachInternals();
  readonly #delivery = new Lazy(this, async () => {
    const { StoryDelivery } = await import('./story-delivery.js');
    return new StoryDelivery(this, this.#list);
  });

  constructor() {
    super();
    this.addStyles(listContent);
  }

  /** The stories that are shown, unless some stand inside. */
  get stories(): readonly Story[] {
    const given = this.items ?? this.#delivery.value?.stories ?? [];
    // What a page gives may have holes.
    return (given as readonly (Story | null)[])
      .filter((story): story is Story => !!story?.headline)
      .slice(0, this.max > 0 ? this.max : undefined);
  }

  protected override get hasContent(): boolean {
    return this.stories.length > 0;
  }

  protected override async loadWriter(): Promise<LightWriter> {
    const { StoryListWriter } = await import('./story-list-writer.js');
    return new StoryListWriter(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#list.part.add('list');
    this.#list.append(...root.childNodes);
    root.append(this.#list);
    return root;
  }

  protected override willUpdate(): void {
    const isWritten = this.content.authored().length > 0;
    if (!isWritten && (this.items || this.src)) this.#delivery.start();
    this.#delivery.value?.ask(isWritten ? '' : this.src);
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const authored = this.content.authored();
    const areCards =
      authored.length > 0 &&
      authored.every((node) => node instanceof Element && node.localName === 'story-card');
    this.#list.role = areCards ? 'list' : null;
    this.#list.className = areCards ? 'cards' : '';
    const status = authored.length > 0 ? undefined : this.#delivery.value?.status;
    this.#delivery.value?.show(status);
    this.#list.ariaBusy = String(status === 'loading');
    this.#internals.states.clear();
    if (status) this.#internals.states.add(status);
  }

  /** Also waits for what is loaded on demand, but not for `src`. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    if (!this.#delivery.loading) return settled;
    await this.#delivery.loading;
    return this.getUpdateComplete();
  }
}
