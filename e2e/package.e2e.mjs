/** The npm package, as applications import it: with a bundler, without one, in TypeScript, in an editor. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { classNameOf, tags } from '../scripts/elements.mjs';
import { root, run } from '../scripts/run.mjs';
import { missing, openBrowser } from './support/browser.mjs';
import { definedOn, openPage, untilDefined } from './support/page.mjs';
import { openSite } from './support/site.mjs';
import { STORIES, THREAD, USES, html, script } from './support/uses.mjs';

/** Tells modules that no bundler has touched where the application's own Lit is. */
const importMap = (() => {
  const mains = {
    lit: 'index.js',
    'lit-html': 'lit-html.js',
    'lit-element': 'index.js',
    '@lit/reactive-element': 'reactive-element.js',
    '@lit/localize': 'lit-localize.js',
    dompurify: 'dist/purify.es.mjs',
  };
  const imports = Object.entries(mains).flatMap(([name, main]) => [
    [name, `/node_modules/${name}/${main}`],
    [`${name}/`, `/node_modules/${name}/`],
  ]);
  return `<script type="importmap">${JSON.stringify({ imports: Object.fromEntries(imports) })}</script>`;
})();

const markup = Object.values(USES).join('');
const pages = {
  '/thread.json': THREAD,
  '/stories.json': STORIES,
  '/all.html': html(markup, importMap + script('all.js')),
  '/bare.html': html('', importMap),
  '/host-localizes.html': html(
    markup,
    `${importMap}<script type="module">
      import { configureLocalization, msg } from '@lit/localize';
      configureLocalization({ sourceLocale: 'de', targetLocales: [], loadLocale() {} });
      await import('/dist/all.js');
      document.title = msg('Hallo');
    </script>`,
  ),
  '/host-localizes-later.html': html(
    markup,
    `${importMap}<script type="module">
      import '/dist/cdn/news-elements.js';
      import { configureLocalization, msg } from '@lit/localize';
      configureLocalization({ sourceLocale: 'de', targetLocales: [], loadLocale() {} });
      document.title = msg('Hallo');
    </script>`,
  ),
};

