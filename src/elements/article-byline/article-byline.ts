import type { Contributor } from '../../models/article.js';
import { LightElement, type LightWriter } from '../light-element.js';

/**
 * Who wrote, translated, photographed or edited an article: a sentence for each role, made from
 * `contributors`. What stands inside of the element is shown as it is, instead.
 *
 * @tag article-byline
 * @summary The people and organisations behind an article, in the reader's language.
 * @slot - A byline that was written by hand.
 */
export class ArticleByline extends LightElement {
  static override readonly tag = 'article-byline';
  static override properties = { contributors: { attribute: false } };

  /** Everybody who had a part in the article, in the order to name them. */
  contributors: readonly Contributor[] = [];

  protected override get hasContent(): boolean {
    return this.contributors.length > 0;
  }

  protected override async loadWriter(): Promise<LightWriter> {
    const { BylineWriter } = await import('./byline-writer.js');
    return new BylineWriter(this);
  }
}
