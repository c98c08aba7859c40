import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { shortCss, shortHtml, shortTemplates } from './short-templates.mjs';

describe('shortHtml', () => {
  const cases = [
    [
      'keeps one space between texts and tags',
      ['<p>\n  a\n\t<b>b</b>\n</p>'],
      ['<p> a <b>b</b> </p>'],
    ],
    [
      'keeps the space round expressions in a text',
      ['<p>\n  ', '\n  ', '\n</p>'],
      ['<p> ', ' ', ' </p>'],
    ],
    [
      'parts attributes by one space',
      ['<p\n  class="a"\n  lang=', '\n  ?hidden=', '\n>\n</p\n>'],
      ['<p class="a" lang=', ' ?hidden=', '> </p>'],
    ],
    ['parts a slash from a value without quotes', ['<input\n  id=', '\n/>'], ['<input id=', ' />']],
    [
      'leaves values alone',
      ['<p title="a  >\n  b" data-a=\'  "', "  '>  </p>"],
      ['<p title="a  >\n  b" data-a=\'  "', "  '> </p>"],
    ],
    [
      'leaves what is shown as it stands alone',
      ['<pre\n  id="a"> a\n  <b\n>', '  </b></pre>  <textarea>\n\n a</textarea>  b'],
      ['<pre id="a"> a\n  <b\n>', '  </b></pre> <textarea>\n\n a</textarea> b'],
    ],
    ['leaves comments alone', ['<!-- <p>  ', '  -->  <p>'], ['<!-- <p>  ', '  --> <p>']],
    ['keeps spaces that do not break', ['<p>1\u00a0 kB</p>'], ['<p>1\u00a0 kB</p>']],
    ['takes a lesser sign for a text', ['a  < b  <p>'], ['a < b <p>']],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      assert.deepEqual(shortHtml(before), after);
    });
  }
});

describe('shortCss', () => {
  const cases = {
    '\n  a , b > c {\n    margin: 0 ;\n color: red;\n  }\n': ' a,b>c{margin:0;color:red}',
    'a :hover, b:hover { /* why */ width: calc(1px + (2px - 3px)) }':
      'a :hover,b:hover{width:calc(1px + (2px - 3px))}',
    '@media (min-width: 1px) and (print) { a { top: 0 !important; } }':
      '@media (min-width:1px) and (print){a{top:0!important}}',
    'a { margin: 0.5em -0.25em 10.5em; gap: calc(1lh - 0.2em) }':
      'a{margin:.5em -.25em 10.5em;gap:calc(1lh - .2em)}',
    "a::after { content: ' ( a,  b; ) '; quotes: '«' '»' }":
      "a::after{content:' ( a,  b; ) ';quotes:'«' '»'}",
  };
  for (const [before, after] of Object.entries(cases)) {
    it(`writes ${before.trim().split('\n')[0]} in short`, () => {
      assert.equal(shortCss(before), after);
    });
  }
});

describe('shortTemplates', () => {
  it('leaves code at its line and column, and other strings alone', async () => {
    let after = '';
    const before = [
      'export const view = (a) => html`<p',
      '    lang=${a.lang}',
      '  >',
      '    ${a.b ? html`<b>  x </b>` : `  ${a.c}  `}',
      '  </p>`; export const next = 1;',
      'export const last = 2;',
    ].join('\n');
    const bundle = await rollup({
      input: 'entry',
      onwarn: () => undefined,
      plugins: [
        { name: 'entry', resolveId: (id) => id, load: () => before },
        {
          ...shortTemplates,
          transform(code) {
            const result = shortTemplates.transform.call(this, code);
            after = result.code;
            return result;
          },
        },
      ],
    });
    await bundle.close();
    for (const token of ['a.lang', 'a.b', '`  ${a.c}  `', 'next = 1', 'last = 2']) {
      const place = (code) => {
        const [, ...lines] = code.slice(0, code.indexOf(token)).split('\n');
        return [lines.length, lines.at(-1)?.length];
      };
      assert.deepEqual(place(after), place(before), token);
    }
    assert.ok(after.includes('html`<p lang=${'));
    assert.ok(after.includes('html`<b> x </b>`'));
  });
});
