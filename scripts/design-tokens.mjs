/** Reads the design tokens of src/themes: what the generator and the contrast check work on. */
import { readFileSync } from 'node:fs';
import { root } from './run.mjs';

export const OVERLAYS = ['high-contrast', 'sepia', 'newsprint'];

const EXTENSION = 'news-elements';
const SIDES = ['light', 'dark'];

const read = (name) => JSON.parse(readFileSync(`${root}src/themes/${name}.json`, 'utf8'));

/** `.5` for `0.5`, and no more digits than the eye can tell. */
export const number = (value) => String(Math.round(value * 1e4) / 1e4).replace(/^(-?)0\./, '$1.');

/** A W3C value as CSS. A string is an alias of another token, e.g. `{color.accent}`. */
const toCss = {
  color: ({ components, alpha }) =>
    `oklch(${components.map(number).join(' ')}${alpha === undefined ? '' : ` / ${number(alpha)}`})`,
  dimension: ({ value, unit }) => `${number(value)}${unit}`,
  number: (value) => number(value),
  fontFamily: (families) =>
    families.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', '),
};

/**
 * @typedef {object} Token
 * @property {string} name - What follows `--news-`, e.g. `color-text`.
 * @property {string} type - The W3C type.
 * @property {string} light - CSS; `{color.accent}` stands for another token.
 * @property {string} dark - CSS, the same as `light` for all but colours.
 * @property {string} [unthemed] - CSS that holds where no theme is.
 * @property {[ranges: string, css: string][]} languages - What comes before that where a language needs it.
 * @property {string} description
 */

/** @returns {Token[]} */
function flatten(tree) {
  return Object.entries(tree)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([group, tokens]) =>
      Object.entries(tokens)
        .filter(([name]) => !name.startsWith('$'))
        .map(([name, { $type = tokens.$type, $value, $description = '', $extensions }]) => {
          const { css, dark = $value, unthemed, languages = {} } = $extensions?.[EXTENSION] ?? {};
          const side = (value) => css ?? (typeof value === 'string' ? value : toCss[$type](value));
          return {
            name: `${group}-${name}`,
            type: $type,
            light: side($value),
            dark: side(dark),
            unthemed,
            languages: Object.entries(languages).map(([ranges, value]) => [
              ranges,
              toCss[$type](value),
            ]),
            description: $description,
          };
        }),
    );
}

/** The tokens of the default theme. */
export const tokens = flatten(read('tokens'));

/** The default theme and those laid over it: name to tokens, and the names of those that it changes. */
export const themes = Object.fromEntries([
  ['default', { description: 'The default theme.', tokens, changed: new Set() }],
  ...OVERLAYS.map((name) => {
    const tree = read(name);
    const changes = new Map(flatten(tree).map((token) => [token.name, token]));
    for (const key of changes.keys()) {
      if (!tokens.some((token) => token.name === key)) {
        throw new Error(`src/themes/${name}.json sets ${key}, which tokens.json does not have.`);
      }
    }
    const merged = tokens.map((token) => {
      const { light, dark } = changes.get(token.name) ?? token;
      return { ...token, light, dark };
    });
    const { $description: description } = tree;
    return [name, { description, tokens: merged, changed: new Set(changes.keys()) }];
  }),
]);

/** Puts something else in the place of aliases, e.g. `{color.accent}` → `var(--news-color-accent)`. */
export const resolveAliases = (css, reference) =>
  css.replace(/\{([\w.-]+)\}/g, (_, path) => reference(path.replaceAll('.', '-')));

/**
 * The colours of a theme without aliases: token to CSS.
 *
 * @param {string} theme
 * @param {'light' | 'dark'} side
 */
export function colorsOf(theme, side) {
  if (!SIDES.includes(side)) throw new Error(`A theme is light or dark, not ${side}.`);
  const values = new Map(themes[theme].tokens.map((token) => [token.name, token[side]]));
  const resolve = (name) => resolveAliases(values.get(name), resolve);
  return Object.fromEntries(
    themes[theme].tokens
      .filter(({ type }) => type === 'color')
      .map(({ name }) => [name.replace('color-', ''), resolve(name)]),
  );
}
