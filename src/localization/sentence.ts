const FIRST = 0xe000;
const HOLES = /([\ue000-\uf8ff])/;

/**
 * What stands in a message for a node: a private character, which no text of ours contains. So a
 * translator can put names and dates where the language wants them, and no message holds markup.
 */
export const hole = (index: number): string => String.fromCharCode(FIRST + index);

/** A message as nodes, with `nodes[i]` in the place of `hole(i)`. */
export const fillHoles = (message: string, nodes: readonly Node[]): (string | Node)[] =>
  message
    .split(HOLES)
    .filter((part) => part !== '')
    .map((part) => (HOLES.test(part) ? nodes[part.charCodeAt(0) - FIRST] : undefined) ?? part);
