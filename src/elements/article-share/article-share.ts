import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { announce } from '../../controllers/announcer.js';
import { SurroundingArticleController } from '../../controllers/surrounding-article.js';
import { text } from '../../internal/text-property.js';
import { msg } from '../../localization/localization.js';
import { Localized } from '../../localization/localized.js';
import { safeUrl } from '../../sanitize/url.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { control, focusRing, hostStyles } from '../../themes/shared.styles.js';
import { ArticleShareEvent, type ArticleShareDetail } from './article-share.events.js';
import { styles } from './article-share.styles.js';
import { copyIcon, mailIcon, shareIcon } from './share-icons.js';
import { fillAddress, mailAddress, type Shared } from './share-links.js';

const copiedText = (): string => msg('Link copied', { id: 'article-share.copied' });

/**
 * Shares an article: by the device's own menu where it has one, by copying the address, by mail, and
 * by whatever links the page adds. Nothing is loaded from anywhere.
 *
 * A link inside of it is shown as it is. In a `<template>`, links are patterns, in which `{url}` and
 * `{headline}` stand for what is shared:
 * `<template><a href="https://social.example/share?text={headline}%20{url}">Social</a></template>`.
 *
 * @tag article-share
 * @summary Shares an article without any third party.
 * @slot - Further links, and a `<template>` with patterns for links.
 * @csspart share - Everything.
 * @csspart share-button - Opens the device's menu; only where it has one.
 * @csspart copy-button - Copies the address.
 * @csspart mail-link - Begins a letter.
 * @csspart link - A link made from a pattern.
 * @csspart status - Confirms that the address was copied.
 * @csspart address - The address to copy by hand, where the browser does not let us.
 * @fires {ArticleShareEvent} article-share - A reader wants to share the article.
 */
export class ArticleShare extends Localized(LitElement) {
  static readonly catalog = 'article-share';
  static override styles = [tokens, hostStyles, focusRing, control, styles];

  /** The id of the article; without it, the one that this element stands in. */
  @property(text) for = '';

  /** The address to share. Without it, that of the article, or the page's `<link rel="canonical">`. */
  @property(text) url = '';

  /** The headline. Without it, that of the article, or the title of the page. */
  @property(text) headline = '';

  @state() private _result: 'copied' | 'refused' | undefined;
  @query('input') private readonly _address!: HTMLInputElement | null;

  readonly #article = new SurroundingArticleController(this);
  #templates: readonly HTMLTemplateElement[] = [];
  /** The links that were made from patterns. They stay, so that the focus does. */
  #links: readonly { link: HTMLAnchorElement; pattern: string }[] = [];

  constructor() {
    super();
    this.addEventListener('click', this.#onLink);
  }

  protected override render(): TemplateResult {
    const shared = this.#shared;
    for (const { link, pattern } of this.#links) {
      const address = safeUrl(fillAddress(pattern, shared), '', 'link');
      if (address) link.href = address;
      else link.removeAttribute('href');
    }
    return html`
      <div
        class="share"
        part="share"
        role="group"
        aria-label=${msg('Share this article', { id: 'article-share.label' })}
        lang=${this.locale}
        dir=${this.direction}
        @focusin=${this.#onNear}
        @focusout=${this.#onLeave}
        @pointerenter=${this.#onNear}
      >
        ${
          'share' in navigator
            ? html`<button class="quiet" type="button" part="share-button" @click=${this.#onShare}>
                ${shareIcon} ${msg('Share', { id: 'article-share.share' })}
              </button>`
            : nothing
        }
        <button class="quiet" type="button" part="copy-button" @click=${this.#onCopy}>
          ${copyIcon} ${msg('Copy link', { id: 'article-share.copy' })}
        </button>
        <a class="quiet" part="mail-link" href=${mailAddress(shared)} @click=${this.#onMail}>
          ${mailIcon} ${msg('Email', { id: 'article-share.mail' })}
        </a>
        ${this.#links.map(({ link }) => link)}
        <slot @slotchange=${this.#readPatterns}></slot>
        <span class="status" part="status">${this._result === 'copied' ? copiedText() : ''}</span>
        ${this._result === 'refused' ? this.#renderAddress(shared) : nothing}
      </div>
    `;
  }

  #renderAddress({ url }: Shared): TemplateResult {
    return html`<label class="address" part="address">
      ${msg('Copy this address', { id: 'article-share.address' })}
      <input readonly dir="ltr" .value=${url} />
    </label>`;
  }

  /** What is shared now: articles are loaded, and pages change. */
  get #shared(): Shared {
    const { url, headline } = this;
    const article = this.#article;
    return {
      url: (url && safeUrl(url, '', 'link')) || article.url,
      headline: headline || article.headline,
    };
  }

  #ask(by: ArticleShareDetail['by']): boolean {
    return this.dispatchEvent(new ArticleShareEvent({ ...this.#shared, by }));
  }

  async #share(): Promise<void> {
    const { url, headline } = this.#shared;
    try {
      await navigator.share({ url, title: headline });
    } catch (error) {
      // The reader has changed their mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      await this.#copy();
    }
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#shared.url);
      this._result = 'copied';
      announce(this.localize(copiedText), this.locale);
    } catch {
      // Refused; or a page without https, where there is no clipboard.
      this._result = 'refused';
      await this.updateComplete;
      this._address?.focus();
      this._address?.select();
    }
  }

  readonly #readPatterns = (): void => {
    const templates = [...this.querySelectorAll<HTMLTemplateElement>(':scope > template')];
    const before = this.#templates;
    if (templates.length === before.length && templates.every((one, i) => one === before[i]))
      return;
    this.#templates = templates;
    this.#links = templates.flatMap(({ content }) =>
      [...content.querySelectorAll('a')].map((original) => {
        const link = original.cloneNode(true) as HTMLAnchorElement;
        link.classList.add('quiet');
        link.part.add('link');
        return { link, pattern: original.getAttribute('href') ?? '' };
      }),
    );
    this.requestUpdate();
  };

  readonly #onNear = (): void => {
    this.requestUpdate();
  };

  readonly #onLeave = ({ relatedTarget }: FocusEvent): void => {
    if (!this.renderRoot.contains(relatedTarget as Node | null)) this._result = undefined;
  };

  readonly #onShare = (): void => {
    if (this.#ask('share')) void this.#share();
  };

  readonly #onCopy = (): void => {
    this._result = undefined;
    if (this.#ask('copy')) void this.#copy();
  };

  readonly #onMail = (event: Event): void => {
    if (!this.#ask('mail')) event.preventDefault();
  };

  /** Links of the page's own, and those made from its patterns. */
  readonly #onLink = (event: Event): void => {
    const [target] = event.composedPath();
    const link = target instanceof Element && target.closest('a');
    if (!link || link.part.contains('mail-link')) return;
    if (!this.#ask('link')) event.preventDefault();
  };
}
