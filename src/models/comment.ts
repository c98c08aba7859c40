/** What a reader may see of a comment's standing with the moderators. */
export type CommentState = 'published' | 'pending' | 'rejected' | 'deleted' | 'collapsed';

/** The person who wrote a comment. All fields are plain text, never HTML. */
export interface CommentAuthor {
  name: string;
  /** The author's own site. Checked against the URL policy before it becomes a link. */
  url?: string;
  /** The address of a picture. Never fetched unless the page allows avatars. */
  avatar?: string;
  /** Names of roles to show beside the author, e.g. `author`, `staff`. */
  badges?: string[];
}

export type CommentVote = 'up' | 'down';

export interface CommentVotes {
  up: number;
  down?: number;
  /** What this reader has given. */
  mine?: CommentVote;
}

/** What readers have answered without words. */
export interface CommentReaction {
  /** As the source calls it, e.g. an emoji. Plain text. */
  name: string;
  count: number;
  mine?: boolean;
}

/** One comment, as every source gives it and as `comments`, `static` files and exports carry it. */
export interface Comment {
  id: string;
  /** The comment that this one answers; `null` for the start of a thread. */
  parentId: string | null;
  author: CommentAuthor;
  /** Untrusted HTML: shown only through `src/sanitize`. Wins over `bodyText`. */
  bodyHtml?: string;
  /** Plain text; line breaks are kept. */
  bodyText?: string;
  /** ISO 8601 with zone. An empty string where the source knows no date. */
  published: string;
  /** ISO 8601 with zone, only when the comment was changed after it was published. */
  modified?: string;
  state: CommentState;
  votes?: CommentVotes;
  reactions?: readonly CommentReaction[];
  pinned?: boolean;
  /** Chosen by the newsroom. */
  featured?: boolean;
  /** BCP 47 tag of the body, where the source knows it. */
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  /** Written by this reader. */
  own?: boolean;
  /** This reader may still change it or take it back; `until` (ISO 8601), where there is an end to that. */
  editable?: { until?: string };
}

/** What a reader typed, on its way to a source. */
export interface CommentDraft {
  parentId: string | null;
  name: string;
  email: string;
  website: string;
  /** The comment itself, byte for byte as it was typed. */
  body: string;
  /** The reader agreed that name, email and website are remembered. */
  consent: boolean;
  /** What a challenge has given the reader, e.g. the token of Turnstile; for servers that ask for one. */
  challenge?: string;
}

/** The guest fields that a form may ask for beside the comment itself. */
export type GuestField = 'name' | 'email' | 'website';

/** A field that a validation error can point at. */
export type CommentField = GuestField | 'body' | 'consent';
