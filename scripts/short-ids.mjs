/**
 * Numbers in the place of the messages' ids, which are a quarter of a locale's file. The numbers of
 * one build are no other's: `version` changes with them, for the addresses of the files. `shortIds`
 * is a plugin of rollup.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { nodesIn, rewrite } from './rewrite.mjs';

const isLocale = (id) => /\/generated\/.*\.js$/.test(id);

/** @param folder - The built catalogs. */
export function numberIds(folder) {
  const catalogs = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'));
  const ids = catalogs.flatMap((file) =>
    [...readFileSync(folder + file, 'utf8').matchAll(/^\s*'([\w-]+\.[\w-]+)': /gm)].map(
      ([, id]) => id,
    ),
  );
  const numbers = new Map([...new Set(ids)].sort().map((id, index) => [id, String(index)]));
  const edit = ({ start, end, value }) =>
    numbers.has(value) ? [[start, end, numbers.get(value)]] : [];

  return {
    version: createHash('sha256')
      .update([...numbers.keys()].join())
      .digest('hex')
      .slice(0, 6),
    shortIds: {
      name: 'short-ids',
      transform(code, id) {
        if (!/\bmsg\(/.test(code) && !isLocale(id)) return null;
        const program = this.parse(code);
        const edits = isLocale(id)
          ? [...nodesIn(program, 'Property')].flatMap(({ key }) => edit(key))
          : [...nodesIn(program, 'CallExpression')]
              .filter(({ callee }) => callee.name === 'msg')
              .flatMap(({ arguments: [, options] }) => options.properties)
              .flatMap(({ value }) => edit(value));
        return { code: rewrite(code, edits), map: null };
      },
    },
  };
}
