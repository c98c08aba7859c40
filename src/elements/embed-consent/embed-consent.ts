import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { text } from '../../internal/text-property.js';
import { warnOnce } from '../../internal/warn-once.js';
import { Localized } from '../../localization/localized.js';
import { safeUrl } from '../../sanitize/url.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { control, focusRing, hostStyles, visuallyHidden } from '../../themes/shared.styles.js';
import { focusPlace } from '../move-focus.js';
import { createFrame, createFromTemplate, frameAddress, posterAddress } from './create-embed.js';
import { EmbedShowEvent } from './embed-consent.events.js';
import { styles } from './embed-consent.styles.js';
import { messages } from './embed-messages.js';
import { renderPanel } from './embed-panel.js';
import { forget, isRemembered, remember, watchProviders } from './remembered-providers.js';

/**
 * Content of a third party, of which nothing is requested before the reader wants it: a frame, or
 * the code that stands in a `<template>`. It says whose it is and what they will learn; a provider
 * can be remembered, and forgotten again.
 *
 * @tag embed-consent
 * @summary Asks the reader before content of a third party is loaded.
 * @slot - Links to the content, e.g. `<a href="…">`; all that there is without script and on paper.
 *   A `<template>` among the children holds what to show, in the place of `src`.
 * @slot poster - A picture of what is to be seen; it is loaded with the page.
 * @slot notice - What the provider will learn, in the words of your own privacy notice.
 * @slot embed - Not for pages: the content itself, which the element puts there.
 * @csspart embed - Everything.
 * @csspart skip-link - Leads past the content; shown while it has the focus.
 * @csspart panel - What stands in the place of the content.
 * @csspart poster - The picture of what is to be seen.
 * @csspart title - What is to be seen.
 * @csspart notice - What the provider will learn.
 * @csspart show-button - Shows this content.
 * @csspart always-button - Shows all content of this provider.
 * @csspart frame - The place of the content.
 * @csspart links - Where the content is on the provider's own site, and their privacy policy.
 * @csspart revoke-button - Forgets that a provider is always shown.
 * @cssstate shown - The content is shown.
 * @fires {EmbedShowEvent} embed-show - A reader wants to see the content.
 */
export class EmbedConsent extends Localized(LitElement) {
  static readonly catalog = 'embed-consent';
  static override styles = [tokens, hostStyles, focusRing, visuallyHidden, control, styles];

  /** Address of a frame to show; https only. */
  @property(text) src = '';

  /** Whose content it is, by the name that readers know. Without it, the host name of `src`. */
  @property(text) provider = '';

  /** What is to be seen; also the title of the frame. */
  @property(text) label = '';

  /** Address of the same content on the provider's own site. */
  @property(text) page = '';

  /** Address of the provider's privacy policy. */
  @property(text) privacy = '';

  /** Address, on this site, of a picture of what is to be seen. */
  @property(text) poster = '';

  /** What the frame may use (https://www.w3.org/TR/permissions-policy/#iframe-allow-attribute). */
  @property(text) allow = 'fullscreen; picture-in-picture';

  /** What the sandbox lets the frame do, in the place of our own choice. */
  @property(text) sandbox: string | null | undefined = null;

  /** Width of the content, in CSS pixels; with `height`, gives its shape. Without both, 16 to 9. */
  @property({ type: Number, useDefault: true }) width = 16;

  /** Height of the content, in CSS pixels. */
  @property({ type: Number, useDefault: true }) height = 9;

  /** The reader has agreed elsewhere, e.g. in the site's own consent tool. */
  @property({ type: Boolean }) consented = false;

  @state() private _wanted = false;

  @query('[part=embed]') private readonly _region!: HTMLElement;
  @query('.end') private readonly _end!: HTMLElement;
  @query('[part~=frame]') private readonly _frame!: HTMLElement | null;

