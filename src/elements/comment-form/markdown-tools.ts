import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { msg, str } from '../../localization/localization.js';
import { adoptStyles } from './adopt-styles.js';
import type { CommentForm } from './comment-form.js';
import { bodyOf } from './form-fields.js';
import { applyMarkdown, type MarkdownCommand } from './markdown-commands.js';
import { MarkdownPreview } from './markdown-preview.js';
import { styles } from './markdown-tools.styles.js';

const labels: Record<MarkdownCommand, () => string> = {
  bold: () => msg('Bold', { id: 'comment-form.markdown-bold' }),
  italic: () => msg('Italic', { id: 'comment-form.markdown-italic' }),
  link: () => msg('Link', { id: 'comment-form.markdown-link' }),
  quote: () => msg('Quote', { id: 'comment-form.markdown-quote' }),
  code: () => msg('Code', { id: 'comment-form.markdown-code' }),
  list: () => msg('List', { id: 'comment-form.markdown-list' }),
};
const COMMANDS = Object.keys(labels) as readonly MarkdownCommand[];

const KEYS: Partial<Record<string, MarkdownCommand>> = { b: 'bold', i: 'italic', k: 'link' };
/** The other of the two moves the caret on a Mac, and is nothing elsewhere. */
const isMac = /Mac|iP/.test(navigator.platform);
const modifier = isMac ? 'Meta' : 'Control';

const shortcutOf = (command: MarkdownCommand): string | undefined =>
  Object.keys(KEYS)
    .find((key) => KEYS[key] === command)
    ?.toUpperCase();

/** Deprecated without a successor: nothing else writes into a field so that the browser can undo it. */
interface EditableDocument {
  execCommand(command: 'insertText' | 'delete', showUi: false, text?: string): boolean;
}

/** Puts a text in the place of the selection. Where that cannot be undone, it is done all the same. */
function replaceSelected(body: HTMLTextAreaElement, text: string): void {
  const editable: EditableDocument = document;
  const isDone = text
    ? editable.execCommand('insertText', false, text)
    : editable.execCommand('delete', false);
  if (isDone) return;
  body.setRangeText(text);
  body.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/**
 * A toolbar for comments in Markdown (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/), its keys
 * in the field, and the preview. Loaded where a source takes Markdown.
 */
export class MarkdownTools implements ReactiveController {
  readonly #host: CommentForm;
  readonly #preview: MarkdownPreview;
  /** The button that Tab comes to. */
  #current = 0;

  constructor(host: CommentForm) {
    this.#host = host;
    this.#preview = new MarkdownPreview(host);
    host.addController(this);
    adoptStyles(host, styles);
    host.renderRoot.addEventListener('keydown', this.#onShortcut as EventListener);
  }

  /** The text cannot be seen for the preview. */
  get isPreviewing(): boolean {
    return this.#preview.isOpen;
  }

  hostUpdate(): void {
    if (!this.#host.markup) this.#preview.close();
  }

  /** Shows the field again. */
  showField(): void {
    this.#preview.close();
  }

  renderTools(): TemplateResult {
    return html`<div
        role="toolbar"
        part="toolbar"
        aria-controls="body"
        aria-label=${msg('Formatting', { id: 'comment-form.markdown-toolbar' })}
        @keydown=${this.#onArrow}
      >
        ${COMMANDS.map((command, index) => this.#renderButton(command, index))}
      </div>
      ${this.#preview.renderButton()}`;
  }

  renderPreview(): TemplateResult | typeof nothing {
    return this.#preview.render();
  }

  #renderButton(command: MarkdownCommand, index: number): TemplateResult {
    const key = shortcutOf(command);
    return html`<button
      type="button"
      class="quiet ${command}"
      part="tool-button"
      tabindex=${index === this.#current ? 0 : -1}
      aria-disabled=${this.isPreviewing}
      aria-keyshortcuts=${key ? `${modifier}+${key}` : nothing}
      title=${ifDefined(key && `${isMac ? '⌘' : 'Ctrl'} + ${key}`)}
      @click=${() => {
        this.#current = index;
        this.#apply(command);
      }}
    >
      ${labels[command]()}
    </button>`;
  }

  #apply(command: MarkdownCommand): void {
    const { form } = this.#host;
    const body = form && bodyOf(form);
    if (!body || this.isPreviewing) return;
    const { value, selectionStart: start, selectionEnd: end } = body;
    const change = applyMarkdown(command, { text: value, start, end });
    const [from, to] = change.select;
    body.focus();
    body.setSelectionRange(change.start, change.end);
    replaceSelected(body, change.text);
    body.setSelectionRange(change.start + from, change.start + to);
    this.#host.requestUpdate();
    this.#host.say(() => {
      const name = labels[command]();
      return change.isRemoved
        ? msg(str`${name}: removed`, { id: 'comment-form.markdown-removed' })
        : msg(str`${name}: added`, { id: 'comment-form.markdown-added' });
    });
  }

  readonly #onShortcut = (event: KeyboardEvent): void => {
    const { key, metaKey, ctrlKey, altKey, shiftKey, isComposing, defaultPrevented } = event;
    const command = KEYS[key.toLowerCase()];
    const isOurs = (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey;
    if (!command || !isOurs || isComposing || defaultPrevented || !this.#host.markup) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    this.#apply(command);
  };

  readonly #onArrow = (event: KeyboardEvent): void => {
    const forward = this.#host.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const count = COMMANDS.length;
    const next = {
      [forward]: (this.#current + 1) % count,
      [backward]: (this.#current + count - 1) % count,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#current = next;
    this.#host.requestUpdate();
    const buttons = (event.currentTarget as Element).querySelectorAll('button');
    buttons[next]?.focus();
  };
}
