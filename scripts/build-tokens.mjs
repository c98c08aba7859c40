/**
 * Makes from the design tokens of src/themes what uses them: the aliases of the elements, the type
 * of their names, the themes and docs/tokens.md. `--check` writes nothing and fails when one of
 * these files is not up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { resolveAliases, themes, tokens } from './design-tokens.mjs';
import { root } from './run.mjs';
import { shortCss } from './short-templates.mjs';

const BANNER = 'Written by scripts/build-tokens.mjs from the files of src/themes.';
const GENERATED = 'src/themes/generated';

const unique = (light, dark) => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** Hex is the shortest way to write a colour, and every element carries these. */
const short = (css) =>
  css
    .replace(/oklch\([^)]*\)/g, (color) =>
      new Color(color).to('srgb').toGamut().toString({ format: 'hex' }),
    )
    .replace(/0\.(?=\d)/g, '.')
    .replace(/, /g, ',');

function alias({ name, light, dark, unthemed, languages }) {
  const reference = (other) => `var(--_${other})`;
  const fallback =
    unthemed ?? unique(...[light, dark].map((css) => resolveAliases(css, reference)));
  // Without a value, a family is inherited.
  const script = languages.length > 0 ? `var(--news-script-${name.slice(5)},) ` : '';
  return `--_${name}:${script}var(--news-${name}${fallback === 'inherit' ? '' : `,${short(fallback)}`});`;
}

/** A theme that is forced on one element has to bring its ground and its ink. */
const forced = tokens
  .filter(({ name }) => ['color-text', 'color-background'].includes(name))
  .map((token) => alias({ ...token, unthemed: undefined }));

const styles = `// ${BANNER}
import { css } from '@lit/reactive-element';

/**
 * What element styles use: for every public token an alias, which is the token or its default.
 * Comes first in \`static styles\`. Slotted content inherits the aliases, so that a style sheet of
 * the document can use them there, too.
 */
export const tokens = css\`
:host{
${tokens.map(alias).join('\n')}
}
:host([theme]){
${forced.join('\n')}
}
:host([theme='light']){color-scheme:light}
:host([theme='dark']){color-scheme:dark}
@media (prefers-contrast:more){:host{--_color-text-quiet:var(--_color-text);--_color-hairline:var(--_color-control-border)}}
@media print{:host{color-scheme:only light!important;--_color-text:#000;--_color-background:none}}
\`;
`;

const types = `// ${BANNER}
/** The public design tokens, as custom properties; docs/tokens.md says what each means. */
export type NewsToken =
${tokens.map(({ name }) => `  | '--news-${name}'`).join('\n')};
`;

/**
 * Sizes and spaces, and what follows another token, have their defaults in the elements, where a
 * change on any element of the page reaches them. A theme lists only those that it changes.
 */
const isThemed = (changed, { name, light }) =>
  changed.has(name) || !(/^(?:size|space)-/.test(name) || light.startsWith('{'));

/** Where a language needs other faces than the theme has: before those, the fitting ones of each system. */
const scripts = tokens.filter((token) => token.languages.length > 0);
const rule = (selector, declarations) => `${selector} {\n${declarations.join('\n')}\n}`;
const languages = [
  rule(
    ':where([lang])',
    scripts.map(({ name }) => `  --news-script-${name.slice(5)}: ;`),
  ),
  ...scripts.flatMap(({ name, languages }) =>
    languages.map(([ranges, faces]) =>
      rule(`:where([lang]):where(${ranges.replace(/[\w-]+/g, ':lang($&)')})`, [
        `  --news-script-${name.slice(5)}: ${faces},;`,
      ]),
    ),
  ),
];

