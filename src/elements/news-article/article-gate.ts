import { msg } from '../../localization/localization.js';
import { styles } from './article-gate.styles.js';
import type { NewsArticle } from './news-article.js';

/**
 * Where the text ends for those who have no access: says so, unless the page says it in the slot. The
 * text that is there is left readable to its last line; lines of no text fade away below it.
 */
export class ArticleGate {
  readonly #host: NewsArticle;
  readonly #gate = document.createElement('div');
  readonly #text = document.createElement('p');

  constructor(host: NewsArticle) {
    this.#host = host;
    const slot = host.shadowRoot?.querySelector('slot[name=gate]');
    this.#gate.part.add('gate');
    this.#text.part.add('gate-text');
    slot?.replaceWith(this.#gate);
    slot?.append(this.#text);
    if (slot) this.#gate.append(slot);
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  update(): void {
    const { article, locale, direction } = this.#host;
    const isFilled = this.#host.querySelector(':scope > [slot=gate]') !== null;
    this.#gate.hidden = !isFilled && article?.access !== 'truncated';
    this.#text.lang = locale;
    this.#text.dir = direction;
    this.#text.textContent = msg('Not all of this article is open to everyone.', {
      id: 'news-article.gate',
    });
  }
}
