import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../localization/formats.js';
import { msg, str } from '../../localization/localization.js';
import type { CommentList } from './comment-list.js';

export const loadingText = (): string => msg('Loading comments…', { id: 'comment-list.loading' });

/**
 * The buttons under a thread that goes on: its next page and, where there is more than that, all of it.
 *
 * @param wantsAll - Which of them was used last, and says what it does.
 */
export function renderMore(
  { loading, total, comments, formatLocale }: CommentList,
  wantsAll: boolean,
  onMore: (all: boolean) => void,
): TemplateResult {
  const number = formatNumber(total, formatLocale);
  const ask = (all: boolean) => (): void => {
    onMore(all);
  };
  const all = html`<button
    class="more-button"
    part="all-button"
    type="button"
    aria-disabled=${loading}
    @click=${ask(true)}
  >
    ${
      loading && wantsAll
        ? loadingText()
        : msg(str`Show all comments (${number})`, { id: 'comment-list.all' })
    }
  </button>`;
  return html`<div class="more">
    <button
      class="more-button"
      part="more-button"
      type="button"
      aria-disabled=${loading}
      @click=${ask(false)}
    >
      ${
        loading && !wantsAll
          ? loadingText()
          : msg('Load more comments', { id: 'comment-list.more' })
      }
    </button>
    ${total > comments.length ? all : nothing}
  </div>`;
}
