/** What our plugins of rollup share: they change code without moving what they do not change. */

/** The nodes of a type in a syntax tree (https://github.com/estree/estree). */
export function* nodesIn(node, type) {
  if (node.type === type) yield node;
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === 'string') yield* nodesIn(child, type);
  }
}

const linesIn = (text) => text.split('\n');

/** White space that leads from the end of the new text to the place where the old one ended. */
function padding(before, after) {
  const [from, to] = [before, after].map(linesIn);
  const newLines = from.length - to.length;
  const column = from.at(-1).length - (newLines > 0 ? 0 : to.at(-1).length);
  return '\n'.repeat(newLines) + ' '.repeat(Math.max(column, 0));
}

/**
 * Replaces parts of a code, each `[start, end, text]` ending where white space may follow. What is
 * taken out becomes white space, which a minifier drops: the source map stays right.
 */
export function rewrite(code, edits) {
  let position = 0;
  let result = '';
  for (const [start, end, text] of edits.sort(([a], [b]) => a - b)) {
    result += code.slice(position, start) + text + padding(code.slice(start, end), text);
    position = end;
  }
  return result + code.slice(position);
}
