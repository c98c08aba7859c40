// Written by scripts/generate-entries.mjs from the folders of src/elements.
