import { html, nothing, type TemplateResult } from 'lit';
import { messages } from './embed-messages.js';

interface PanelOptions {
  /** Whose content it is. */
  name: string;
  /** What is to be seen. */
  label: string;
  /** Address of a picture of it. */
  poster: string | undefined;
  /** The page has put a picture of its own into the slot. */
  isIllustrated: boolean;
  /** There is something that can be shown. */
  isAvailable: boolean;
  /** It is known whose content it is, so that they can be remembered. */
  canRemember: boolean;
  onShow: () => void;
  onAlways: () => void;
}

/** What stands in the place of the content until the reader wants it. */
export function renderPanel(options: PanelOptions): TemplateResult {
  const { name, poster, isAvailable } = options;
  return html`
    <div part="panel" class=${poster || options.isIllustrated ? 'illustrated' : ''}>
      <slot name="poster">
        ${poster ? html`<img part="poster" src=${poster} alt="" loading="lazy" />` : nothing}
      </slot>
      <div class="question">
        <div part="notice">
          <slot name="notice">
            <p>${isAvailable ? messages.notice(name) : messages.unavailable()}</p>
          </slot>
        </div>
        ${isAvailable ? renderButtons(options) : nothing}
      </div>
    </div>
  `;
}

function renderButtons({
  name,
  label,
  canRemember,
  onShow,
  onAlways,
}: PanelOptions): TemplateResult {
  return html`<div class="buttons">
    <button
      class="primary"
      part="show-button"
      type="button"
      aria-label=${label ? messages.showLabel(label) : nothing}
      @click=${onShow}
    >
      ${messages.show()}
    </button>
    ${
      canRemember
        ? html`<button part="always-button" type="button" @click=${onAlways}>
            ${messages.always(name)}
          </button>`
        : nothing
    }
  </div>`;
}
