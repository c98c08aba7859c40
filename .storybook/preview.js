import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/all.ts';

setCustomElementsManifest(manifest);

const LANGUAGES = { en: 'English', 'zh-Hans': '简体中文', ar: 'العربية' };
const RIGHT_TO_LEFT = ['ar'];

/** Name of a theme to the address of its style sheet. */
const themes = Object.fromEntries(
  Object.entries(
    import.meta.glob('../dist/themes/*.css', { query: '?url', import: 'default', eager: true }),
  ).map(([path, url]) => [/([^/]+)\.css$/.exec(path)[1], url]),
);

/** A theme is a style sheet of the page, as it is for those who use the elements. */
const themeSheet = document.createElement('link');
themeSheet.rel = 'stylesheet';

function useTheme(name) {
  if (themes[name] === undefined) themeSheet.remove();
  else if (themeSheet.href !== new URL(themes[name], document.baseURI).href) {
    themeSheet.href = themes[name];
    document.head.append(themeSheet);
  }
}

const toolbar = (description, icon, items) => ({
  description,
  toolbar: { icon, items, dynamicTitle: true },
});

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
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
