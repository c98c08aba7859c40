// Written by scripts/generate-entries.mjs from the folders of src/elements.

/** Explicit, since our tags share no prefix to guess from. */
export const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  'skip-links': () => import('../elements/skip-links/skip-links.define.js'),
};
