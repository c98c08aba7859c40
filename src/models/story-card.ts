import type {
  ArticleImage,
  ArticleLink,
  ArticleType,
  Contributor,
  NewsArticle,
} from './article.js';

/** What sets a story apart from plain news. */
export type StoryLabel = Exclude<ArticleType, 'news'> | 'sponsored' | 'protected';

/** A story as a list shows it: what makes a reader open the article, or not. */
export interface StoryCard {
  url: string;
  /** Plain text. */
  headline: string;
  kicker?: ArticleLink;
  /** Plain text. */
  standfirst?: string;
  image?: ArticleImage;
  /** ISO 8601 with zone, or a day. */
  published?: string;
  lang?: string;
  contributors?: Contributor[];
  commentCount?: number;
  label?: StoryLabel;
}

const MAX_HEADLINE = 90;

/** The beginning of a text, ended between words where it has any. */
function beginning(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line.length <= MAX_HEADLINE) return line;
  const cut = line.slice(0, MAX_HEADLINE);
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

function labelOf({ access, sponsor, type }: NewsArticle): StoryLabel | undefined {
  if (access === 'protected') return 'protected';
  if (sponsor) return 'sponsored';
  return type === 'news' ? undefined : type;
}

/**
 * The card of an article. Microblogs have no headlines: there, the text begins the card.
 * `undefined` where there is nothing to call it by, or nowhere to go.
 */
export function storyCard(article: NewsArticle): StoryCard | undefined {
  const { url, images, sections, contributors, published, lang, comments } = article;
  const about = article.standfirst?.text || article.excerpt;
  const headline = article.headline.text || beginning(about ?? article.bodyText ?? '');
  if (url === '' || headline === '') return undefined;
  const kicker = article.kicker ?? sections[0];
  const image = images.find(({ role }) => role === 'hero') ?? images[0];
  const label = labelOf(article);
  return {
    url,
    headline,
    ...(kicker && { kicker }),
    ...(about && article.headline.text && { standfirst: about }),
    ...(image && { image }),
    ...(published && { published }),
    ...(lang && { lang }),
    ...(contributors.length > 0 && { contributors }),
    ...(comments?.count !== undefined && { commentCount: comments.count }),
    ...(label && { label }),
  };
}
