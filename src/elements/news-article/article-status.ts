import { html, nothing, type TemplateResult } from 'lit';
import type { LoadState } from '../../controllers/load.js';
import { msg } from '../../localization/localization.js';
import { errorText, lockedText } from './article-messages.js';

interface StatusOptions extends Pick<LoadState<unknown>, 'status' | 'error'> {
  /** There is an article, but its text is for some readers only. */
  isLocked: boolean;
}

/** What stands in the place of a text that is not there. */
export function renderStatus(
  { status, error, isLocked }: StatusOptions,
  lang: string,
  dir: 'ltr' | 'rtl',
  onRetry: () => void,
): TemplateResult | typeof nothing {
  if (error) {
    return html`<div class="error" part="error" lang=${lang} dir=${dir}>
      <p>${errorText(error)}</p>
      <button
        type="button"
        part="retry-button"
        aria-disabled=${status === 'loading'}
        @click=${onRetry}
      >
        ${msg('Try again', { id: 'news-article.retry' })}
      </button>
    </div>`;
  }
  if (status === 'loading') {
    return html`<p class="loading" part="loading" lang=${lang} dir=${dir}>
      ${msg('Loading the article…', { id: 'news-article.loading' })}
    </p>`;
  }
  return isLocked
    ? html`<p class="locked" part="locked" lang=${lang} dir=${dir}>${lockedText()}</p>`
    : nothing;
}
