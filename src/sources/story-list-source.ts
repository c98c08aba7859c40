import type { StoryCard } from '../models/story-card.js';

/** One page of a list of stories. */
export interface StoryPage {
  stories: StoryCard[];
  /** Of the list, as its publisher calls it. */
  title?: string;
  /** The site that the list is of. */
  url?: string;
  /** Opaque: hand it back to `load` for what follows. Absent on the last page. */
  next?: string;
}

export interface StoryListOptions {
  cursor?: string;
  signal?: AbortSignal;
}

/** Where a list of stories comes from. Rejects with an `ArticleSourceError`, or an `AbortError` after an abort. */
export interface StoryListSource {
  load(options?: StoryListOptions): Promise<StoryPage>;
}
