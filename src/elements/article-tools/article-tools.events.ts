/** What a reader wants to keep, or no longer. */
export interface ArticleSaveDetail {
  url: string;
  headline: string;
  /** What the reader wants it to be. */
  saved: boolean;
}

/**
 * A reader wants to save the article, or to forget it. Cancel it to keep it elsewhere, e.g. in the
 * reader's account, and set `saved` of the element when that is done.
 */
export class ArticleSaveEvent extends Event {
  readonly detail: ArticleSaveDetail;

  constructor(detail: ArticleSaveDetail) {
    super('article-save', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'article-save': ArticleSaveEvent;
  }
}
