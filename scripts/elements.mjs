import { existsSync, readdirSync } from 'node:fs';

const folder = new URL('../src/elements/', import.meta.url);

/** `comment-form` → `CommentForm`. */
export const classNameOf = (tag) =>
  tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** Every element of the library: the folders of src/elements that register one. */
export const tags = readdirSync(folder)
  .filter((tag) => existsSync(new URL(`${tag}/${tag}.define.ts`, folder)))
  .sort();

/** Whether an element has events of its own. */
export const hasEvents = (tag) => existsSync(new URL(`${tag}/${tag}.events.ts`, folder));
