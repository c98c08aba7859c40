import { css } from '@lit/reactive-element';

export const styles = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
    gap: var(--_space-6) var(--_space-4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    min-inline-size: 0;
  }
  /* What holds no picture, or several. */
  li.whole {
    grid-column: 1 / -1;
  }
  @media print {
    ul {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    }
  }
`;

/** As strong as one type: see src/themes/light-content.css. */
export const galleryContent = css`
  article-gallery :where(img) {
    inline-size: 100%;
    aspect-ratio: 3 / 2;
    object-fit: cover;
  }
  article-gallery :where(article-figure) {
    margin: 0;
  }
  @media print {
    article-gallery :where(img) {
      object-fit: contain;
    }
  }
`.cssText;
