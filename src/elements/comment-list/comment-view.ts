import { msg, str } from '../../localization/localization.js';
import type { Comment } from '../../models/comment.js';
import type { CommentRow } from '../../models/comment-tree.js';
import { isBlank } from '../../models/is-blank.js';
import { safeUrl } from '../../sanitize/url.js';
import type { AvatarPolicy } from './comment-list.js';
import { describeTime, exactTime, permalinkTo } from './comment-time.js';

/** What all comments of a list are drawn with. A new object means: draw them all anew, in place. */
export interface ViewSettings {
  /** Runs work with our strings in the list's language. */
  readonly localize: <Result>(work: () => Result) => Result;
  /** Moves the focus to a comment. */
  readonly focus: (id: string) => void;
  readonly formatLocale: string;
  /** BCP 47 tag of comments that do not name their own. */
  readonly contentLanguage: string;
  readonly baseUrl: string;
  /** 0 for no headings. */
  readonly headingLevel: number;
  readonly closed: boolean;
  readonly avatars: AvatarPolicy;
  /** Adds what not every list shows. */
  readonly drawMarks: (view: CommentView) => void;
  readonly drawHtml: (comment: Comment, settings: ViewSettings) => Node;
  /** Adds what readers can do beside answering. */
  readonly drawActions: (view: CommentView) => void;
}

/** An element with a name, for styles of ours and of the page. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = name;
  made.setAttribute('part', name);
  made.append(...children);
  return made;
}

// Writing what is there already would be a mutation, which assistive technology and observers hear.
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
export function setAttributes(
  target: Element,
  attributes: Record<string, string | undefined>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) target.removeAttribute(name);
    else if (target.getAttribute(name) !== value) target.setAttribute(name, value);
  }
}

/** Ids of comments may have spaces, which ids in attributes must not. */
let branches = 0;
let template: HTMLLIElement | undefined;
const makeTemplate = (): HTMLLIElement =>
  element(
    'li',
    'item',
    element(
      'article',
      'comment',
      element(
        'div',
        'meta',
        element('bdi', 'author'),
        element('a', 'permalink', element('time', 'time')),
      ),
      element('div', 'body'),
      element('div', 'actions'),
    ),
  );

/** The name of a button, which on its own would be the same at every comment. Begins with what is to be seen. */
export const actionOn = (action: string, name: string): string =>
  msg(str`${action}, comment by ${name}`, { id: 'comment-list.action-on' });

/** One after the other, as a language separates them. */
const enumerate = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(msg(', ', { id: 'comment-list.separator' }));

export const nameOf = ({ author: { name }, state }: Comment): string => {
  if (name && !isBlank(name)) return name;
  return state === 'deleted'
    ? msg('Deleted comment', { id: 'comment-list.deleted-author' })
    : msg('Anonymous', { id: 'comment-list.anonymous' });
};

const STATUS: Partial<Record<Comment['state'], () => string>> = {
  pending: () => msg('Your comment is awaiting moderation.', { id: 'comment-list.pending' }),
  rejected: () => msg('Your comment was not published.', { id: 'comment-list.rejected' }),
  deleted: () => msg('This comment was deleted.', { id: 'comment-list.deleted' }),
  collapsed: () => msg('This comment is hidden.', { id: 'comment-list.collapsed' }),
};

const BADGES: Record<string, () => string> = {
  author: () => msg('Author', { id: 'comment-list.badge-author' }),
  staff: () => msg('Staff', { id: 'comment-list.badge-staff' }),
  pinned: () => msg('Pinned', { id: 'comment-list.badge-pinned' }),
  featured: () => msg('Editors’ choice', { id: 'comment-list.badge-featured' }),
  edited: () => msg('Edited', { id: 'comment-list.badge-edited' }),
};

