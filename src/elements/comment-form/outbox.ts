import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { local } from '../../internal/safe-storage.js';
import { msg } from '../../localization/localization.js';
import type { CommentForm } from './comment-form.js';
import { bodyOf, submitterOf } from './form-fields.js';
import type { FormDraft } from './form-draft.js';

const PREFIX = 'news-elements:outbox:';
/** As long as the text itself is kept. */
const DAYS = 30;

/** A text that could not be sent, or that a form has begun to send later. Every tab sees the same. */
interface Entry {
  /** Where it is kept. */
  key: string;
  place: string;
  body: string;
  taken?: boolean;
}

/** One tab after the other. Without the lock (https only), a reader has to be faster than a storage. */
async function exclusively<Result>(work: () => Result): Promise<Result> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request(PREFIX, () => work()) : work();
}

/** For a reader who may have sent this text before, from here or from another tab. */
export const takenText = (): string =>
  msg(
    'This text may have been sent already, perhaps from another tab. It is still here: see whether your comment has appeared before you send it again.',
    { id: 'comment-form.outbox-taken' },
  );

const waitingText = (): string =>
  msg('Not sent yet: no connection. Your comment is kept here.', {
    id: 'comment-form.outbox-waiting',
  });

/**
 * Comments that wait for the connection. Nothing is sent but by a reader's click, and each text by
 * one tab only: whoever takes its entry, under a lock, may send it. Comes with the code that sends,
 * since without a connection nothing more can be loaded.
 */
export class Outbox implements ReactiveController {
  readonly #host: CommentForm;
  readonly #draft: FormDraft;
  #entry: Entry | undefined;
  /** What this form has taken itself. */
  readonly #mine = new Set<string>();

  constructor(host: CommentForm, draft: FormDraft) {
    this.#host = host;
    this.#draft = draft;
    host.addController(this);
    this.look();
  }

  /** What stands in the form waits for the connection. */
  get isWaiting(): boolean {
    return !!this.#entry && !this.#entry.taken;
  }

  hostConnected(): void {
    addEventListener('storage', this.look);
    addEventListener('online', this.#onLine);
    addEventListener('offline', this.#onLine);
  }

  hostDisconnected(): void {
    removeEventListener('storage', this.look);
    removeEventListener('online', this.#onLine);
    removeEventListener('offline', this.#onLine);
  }

  /** Whether what stands in the form has an entry. To be called when the one or the other has changed. */
  readonly look = (): void => {
    const { form } = this.#host;
    const before = this.#entry;
    this.#entry = this.#find(this.#draft.place, (form && bodyOf(form)?.value) ?? '');
    if (before?.key === this.#entry?.key && before?.taken === this.#entry?.taken) return;
    this.#host.requestUpdate();
  };

  /** Keeps a text that has not left. */
  hold(place: string, body: string): void {
    const key = this.#find(place, body)?.key ?? PREFIX + Math.random().toString(36).slice(2);
    this.#keep({ key, place, body });
    this.#host.say(waitingText);
  }

  /** Asks to send a text. Comes false when it has been taken before; who asks again knows that. */
  async take(place: string, body: string): Promise<boolean> {
    // Most comments have never waited, and need no lock.
    if (!this.#find(place, body)) return true;
    return exclusively(() => {
      const entry = this.#find(place, body);
      if (!entry) return true;
      const { key, taken } = entry;
      if (taken && !this.#mine.has(key)) {
        this.release(place, body);
        return false;
      }
      this.#mine.add(key);
      this.#keep({ ...entry, taken: true });
      return true;
    });
  }

  /** The text has come back and may be sent again. */
  release(place: string, body: string): void {
    const entry = this.#find(place, body);
    if (entry) local.remove(entry.key);
    this.look();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#entry) return nothing;
    if (this.#entry.taken) {
      return this.#mine.has(this.#entry.key)
        ? nothing
        : html`<p class="status unknown" part="status">${takenText()}</p>`;
    }
    return html`<div class="status waiting" part="status">
      <p>${waitingText()}</p>
      <button
        type="button"
        part="send-button"
        aria-disabled=${!navigator.onLine}
        @click=${this.#onClick}
      >
        ${msg('Send now', { id: 'comment-form.outbox-send' })}
      </button>
    </div>`;
  }

  #find(place: string, body: string): Entry | undefined {
    return local
      .keys()
      .filter((key) => body && key.startsWith(PREFIX))
      .map((key) => ({ ...(local.read(key, DAYS)?.value as Omit<Entry, 'key'>), key }))
      .find((entry) => entry.place === place && entry.body === body);
  }

  #keep({ key, ...entry }: Entry): void {
    local.keep(key, entry);
    this.look();
  }

  readonly #onLine = (): void => {
    if (!this.isWaiting) return;
    this.#host.requestUpdate();
    if (navigator.onLine) {
      this.#host.say(() =>
        msg('The connection is back. Your comment has not been sent yet.', {
          id: 'comment-form.outbox-online',
        }),
      );
    }
  };

  readonly #onClick = (): void => {
    const { form } = this.#host;
    if (!form || !navigator.onLine) return;
    const submitter = submitterOf(form);
    // This button goes away, and would let the focus fall to the page.
    submitter?.focus();
    form.requestSubmit(submitter);
  };
}
