import { ClockController } from '../../controllers/clock.js';
import type { Comment } from '../../models/comment.js';
import type { CommentList } from './comment-list.js';
import { isRecent } from './comment-time.js';
import type { CommentView } from './comment-view.js';

const MINUTE = 60_000;

/** Keeps the times of a thread up to date as long as one of them tells how long ago it was. */
export class ThreadTimes {
  readonly #clock: ClockController;
  #comments: readonly Comment[] = [];
  #minute = 0;

  constructor(host: CommentList) {
    this.#clock = new ClockController(host);
  }

  /** Draws the times anew when a minute has passed. */
  update(comments: readonly Comment[], views: Iterable<CommentView>): void {
    const minute = Math.trunc(Date.now() / MINUTE);
    if (minute === this.#minute && comments === this.#comments) return;
    if (minute !== this.#minute) for (const view of views) view.drawTime();
    this.#minute = minute;
    this.#comments = comments;
    this.#clock.run(comments.some(({ published }) => isRecent(published)));
  }
}