/** The nodes of one comment, updated in place: what has the focus, or is being read, stays. */
export class CommentView {
  readonly item = (template ??= makeTemplate()).cloneNode(true) as HTMLLIElement;
  readonly article = this.item.firstElementChild as HTMLElement;
  readonly meta = this.article.firstElementChild as HTMLElement;
  readonly #author = this.meta.firstElementChild as HTMLElement;
  readonly #link = this.meta.lastElementChild as HTMLAnchorElement;
  readonly #time = this.#link.firstElementChild as HTMLTimeElement;
  readonly #body = this.meta.nextElementSibling as HTMLElement;
  readonly actions = this.article.lastElementChild as HTMLElement;
  /** Parts that not every comment has, by their names. */
  readonly parts: Record<string, HTMLElement | undefined> = {};
  row!: CommentRow;
  /** The reader wants to see it although moderators have collapsed it. */
  revealed = false;
  /** While the replies are hidden: what the button to show them says. */
  hiddenLabel: ((count: number, locale: string) => string) | undefined;
  #settings: ViewSettings | undefined;
  #exactTime = '';

  constructor(id: string) {
    this.item.dataset['id'] = id;
  }

  /** Where the replies go. */
  get replies(): HTMLElement | undefined {
    return this.parts['replies'];
  }