  readonly #internals = this.attachInternals();
  #embed: HTMLElement | undefined;
  #unwatch: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = watchProviders(this.#onProviders);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Who has agreed to one thing has not agreed to the next.
    if (changed.has('src') || changed.has('provider')) {
      this.#removeEmbed();
      this._wanted = false;
    }
    this.#show(this.#isAvailable() && (this._wanted || this.consented || this.#isRemembered()));
  }

  protected override updated(): void {
    const { width, height } = this;
    this._frame?.style.setProperty('aspect-ratio', `${width} / ${height}`);
  }

  protected override render(): TemplateResult {
    const name = this.#name();
    return html`
      <div
        part="embed"
        role="group"
        aria-label=${this.#title()}
        tabindex="-1"
        lang=${this.locale}
        dir=${this.direction}
      >
        <a part="skip-link" href="#end" @click=${this.#onSkip}>${messages.skip(name)}</a>
        ${this.label ? html`<p part="title" dir="auto">${this.label}</p>` : nothing}
        ${
          this.#embed
            ? html`<div part="frame" class=${this.#template() ? 'free' : ''}>
                <slot name="embed"></slot>
              </div>`
            : renderPanel({
                name,
                label: this.label,
                poster: posterAddress(this.poster),
                isIllustrated: this.querySelector('[slot=poster]') !== null,
                isAvailable: this.#isAvailable(),
                canRemember: this.#key() !== '',
                onShow: this.#onShow,
                onAlways: this.#onAlways,
              })
        }
        ${this.#renderLinks(name)}
        <p class="end visually-hidden">${messages.end(name)}</p>
      </div>
    `;
  }

  #renderLinks(name: string): TemplateResult {
    const [page, privacy] = [this.page, this.privacy].map(
      (address) => address && safeUrl(address, '', 'link'),
    );
    return html`<div part="links">
      <slot @slotchange=${this.#onSlotChange}></slot>
      ${page && !this.#hasLinks() ? html`<a href=${page}>${messages.page(name)}</a>` : nothing}
      ${privacy ? html`<a class="privacy" href=${privacy}>${messages.privacy(name)}</a>` : nothing}
      ${
        this.#embed && this.#isRemembered()
          ? html`<p>
              ${messages.remembered(name)}
              <button class="quiet" part="revoke-button" type="button" @click=${this.#onRevoke}>
                ${messages.revoke()}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  /** Forgets that this provider is always shown: all of its content on this page goes. */
  revoke(): void {
    this._wanted = false;
    forget(this.#key());
  }

  #template(): HTMLTemplateElement | null {
    return this.querySelector<HTMLTemplateElement>(':scope > template');
  }

  /** Whether the page has said by itself where the content is. */
  #hasLinks(): boolean {
    return this.querySelector(':scope > :not([slot], template)') !== null;
  }

  #isAvailable(): boolean {
    if (this.#template() || frameAddress(this.src)) return true;
    if (this.hasUpdated || document.readyState !== 'loading') {
      warnOnce('embed-consent', `it needs a <template>, or a src of https. src="${this.src}"`);
    }
    return false;
  }

  /** By what a provider is remembered; empty when nobody has said who it is. */
  #key(): string {
    const address = frameAddress(this.src);
    return this.provider.trim() || (address ? new URL(address).hostname.replace(/^www\./, '') : '');
  }

  #name(): string {
    const name = this.#key();
    if (!name)
      warnOnce('embed-consent', 'readers are not told whose content it is: set `provider`.');
    return name || messages.anotherSite();
  }

  #title(): string {
    const name = this.#name();
    return this.label ? messages.nameWithLabel(name, this.label) : messages.name(name);
  }

  #isRemembered(): boolean {
    const key = this.#key();
    return !!key && isRemembered(key);
  }

  #show(shown: boolean): void {
    if (!shown) {
      this.#removeEmbed();
      return;
    }
    if (this.#embed) return;
    const template = this.#template();
    const { allow, sandbox } = this;
    const address = frameAddress(this.src) ?? '';
    this.#embed = template
      ? createFromTemplate(template)
      : createFrame({ address, title: this.label || this.#title(), allow, sandbox });
    this.#embed.slot = 'embed';
    this.append(this.#embed);
    this.#internals.states.add('shown');
  }

  #removeEmbed(): void {
    this.#embed?.remove();
    this.#embed = undefined;
    this.#internals.states.delete('shown');
  }

  /** The button that was pressed goes away. */
  async #focusRegion(): Promise<void> {
    await this.updateComplete;
    this._region.focus({ preventScroll: true });
  }

  #ask(always: boolean): void {
    const provider = this.#key();
    if (!this.dispatchEvent(new EmbedShowEvent({ provider, always }))) return;
    if (always) remember(provider);
    else this._wanted = true;
    void this.#focusRegion();
  }

  readonly #onShow = (): void => {
    this.#ask(false);
  };

  readonly #onAlways = (): void => {
    this.#ask(true);
  };

  readonly #onRevoke = (): void => {
    this.revoke();
    void this.#focusRegion();
  };

  readonly #onProviders = (): void => {
    this.requestUpdate();
  };

  /** Also a template that the parser had not reached yet. */
  readonly #onSlotChange = (): void => {
    this.requestUpdate();
  };

  readonly #onSkip = (event: MouseEvent): void => {
    event.preventDefault();
    focusPlace(this._end);
  };
}
