import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { LightContentController } from '../../controllers/light-content.js';
import { warnOnce } from '../../internal/warn-once.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { hostStyles } from '../../themes/host.styles.js';
import { quoteContent, styles } from './pull-quote.styles.js';
import { articleAround, isRepeated } from './repeated-text.js';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** Quotation marks of the world's scripts (Unicode Pi, Pf, and brackets that quote). */
const OPENING_MARK = /^[\p{Pi}\p{Pf}"'„‚「『《〈]/u;

const CHANGES: MutationObserverInit = { subtree: true, childList: true, characterData: true };

/**
 * A quotation that stands out. Where it repeats what the article says anyway, which it finds out,
 * it is there for the eye alone: screen readers and reader modes pass it by.
 *
 * @tag pull-quote
 * @summary A large quotation, never read twice.
 * @slot - What was said, without quotation marks: the element sets those of the language.
 * @slot cite - Who said it, best as `<cite slot="cite">`.
 * @csspart quote - Everything.
 * @csspart text - What was said.
 * @csspart cite - Who said it.
 * @cssstate repeated - The article says the same; hidden from screen readers.
 */
export class PullQuote extends ReactiveElement {
  static override styles = [tokens, hostStyles, styles];
  static override properties = { quoteOf: { attribute: 'quote-of', useDefault: true } };

  /**
   * Id of the element whose text this repeats, in other words or in a language that has changed:
   * then nothing is compared. Without it, the article around is searched for the same text.
   */
  quoteOf = '';

  readonly #quote = document.createElement('figure');
  readonly #text = document.createElement('blockquote');
  readonly #cite = document.createElement('figcaption');
  readonly #citeSlot = document.createElement('slot');
  readonly #internals = this.attachInternals();
  readonly #content = new LightContentController(this, 'pull-quote');
  readonly #changes = new MutationObserver(() => {
    this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // A text that comes later may say the same.
    this.#changes.observe(articleAround(this) ?? this, CHANGES);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes.disconnect();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#quote.className = 'quote';
    this.#quote.part.add('quote');
    this.#text.part.add('text');
    this.#cite.part.add('cite');
    this.#citeSlot.name = 'cite';
    this.#text.append(document.createElement('slot'));
    this.#cite.append(this.#citeSlot);
    this.#quote.append(this.#text, this.#cite);
    root.append(this.#quote);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const text = this.#quotation();
    // An author's own marks stay the only ones, and their own element the only quotation.
    this.#text.classList.toggle('marked', OPENING_MARK.test(text));
    this.#text.role = this.querySelector(':scope > blockquote') ? 'none' : null;
    this.#cite.hidden = this.#citeSlot.assignedNodes().length === 0;
    this.#setRepeated(this.#repeats(text));
  }

  protected override firstUpdated(): void {
    // After the sheet for all content, which is adopted when the element is connected.
    this.#content.addStyles(quoteContent);
  }

  /** What was said, without who said it. */
  #quotation(): string {
    return [...this.childNodes]
      .filter((node) => !(node instanceof Element && node.slot) && !(node instanceof Comment))
      .map((node) => node.textContent)
      .join('')
      .trim();
  }

  #repeats(text: string): boolean {
    const article = articleAround(this);
    if (this.quoteOf) {
      const root = this.getRootNode() as Document | ShadowRoot;
      if (root.getElementById(this.quoteOf)) return true;
      warnOnce('pull-quote', `nothing here has the id of quote-of="${this.quoteOf}".`);
    }
    return !!article && isRepeated(text, article, this.localName);
  }

  /** By the attribute, which reader modes know, too. */
  #setRepeated(repeated: boolean): void {
    const { states } = this.#internals;
    if (repeated && this.querySelector(FOCUSABLE)) {
      warnOnce(
        this.localName,
        'what repeats the text is hidden from screen readers, which a link in it must not be. ' +
          'Take the link out; until then this quotation is read twice.',
      );
      repeated = false;
    }
    if (repeated === states.has('repeated')) return;
    if (repeated) {
      states.add('repeated');
      this.setAttribute('aria-hidden', 'true');
    } else {
      states.delete('repeated');
      this.removeAttribute('aria-hidden');
    }
  }
}
