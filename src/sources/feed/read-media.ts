import type { ArticleImage, ArticleMedia } from '../../models/article.js';
import { defined } from '../../models/read-json.js';
import { htmlToText } from '../../sanitize/sanitize.js';
import { attributeOf, baseOf, child, children, numberOf, resolve } from './xml.js';

const EXTENSIONS: Readonly<Record<string, string>> = {
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  webp: 'image',
  avif: 'image',
  mp3: 'audio',
  m4a: 'audio',
  ogg: 'audio',
  mp4: 'video',
  webm: 'video',
};

/** A file that a feed names beside the text, in any of its ways to do so. */
export interface FeedFile {
  src: string | undefined;
  /** Media type. */
  type?: string | undefined;
  medium?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  title?: string | undefined;
  /** In seconds. */
  duration?: number | undefined;
  captionHtml?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  poster?: string | undefined;
}

/** The pictures and recordings of an entry. */
export interface FeedMedia {
  images: ArticleImage[];
  media: ArticleMedia[];
}

function kindOf({ src = '', type, medium }: FeedFile): string | undefined {
  const said = medium ?? type?.split('/', 1)[0];
  const [, extension = ''] = /\.(\w+)(?:[?#].*)?$/.exec(src) ?? [];
  return said !== undefined && /^(?:image|audio|video)$/.test(said)
    ? said
    : EXTENSIONS[extension.toLowerCase()];
}

const imageOf = (file: FeedFile & { src: string }): ArticleImage =>
  defined<ArticleImage>({
    src: file.src,
    width: file.width,
    height: file.height,
    captionHtml: file.captionHtml,
    caption: file.caption,
    credit: file.credit,
  });

const recordingOf = (
  { src, type, title, duration, poster }: FeedFile & { src: string },
  kind: ArticleMedia['kind'],
): ArticleMedia => defined<ArticleMedia>({ kind, src, type, title, duration, poster });

/** Adds files to those that are known. The first picture is the one above the text. */
export function withFiles({ images, media }: FeedMedia, files: readonly FeedFile[]): FeedMedia {
  const all: FeedMedia = { images: [...images], media: [...media] };
  for (const file of files) {
    const { src } = file;
    const isKnown = [...all.images, ...all.media].some((known) => known.src === src);
    if (src === undefined || isKnown) continue;
    const kind = kindOf(file);
    if (kind === 'image') all.images.push(imageOf({ ...file, src }));
    else if (kind === 'audio' || kind === 'video')
      all.media.push(recordingOf({ ...file, src }, kind));
  }
  const [first] = all.images;
  if (first) first.role = 'hero';
  return all;
}

/** Seconds of `3723`, `62:03` or `1:02:03`. */
export const readClock = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+(?::\d\d?){0,2}$/.test(text)
    ? text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
    : undefined;

/** What is said of a file, of its group or of the entry, the nearest first. */
function aboutOf(places: readonly (Element | undefined)[], name: string): Element | undefined {
  return places.map((place) => child(place, 'media', name)).find((found) => found !== undefined);
}

function readFile(content: Element, group: Element | undefined, feedUrl: string): FeedFile {
  const places = [content, group];
  const text = (name: string): string | undefined =>
    aboutOf(places, name)?.textContent.trim() || undefined;
  const description = aboutOf(places, 'description');
  const caption = description?.textContent.trim() || undefined;
  const isHtml = attributeOf(description, 'type') === 'html';
  const title = text('title');
  return {
    src: resolve(attributeOf(content, 'url'), baseOf(content, feedUrl)),
    type: attributeOf(content, 'type'),
    medium: attributeOf(content, 'medium'),
    width: numberOf(attributeOf(content, 'width')),
    height: numberOf(attributeOf(content, 'height')),
    duration: numberOf(attributeOf(content, 'duration')),
    title: title === undefined ? undefined : htmlToText(title),
    captionHtml: isHtml ? caption : undefined,
    caption: isHtml || caption === undefined ? undefined : htmlToText(caption),
    credit: text('credit'),
  };
}

const thumbnailOf = (place: Element | undefined, feedUrl: string): string | undefined => {
  const thumbnail = child(place, 'media', 'thumbnail');
  return thumbnail && resolve(attributeOf(thumbnail, 'url'), baseOf(thumbnail, feedUrl));
};

/** One picture or recording in several sizes, the largest of them first. */
function readGroup(group: Element, feedUrl: string): FeedFile[] {
  return children(group, 'media', 'content')
    .map((content) => readFile(content, group, feedUrl))
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0))
    .slice(0, 1);
}

/** Media RSS of an entry: https://www.rssboard.org/media-rss */
export function mediaOf(entry: Element, feedUrl: string): FeedMedia {
  const groups = children(entry, 'media', 'group');
  const files = [
    ...groups.flatMap((group) => readGroup(group, feedUrl)),
    ...children(entry, 'media', 'content').map((content) => readFile(content, undefined, feedUrl)),
  ];
  const contents = children(entry, 'media', 'content');
  const thumbnail = [entry, ...groups, ...contents]
    .map((place) => thumbnailOf(place, feedUrl))
    .find((found) => found !== undefined);
  const found = withFiles(
    { images: [], media: [] },
    files.map((file) => ({ ...file, poster: thumbnail })),
  );
  // A picture is better than its preview, which is better than none.
  return found.images.length > 0 ? found : withFiles(found, [{ src: thumbnail, medium: 'image' }]);
}
