import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LightContentController } from '../../controllers/light-content.js';
import { Lazy } from '../../internal/lazy.js';
import { msg } from '../../localization/localization.js';
import { Localized } from '../../localization/localized.js';
import type { LivePost } from '../../models/live-posts.js';
import type { ListFormat } from '../../sources/ask-for-list.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { control, focusRing, hostStyles } from '../../themes/shared.styles.js';
import { moveFocus } from '../move-focus.js';
import { errorText, newsText } from './live-messages.js';
import { liveContent, styles } from './live-updates.styles.js';
import type { KeyEvent } from './post-writer.js';

/**
 * A live blog: posts that are written into the page, that a feed gives while the page is open, or
 * both. What is shown is brought up to date in place; what is new waits behind a button, so that
 * nothing moves under the reader's eyes.
 *
 * @tag live-updates
 * @summary A live blog whose new posts wait for the reader.
 * @slot - Posts that are written into the page, the newest first: an `<article id>` each, with a
 *   heading and a `<time>`. `data-key-event` puts one among the key events. Works without script.
 * @slot pinned - A post that stays above the others.
 * @slot posts - Not for pages: posts of the feed, which the element puts there.
 * @csspart news-button - Shows the new posts.
 * @csspart key-events - Links to the posts that tell the whole story.
 * @csspart status - What is said of loading: that it runs, that there is nothing, that it failed.
 * @csspart retry-button - Loads again.
 * @cssstate loading - The first posts are on their way.
 * @cssstate failed - The last load failed.
 */
