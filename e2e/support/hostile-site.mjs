import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { root } from '../../scripts/run.mjs';
import { serveSite } from '../../scripts/serve.mjs';
import { html } from './uses.mjs';

/** Makes an engine look like one without a sanitizer of its own. */
const WITHOUT_NATIVE = 'delete Element.prototype.setHTML;';

/** Replaces texts of our sources; a replacement that finds nothing is an error. */
const editing = (edits) => ({
  name: 'editing',
  setup({ onLoad, onEnd }) {
    const applied = new Set();
    onLoad({ filter: /\/src\/sanitize\/[\w-]+\.ts$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const edit of edits) {
        if (!path.endsWith(`/${edit.file}`) || !contents.includes(edit.from)) continue;
        contents = contents.replace(edit.from, () => edit.to);
        applied.add(edit);
      }
      return { contents, loader: 'ts' };
    });
    onEnd(() => {
      const missed = edits.filter((edit) => !applied.has(edit));
      if (missed.length > 0) throw new Error(`not in the source: ${JSON.stringify(missed)}`);
    });
  },
});

/**
 * Bundles a script out of `src` and serves it on a bare page at `/`, with `/empty.html` beside it.
 *
 * @param {string} name - Of the folder for what is built.
 * @param {string} source - TypeScript, as if it stood in the root of the project.
 * @param {object} [options]
 * @param {boolean} [options.native] - False: DOMPurify has to be used.
 * @param {{ file: string, from: string, to: string }[]} [options.edits] - Faults to plant in `src/sanitize`.
 * @param {Record<string, string>} [options.headers]
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function openHostileSite(
  name,
  source,
  { native = true, edits = [], headers = {} } = {},
) {
  const folder = `.cache/hostile/${name}`;
  rmSync(root + folder, { recursive: true, force: true });
  await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    outdir: folder,
    entryNames: 'page',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
    banner: native ? {} : { js: WITHOUT_NATIVE },
    plugins: [editing(edits)],
  });
  return serveSite({
    port: 0,
    headers,
    mounts: { '/': folder },
    pages: {
      '/': html('', '<script type="module" src="/page.js"></script>'),
      '/empty.html': html(''),
    },
  });
}
