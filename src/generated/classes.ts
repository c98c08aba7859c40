// Written by scripts/generate-entries.mjs from the folders of src/elements.
export * from '../elements/skip-links/skip-links.js';
