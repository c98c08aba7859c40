import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { importAhead } from './import-ahead.mjs';

const MODULES = {
  page: `import './core'; export const open = () => import('./part');`,
  other: `import './core'; export const open = () => [import('./part'), import('./shared')];`,
  core: `globalThis.core = 1;`,
  part: `import './core'; import { shared } from './shared'; export const part = shared;`,
  shared: `export const shared = 2;`,
};

/** What is written of `page`, whose parts are waited for, and of `other`, whose are not. */
async function written() {
  const bundle = await rollup({
    input: ['page', 'other'],
    plugins: [
      { name: 'modules', resolveId: (id) => id.replace('./', ''), load: (id) => MODULES[id] },
      importAhead(['page'], ['core']),
    ],
  });
  const { output } = await bundle.generate({
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: (id) => (id === 'core' ? 'core' : undefined),
    onlyExplicitManualChunks: true,
  });
  return Object.fromEntries(output.map(({ fileName, code }) => [fileName, code]));
}

describe('importAhead', () => {
  it('asks for what a part imports together with the part, and gives the part', async () => {
    const { 'page.js': page } = await written();
    assert.match(
      page,
      /Promise\.all\(\[import\('\.\/part\.js'\),import\('\.\/shared\.js'\)\]\)\.then\(\(\[part\]\) => part\)/,
    );
  });

  it('leaves other parts, and those that import nothing further, as they are', async () => {
    const { 'other.js': other } = await written();
    assert.match(other, /\[import\('\.\/part\.js'\), import\('\.\/shared\.js'\)\]/);
  });
});
