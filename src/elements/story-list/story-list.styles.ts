import { css, unsafeCSS } from '@lit/reactive-element';
import { lightReset } from '../../themes/light-text.js';

export const styles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: var(--_space-4) var(--_space-6);
  }
`;

/** Of what is said while there are no stories: loaded with it. */
export const statusStyles = css`
  .loading,
  .empty,
  .error {
    margin: 0;
    padding-block: var(--_space-3);
    font-family: var(--_font-interface);
    font-size: var(--_size-interface);
    line-height: var(--_line-interface);
  }
  .loading,
  .empty {
    color: var(--_color-text-quiet);
  }
  /* A quick answer shows no line at all. */
  .loading {
    animation: appear 200ms 400ms backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .error {
    padding: 0;
    padding-inline-start: var(--_space-4);
    border-inline-start: 4px solid var(--_color-error);
  }
  .error p {
    margin: 0 0 var(--_space-3);
  }
`;

/** What stands in the light DOM: as strong as one type. */
export const listContent = css`
  ${unsafeCSS(lightReset('story-list'))}
  story-list :where(story-list > :is(ul, ol)) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: var(--_space-4) var(--_space-6);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  story-list :where(story-list > :is(ul, ol) > li) {
    min-inline-size: 0;
    margin: 0;
  }
  /* Links alone. */
  story-list :where(story-list > a, story-list > :is(ul, ol) > li > a:only-child) {
    display: block;
    padding-block: var(--_space-3);
    border-block-start: var(--_line-hairline) solid var(--_color-hairline);
  }
`.cssText;
