import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CommentSourceController } from '../../controllers/comment-source.js';
import type { Comment } from '../../models/comment.js';
import {
  CommentSourceError,
  type CommentOutcome,
  type CommentSource,
} from '../../sources/comment-source.js';
import type {
  CommentEditEvent,
  CommentSubmittedEvent,
} from '../comment-form/comment-form.events.js';
import type { CommentForm } from '../comment-form/comment-form.js';
import { settingsOf, UNTOLD } from '../comment-form/form-settings.js';
import type { CommentEditOpenEvent } from '../comment-list/comment-list.events.js';
import type { CommentSection } from './comment-section.js';
import { FORM_PARTS } from './section-view.js';
import { unlessCancelled } from './unless-cancelled.js';

/** A comment that is being changed. */
interface Editing {
  readonly id: string;
  /** What its author typed. */
  readonly text: string;
  /** Where it is. */
  readonly source: CommentSource;
}

/** The form that a comment is changed in, in the place of its text, and the focus that goes with it. */
export class CommentEdits {
  readonly #host: CommentSection;
  readonly #thread: CommentSourceController;
  readonly #root: ShadowRoot;
  #editing: Editing | undefined;
  /** The form is open; it stays a moment longer, so that the list can move the focus. */
  #isOpen = false;

  constructor(host: CommentSection, thread: CommentSourceController, root: ShadowRoot) {
    this.#host = host;
    this.#thread = thread;
    this.#root = root;
    root.addEventListener('comment-edit-open', this.#onEditOpen as EventListener);
    root.addEventListener('comment-edit', this.#onEdit as EventListener);
    root.addEventListener('comment-edit-cancel', this.#onEditCancel);
    root.addEventListener('comment-submitted', this.#onSubmitted as EventListener);
  }

  /** Id of the comment that is being changed. */
  get openFor(): string | null {
    const { source } = this.#thread;
    return (this.#isOpen && this.#editing?.source === source && this.#editing?.id) || null;
  }

  renderForm(): TemplateResult | typeof nothing {
    const editing = this.#editing;
    if (!editing) return nothing;
    const { headingLevel, thread } = this.#host;
    const { capabilities } = this.#thread.state;
    const { maxLength, markup, previewer } = capabilities
      ? settingsOf(editing.source, capabilities)
      : UNTOLD;
    return html`<comment-form
      part="edit-form"
      slot="edit"
      exportparts=${FORM_PARTS}
      heading-level=${headingLevel + 2}
      .maxLength=${maxLength}
      .markup=${markup}
      .previewer=${previewer}
      thread=${ifDefined(thread || undefined)}
      edit=${editing.id}
      .text=${editing.text}
    ></comment-form>`;
  }

  get #form(): CommentForm | null {
    return this.#root.querySelector<CommentForm>("comment-form[slot='edit']");
  }

  #find(id: string): Comment | undefined {
    return this.#thread.state.comments.find((comment) => comment.id === id);
  }

  async #update(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#root.querySelector('comment-list')?.updateComplete;
  }

  /** Closes the form. What was written in it is kept as a draft. */
  async #close(): Promise<void> {
    this.#isOpen = false;
    await this.#update();
    // Another may have been opened meanwhile.
    if (this.openFor !== null) return;
    this.#editing = undefined;
    this.#host.requestUpdate();
  }

  readonly #onEditOpen = (event: CommentEditOpenEvent): void => {
    const { source } = this.#thread;
    const { id } = event.detail;
    event.respondWith(async () => {
      const text = (await source?.loadText?.(id)) ?? this.#find(id)?.bodyText;
      if (!source || text === undefined) throw new Error('The source gives no text to edit.');
      // The form may still be on its way.
      await (this.#host.constructor as typeof CommentSection).whenFormDefined();
      this.#editing = { id, text, source };
      this.#isOpen = true;
      await this.#update();
      await this.#form?.updateComplete;
      this.#form?.focusBody();
    });
  };

  readonly #onEdit = (event: CommentEditEvent): void => {
    const { source } = this.#thread;
    const { id, body } = event.detail;
    if (!source?.edit || event.target !== this.#form) return;
    event.respondWith(() => this.#edit(source, id, body));
  };

  async #edit(source: CommentSource, id: string, body: string): Promise<CommentOutcome> {
    const { until } = this.#find(id)?.editable ?? {};
    try {
      const outcome = await source.edit?.(id, body);
      if (outcome?.comment && source === this.#thread.source) this.#thread.add([outcome.comment]);
      return outcome ?? { state: 'unknown' };
    } catch (error) {
      // Servers give many reasons for that, and the reader can understand one of them.
      const { kind } = (error ?? {}) as Partial<CommentSourceError>;
      const isLate = !!until && Date.parse(until) < Date.now() && kind !== 'network';
      throw isLate
        ? new CommentSourceError('closed', 'The time to edit is over.', { cause: error })
        : error;
    }
  }

  readonly #onEditCancel = (event: Event): void => {
    if (event.target === this.#form) unlessCancelled(event, () => this.#close());
  };

  readonly #onSubmitted = (event: CommentSubmittedEvent): void => {
    const { comment } = event.detail;
    // A form that has no comment to show keeps its own sentence on what became of it.
    if (event.target === this.#form && comment) {
      void this.#close().then(() => this.#host.focusComment(comment.id));
    }
  };
}