function theme(name, { description, tokens: all, changed }, scheme) {
  const reference = (other) => `var(--news-${other})`;
  const declarations = all
    .filter((token) => isThemed(changed, token))
    .map(
      (token) =>
        `  --news-${token.name}: ${resolveAliases(unique(token.light, token.dark), reference)};`,
    );
  const selectors = `:root,\n[theme='${name}']`;
  return [
    `/* ${description} ${BANNER} */`,
    `${selectors} {`,
    ...(scheme ? [`  color-scheme: ${scheme};`] : []),
    ...declarations,
    '}',
    ...languages,
    ...(scheme
      ? []
      : [
          "[theme='light'] {\n  color-scheme: light;\n}",
          "[theme='dark'] {\n  color-scheme: dark;\n}",
        ]),
    // Paper is white.
    `@media print {\n  :root,\n  [theme] {\n    color-scheme: only light;\n  }\n}`,
    '',
  ].join('\n');
}

const groupOf = ({ name }) => name.split('-')[0];
const cell = (css) => `\`${resolveAliases(css, (name) => `--news-${name}`)}\``;
const documentation = `# Design tokens

${BANNER.replace('src/themes', '[src/themes](../src/themes)')} How to use them: [theming.md](theming.md).

Without a theme, a token has the value of the column *unthemed* where one stands there, else that of
its theme. The other columns are the default theme.

${[...new Set(tokens.map(groupOf))]
  .map((group) =>
    [
      `## ${group[0].toUpperCase()}${group.slice(1)}`,
      '',
      '| token | type | light | dark | unthemed | meaning |',
      '| --- | --- | --- | --- | --- | --- |',
      ...tokens
        .filter((token) => groupOf(token) === group)
        .map(
          ({ name, type, light, dark, unthemed, description }) =>
            `| \`--news-${name}\` | ${type} | ${cell(light)} | ${light === dark ? '' : cell(dark)} | ${
              unthemed ? cell(unthemed) : ''
            } | ${description} |`,
        ),
      '',
    ].join('\n'),
  )
  .join('\n')}
## Themes

${Object.entries(themes)
  .map(([name, { description, changed }]) => {
    const list = [...changed].map((token) => `\`${token}\``).join(', ');
    return `- **${name}**: ${description}${list ? ` Changes ${list}.` : ''}`;
  })
  .join('\n')}
`;

const readTheme = (name) => readFileSync(`${root}src/themes/${name}.css`, 'utf8');
const LIGHT_DOM = ['light-content', 'light-details', 'light-blocks'];

const lightStyles = (name) => `// ${BANNER}
/** The rules of ${name}.css, as short as they can be written. */
export const ${name.replace(/-(\w)/, (_, letter) => letter.toUpperCase())} =
  ${JSON.stringify(shortCss(readTheme(name)).trim())};
`;

/** Where no element is defined, nothing else declares the aliases. */
const newsElements = `/* ${BANNER} */
:is(news-article, article-byline, article-dates):not(:defined) {
${tokens.map((token) => `  ${alias(token)}`).join('\n')}
}

${['not-defined', ...LIGHT_DOM].map(readTheme).join('\n')}`;

const forcedScheme = (scheme) => ({
  ...themes.default,
  description: `The default theme, always ${scheme}.`,
});
const files = {
  [`${GENERATED}/tokens.styles.ts`]: styles,
  [`${GENERATED}/tokens.ts`]: types,
  ...Object.fromEntries(
    LIGHT_DOM.map((name) => [`${GENERATED}/${name}.styles.ts`, lightStyles(name)]),
  ),
  [`${GENERATED}/news-elements.css`]: newsElements,
  'docs/tokens.md': documentation,
  [`${GENERATED}/css/light.css`]: theme('light', forcedScheme('light'), 'light'),
  [`${GENERATED}/css/dark.css`]: theme('dark', forcedScheme('dark'), 'dark'),
  ...Object.fromEntries(
    Object.entries(themes).map(([name, value]) => [
      `${GENERATED}/css/${name}.css`,
      theme(name, value),
    ]),
  ),
};

const read = (file) => {
  try {
    return readFileSync(root + file, 'utf8');
  } catch {
    return undefined;
  }
};

mkdirSync(`${root}${GENERATED}/css`, { recursive: true });
for (const [file, text] of Object.entries(files)) {
  if (read(file) === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is out of date: run \`npm run tokens\` and commit it.`);
    process.exitCode = 1;
  } else {
    writeFileSync(root + file, text);
  }
}