export class LiveUpdates extends Localized(LitElement) {
  static readonly catalog = 'live-updates';
  static override styles = [tokens, hostStyles, focusRing, control, styles];
  // What is written into the page needs no strings of ours.
  static rendersBeforeLocale = true;
  static override properties = {
    src: { useDefault: true },
    format: { useDefault: true },
    interval: { type: Number, useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    posts: { attribute: false },
  };

  /** Address of a feed whose entries are the posts, relative to the page. */
  src = '';

  /** What `src` gives; `auto` finds out. `rss` is RSS or Atom. */
  format: ListFormat = 'auto';

  /** Seconds from one look for new posts to the next, 15 at least. 0: none. */
  interval = 60;

  /** Level of the posts' headings, 1 to 6. */
  headingLevel = 2;

  /** All posts that there are now, for a page with a source of its own. New ones wait, as from `src`. */
  posts: readonly LivePost[] | null = null;

  readonly #internals = this.attachInternals();
  readonly #content = new LightContentController(this, 'live-updates');
  readonly #feed = new Lazy(this, async () => {
    const { LiveFeed } = await import('./live-feed.js');
    return new LiveFeed(this);
  });
  readonly #writer = new Lazy(this, async () => {
    const { createPostWriter } = await import('./post-writer.js');
    return createPostWriter(this);
  });

  constructor() {
    super();
    this.#content.addStyles(liveContent);
  }

  protected override willUpdate(): void {
    if (!this.src && !this.posts) return;
    this.#feed.start();
    this.#writer.start();
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#draw();
    super.update(changed);
    const status = this.#feed.value?.status;
    this.#internals.states.clear();
    if (status) this.#internals.states.add(status);
  }

  protected override render(): TemplateResult {
    const count = this.#feed.value?.fresh.length ?? 0;
    return html`<div class="base" lang=${this.locale} dir=${this.direction}>
      ${
        count > 0
          ? html`<div class="news">
              <button type="button" class="primary" part="news-button" @click=${this.#onNewsClick}>
                ${newsText(count, this.formatLocale)}
              </button>
            </div>`
          : nothing
      }
      ${this.#renderStatus()}
      <slot name="pinned"></slot>
      ${this.#renderKeyEvents()}
      <slot name="posts"></slot>
      <slot @slotchange=${this.#onSlotChange}></slot>
    </div>`;
  }

  /** Also waits for what is loaded on demand, but not for `src`. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const settled = await super.getUpdateComplete();
    const loading = [this.#feed.loading, this.#writer.loading].filter(
      (promise) => promise !== undefined,
    );
    if (loading.length === 0) return settled;
    await Promise.all(loading);
    return this.getUpdateComplete();
  }

  /** Looks for new posts now. */
  async refresh(): Promise<void> {
    await this.#feed.value?.load();
  }

  /** @internal What stands in the page already: ids, and when the newest of it was published. */
  written(): { ids: ReadonlySet<string>; since: number } {
    const articles = this.#written();
    const times = articles.map(
      (article) => Date.parse(article.querySelector('time')?.dateTime ?? '') || 0,
    );
    return { ids: new Set(articles.map(({ id }) => id)), since: Math.max(0, ...times) };
  }

  /** @internal Runs `work` in this element's language. */
  say(work: () => string): string {
    return this.localize(work);
  }

  #written(): HTMLElement[] {
    return [...this.#content.authored(), ...this.#content.authored('pinned')].filter(
      (node) => node instanceof HTMLElement,
    );
  }

  #draw(): void {
    const feed = this.#feed.value;
    const writer = this.#writer.value;
    if (!feed || !writer) return;
    writer.draw(feed.shown, feed.removed);
    for (const slot of ['pinned', 'posts'] as const) {
      const box = writer[slot];
      this.#content.show(slot, box.hasChildNodes() ? [box] : []);
    }
  }

  #keyEvents(): KeyEvent[] {
    const feed = this.#feed.value;
    const drawn = feed ? (this.#writer.value?.keyEvents(feed.shown, feed.removed) ?? []) : [];
    const written = this.#written().flatMap((article) => {
      const text = article.querySelector('h1, h2, h3, h4, h5, h6')?.textContent.trim();
      return text && article.id && 'keyEvent' in article.dataset ? [{ text, article }] : [];
    });
    return [...drawn, ...written];
  }

  #renderKeyEvents(): TemplateResult | typeof nothing {
    const events = this.#keyEvents();
    if (events.length === 0) return nothing;
    const label = msg('Key events', { id: 'live-updates.key-events' });
    return html`<nav part="key-events" aria-label=${label}>
      <p class="title" aria-hidden="true">${label}</p>
      <ol>
        ${events.map(
          ({ text, article }) =>
            html`<li>
              <a
                href=${`#${encodeURIComponent(article.id)}`}
                dir="auto"
                @click=${(event: MouseEvent) => {
                  event.preventDefault();
                  moveFocus(article);
                }}
                >${text}</a
              >
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  #renderStatus(): TemplateResult | typeof nothing {
    const feed = this.#feed.value;
    const status = this.#feed.loading ? 'loading' : feed?.status;
    switch (status) {
      case 'failed':
        return html`<p part="status">
          ${errorText(feed?.since, this.formatLocale)}
          <button
            type="button"
            class="quiet"
            part="retry-button"
            aria-disabled=${feed?.isLoading ?? false}
            @click=${this.#onRetry}
          >
            ${msg('Try again', { id: 'live-updates.retry' })}
          </button>
        </p>`;
      case 'loading':
        return html`<p part="status">
          ${msg('Loading the updates…', { id: 'live-updates.loading' })}
        </p>`;
      case 'empty':
        return this.#written().length > 0
          ? nothing
          : html`<p part="status">
              ${msg('There are no updates yet.', { id: 'live-updates.empty' })}
            </p>`;
      case undefined:
        return nothing;
    }
  }

  readonly #onSlotChange = (): void => {
    this.requestUpdate();
  };

  readonly #onRetry = (): void => {
    void this.refresh();
  };

  /** The reader has asked: what is new is shown, and reading goes on with it. */
  readonly #onNewsClick = async (): Promise<void> => {
    const [first] = this.#feed.value?.take() ?? [];
    this.requestUpdate();
    await this.updateComplete;
    const article = this.#writer.value?.articleOf(first);
    if (article) moveFocus(article);
  };
}
