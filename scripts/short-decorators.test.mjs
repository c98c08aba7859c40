import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { shortDecorators } from './short-decorators.mjs';

/** What becomes of a class whose members tsc has decorated so. */
async function written(decorators) {
  let result;
  const bundle = await rollup({
    input: 'entry',
    onwarn: () => undefined,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => ({ id, external: id !== 'entry' }),
        load: () => `import { __decorate } from 'tslib';
export class Thing {}
__decorate([
    ${decorators}
], Thing.prototype, "name", void 0);
`,
      },
      {
        ...shortDecorators,
        transform(code) {
          result = shortDecorators.transform.call(this, code).code;
          return result;
        },
      },
    ],
  });
  await bundle.close();
  return result.split('export class Thing {}')[1].replaceAll(/\s+/g, '');
}

describe('shortDecorators', () => {
  it('declares properties, with and without options', async () => {
    assert.equal(
      await written('property({ type: Number })'),
      'Thing.createProperty("name",{type:Number});',
    );
    assert.equal(await written('property()'), 'Thing.createProperty("name");');
    assert.equal(
      await written('state()'),
      'Thing.createProperty("name",{state:true,attribute:false});',
    );
  });

  it('makes getters of queries', async () => {
    assert.match(
      await written("query('h2')"),
      /"name",\{get\(\)\{returnthis\.renderRoot\?\.querySelector\('h2'\)\?\?null\}\}\);$/,
    );
  });

  it('refuses what it does not know, rather than to leave it out', async () => {
    for (const decorators of [
      'eventOptions({})',
      'state({})',
      "query('a', true)",
      'property(), state()',
    ]) {
      await assert.rejects(written(decorators), /or one that the build does not know/, decorators);
    }
  });
});
