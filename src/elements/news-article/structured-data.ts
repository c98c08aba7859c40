import type { LightContentController } from '../../controllers/light-content.js';
import { warnOnce } from '../../internal/warn-once.js';
import type { NewsArticle as Article } from '../../models/article.js';
import { articleJsonLd, scriptJson } from '../../models/json-ld.js';
import { htmlToText } from '../../sanitize/sanitize.js';
import { writeDataBlock } from '../../sanitize/trusted-types.js';
import { ArticleReader } from './article-reader.js';
import type { NewsArticle } from './news-article.js';

const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['published', 'modified', 'datetime', 'href', 'src', 'lang', 'type', 'date'],
};

/** By which a copy of an article knows that its description is not the page's own. */
const MARK = 'data-news-generated-json';

/** Describes the article that stands in the page, in a `<script>` among the host's children. */
export class StructuredData {
  readonly #host: NewsArticle;
  readonly #reader: ArticleReader;
  readonly #script = document.createElement('script');
  readonly #changes = new MutationObserver(() => {
    this.update();
  });

  constructor(host: NewsArticle, content: LightContentController) {
    this.#host = host;
    this.#reader = new ArticleReader(host, content);
    this.#script.type = 'application/ld+json';
    this.#script.toggleAttribute(MARK, true);
  }

  read(): Article {
    return this.#reader.read();
  }

  update(): void {
    const host = this.#host;
    if (!host.structuredData) {
      this.#changes.disconnect();
      this.#script.remove();
      return;
    }
    const json = scriptJson(articleJsonLd(this.read(), { toText: htmlToText }));
    if (json !== this.#script.textContent && !writeDataBlock(this.#script, json)) {
      warnOnce(
        'news-article',
        "structured-data needs `news-elements` in the `trusted-types` of the page's policy.",
      );
      return;
    }
    // A copy of the article has brought along the description of the other.
    for (const other of host.querySelectorAll(`:scope > script[${MARK}]`)) {
      if (other !== this.#script) other.remove();
    }
    if (this.#script.parentNode !== host) host.append(this.#script);
    this.#changes.observe(host, CHANGES);
  }
}