  /** Says whether anything had to be drawn. Call it inside of `settings.localize`. */
  update(row: CommentRow, settings: ViewSettings): boolean {
    const before = this.#settings;
    const { comment, parent, holder, count }: Partial<CommentRow> = before ? this.row : {};
    this.row = row;
    this.#settings = settings;
    if (
      settings === before &&
      comment === row.comment &&
      parent?.comment === row.parent?.comment &&
      (holder === parent) === (row.holder === row.parent) &&
      count === row.count
    ) {
      return false;
    }
    const { bodyHtml, bodyText } = row.comment;
    if (
      comment?.bodyHtml !== bodyHtml ||
      comment?.bodyText !== bodyText ||
      settings.baseUrl !== before?.baseUrl ||
      settings.headingLevel !== before.headingLevel
    ) {
      this.#body.replaceChildren(
        bodyHtml === undefined
          ? element('p', 'text', new Text(bodyText))
          : settings.drawHtml(row.comment, settings),
      );
    }
    this.redraw();
    return true;
  }

  /** Draws it with what was last given to `update`. */
  redraw(): void {
    this.#settings?.localize(() => {
      if (this.#settings) this.#draw(this.row, this.#settings);
    });
  }

  /** Draws how long ago it was written, as of now. */
  drawTime(): void {
    const { id, published } = this.row.comment;
    const time = describeTime(published, this.#exactTime, this.#settings?.formatLocale ?? '');
    this.#link.hidden = !time;
    if (!time) return;
    setAttributes(this.#time, { datetime: published });
    setText(this.#time, time.text);
    setAttributes(this.#link, { href: permalinkTo(id), 'aria-label': time.name });
  }

  /** Makes a part when it is first needed, and takes it away when it no longer is. `label` names what is worked with. */
  part(
    tag: 'a' | 'button' | 'ol' | 'p' | 'span',
    name: string,
    text: string | undefined,
    parent: Element,
    before: Node | null = null,
    label = text,
  ): HTMLElement | undefined {
    let part = this.parts[name];
    if (text === undefined) {
      // What is taken away under the focus lets it fall to the page.
      const hasFocus = part && (part.getRootNode() as ShadowRoot).activeElement === part;
      if (hasFocus) this.#settings?.focus(this.row.comment.id);
      part?.remove();
      part = undefined;
    } else {
      if (!part) {
        part = element(tag, name);
        if (tag === 'button') part.setAttribute('type', tag);
        parent.insertBefore(part, before);
      }
      if (text) setText(part, text);
      // Off screen, names that come from what is inside are empty: CONVENTIONS.md, rule 17.
      if (tag === 'a' || tag === 'button') setAttributes(part, { 'aria-label': label });
    }
    return (this.parts[name] = part);
  }

  #draw({ comment, parent, holder, count }: CommentRow, settings: ViewSettings): void {
    const { formatLocale, headingLevel, baseUrl, closed, contentLanguage } = settings;
    const { author, state, published, pinned, featured, modified, lang, dir } = comment;
    const { article, actions } = this;
    const meta = this.meta;
    const name = nameOf(comment);
    const answered = parent && nameOf(parent.comment);
    const heading = headingLevel > 0;

    const exact = (this.#exactTime = exactTime(published, formatLocale));
    const label = [
      name,
      exact,
      answered && msg(str`in reply to ${answered}`, { id: 'comment-list.label-reply' }),
    ];
    const kind = `comment ${state}`;
    setAttributes(article, {
      class: kind,
      part: kind,
      'aria-label': enumerate(label),
    });

    const up = answered && msg(str`In reply to ${answered}`, { id: 'comment-list.in-reply-to' });
    // Elsewhere the indent shows it.
    this.part('button', 'parent-button', up, article, meta)?.classList.toggle(
      'flat',
      holder !== parent,
    );

    const href = author.url ? safeUrl(author.url, baseUrl, 'link') : undefined;
    if (!href || !this.parts['author-link']) setText(this.#author, href ? '' : name);
    const link = this.part('a', 'author-link', href && name, this.#author);
    if (link) setAttributes(link, { href, rel: 'nofollow ugc noopener noreferrer external' });

    const marks = { pinned, featured, edited: modified };
    const badges = [
      ...(author.badges ?? []),
      ...Object.entries(marks).flatMap(([mark, isSet]) => (isSet ? [mark] : [])),
    ].map((badge) => BADGES[badge]?.() ?? badge);
    this.part('span', 'badges', badges.join(' · ') || undefined, meta, this.#link);
    this.drawTime();
    settings.drawMarks(this);
    const marked = [...badges, this.parts['new-badge']?.textContent];
    setAttributes(meta, {
      role: heading ? 'heading' : undefined,
      'aria-level': heading ? String(headingLevel) : undefined,
      'aria-label': heading ? enumerate([name, ...marked, exact]) : undefined,
    });

    this.part('p', 'status', STATUS[state]?.(), article, this.#body);
    const collapsed = state === 'collapsed' && !this.revealed;
    setAttributes(this.#body, { dir: dir ?? 'auto', lang: lang || contentLanguage });
    this.#body.hidden = state === 'deleted' || collapsed;

    const show = collapsed ? msg('Show comment', { id: 'comment-list.reveal' }) : undefined;
    const showOf = show && actionOn(show, name);
    this.part('button', 'reveal-button', show, actions, actions.firstChild, showOf);
    const answerable = !closed && /published|collapsed/.test(state);
    const reply = answerable ? msg('Reply', { id: 'comment-list.reply' }) : undefined;
    const replyTo = msg(str`Reply to ${name}`, { id: 'comment-list.reply-to' });
    const button = this.part('button', 'reply-button', reply, actions, actions.firstChild, replyTo);
    if (button) button.ariaExpanded ??= 'false';
    const hidden = !!this.hiddenLabel && count > 0;
    const branch =
      count > 0
        ? (this.hiddenLabel?.(count, formatLocale) ??
          msg('Hide replies', { id: 'comment-list.hide-replies' }))
        : undefined;
    const branchOf = branch && actionOn(branch, name);
    const toggle = this.part('button', 'branch-button', branch, actions, null, branchOf);
    const list = this.part('ol', 'replies', count > 0 ? '' : undefined, this.item);
    if (list) list.id ||= `replies-${(branches += 1)}`;
    if (toggle) {
      setAttributes(toggle, { 'aria-expanded': String(!hidden), 'aria-controls': list?.id });
    }
    // The browser's own search finds what is hidden so, and opens it.
    if (list) setAttributes(list, { role: 'list', hidden: hidden ? 'until-found' : undefined });
    settings.drawActions(this);
  }
}
