import { expect } from '@open-wc/testing';
import { applyMarkdown, type MarkdownCommand } from './markdown-commands.js';

/** `[` and `]` stand round what is selected, in what is given and in what comes. */
function run(command: MarkdownCommand, marked: string): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const change = applyMarkdown(command, { text, start, end });
  const [from, to] = change.select.map((offset) => offset + change.start) as [number, number];
  const whole = text.slice(0, change.start) + change.text + text.slice(change.end);
  return `${whole.slice(0, from)}⟦${whole.slice(from, to)}⟧${whole.slice(to)}`;
}

describe('applyMarkdown()', () => {
  const cases: readonly [name: string, MarkdownCommand, before: string, after: string][] = [
    ['bold', 'bold', 'so ⟦very⟧ true', 'so **⟦very⟧** true'],
    ['nothing selected', 'bold', 'so ⟦⟧', 'so **⟦⟧**'],
    [
      'spaces at the edges, which would not be bold',
      'bold',
      'so⟦ very ⟧true',
      'so **⟦very⟧** true',
    ],
    ['bold again', 'bold', 'so **⟦very⟧** true', 'so ⟦very⟧ true'],
    ['bold again, with the marks selected', 'bold', 'so ⟦**very**⟧ true', 'so ⟦very⟧ true'],
    ['bold in bold without a word', 'bold', '**⟦⟧**', '⟦⟧'],
    ['italic', 'italic', '⟦您⟧好', '_⟦您⟧_好'],
    ['code', 'code', 'run ⟦ls⟧', 'run `⟦ls⟧`'],
    ['code of several lines', 'code', 'a⟦b\nc⟧d', '```\n⟦ab\ncd⟧\n```'],
    ['code of several lines again', 'code', '```\n⟦ab\ncd⟧\n```', '⟦ab\ncd⟧'],
    ['a link', 'link', 'see ⟦this⟧', 'see [this](⟦https://⟧)'],
    ['a link without words', 'link', '⟦⟧', '[⟦⟧](https://)'],
    ['an address', 'link', '⟦https://a.example/⟧', '[⟦⟧](https://a.example/)'],
    ['a quotation', 'quote', 'a\n⟦b⟧', 'a\n\n> b⟦⟧'],
    ['a quotation of several lines', 'quote', '⟦a\nb⟧', '⟦> a\n> b⟧'],
    ['a quotation again', 'quote', '> a⟦⟧', 'a⟦⟧'],
    ['a list', 'list', 'a⟦\n⟧b', '⟦- a\n- b⟧'],
    ['a list in an empty text', 'list', '⟦⟧', '- ⟦⟧'],
  ];
  for (const [name, command, before, after] of cases) {
    it(`makes ${name}`, () => {
      expect(run(command, before)).to.equal(after);
    });
  }
});
