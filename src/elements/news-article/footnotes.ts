import type { LightContentController } from '../../controllers/light-content.js';
import { msg, str } from '../../localization/localization.js';
import { decodeFragment } from '../move-focus.js';
import { footnotes } from './footnotes.styles.js';
import { Fragments } from './fragments.js';
import type { NewsArticle } from './news-article.js';

/** A number or a sign, also in brackets: what a note is called in the text. */
const SIGN = /^[[(]?(?:\p{Number}{1,3}|[*†‡§¶]{1,3})[\])]?$/u;
const LETTER = /^[[(]?\p{Letter}[\])]?$/u;
/** An arrow that leads back, and which of several it is: GitHub writes "↩2". */
const ARROW = /^[^\p{Letter}\p{Number}]*\p{Number}*$/u;

const textOf = ({ textContent }: Element): string => textContent.replace(/\s/g, '');

const hasName = (link: Element): boolean =>
  link.matches('[aria-label], [aria-labelledby], [title]');

/** Marked as one by WordPress, pandoc, kramdown, markdown-it, GitHub; or raised. */
const isMarked = (link: Element): boolean =>
  link.matches(
    'sup a, [role=doc-noteref], [rel~=footnote], [class*=footnote], [data-footnote-ref]',
  ) || link.querySelector('sup') !== null;

/**
 * Notes of an article, as writing programs make them: a sign in the text that leads to a note below,
 * and an arrow in the note that leads back. Both are named in the reader's language, where nobody
 * has named them. A note that was delivered without an arrow is given one; an author's own text is
 * left as it is, but for the names that its links borrow.
 */
export class Footnotes {
  readonly #host: NewsArticle;
  readonly #content: LightContentController;
  readonly #named = new WeakSet<Element>();

  constructor(host: NewsArticle, content: LightContentController) {
    this.#host = host;
    this.#content = content;
    content.addStyles(footnotes);
    // What was delivered is gone through by its delivery.
    if (!host.src && !host.article) new Fragments(host);
  }

  /** Names what came, in the language of the moment. */
  update(): void {
    for (const [note, links] of this.#findNotes()) {
      for (const link of links) {
        const sign = textOf(link);
        this.#name(link, msg(str`Note ${sign}`, { id: 'news-article.note' }));
      }
      this.#nameBacklinks(note, links);
    }
  }

  /** Each note with the links that lead to it, in the order of reading. */
  #findNotes(): Map<Element, Element[]> {
    const notes = new Map<Element, Element[]>();
    for (const link of this.#linksIn(this.#host)) {
      const text = textOf(link);
      const isSign = SIGN.test(text) || (LETTER.test(text) && isMarked(link));
      const target = isSign ? this.#targetOf(link) : undefined;
      const note = target?.closest('li') ?? (target?.matches('p, dd, div, aside') ? target : null);
      if (!note || note.contains(link)) continue;
      // What leads back is no note, though it may be called by a number as well.
      if (!(link.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      notes.set(note, [...(notes.get(note) ?? []), link]);
    }
    return notes;
  }

  #nameBacklinks(note: Element, links: readonly Element[]): void {
    const backlinks = this.#linksIn(note).flatMap((backlink) => {
      const target = this.#targetOf(backlink);
      const place = target?.matches('a, sup, span') ? target : undefined;
      const index = links.findIndex((link) => place?.contains(link) ?? false);
      return index >= 0 ? [{ backlink, index }] : [];
    });
    const [first] = links;
    if (backlinks.length === 0 && first && this.#content.contains(note)) {
      backlinks.push({ backlink: this.#addBacklink(note, first), index: 0 });
    }
    for (const { backlink, index } of backlinks) {
      if (!ARROW.test(textOf(backlink))) continue;
      const sign = textOf(links[index] ?? backlink).replace(/[[\]()]/g, '');
      const place = links.length > 1 ? `${sign}-${index + 1}` : sign;
      this.#name(backlink, msg(str`Back to reference ${place}`, { id: 'news-article.note-back' }));
    }
  }

  #addBacklink(note: Element, link: Element): HTMLAnchorElement {
    const { direction } = this.#host;
    if (!link.id) link.id = `${note.id}-reference`;
    const backlink = document.createElement('a');
    backlink.href = `#${link.id}`;
    backlink.role = 'doc-backlink';
    backlink.append(direction === 'rtl' ? '↪\ufe0e' : '↩\ufe0e');
    const last = note.lastElementChild;
    (last?.localName === 'p' ? last : note).append(' ', backlink);
    return backlink;
  }

  #name(link: Element, name: string): void {
    if (hasName(link) && !this.#named.has(link)) return;
    this.#named.add(link);
    link.ariaLabel = name;
    // The name is in the language of the reader, the text need not be.
    if (this.#content.contains(link)) link.setAttribute('lang', this.#host.locale);
  }

  #linksIn(place: Element): HTMLAnchorElement[] {
    return [...place.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  }

  #targetOf(link: HTMLAnchorElement): Element | undefined {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const target = root.getElementById(decodeFragment(link.hash.slice(1)));
    return target && this.#host.contains(target) ? target : undefined;
  }
}
