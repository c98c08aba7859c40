import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/all.ts';

setCustomElementsManifest(manifest);

const LANGUAGES = { en: 'English', 'zh-Hans': '简体中文', ar: 'العربية' };
const RIGHT_TO_LEFT = ['ar'];

/** Name of a theme to its text, as it is: a bundler would lower `light-dark()` to what hangs on a rule of its own. */
const themes = Object.fromEntries(
  Object.entries(
    import.meta.glob('../dist/themes/*.css', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, css]) => [/([^/]+)\.css$/.exec(path)[1], css]),
);

/** What stands round the elements, in a story and on a page of documentation. */
const PAGE = `body, .docs-story.docs-story {
  color: var(--news-color-text, CanvasText);
  background: var(--news-color-background, Canvas);
}`;

/** A theme is a style sheet of the page, as it is for those who use the elements. */
const themeSheet = document.createElement('style');

function useTheme(name) {
  themeSheet.textContent = `${themes[name] ?? ''}${PAGE}`;
  document.head.append(themeSheet);
}

const toolbar = (description, icon, items) => ({
  description,
  toolbar: { icon, items, dynamicTitle: true },
});

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  globalTypes: {
    language: toolbar(
      'Language of the page',
      'globe',
      Object.entries(LANGUAGES).map(([value, title]) => ({ value, title })),
    ),
    theme: toolbar('Theme of the page', 'paintbrush', [
      { value: 'none', title: 'No theme' },
      ...Object.keys(themes).map((name) => ({ value: name, title: name })),
    ]),
    scheme: toolbar('Light or dark', 'contrast', ['light', 'dark']),
  },
  initialGlobals: { language: 'en', theme: 'none', scheme: 'light' },
  decorators: [
    (story, { globals: { language, theme, scheme } }) => {
      const { documentElement } = document;
      documentElement.lang = language;
      documentElement.dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
      documentElement.style.colorScheme = scheme;
      useTheme(theme);
      return story();
    },
  ],
  parameters: { a11y: { test: 'error' } },
};
