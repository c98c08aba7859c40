// Written by scripts/generate-entries.mjs from the folders of src/elements.
import '../elements/skip-links/skip-links.define.js';
