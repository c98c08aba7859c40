/** Promise: nothing in `src` but the sanitizer can turn a string into markup or into code. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { root } from '../scripts/run.mjs';

/** Names that may stand nowhere, as property, variable or import. */
const FORBIDDEN =
  /^(?:innerHTML|outerHTML|srcdoc|insertAdjacentHTML|setHTML|setHTMLUnsafe|parseHTML|parseHTMLUnsafe|createContextualFragment|DOMParser|XSLTProcessor|execCommand|eval|Function|importScripts|unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|styleMap|createPolicy)$/;
/** Bound attributes that can run code, or that a strict policy forbids. */
const FORBIDDEN_BINDING = /\s(?:on\w+|style|srcdoc)\s*=\s*["']?$/;

const isCalled = (node) =>
  (ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)) &&
  node.parent.expression === node;

/** `execCommand` where it can write nothing but text, as nothing else can so that it can be undone. */
const writesText = ({ text, parent }) =>
  text === 'execCommand' &&
  (ts.isMethodSignature(parent) ||
    (ts.isCallExpression(parent.parent) &&
      /^(?:insertText|delete)$/.test(parent.parent.arguments[0]?.text)));

/** What is forbidden in a file, in words. Comments and texts do not count: they are no code. */
function findingsIn(name, source) {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const report = (node, what) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${name}:${line + 1}: ${what}`);
  };
  const visit = (node) => {
    if (
      ts.isIdentifier(node) &&
      FORBIDDEN.test(node.text) &&
      !ts.isTypeReferenceNode(node.parent) &&
      !writesText(node)
    ) {
      report(node, node.text);
    }
    if (ts.isElementAccessExpression(node) && FORBIDDEN.test(node.argumentExpression.text ?? '')) {
      report(node, `['${node.argumentExpression.text}']`);
    }
    if (
      ts.isPropertyAccessExpression(node) &&
      /^(?:(?:window|self|globalThis)\.name|document\.write(?:ln)?)$/.test(node.getText())
    ) {
      report(node, node.getText());
    }
    if (ts.isIdentifier(node) && /^set(?:Timeout|Interval)$/.test(node.text) && isCalled(node)) {
      const [work] = node.parent.arguments;
      if (ts.isStringLiteralLike(work) || ts.isTemplateExpression(work))
        report(node, 'code in a string');
    }
    if (
      ts.isStringLiteralLike(node) &&
      node.text === 'message' &&
      ts.isCallExpression(node.parent) &&
      /\baddEventListener$/.test(node.parent.expression.getText())
    ) {
      report(node, 'listens to messages');
    }
    if (ts.isTaggedTemplateExpression(node) && ts.isTemplateExpression(node.template)) {
      const { head, templateSpans } = node.template;
      for (const { text } of [head, ...templateSpans.map(({ literal }) => literal)]) {
        if (FORBIDDEN_BINDING.test(text)) report(node, `bound ${text.trim().split(/\s/).at(-1)}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the sources', () => {
  const files = readdirSync(`${root}src`, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => !/^(?:sanitize|testing)\//.test(name));

  for (const name of files) {
    it(`src/${name} makes no markup and no code of strings`, () => {
      assert.deepEqual(findingsIn(name, readFileSync(`${root}src/${name}`, 'utf8')), []);
    });
  }

  it('would be found out', () => {
    for (const [source, what] of [
      ["element.innerHTML = '';", 'innerHTML'],
      ["element['outerHTML'] = '';", "['outerHTML']"],
      ["element.insertAdjacentHTML('x', y);", 'insertAdjacentHTML'],
      ["import { unsafeHTML } from 'lit/directives/unsafe-html.js';", 'unsafeHTML'],
      ["import { styleMap as looks } from 'lit/directives/style-map.js';", 'styleMap'],
      ["document.write('x');", 'document.write'],
      ['eval(code);', 'eval'],
      ['new Function(code);', 'Function'],
      ['window.name;', 'window.name'],
      ["setTimeout('run()', 1);", 'code in a string'],
      ["addEventListener('message', run);", 'listens to messages'],
      ['html`<p style=${looks}></p>`;', 'bound style='],
      ['html`<p onclick="${code}"></p>`;', 'bound onclick="'],
    ]) {
      assert.deepEqual(findingsIn('a.ts', source), [`a.ts:1: ${what}`]);
    }
    assert.deepEqual(
      findingsIn(
        'a.ts',
        "// innerHTML\nconst text = 'eval innerHTML'; type A = Function; html`<p @click=${run}>`;",
      ),
      [],
    );
  });
});
