import { css, html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../localization/localization.js';
import { safeUrl } from '../../sanitize/url.js';
import type { CommentForm } from './comment-form.js';

export const styles = css`
  .user {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }
  .user img {
    flex: none;
    border-radius: 50%;
    object-fit: cover;
  }
`;

/** Who writes, where the page knows it. Loaded when it does. */
export function renderSignedIn({ user, baseURI }: CommentForm): TemplateResult | typeof nothing {
  if (!user) return nothing;
  const { name, avatar } = user;
  const picture = avatar && safeUrl(avatar, baseURI, 'image');
  return html`<p class="user" part="user">
    ${
      picture
        ? html`<img
            src=${picture}
            alt=""
            part="avatar"
            width="32"
            height="32"
            referrerpolicy="no-referrer"
          />`
        : nothing
    }
    <bdi>${msg(str`Signed in as ${name}`, { id: 'comment-form.signed-in' })}</bdi>
  </p>`;
}
