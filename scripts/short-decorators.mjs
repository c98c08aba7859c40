/** Writes out what Lit's decorators do: their code, and TypeScript's for them, need not be shipped. */
import { nodesIn, rewrite } from './rewrite.mjs';

const call = (constructor, name) => `${constructor}.createProperty(${name}`;
/** By the name of a decorator, what stands before and behind its argument. */
const WRITTEN_OUT = {
  property: (constructor, name, argument) => [call(constructor, name) + (argument ? ',' : ''), ')'],
  state: (constructor, name) => [`${call(constructor, name)},{state:true,attribute:false}`, ')'],
  query: (constructor, name) => [
    `Object.defineProperty(${constructor}.prototype,${name},{get(){return this.renderRoot?.querySelector(`,
    ')??null}})',
  ],
};
/** How many arguments each can have here. */
const MOST = { property: 1, state: 0, query: 1 };

/** The one decorator of a member: its name and argument. */
function decoratorOf(node) {
  const [{ elements: decorators }] = node.arguments;
  const [{ callee, arguments: given }] = decorators;
  if (decorators.length > 1 || !(given.length <= MOST[callee.name])) {
    throw new Error('Write it out: several decorators, or one that the build does not know.');
  }
  return [callee.name, given[0]];
}

/** A plugin of rollup, for modules that tsc has compiled (`experimentalDecorators`). Needs a minifier after it. */
export const shortDecorators = {
  name: 'short-decorators',
  transform(code) {
    if (!code.includes('__decorate(')) return null;
    const edits = [];
    for (const node of nodesIn(this.parse(code), 'CallExpression')) {
      if (node.callee.name !== '__decorate') continue;
      const [, prototype, member] = node.arguments;
      const [decorator, argument] = decoratorOf(node);
      const [before, after] = WRITTEN_OUT[decorator](prototype.object.name, member.raw, argument);
      edits.push(
        [node.start, argument?.start ?? node.end, before],
        [argument?.end ?? node.end, node.end, after],
      );
    }
    return { code: rewrite(code, edits), map: null };
  },
};
