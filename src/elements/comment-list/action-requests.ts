import { nothing } from 'lit';
import { announce } from '../../controllers/announcer.js';
import { warnOnce } from '../../internal/warn-once.js';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import type { Comment, CommentVote } from '../../models/comment.js';
import type { AnswerableEvent } from '../request-event.js';
import { failureOf, failureText } from './action-errors.js';
import { noticeTexts, type Standing } from './action-notice.js';
import { voteTexts } from './action-row.js';
import {
  CommentDeleteEvent,
  CommentEditOpenEvent,
  CommentHideEvent,
  CommentReactEvent,
  CommentReportEvent,
  CommentReportedEvent,
  CommentVoteEvent,
} from './comment-list.events.js';
import type { CommentList } from './comment-list.js';
import type { CommentView, ViewSettings } from './comment-view.js';
import { PendingDeletion } from './pending-deletion.js';
import { missingText, renderReportForm } from './report-form.js';

/**
 * Asks the owner of a list for what readers want done with its comments, and knows what came of it.
 * Nothing changes before the owner has answered.
 */
export class ActionRequests {
  readonly #host: CommentList;
  readonly #localize: ViewSettings['localize'];
  readonly #standings = new Map<string, Standing>();

  constructor(host: CommentList, localize: ViewSettings['localize']) {
    this.#host = host;
    this.#localize = localize;
  }

