import { ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { countComments } from '../../controllers/comment-counts.js';
import { warnOnce } from '../../internal/warn-once.js';
import { text } from '../../internal/text-property.js';
import { Localized } from '../../localization/localized.js';
import type { CommentSource } from '../../sources/comment-source.js';
import { countText } from './count-text.js';

/**
 * How many comments a thread has, in words: "3 comments". Stands alone or inside of a link. However
 * many of them stand on a page, each server is asked once, where it can count several threads.
 *
 * @tag comment-count
 * @summary How many comments a thread has.
 * @slot - Shown until the number is known, and when it cannot be had, e.g. "Comments".
 * @slot count - For the element itself: the number in words.
 */
export class CommentCount extends Localized(ReactiveElement) {
  static readonly catalog = 'comment-count';
  static override properties = {
    source: text,
    endpoint: text,
    thread: text,
    count: { type: Number },
  };

  /** Where comments come from, as for `<comment-section>`; as a property also a `CommentSource`. */
  source: string | CommentSource = '';

  /** Base URL of the server. */
  endpoint = '';

  /** What the comments belong to: for WordPress the post's id, for others the path of the page, which may be left out on that page. */
  thread = '';

  /** The number, once it is known. Set it to show a number that the page has. */
  count: number | undefined;

  readonly #text = document.createElement('span');
  #asked = 0;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const [ours, written] = [document.createElement('slot'), document.createElement('slot')];
    ours.name = this.#text.slot = 'count';
    ours.append(written);
    root.append(ours);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source') || changed.has('endpoint') || changed.has('thread')) {
      if (this.source) void this.#ask();
    }
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { count } = this;
    const text = this.#text;
    if (count === undefined || !Number.isFinite(count)) {
      text.remove();
      return;
    }
    text.textContent = countText(count, this.formatLocale);
    text.lang = this.locale;
    text.dir = this.direction;
    // A copy of the element has brought along the number of the other.
    for (const other of this.querySelectorAll(':scope > [slot=count]')) {
      if (other !== text) other.remove();
    }
    if (text.parentNode !== this) this.append(text);
  }

  async #ask(): Promise<void> {
    const asked = (this.#asked += 1);
    // What is shown is the number of another thread.
    if (asked > 1) this.count = undefined;
    const { source, endpoint } = this;
    // Others know what they are about, or find it.
    const isByPath = typeof source === 'string' && !/^(?:wordpress|static)$/.test(source);
    const thread = this.thread || (isByPath ? location.pathname : '');
    try {
      const count = await countComments({ source, endpoint, thread });
      // Another thread may have been asked for meanwhile.
      if (asked === this.#asked) this.count = count;
    } catch (error) {
      warnOnce('comment-count', `the comments could not be counted. ${String(error)}`);
    }
  }
}
