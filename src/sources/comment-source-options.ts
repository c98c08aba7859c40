/** What an element says of the comments that it wants. */
export interface CommentSourceOptions {
  /** Base URL of the server, or address of the file. May be empty where the source can find it. */
  endpoint: string;
  /** What the comments belong to: WordPress a post id, others the path of a page. May be empty likewise. */
  thread: string;
  /** The page, for discovery. */
  document: Document;
  /** JSON that stands in the page, for `static`. */
  data?: unknown;
}

/** What belongs to the page, unless another thread is named. */
export const threadOf = ({ thread, document }: CommentSourceOptions): string =>
  thread || document.location.pathname;