describe('the npm modules', { skip: missing('chromium') }, () => {
  let browser;
  let site;
  before(async () => {
    site = await openSite({
      pages,
      mounts: {
        '/dist/': 'dist',
        '/node_modules/': 'node_modules',
        '/bundles/': '.cache/bundles',
        '/site/': 'demo/site',
      },
    });
    browser = await openBrowser();
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  /** Runs a test on a page of its own. */
  async function on(path, test) {
    const opened = await openPage(browser, site, path);
    await test(opened);
    await opened.page.close();
  }

  it('define every element with the Lit of the application and a localize of their own', () =>
    on('/all.html', async ({ page, problems, requests }) => {
      await untilDefined(page, tags);
      assert.ok(requests.some((path) => path.startsWith('/node_modules/lit')));
      assert.ok(!requests.some((path) => path.startsWith('/node_modules/@lit/localize')));
      assert.deepEqual(problems, []);
    }));

  it('define nothing when only classes are imported, which can then carry other names', () =>
    on('/bare.html', async ({ page, problems }) => {
      const elements = tags.map((tag) => [tag, classNameOf(tag)]);
      await page.evaluate(async (names) => {
        const classes = await import('/dist/index.js');
        for (const [tag, name] of names) customElements.define(`own-${tag}`, classes[name]);
      }, elements);
      assert.deepEqual(await definedOn(page, tags), []);
      await page.evaluate(() => import('/dist/all.js'));
      assert.deepEqual(await definedOn(page, tags), tags);
      assert.deepEqual(problems, []);
    }));

  for (const path of ['/host-localizes.html', '/host-localizes-later.html']) {
    it(`do not collide with an application that uses @lit/localize (${path})`, () =>
      on(path, async ({ page, problems }) => {
        await page.waitForFunction(() => document.title === 'Hallo');
        assert.deepEqual(await definedOn(page, tags), tags);
        assert.deepEqual(problems, []);
      }));
  }

  for (const [bundler, ...options] of [
    [
      'esbuild',
      '--bundle',
      '--format=esm',
      '--splitting',
      '--log-level=error',
      '--outdir=.cache/bundles/esbuild',
    ],
    ['rollup', '--format=es', '--plugin=node-resolve', '--silent', '--dir=.cache/bundles/rollup'],
  ]) {
    it(`survive ${bundler}: the definition stays, what is not used goes`, async () => {
      assert.equal(await run(bundler, ['e2e/fixtures/application.js', ...options]), 0);
      const folder = `${root}.cache/bundles/${bundler}`;
      const code = readFileSync(`${folder}/application.js`, 'utf8');
      assert.ok(
        !code.includes('class CommentList'),
        'an element that is not used is in the bundle',
      );
      await on('/bare.html', async ({ page, problems }) => {
        await page.evaluate((name) => import(`/bundles/${name}/application.js`), bundler);
        assert.deepEqual(await definedOn(page, tags), ['skip-links']);
        assert.deepEqual(problems, []);
      });
    });
  }
});

describe('the package', () => {
  before(async () => {
    await (await openSite()).close();
  });

  it('is typed: an application compiles against it', async () => {
    assert.equal(await run('tsc', ['-p', 'e2e/fixtures/tsconfig.json']), 0);
  });

  it('can be imported where there is no page: on a server', async () => {
    for (const name of ['news-elements', 'news-elements/all.js', 'news-elements/loader.js']) {
      await assert.doesNotReject(import(name), name);
    }
  });

  it('holds what its exports name, and no sources or tests', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = JSON.parse(output)[0].files.map(({ path }) => path);
    assert.deepEqual(
      files.filter((path) => /^(src|e2e|scripts|demo|stories)\/|\.test\.|node_modules/.test(path)),
      [],
    );
    const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    for (const [name, target] of Object.entries(exports)) {
      for (const path of typeof target === 'string' ? [target] : Object.values(target)) {
        const [start, end] = path.slice('./'.length).split('*');
        const found = files.some(
          (file) =>
            file === start || (end !== undefined && file.startsWith(start) && file.endsWith(end)),
        );
        assert.ok(found, `${name}: nothing in the package is ${path}`);
      }
    }
  });
});

describe('the suite for sources', () => {
  /** The whole example of the documentation. */
  const example = () =>
    /```js\n(\/\/ my-source\.test\.mjs[^]*?)```/.exec(
      readFileSync(`${root}docs/sources.md`, 'utf8'),
    )[1];
  let folder;

  before(async () => {
    await (await openSite()).close();
    // A project of somebody else, which has the package and nothing but it.
    folder = mkdtempSync(join(tmpdir(), 'outsider-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/news-elements'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a test file of that project under Node's own runner, which has no globals. */
  function runTests(code) {
    writeFileSync(join(folder, 'my-source.test.mjs'), code);
    // Else it would report to the runner of this test.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--preserve-symlinks', '--test', '--test-reporter=tap', 'my-source.test.mjs'],
      { cwd: folder, env, encoding: 'utf8' },
    );
    return { status, stdout };
  }

  it('runs in another project, as the documentation has it', () => {
    const { status, stdout } = runTests(example());
    assert.equal(status, 0, stdout);
    assert.match(stdout, /ok \d+ - takes an answer to every comment/);
    assert.match(stdout, /ok \d+ - counts a vote once/);
  });

  it('fails a source that claims what it cannot do, and one that does it wrongly', () => {
    const claiming = runTests(example().replace('report: false', 'report: true'));
    assert.notEqual(claiming.status, 0);
    assert.match(claiming.stdout, /It claims report, without report\(\)/);
    const wrong = runTests(example().replace('{ up: 1, mine: vote }', '{ up: 2, mine: vote }'));
    assert.match(wrong.stdout, /not ok \d+ - counts a vote once/);
  });
});

describe('custom-elements.json', () => {
  let manifest;
  const sourceOf = (tag) =>
    readdirSync(`${root}src/elements/${tag}`)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(`${root}src/elements/${tag}/${file}`, 'utf8'))
      .join('\n');
  const documented = (list) => new Set((list ?? []).map(({ name }) => name));
  const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);

  before(async () => {
    await (await openSite()).close();
    manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
  });

  it('and the data for editors know the theme that an element can be forced to', () => {
    const known = [
      ['vscode.html-custom-data.json', ({ tags }) => tags],
      ['web-types.json', ({ contributions }) => contributions.html.elements],
    ];
    for (const [file, elementsOf] of known) {
      const elements = elementsOf(JSON.parse(readFileSync(root + file, 'utf8')));
      for (const tag of ['news-article', 'article-dates', 'comment-section']) {
        const { attributes } = elements.find(({ name }) => name === tag);
        const theme = attributes.find(({ name }) => name === 'theme');
        assert.ok(theme?.description, `${file}: <${tag} theme>`);
      }
    }
  });

  it('names the events that come out of a section, whichever element inside fires them', () => {
    const eventsOf = (tag) => {
      const elements = manifest.modules.flatMap(({ declarations }) => declarations);
      return elements.find(({ tagName }) => tagName === tag).events.map(({ name }) => name);
    };
    const fired = [...eventsOf('comment-list'), ...eventsOf('comment-form')];
    const known = eventsOf('comment-section');
    assert.deepEqual(
      fired.filter((name) => !known.includes(name)),
      [],
    );
  });

  for (const tag of tags) {
    it(`describes all of <${tag}>`, () => {
      const module = manifest.modules.find(({ declarations }) =>
        declarations.some(({ tagName }) => tagName === tag),
      );
      const element = module?.declarations.find(({ tagName }) => tagName === tag);
      assert.ok(element, 'it is not there: the class needs @tag');
      assert.equal(module.path, `dist/elements/${tag}/${tag}.js`);
      assert.ok(element.summary && element.description, 'a description and a @summary');

      const undescribed = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'].flatMap(
        (kind) =>
          (element[kind] ?? [])
            .filter(({ description, inheritedFrom }) => !description && !inheritedFrom)
            .map(({ name }) => `${kind}: ${name}`),
      );
      assert.deepEqual(undescribed, [], 'each needs a description');
      for (const { name, type } of element.events ?? []) {
        assert.match(type?.text ?? '', /Event$/, `@fires {Class} ${name}`);
      }

      const source = sourceOf(tag);
      const parts = matches(source, /\bpart="([^"$]+)"/g).flatMap((value) => value.split(/\s+/));
      const slots = [
        ...matches(source, /<slot[^>]*?\sname="([^"$]+)"/g),
        ...(/<slot(?![^>]*\sname=)/.test(source) ? [''] : []),
      ];
      const events = matches(source, /super\(\s*'([\w-]+)',/g);
      for (const [kind, used] of Object.entries({ cssParts: parts, slots, events })) {
        const known = documented(element[kind]);
        assert.deepEqual(
          [...new Set(used)].filter((name) => !known.has(name)),
          [],
          `${kind} without documentation`,
        );
      }
    });
  }
});
