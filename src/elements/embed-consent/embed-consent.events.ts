/** What an `embed-show` asks for. */
export interface EmbedShowDetail {
  /** Whose content it is. */
  provider: string;
  /** The reader wants all content of this provider, on this site, from now on. */
  always: boolean;
}

/** A reader wants to see content of a third party. A page that asks by itself cancels this. */
export class EmbedShowEvent extends Event {
  readonly detail: EmbedShowDetail;

  constructor(detail: EmbedShowDetail) {
    super('embed-show', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'embed-show': EmbedShowEvent;
  }
}
