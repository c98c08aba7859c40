import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { warnOnce } from '../../internal/warn-once.js';
import { msg, str } from '../../localization/localization.js';
import { Localized } from '../../localization/localized.js';
import { moveFocus } from '../move-focus.js';
import { isProvider } from './flat-tree.js';
import { fragmentOf, targetOf, withoutFragment } from './fragment.js';
import { landingOf } from './landing.js';
import type { LandmarkLinks } from './landmark-links.js';
import { styles } from './skip-links.styles.js';

function warnIfDead(link: HTMLAnchorElement): void {
  const fragment = fragmentOf(link);
  if (fragment && fragment !== 'top' && !targetOf(link, fragment)) {
    warnOnce('skip-links', `nothing on this page has the id of the link "#${fragment}".`);
  }
}

/** Regions that screen readers would say nothing of: a heading inside says more. */
const UNNAMED =
  ':is(main,nav,aside,section,article,header,footer,search,[role]):not([aria-label],[aria-labelledby],[tabindex="0"])';

/** In the order of their connection: the first one has the landmarks that several would show. */
const instances = new Set<SkipLinks>();

/**
 * Links past what repeats on every page, out of sight until the keyboard reaches them. Put it first
 * in the body. Links inside of it are used as they are; without any, it makes links from the
 * page's landmarks and from elements that have a `getSkipTarget()` method, in open shadow roots too.
 *
 * @tag skip-links
 * @summary Skip links that move the focus for good, written by hand or made from the page's landmarks.
 * @slot - Links to places of this page, `<a href="#main">Skip to content</a>`. Works without script.
 * @csspart nav - The bar.
 * @csspart link - A link made from a landmark.
 * @cssprop [--skip-links-offset=0px] - Height of what sticks to the top of the page. See `offset`.
 * @cssprop --news-skip-links-background - The bar.
 * @cssprop --news-skip-links-color - Text on the bar.
 */
export class SkipLinks extends Localized(ReactiveElement) {
  static override styles = styles;
  static rendersBeforeLocale = true;
  // Not by decorators: they alone would be a twentieth of this element's size.
  static override properties = {
    landmarks: { useDefault: true },
    max: { type: Number, useDefault: true },
    offset: { useDefault: true },
    updateHash: { type: Boolean, attribute: 'update-hash' },
  };

  /**
   * What to look for without slotted links: `main`, `nav`, `search`, `sidebar`, `comments`,
   * `footer`, separated by spaces. Empty means all of them.
   */
  landmarks = '';

  /** The most links to make from landmarks; 0 is no limit. */
  max = 7;

  /**
   * Height of what sticks to the top of the page: CSS pixels, or a CSS length. Becomes the page's
   * `scroll-padding` from the first use of a link on. Not needed where the page sets that itself.
   */
  offset = '';

  /** Shows the target in the address, by `history.replaceState()`; the page hears no `hashchange`. */
  updateHash = false;

  readonly #nav = document.createElement('nav');
  readonly #clearance = new CSSStyleSheet();
  #landmarkLinks: LandmarkLinks | undefined;
  #loading: Promise<void> | undefined;
  #waiting = false;

  override connectedCallback(): void {
    instances.add(this);
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    instances.delete(this);
    for (const other of instances) other.requestUpdate();
    this.#landmarkLinks?.clear();
    this.#setClearance('');
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const slot = document.createElement('slot');
    slot.addEventListener('slotchange', this.#refreshSoon);
    this.#nav.part.add('nav');
    // The top layer: over any header, out of any transformed or clipping ancestor.
    this.#nav.popover = 'manual';
    this.#nav.addEventListener('click', this.#onClick);
    this.addEventListener('focusin', this.#onFocusIn);
    this.addEventListener('focusout', this.#onFocusOut);
    this.#nav.append(slot);
    root.append(this.#nav);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.isConnected) this.#draw();
  }

  /** Also waits for the links that are made from landmarks. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  #draw(): void {
    const place = [...instances].indexOf(this) + 1;
    const nav = this.#nav;
    const label =
      place > 1
        ? msg(str`Skip links ${place}`, { id: 'skip-links.label-numbered' })
        : msg('Skip links', { id: 'skip-links.label' });
    nav.setAttribute('aria-label', label);
    nav.lang = this.locale;
    nav.style.scrollMarginBlockStart = Number(this.offset) ? `${this.offset}px` : this.offset;
    if (place > 1) {
      warnOnce('skip-links', 'there are several on this page; one, first in the body, is enough.');
    }
    const written = this.querySelectorAll('a');
    const automatic = written.length === 0;
    // Links of the page's own are written in the page's direction.
    nav.dir = automatic ? this.direction : '';
    if (automatic) {
      this.#loading ??= this.#loadLandmarkLinks();
      nav.inert = !this.#landmarkLinks?.update(this.landmarks, this.max);
    } else {
      this.#landmarkLinks?.clear();
      nav.inert = false;
      // What the page draws together with this element is there one update later.
      if (this.hasUpdated && document.readyState !== 'loading') written.forEach(warnIfDead);
    }
  }

  async #loadLandmarkLinks(): Promise<void> {
    try {
      const { LandmarkLinks } = await import('./landmark-links.js');
      this.#landmarkLinks = new LandmarkLinks(this, this.#nav, this.#refreshSoon);
      this.requestUpdate();
    } catch {
      warnOnce('skip-links', 'the code for links from landmarks could not be loaded.');
    }
  }

  #targetOf(link: HTMLAnchorElement): HTMLElement | undefined {
    if (!this.contains(link)) {
      // The page may have changed since the last frame.
      this.localize(() => {
        this.#draw();
      });
      const region = this.#landmarkLinks?.regionOf(link);
      return region && landingOf(region);
    }
    const fragment = fragmentOf(link);
    const target = fragment ? targetOf(link, fragment) : undefined;
    const isRegion =
      target && (isProvider(target) || target.matches(UNNAMED) || !target.checkVisibility());
    return isRegion || target?.shadowRoot ? landingOf(target) : target;
  }

  #setClearance(size: string): void {
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#clearance);
    this.#clearance.replaceSync(`:root{scroll-padding-block-start:${size}}`);
    document.adoptedStyleSheets = parseFloat(size) ? [...others, this.#clearance] : others;
  }

  readonly #refreshSoon = (): void => {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.requestUpdate();
    });
  };

  readonly #onFocusIn = (): void => {
    if (!this.#nav.matches(':popover-open')) this.#nav.showPopover();
    this.#refreshSoon();
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (this.contains(relatedTarget as Node | null)) return;
    if (this.#nav.matches(':popover-open')) this.#nav.hidePopover();
    this.#refreshSoon();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    const modified = ctrlKey || metaKey || shiftKey || altKey;
    const link = (event.target as Element).closest('a');
    if (event.defaultPrevented || event.button !== 0 || modified || !link) return;
    const target = this.#targetOf(link);
    // Without an id to go to, the browser would go to the top.
    if (!this.contains(link) && !link.hash) event.preventDefault();
    if (!target) return;
    this.#setClearance(getComputedStyle(this.#nav).scrollMarginBlockStart);
    if (!moveFocus(target)) return;
    event.preventDefault();
    if (this.updateHash && link.hash && target.getRootNode() === document) {
      history.replaceState(history.state, '', withoutFragment(location.href) + link.hash);
    }
  };
}
