/** What a `figure-enlarge` asks for. */
export interface FigureEnlargeDetail {
  /** The picture as it stands in the page. */
  image: HTMLImageElement;
}

/** A reader wants to see a picture large. A page that shows it by itself cancels this. */
export class FigureEnlargeEvent extends Event {
  readonly detail: FigureEnlargeDetail;

  constructor(detail: FigureEnlargeDetail) {
    super('figure-enlarge', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'figure-enlarge': FigureEnlargeEvent;
  }
}
