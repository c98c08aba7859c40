/** A label with an optional address. */
export interface ArticleLink {
  text: string;
  url?: string;
}

/** A text that may carry inline markup. `html` is untrusted and wins over `text`. */
export interface RichText {
  text: string;
  html?: string;
}

export type ContributorRole = 'author' | 'translator' | 'photographer' | 'editor' | 'agency';

/** Somebody who had a part in an article. */
export interface Contributor {
  role: ContributorRole;
  name: string;
  kind: 'person' | 'org';
  /** The organisation that this person works for: "Yuan Mengwen from Foreign Affairs Office of …". */
  affiliation?: { name: string; url?: string };
  url?: string;
  image?: string;
  bio?: string;
}

/** A picture of an article. */
export interface ArticleImage {
  src: string;
  srcset?: { src: string; width?: number; height?: number; type?: string }[];
  width?: number;
  height?: number;
  alt?: string;
  /** Untrusted HTML. */
  captionHtml?: string;
  credit?: string;
  role?: 'hero' | 'inline';
}

/** An article in another language. */
export interface ArticleAlternate {
  lang: string;
  url: string;
  title?: string;
  /** This one is the text that the others were translated from. */
  original?: boolean;
}

/**
 * One article, as every source gives it. Fields follow schema.org NewsArticle where it has one
 * (https://schema.org/NewsArticle). Dates are ISO 8601 with zone.
 */
export interface NewsArticle {
  id: string;
  url: string;
  type?: 'news' | 'opinion' | 'review' | 'press-release' | 'live' | 'blog';
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  headline: RichText;
  kicker?: ArticleLink;
  standfirst?: RichText;
  /** Untrusted HTML. Wins over `bodyText`. */
  bodyHtml?: string;
  bodyText?: string;
  excerpt?: string;
  access?: 'free' | 'protected' | 'truncated';
  published?: string;
  modified?: string;
  /** IANA name of the site's zone, e.g. `Asia/Shanghai`. */
  timeZone?: string;
  dateline?: string;
  contributors: Contributor[];
  publisher?: { name: string; url?: string; logo?: string };
  source?: ArticleLink & { translated?: boolean };
  images: ArticleImage[];
  sections: ArticleLink[];
  tags: ArticleLink[];
  alternates: ArticleAlternate[];
  notices: { type: string; date?: string; html: string }[];
  history: { date: string; note: string }[];
  comments?: { count?: number; open: boolean; url?: string };
  sponsor?: ArticleLink;
}
