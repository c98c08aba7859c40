import { html, nothing, render, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announcer.js';
import { LoadController } from '../../controllers/load.js';
import { warnOnce } from '../../internal/warn-once.js';
import { msg } from '../../localization/localization.js';
import type { StoryCard as Story } from '../../models/story-card.js';
import { ArticleSourceError } from '../../sources/article-source.js';
import { createStoryListSource } from '../../sources/create-story-list-source.js';
import type { StoryPage } from '../../sources/story-list-source.js';
import { control, focusRing } from '../../themes/shared.styles.js';
import type { StoryList } from './story-list.js';
import { statusStyles } from './story-list.styles.js';

type Status = 'loading' | 'failed' | 'empty';

const errorText = (error: unknown): string =>
  error instanceof ArticleSourceError && error.kind === 'network'
    ? msg('The stories could not be loaded. Are you online?', { id: 'story-list.network' })
    : msg('The stories could not be loaded.', { id: 'story-list.error' });

const emptyText = (): string => msg('There are no stories yet.', { id: 'story-list.empty' });

/** What `<story-list>` needs for stories that are not written into it: gets them, and says how that goes. */
export class StoryDelivery {
  readonly #host: StoryList;
  readonly #status = document.createElement('div');
  readonly #page: LoadController<StoryPage>;
  #question = '';
  /** The state that was announced: a failure by its error, so that the next one is, too. */
  #told: unknown;

  /** @param list - The place of the stories, in the host's shadow root. */
  constructor(host: StoryList, list: HTMLElement) {
    this.#host = host;
    list.after(this.#status);
    for (const { styleSheet } of [focusRing, control, statusStyles]) {
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    }
    this.#page = new LoadController(host, ({ error }) => {
      if (error instanceof Error) warnOnce('story-list', error.message);
    });
  }

  get stories(): readonly Story[] | undefined {
    return this.#page.state.value?.stories;
  }

  /** What the reader is told of; nothing when all is well. */
  get status(): Status | undefined {
    const { items, src } = this.#host;
    const { status, value, error } = this.#page.state;
    if (!items && error) return 'failed';
    if (!items && status === 'loading') return 'loading';
    const known = items ?? (src ? value?.stories : undefined);
    return known?.length === 0 ? 'empty' : undefined;
  }

  /** Asks for what the host's attributes name now. */
  ask(src: string): void {
    const { format, items } = this.#host;
    const question = src && !items ? `${format} ${src}` : '';
    if (question === this.#question) return;
    this.#question = question;
    this.#page.start(
      question === ''
        ? undefined
        : async (signal) => createStoryListSource(format, { url: src }).load({ signal }),
    );
  }

  /** Says how it goes, in the language of the moment. */
  show(status: Status | undefined): void {
    const { locale, direction, shadowRoot } = this.#host;
    const hadFocus = this.#status.contains(shadowRoot?.activeElement ?? null);
    this.#status.lang = locale;
    this.#status.dir = direction;
    render(this.#render(status), this.#status);
    const { error } = this.#page.state;
    const news = status === 'failed' ? error : status;
    if (news !== this.#told && status === 'failed') announce(errorText(error), locale);
    if (news !== this.#told && status === 'empty') announce(emptyText(), locale);
    this.#told = news;
    // The button goes away with the error.
    if (hadFocus && !shadowRoot?.activeElement) void this.#enter();
  }

  #render(status: Status | undefined): TemplateResult | typeof nothing {
    const { state } = this.#page;
    switch (status) {
      case 'failed':
        return html`<div class="error" part="error">
          <p>${errorText(state.error)}</p>
          <button
            type="button"
            part="retry-button"
            aria-disabled=${state.status === 'loading'}
            @click=${this.#onRetry}
          >
            ${msg('Try again', { id: 'story-list.retry' })}
          </button>
        </div>`;
      case 'loading':
        return html`<p class="loading" part="loading">
          ${msg('Loading the stories…', { id: 'story-list.loading' })}
        </p>`;
      case 'empty':
        return html`<p class="empty" part="empty">${emptyText()}</p>`;
      case undefined:
        return nothing;
    }
  }

  /** Takes the focus to the first story. */
  async #enter(): Promise<void> {
    await this.#host.updateComplete;
    await this.#host.querySelector('story-card')?.updateComplete;
    this.#host.querySelector('a')?.focus();
  }

  readonly #onRetry = (): void => {
    if (this.#page.state.status !== 'loading') void this.#page.load();
  };
}
