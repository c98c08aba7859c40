import { text } from '../../internal/text-property.js';
import type { Contributor } from '../../models/article.js';
import { LightElement, type LightWriter } from '../light-element.js';

/** The text that an article was translated from. */
export interface ArticleOriginal {
  url?: string;
  /** Its language, a BCP 47 tag. */
  lang?: string;
  /** Whose text it is, e.g. a newspaper. */
  name?: string;
}

/**
 * Who wrote, translated, photographed or edited an article: a sentence for each role, made from
 * `contributors`; the text that it was translated from, and where it was written. What stands inside of the element is
 * shown as it is, instead.
 *
 * @tag article-byline
 * @summary The people and organisations behind an article, in the reader's language.
 * @slot - A byline that was written by hand.
 */
export class ArticleByline extends LightElement {
  static override readonly tag = 'article-byline';
  static override properties = {
    contributors: { attribute: false },
    original: { attribute: false },
    dateline: text,
    portraits: text,
  };

  /** Everybody who had a part in the article, in the order to name them. */
  contributors: readonly Contributor[] | null = [];

  /** The text that this one was translated from, to be named and linked. */
  original: ArticleOriginal | null = null;

  /** Where it was written, and when, as agencies have it: "Hangzhou, March 1". In the language of the article. */
  dateline = '';

  /** Whether pictures of authors are requested; without a value, `portraits` means `allow`. */
  portraits: 'none' | 'same-origin' | 'allow' | '' = 'none';

  protected override get hasContent(): boolean {
    return !!this.contributors?.length || !!this.original || !!this.dateline;
  }

  protected override async loadWriter(): Promise<LightWriter> {
    const { BylineWriter } = await import('./byline-writer.js');
    return new BylineWriter(this);
  }
}