  /** Does what a button is for. */
  act(view: CommentView, button: Element): void {
    if (button.ariaDisabled === 'true') return;
    const { comment } = view.row;
    const { id, votes, reactions = [], author } = comment;
    const standing = this.standing(id);
    const key = (button as HTMLElement).dataset['key'] ?? '';
    const { formatLocale } = this.#host;
    switch (button.classList[0] ?? '') {
      case 'vote-button': {
        const direction = key as CommentVote;
        const vote = votes?.mine === direction ? null : direction;
        void this.#change(view, new CommentVoteEvent({ id, vote }), (now) =>
          voteTexts[direction](formatNumber(now.votes?.[direction] ?? 0, formatLocale)),
        );
        break;
      }
      case 'reaction-button': {
        const find = (all: Comment['reactions'] = []) => all.find(({ name }) => name === key);
        const given = !find(reactions)?.mine;
        void this.#change(view, new CommentReactEvent({ id, name: key, given }), (now) =>
          [key, formatNumber(find(now.reactions)?.count ?? 0, formatLocale)].join(' '),
        );
        break;
      }
      case 'edit-button':
        void this.#request(view, new CommentEditOpenEvent(id));
        break;
      case 'delete-button':
        this.#startDeletion(view);
        break;
      case 'undo-button':
        this.#undoDeletion(view);
        break;
      case 'extras-button':
        standing.isExpanded = !standing.isExpanded;
        view.redraw();
        break;
      case 'report-button':
        this.#toggleReport(view, true);
        break;
      case 'hide-button':
        void this.#hide(view, !this.#host.actions?.isHidden?.(author));
        break;
      case 'show-button':
        standing.isShown = true;
        view.redraw();
        break;
      default:
    }
  }

  /** How a comment stands with this reader. */
  standing(id: string): Standing {
    let standing = this.#standings.get(id);
    if (!standing) this.#standings.set(id, (standing = {}));
    return standing;
  }

  #say(text: () => string): void {
    this.#localize(() => {
      announce(text(), this.#host.locale);
    });
  }

  /** Asks the owner. Resolves to whether that has done it. */
  async #request(view: CommentView, event: AnswerableEvent<unknown>): Promise<boolean> {
    const standing = this.standing(view.row.comment.id);
    delete standing.failure;
    const { handler } = this.#host.dispatchEvent(event) ? event : {};
    standing.isBusy = !!handler;
    view.redraw();
    try {
      await handler?.();
      return !!handler;
    } catch (error) {
      this.#fail(standing, error);
      return false;
    } finally {
      standing.isBusy = false;
      view.redraw();
    }
  }

  #fail(standing: Standing, error: unknown): void {
    const failure = failureOf(error);
    standing.failure = failure;
    this.#say(() => failureText(failure, this.#host.formatLocale));
    if (failure.kind === 'unknown') warnOnce('comment-list', `an action failed. ${String(error)}`);
  }

  /** Asks for what changes the comment, and says how it stands then. */
  async #change(
    view: CommentView,
    event: AnswerableEvent<unknown>,
    text: (comment: Comment) => string,
  ): Promise<void> {
    const { comment } = view.row;
    if (!(await this.#request(view, event))) return;
    if (view.row.comment !== comment) this.#say(() => text(view.row.comment));
    else this.standing(comment.id).news = { before: comment, text };
  }

  async #hide(view: CommentView, hidden: boolean): Promise<void> {
    const { id, author } = view.row.comment;
    this.standing(id).isShown = false;
    if (!(await this.#request(view, new CommentHideEvent({ id, author, hidden })))) return;
    const { name } = author;
    this.#say(() =>
      hidden
        ? msg(str`Comments by ${name} are hidden.`, { id: 'comment-list.person-hidden' })
        : msg(str`Comments by ${name} are shown again.`, { id: 'comment-list.person-shown' }),
    );
  }

  #startDeletion(view: CommentView): void {
    const { id } = view.row.comment;
    const standing = this.standing(id);
    const event = new CommentDeleteEvent(id);
    delete standing.failure;
    const { handler } = this.#host.dispatchEvent(event) ? event : {};
    if (handler) {
      standing.deletion = new PendingDeletion(view.article, async (deletion) => {
        view.redraw();
        try {
          await handler();
          deletion.isDone = true;
          this.#say(noticeTexts.deleted);
        } catch (error) {
          delete standing.deletion;
          this.#fail(standing, error);
        }
        view.redraw();
      });
      standing.landing = 'delete';
      this.#say(noticeTexts.waiting);
    }
    view.redraw();
    view.article.querySelector<HTMLElement>('.undo-button')?.focus();
  }

  #undoDeletion(view: CommentView): void {
    const standing = this.standing(view.row.comment.id);
    standing.deletion?.undo();
    delete standing.deletion;
    view.redraw();
    this.#say(noticeTexts.kept);
  }

  /** The form to report a comment, while it is open. */
  renderReport(view: CommentView): unknown {
    const standing = this.standing(view.row.comment.id);
    if (!standing.isReporting) return nothing;
    standing.report ??= { note: '' };
    return renderReportForm(standing.report, !!standing.isBusy, {
      send: () => void this.#report(view),
      cancel: () => {
        this.#toggleReport(view, false);
      },
      redraw: () => {
        view.redraw();
      },
    });
  }

  #toggleReport(view: CommentView, isReporting: boolean): void {
    const standing = this.standing(view.row.comment.id);
    standing.isReporting = isReporting;
    standing.landing = 'report';
    if (standing.report) standing.report.isIncomplete = false;
    view.redraw();
    if (isReporting) view.article.querySelector('input')?.focus();
  }

  async #report(view: CommentView): Promise<void> {
    const { id } = view.row.comment;
    const standing = this.standing(id);
    const { reason, note = '' } = standing.report ?? {};
    if (standing.isBusy) return;
    if (!reason) {
      standing.report = { note, isIncomplete: true };
      view.redraw();
      view.article.querySelector('input')?.focus();
      this.#say(missingText);
      return;
    }
    const detail = { id, reason, note: note.trim() };
    const event = new CommentReportEvent(detail);
    if (await this.#request(view, event)) {
      standing.isReported = true;
      standing.landing = 'extras';
      standing.isReporting = false;
      this.#say(noticeTexts.thanks);
      view.redraw();
      this.#host.dispatchEvent(new CommentReportedEvent(detail));
    } else if (!event.handler && !event.defaultPrevented) {
      this.#fail(standing, 'Nobody has answered `comment-report`: call `event.respondWith()`.');
      view.redraw();
    }
  }
}
