import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../localization/localization.js';
import { sanitizeHtml, sanitizerReady } from '../../sanitize/sanitize.js';
import type { CommentForm } from './comment-form.js';
import { bodyOf } from './form-fields.js';

type PreviewState = 'loading' | 'empty' | 'shown' | 'failed';

/** Shows in the place of the field how a comment would look, as the source says. */
export class MarkdownPreview {
  readonly #host: CommentForm;
  #state: PreviewState | undefined;
  #content: DocumentFragment | undefined;
  #asking = new AbortController();

  constructor(host: CommentForm) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return !!this.#state && this.#state !== 'failed';
  }

  /** Shows the field again, at once, so that it can get the focus. */
  close(): void {
    if (!this.#state) return;
    this.#asking.abort();
    this.#set(undefined);
    const { form } = this.#host;
    const body = form && bodyOf(form);
    if (body) body.hidden = false;
  }

  renderButton(): TemplateResult | typeof nothing {
    if (!this.#host.previewer) return nothing;
    return html`<button
      type="button"
      class="quiet preview-button"
      part="preview-button"
      aria-pressed=${this.isOpen}
      @click=${this.#onClick}
    >
      ${msg('Preview', { id: 'comment-form.preview' })}
    </button>`;
  }

  render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!state) return nothing;
    if (state === 'failed') return html`<p class="error" part="error">${this.#text(state)}</p>`;
    return html`<div
      class="preview body"
      part="preview"
      role="region"
      dir="auto"
      aria-label=${msg('Preview', { id: 'comment-form.preview' })}
      aria-busy=${state === 'loading'}
    >
      ${state === 'shown' ? this.#content : html`<p class="quiet">${this.#text(state)}</p>`}
    </div>`;
  }

  #text(state: PreviewState): string {
    return {
      loading: () => msg('Loading the preview…', { id: 'comment-form.preview-loading' }),
      shown: () => msg('The preview is shown.', { id: 'comment-form.preview-shown' }),
      empty: () => msg('There is nothing to show yet.', { id: 'comment-form.preview-empty' }),
      failed: () =>
        msg('The preview could not be loaded. Your text is still here.', {
          id: 'comment-form.preview-failed',
        }),
    }[state]();
  }

  #set(state: PreviewState | undefined): void {
    this.#state = state;
    this.#host.requestUpdate();
    if (state && state !== 'loading') this.#host.say(() => this.#text(state));
  }

  async #open(body: string): Promise<void> {
    const { previewer, baseURI, headingLevel } = this.#host;
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#set('loading');
    try {
      const [untrusted] = await Promise.all([previewer?.(body, signal), sanitizerReady()]);
      if (signal.aborted) return;
      this.#content = sanitizeHtml(String(untrusted), {
        profile: 'comment',
        baseUrl: baseURI,
        idPrefix: 'preview-',
        headingLevel: Math.min(headingLevel + 1, 6),
      });
      this.#set('shown');
    } catch {
      if (!signal.aborted) this.#set('failed');
    }
  }

  readonly #onClick = (): void => {
    const { form } = this.#host;
    const text = (form && bodyOf(form)?.value) ?? '';
    if (this.isOpen) this.close();
    else if (!text.trim()) this.#set('empty');
    else void this.#open(text);
  };
}
