/** What a reader shares, and how. */
export interface ArticleShareDetail {
  url: string;
  headline: string;
  /** By the device's own menu, by copying the address, by mail, or by a link that the page has added. */
  by: 'share' | 'copy' | 'mail' | 'link';
}

/** A reader wants to share the article. Cancel it to do that in another way. */
export class ArticleShareEvent extends Event {
  readonly detail: ArticleShareDetail;

  constructor(detail: ArticleShareDetail) {
    super('article-share', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'article-share': ArticleShareEvent;
  }
}
