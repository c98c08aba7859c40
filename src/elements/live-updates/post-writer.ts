import { parseDate } from '../../localization/formats.js';
import { msg } from '../../localization/localization.js';
import { isKeyEvent, isPinned, type LivePost } from '../../models/live-posts.js';
import { sanitizeHtml, sanitizerReady, textFragment } from '../../sanitize/sanitize.js';
import { safeUrl } from '../../sanitize/url.js';
import { headingLevelOf, inLanguageOf, make, withClass } from '../light-drawing.js';
import { keepPlace } from '../keep-place.js';
import { momentText } from './live-messages.js';
import type { LiveUpdates } from './live-updates.js';

/** A post that tells the whole story together with others. */
export interface KeyEvent {
  text: string;
  article: HTMLElement;
}

interface Drawn {
  article: HTMLElement;
  from: readonly unknown[];
}

let instances = 0;

/** Draws posts into the light DOM, each in an element that stays the same while it is shown. */
export class PostWriter {
  readonly pinned = document.createElement('div');
  readonly posts = document.createElement('div');
  readonly #host: LiveUpdates;
  readonly #idPrefix = `user-content-live-${(instances += 1)}-`;
  readonly #drawn = new Map<string, Drawn>();

  constructor(host: LiveUpdates) {
    this.#host = host;
  }

  draw(shown: readonly LivePost[], removed: ReadonlySet<string>): void {
    const articles = [...this.#drawn.values()].map(({ article }) => article);
    keepPlace(articles, () => {
      const isAbove = (post: LivePost): boolean => isPinned(post) && !removed.has(post.id);
      const draw = (post: LivePost): HTMLElement => this.#drawPost(post, removed.has(post.id));
      this.#fill(this.pinned, shown.filter(isAbove).map(draw));
      this.#fill(this.posts, shown.filter((post) => !isAbove(post)).map(draw));
    });
    const ids = new Set(shown.map(({ id }) => id));
    for (const id of this.#drawn.keys()) if (!ids.has(id)) this.#drawn.delete(id);
  }

  articleOf(post: LivePost | undefined): HTMLElement | undefined {
    return post && this.#drawn.get(post.id)?.article;
  }

  keyEvents(shown: readonly LivePost[], removed: ReadonlySet<string>): KeyEvent[] {
    return shown.flatMap((post) => {
      const article = this.articleOf(post);
      const { text } = post.headline;
      return article && text && isKeyEvent(post) && !removed.has(post.id)
        ? [{ text, article }]
        : [];
    });
  }

  /** Touches only what is out of its place: focus, selection and what is read stay. */
  #fill(container: HTMLElement, articles: readonly HTMLElement[]): void {
    for (const child of [...container.children]) {
      if (!articles.includes(child as HTMLElement)) child.remove();
    }
    articles.forEach((article, index) => {
      const present = container.children[index];
      if (present !== article) container.insertBefore(article, present ?? null);
    });
  }

  #drawPost(post: LivePost, isRemoved: boolean): HTMLElement {
    const { headingLevel, formatLocale } = this.#host;
    // A source makes new objects of the same post each time.
    const from = [JSON.stringify(post), isRemoved, headingLevel, formatLocale];
    const before = this.#drawn.get(post.id);
    if (before && from.every((value, index) => value === before.from[index])) {
      return before.article;
    }
    const article = before?.article ?? withClass('live-post', make('article'));
    article.id = this.#idPrefix + post.id;
    article.replaceChildren(...(isRemoved ? this.#drawTombstone() : this.#drawContent(post)));
    article.ariaLabelledByElements = [...article.querySelectorAll(':scope > .live-headline')];
    this.#drawn.set(post.id, { article, from });
    return article;
  }

  #inOurs<Type extends HTMLElement>(element: Type): Type {
    const { locale, direction } = this.#host;
    return Object.assign(element, { lang: locale, dir: direction });
  }

  #drawTombstone(): HTMLElement[] {
    const text = msg('This update was removed.', { id: 'live-updates.removed' });
    return [this.#inOurs(withClass('live-removed', make('p', text)))];
  }

  #drawContent(post: LivePost): HTMLElement[] {
    const level = headingLevelOf(this.#host.headingLevel, 2);
    const inOwnLanguage = inLanguageOf(post);
    const { headline, url, baseUrl = url, bodyHtml, bodyText } = post;
    const body = bodyHtml
      ? sanitizeHtml(bodyHtml, {
          profile: 'article',
          baseUrl,
          idPrefix: `${this.#idPrefix}${post.id}-`,
          headingLevel: Math.min(level + 1, 6),
        })
      : textFragment(bodyText ?? post.excerpt ?? '');
    const meta = this.#drawMeta(post);
    return [
      ...(meta.hasChildNodes() ? [meta] : []),
      ...(headline.text
        ? [inOwnLanguage(withClass('live-headline', make(`h${level}`, headline.text)))]
        : []),
      ...(body.hasChildNodes() ? [inOwnLanguage(withClass('live-text', make('div', body)))] : []),
    ];
  }

  #drawMeta(post: LivePost): HTMLElement {
    const meta = this.#inOurs(withClass('live-meta', make('div')));
    if (isPinned(post)) {
      const text = msg('Pinned', { id: 'live-updates.pinned' });
      meta.append(withClass('live-label', make('span', text)), ' ');
    }
    const date = parseDate(post.published);
    if (date) {
      const time = make('time', momentText(date, this.#host.formatLocale));
      time.dateTime = date.toISOString();
      const address = safeUrl(post.url, '', 'link');
      if (post.url && address) meta.append(Object.assign(make('a', time), { href: address }));
      else meta.append(time);
      meta.append(' ');
    }
    if (post.contributors.length > 0) {
      const byline = make('article-byline');
      byline.contributors = post.contributors;
      meta.append(byline);
    }
    return meta;
  }
}

/** A writer that can draw HTML at once. */
export async function createPostWriter(host: LiveUpdates): Promise<PostWriter> {
  await sanitizerReady();
  return new PostWriter(host);
}
