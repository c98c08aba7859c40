import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { LightContentController } from '../../controllers/light-content.js';
import { SurroundingArticleController } from '../../controllers/surrounding-article.js';
import { text } from '../../internal/text-property.js';
import { warnOnce } from '../../internal/warn-once.js';
import { formatDay } from '../../localization/days.js';
import { parseDate } from '../../localization/formats.js';
import { Localized } from '../../localization/localized.js';
import type { NoticeType } from '../../models/article.js';
import { safeUrl } from '../../sanitize/url.js';
import { tokens } from '../../themes/generated/tokens.styles.js';
import { hostStyles } from '../../themes/host.styles.js';
import { formatAge, monthsBetween } from './article-age.js';
import { lightStyles, styles } from './article-notice.styles.js';
import { labels, readOriginal, sentences } from './notice-messages.js';

/**
 * What a reader has to know about an article beside its text. Says what it is in the reader's
 * language; what happened stands inside of it. `old`, `withdrawn`, `machine-translated` and
 * `original-changed` have a sentence of their own where nothing does.
 *
 * @tag article-notice
 * @summary A correction, a withdrawal, the age of an old article and the like.
 * @slot - What there is to say.
 * @slot label - Another label, in place of label and date.
 * @csspart notice - Everything.
 * @csspart label - What it is, and when.
 * @cssstate empty - There is nothing to say: an article is not old. Takes no place.
 */
export class ArticleNotice extends Localized(ReactiveElement) {
  static readonly catalog = 'article-notice';
  static override styles = [tokens, hostStyles, styles];
  static override properties = {
    type: text,
    date: text,
    published: text,
    threshold: { type: Number, useDefault: true },
    href: text,
  };

  /** What it is about; `notice` is anything else. */
  type: NoticeType = 'notice';

  /** When the text was corrected, withdrawn, and so on: ISO 8601. */
  date = '';

  /** For `old`: when the article was published. Without it, what the `<article-dates>` of the article says. */
  published = '';

  /** For `old`: from how many months on an article is old. */
  threshold = 12;

  /** For `original-changed`: the address of the original. */
  href = '';

  readonly #label = document.createElement('div');
  readonly #notice = document.createElement('div');
  readonly #internals = this.attachInternals();
  readonly #content = new LightContentController(this, 'article-notice');
  readonly #article = new SurroundingArticleController(this);
  readonly #datesObserver = new MutationObserver(() => {
    this.requestUpdate();
  });
  #written = '';
  #parts: Readonly<Record<string, readonly HTMLElement[]>> = {};

  constructor() {
    super();
    this.#content.addStyles(lightStyles);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It may stand in another article now.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#datesObserver.disconnect();
  }

  /** What was written into it is there before the words for its label are. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const slot = document.createElement('slot');
    slot.name = 'label';
    this.#label.className = 'label';
    this.#label.part.add('label');
    this.#label.append(slot);
    this.#notice.className = 'base';
    this.#notice.part.add('notice');
    this.#notice.role = 'note';
    this.#notice.append(this.#label, document.createElement('slot'));
    root.append(this.#notice);
    return root;
  }

  /** What its author has written into it, without label and sentence of its own. */
  get authored(): readonly ChildNode[] {
    return this.#content.authored();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const type = this.#knownType();
    const age = type === 'old' ? this.#readAge() : '';
    const isEmpty = type === 'old' && !age;
    this.#internals.states[isEmpty ? 'add' : 'delete']('empty');
    this.#notice.className = `base ${type}`;
    this.#draw(isEmpty ? undefined : type, age);
  }

  #knownType(): NoticeType {
    if (Object.hasOwn(labels, this.type)) return this.type;
    warnOnce('article-notice', `type="${this.type}" is none of ${Object.keys(labels).join(', ')}.`);
    return 'notice';
  }

  /** Writes anew only what has changed: a reader may have selected it. */
  #draw(type: NoticeType | undefined, age: string): void {
    const key = JSON.stringify([type, age, this.date, this.href, this.formatLocale]);
    if (key !== this.#written) {
      this.#written = key;
      const text = type && sentences[type]?.(age);
      this.#parts = {
        label: type ? [this.#writeLabel(labels[type]())] : [],
        '': text ? [this.#writeText(text)] : [],
      };
    }
    for (const [slot, elements] of Object.entries(this.#parts)) this.#content.show(slot, elements);
    // Reader modes know no slots: what it is comes before what there is to say.
    const [label] = this.#parts['label'] ?? [];
    if (label?.parentNode === this && label !== this.firstChild) this.prepend(label);
  }

  #own(tag: string, ...children: (Node | string)[]): HTMLElement {
    const element = document.createElement(tag);
    element.lang = this.locale;
    element.dir = this.direction;
    element.append(...children);
    return element;
  }

  #writeLabel(label: string): HTMLElement {
    const { date, formatLocale } = this;
    const name = document.createElement('strong');
    name.append(label);
    // The space parts it from what follows where there are no styles.
    const element = this.#own('span', name, ' ');
    const day = formatDay(date, formatLocale);
    if (day) {
      const time = document.createElement('time');
      time.dateTime = date;
      time.append(day);
      element.append(time, ' ');
    } else if (date) {
      warnOnce('article-notice', `date="${date}" is no ISO 8601 date; it is not shown.`);
    }
    return element;
  }

  #writeText(text: string): HTMLElement {
    const address = this.type === 'original-changed' && safeUrl(this.href, '', 'link');
    if (!this.href || !address) return this.#own('p', text);
    const link = document.createElement('a');
    link.href = address;
    link.append(readOriginal());
    return this.#own('p', text, ' ', link);
  }

  /** How old the article is, in words; empty where it is not old. */
  #readAge(): string {
    const { element } = this.#article;
    if (!this.published && element) {
      this.#datesObserver.observe(element, {
        subtree: true,
        childList: true,
        attributeFilter: ['published', 'datetime'],
      });
    }
    const iso = this.published || this.#article.published;
    const date = parseDate(iso);
    if (iso && !date) warnOnce('article-notice', `published="${iso}" is no ISO 8601 date.`);
    const months = date ? monthsBetween(date, new Date()) : 0;
    return months > 0 && months >= this.threshold ? formatAge(months, this.formatLocale) : '';
  }
}
