import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { furtherCatalogs, splitLocales } from './split-locales.mjs';

const BUILT = `
    import {str} from '@lit/localize';
    export const templates = {
      'article-gallery.next': \`التالي\`,
'article-gallery.position': str\`\${1}: \${0}\`,
'skip-links.content': \`انتقل
إلى «المحتوى», الآن\`,
    };
  `;

const MESSAGES = [
  ['article-gallery.next', 'article-gallery'],
  ['article-gallery.position', 'article-gallery'],
  ['skip-links.content', 'core'],
  ['skip-links.content', 'article-gallery'],
  ['skip-links.not-translated-yet', 'skip-links-details'],
];

describe('split-locales', () => {
  let folder;
  before(() => {
    folder = `${mkdtempSync(`${tmpdir()}/locales-`)}/`;
    mkdirSync(`${folder}ar`);
    writeFileSync(`${folder}ar/an-element-of-the-past.ts`, '');
    writeFileSync(`${folder}ar.ts`, BUILT);
    splitLocales(folder, ['ar'], MESSAGES);
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('leaves in the first file what most pages need, as it was translated', () => {
    const core = readFileSync(`${folder}ar.ts`, 'utf8');
    assert.ok(core.includes("'skip-links.content': `انتقل\nإلى «المحتوى», الآن`,"));
    assert.ok(!core.includes('article-gallery'));
    assert.ok(!core.includes('import'), 'what it does not use');
  });

  it('gives each other element a file of its own', () => {
    assert.deepEqual(furtherCatalogs(folder, 'ar'), ['article-gallery']);
    const gallery = readFileSync(`${folder}ar/article-gallery.ts`, 'utf8');
    assert.ok(gallery.includes("import { str } from '@lit/localize';"));
    assert.ok(gallery.includes("'article-gallery.next': `التالي`,"));
    assert.ok(gallery.includes("'article-gallery.position': str`${1}: ${0}`,"));
  });

  it('tells the library where each is', () => {
    const catalogs = readFileSync(`${folder}catalogs.ts`, 'utf8');
    assert.ok(catalogs.includes("'ar/core': () => import('./ar.js'),"));
    assert.ok(catalogs.includes("'ar/article-gallery': () => import('./ar/article-gallery.js'),"));
  });
});
