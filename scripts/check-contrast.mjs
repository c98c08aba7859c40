/** Fails when a theme has colours that are too close to each other, and names them (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11). */
import Color from 'colorjs.io';
import { colorsOf, themes } from './design-tokens.mjs';

const TEXTS = [
  'text',
  'text-quiet',
  'accent',
  'link',
  'link-visited',
  'error',
  'success',
  'notice',
];
const GROUNDS = ['background', 'surface'];
/** What outlines a control, or shows where the focus is. */
const LINES = ['control-border', 'focus'];

/** Themes that promise no more than WCAG's level AA; every other one promises AAA. */
const SOFT = ['sepia', 'newsprint'];

/** Every two colours that have to differ: one on the other, by how much. */
const pairs = (theme) => {
  const least = SOFT.includes(theme) ? 4.5 : 7;
  return [
    ...GROUNDS.flatMap((ground) => [
      ...TEXTS.map((text) => [text, ground, least]),
      ...LINES.map((line) => [line, ground, 3]),
    ]),
    ['on-accent', 'accent', least],
    // The two tones of the ring, so that one of them shows on any ground.
    ['focus', 'focus-gap', 3],
  ];
};

/** What a screen shows: a colour outside of sRGB is brought into it, as the elements' own defaults are. */
const onScreen = (css) => new Color(css).to('srgb').toGamut();

let checked = 0;
for (const theme of Object.keys(themes)) {
  for (const side of ['light', 'dark']) {
    const colors = colorsOf(theme, side);
    for (const [color, ground, least] of pairs(theme)) {
      const ratio = onScreen(colors[color]).contrastWCAG21(onScreen(colors[ground]));
      checked++;
      if (ratio >= least) continue;
      // Rounded down: 4.496 is not 4.5.
      const told = (Math.floor(ratio * 100) / 100).toFixed(2);
      console.error(
        `${theme}, ${side}: ${color} on ${ground} has ${told}:1, less than ${least}:1.`,
      );
      process.exitCode = 1;
    }
  }
}
console.log(`${checked} pairs of colours in ${Object.keys(themes).length} themes checked.`);
