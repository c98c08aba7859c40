/**
 * Writes the lists of elements that the entries of the package need, from the folders of
 * src/elements. `--check` writes nothing and fails when a list is not up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hasEvents, tags } from './elements.mjs';

const banner = '// Written by scripts/generate-entries.mjs from the folders of src/elements.\n';
const path = (tag, kind = '') => `../elements/${tag}/${tag}${kind}.js`;

const files = {
  'classes.ts': tags
    .flatMap((tag) => [path(tag), ...(hasEvents(tag) ? [path(tag, '.events')] : [])])
    .map((file) => `export * from '${file}';\n`),
  'definitions.ts': tags.map((tag) => `import '${path(tag, '.define')}';\n`),
  'modules.ts': [
    '\n/** Explicit, since our tags share no prefix to guess from. */\n',
    'export const modules: Readonly<Record<string, () => Promise<unknown>>> = {\n',
    ...tags.map((tag) => `  '${tag}': () => import('${path(tag, '.define')}'),\n`),
    '};\n',
  ],
};

const check = process.argv.includes('--check');
const folder = new URL('../src/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

for (const [name, lines] of Object.entries(files)) {
  const text = banner + lines.join('');
  if (read(new URL(name, folder)) === text) continue;
  if (check) {
    console.error(`src/generated/${name} is out of date: run \`npm run build\` and commit it.`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL(name, folder), text);
  }
}
