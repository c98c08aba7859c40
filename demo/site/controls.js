/** The two quiet switches in the header of every page: language and light or dark. */
import { labels } from './labels.js';

const LANGUAGES = { en: 'English', 'zh-Hans': '中文', ar: 'العربية' };
const SCHEMES = { light: 'Light', dark: 'Dark', '': 'Auto' };

const { documentElement } = document;
const english = new WeakMap();

const remember = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that stores nothing still switches.
  }
};

/** Texts of the page itself in its language. The elements see to their own. */
function translate() {
  const translations = labels[documentElement.lang] ?? {};
  for (const element of document.querySelectorAll('[data-translate], [data-translate-label]')) {
    const inText = 'translate' in element.dataset;
    const now = inText ? element.textContent : element.ariaLabel;
    const original = english.get(element) ?? now.trim().replace(/\s+/g, ' ');
    english.set(element, original);
    const text = translations[original] ?? original;
    if (inText) element.textContent = text;
    else element.ariaLabel = text;
  }
}

function makeGroup(label, choices, current, choose) {
  const group = document.createElement('div');
  group.role = 'group';
  group.className = 'switch';
  group.ariaLabel = label;
  group.dataset.translateLabel = '';
  const buttons = Object.entries(choices).map(([value, text]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    if (choices === LANGUAGES) button.lang = value;
    else button.dataset.translate = '';
    button.addEventListener('click', () => {
      choose(value);
      show();
    });
    return [value, button];
  });
  const show = () => {
    for (const [value, button] of buttons) button.ariaPressed = String(value === current());
  };
  show();
  group.append(...buttons.map(([, button]) => button));
  return group;
}

document.querySelector('.controls')?.append(
  makeGroup(
    'Language',
    LANGUAGES,
    () => documentElement.lang,
    (language) => {
      documentElement.lang = language;
      documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
      remember('gazette-language', language);
      translate();
    },
  ),
  makeGroup(
    'Colours',
    SCHEMES,
    () => documentElement.dataset.scheme ?? '',
    (scheme) => {
      if (scheme) documentElement.dataset.scheme = scheme;
      else delete documentElement.dataset.scheme;
      remember('gazette-scheme', scheme);
    },
  ),
);
translate();
