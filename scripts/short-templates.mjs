/** Takes white space that no reader sees out of the html`…` and css`…` of the built files. */
import { nodesIn, rewrite } from './rewrite.mjs';

const SPACE = /[ \t\n\f\r]+/g;
/** Elements whose content is taken as it stands. */
const VERBATIM = /^(?:pre|script|style|textarea|title)$/;

/** Style sheets may hold strings, in which every space counts. */
export const shortCss = (css) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(SPACE, ' ')
            .replace(/(?<=[\s,(:*/+-])0(?=\.\d)/g, '')
            .replace(/ ?([{};,>]) ?|(?<=\() | (?=\)|!important)|(?<=:) /g, '$1')
            .replaceAll(';}', '}'),
    )
    .join('');

/**
 * Runs of white space become one space, and go where a tag ends: a text may stand beside any other
 * tag. Values in quotes, comments and what is `VERBATIM` stay as they are.
 *
 * @param strings - The texts of a template between its expressions.
 */
export function shortHtml(strings) {
  let context = 'text';
  let tag = '';
  /** What each context begins or ends with, and which context comes then. */
  const tokens = {
    text: /<!--|<\/?([a-z][\w-]*)|[ \t\n\f\r]+/gi,
    comment: /-->/g,
    tag: /["'>]|[ \t\n\f\r]+(>?)/g,
    '"': /"/g,
    "'": /'/g,
    verbatim: /<\/([a-z][\w-]*)/gi,
  };
  const read = (token, name) => {
    switch (context) {
      case 'text':
        if (token === '<!--') context = 'comment';
        else if (name) {
          context = 'tag';
          tag = token.startsWith('</') ? '' : name.toLowerCase();
        } else return ' ';
        break;
      case 'tag':
        if (token.endsWith('>')) {
          context = VERBATIM.test(tag) ? 'verbatim' : 'text';
          return '>';
        }
        if (token.trim() === '') return ' ';
        context = token;
        break;
      case 'verbatim':
        if (name.toLowerCase() === tag) {
          context = 'tag';
          tag = '';
        }
        break;
      case 'comment':
        context = 'text';
        break;
      default:
        context = 'tag';
    }
    return token;
  };
  return strings.map((string) => {
    let short = '';
    let position = 0;
    for (;;) {
      const pattern = tokens[context];
      pattern.lastIndex = position;
      const found = pattern.exec(string);
      if (!found) return short + string.slice(position);
      short += string.slice(position, found.index) + read(...found);
      position = pattern.lastIndex;
    }
  });
}

const shorten = {
  html: shortHtml,
  css: (strings) => strings.map(shortCss),
};

/** A plugin of rollup. Needs a minifier after it. */
export const shortTemplates = {
  name: 'short-templates',
  transform(code) {
    if (!/\b(?:html|css) ?`/.test(code)) return null;
    const edits = [];
    for (const { tag, quasi } of nodesIn(this.parse(code), 'TaggedTemplateExpression')) {
      const strings = quasi.quasis.map(({ value }) => value.raw);
      const short = shorten[tag.name]?.(strings) ?? strings;
      for (const [index, { start, end }] of quasi.quasis.entries()) {
        const delimiter = index === strings.length - 1 ? '`' : '${';
        edits.push([start, end + delimiter.length, short[index] + delimiter]);
      }
    }
    return { code: rewrite(code, edits), map: null };
  },
};
