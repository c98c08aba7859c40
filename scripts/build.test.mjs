/** What `npm start` shows is of the files as they are. Needs a build. */
import assert from 'node:assert/strict';
import { statSync, utimesSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isBuilt } from './build.mjs';
import { root } from './run.mjs';

const FILES = [
  'src/all.ts',
  'scripts/short-templates.mjs',
  'scripts/split-locales.mjs',
  'scripts/lighter/install.js',
  'rollup.config.js',
  'tsconfig.json',
  'tsconfig.build.json',
  'lit-localize.json',
  'custom-elements-manifest.config.mjs',
  'package.json',
  'package-lock.json',
];

describe('the build', () => {
  it('is as new as what it is made from', () => {
    assert.equal(isBuilt(), true);
  });

  for (const file of FILES) {
    it(`is made anew after a change in ${file}`, () => {
      const { atime, mtime } = statSync(root + file);
      try {
        utimesSync(root + file, atime, new Date());
        assert.equal(isBuilt(), false);
      } finally {
        utimesSync(root + file, atime, mtime);
      }
    });
  }
});
