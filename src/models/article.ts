import type { StoryCard } from './story-card.js';

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

export type ArticleType = 'news' | 'opinion' | 'review' | 'press-release' | 'live' | 'blog';

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
  /** Untrusted HTML. Wins over `caption`. */
  captionHtml?: string;
  caption?: string;
  credit?: string;
  role?: 'hero' | 'inline';
}

/** A recording that belongs to an article. */
export interface ArticleMedia {
  kind: 'audio' | 'video';
  src: string;
  /** Media type, e.g. `audio/mpeg`. */
  type?: string;
  title?: string;
  /** In seconds. */
  duration?: number;
  /** Address of a picture that stands for it. */
  poster?: string;
}

/** An article in another language. */
export interface ArticleAlternate {
  lang: string;
  url: string;
  title?: string;
  /** This one is the text that the others were translated from. */
  original?: boolean;
  /** When that text was last changed. */
  modified?: string;
}

/** What is said of an article so often that it has a name. */
export const NOTICE_TYPES = [
  'correction',
  'clarification',
  'withdrawn',
  'updated',
  'old',
  'machine-translated',
  'original-changed',
  'sponsored',
] as const;

export type NoticeType = (typeof NOTICE_TYPES)[number] | 'notice';

/** What the publisher has to say about an article. */
export interface ArticleNotice {
  /** `notice` is anything else. */
  type: NoticeType;
  date?: string;
  /** Untrusted HTML. */
  html: string;
}

/**
 * One article, as every source gives it. Fields follow schema.org NewsArticle where it has one
 * (https://schema.org/NewsArticle). Dates are ISO 8601 with zone, or a day.
 */
export interface NewsArticle {
  id: string;
  url: string;
  /** Where relative addresses in its HTML start from, if not from `url`. */
  baseUrl?: string;
  type?: ArticleType;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  headline: RichText;
  kicker?: ArticleLink;
  /** The way from the front page to the section, without the article itself. */
  breadcrumbs?: ArticleLink[];
  standfirst?: RichText;
  /** Untrusted HTML. Wins over `bodyText`. */
  bodyHtml?: string;
  bodyText?: string;
  excerpt?: string;
  /** `protected`: there is no text for those who have no access; `truncated`: the beginning of one. */
  access?: 'free' | 'protected' | 'truncated';
  /** CSS selectors of the parts that are not open to everyone. Search engines take classes: `.members`. */
  gated?: string[];
  /** CSS selectors of the parts that are best read aloud. */
  speakable?: string[];
  published?: string;
  modified?: string;
  /** The date of change (`modified`) of the original that this translation follows. */
  translatedFrom?: string;
  /** IANA name of the site's zone, e.g. `Asia/Shanghai`. */
  timeZone?: string;
  dateline?: string;
  /** As the publisher counts. */
  wordCount?: number;
  /** In minutes, as the publisher says; `readingTime()` estimates it. */
  readingMinutes?: number;
  contributors: Contributor[];
  publisher?: { name: string; url?: string; logo?: string };
  /** Where the article is from: an agency, another paper. */
  source?: ArticleLink & { translated?: boolean };
  images: ArticleImage[];
  media?: ArticleMedia[];
  sections: ArticleLink[];
  tags: ArticleLink[];
  alternates: ArticleAlternate[];
  notices: ArticleNotice[];
  history: { date: string; note: string }[];
  /** `open` is absent where the source does not say whether readers may comment. */
  comments?: { count?: number; open?: boolean; url?: string };
  sponsor?: ArticleLink;
  related?: StoryCard[];
}
