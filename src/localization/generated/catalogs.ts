// Written by scripts/split-locales.mjs from what lit-localize has built.
import type { LocaleModule } from '@lit/localize';

const modules: Readonly<Record<string, (() => Promise<LocaleModule>) | undefined>> = {
  'ar/core': () => import('./ar.js'),
  'ar/article-delivery': () => import('./ar/article-delivery.js'),
  'zh-Hans/core': () => import('./zh-Hans.js'),
  'zh-Hans/article-delivery': () => import('./zh-Hans/article-delivery.js'),
};

/** Fetches a catalog. It is empty for an element whose messages nobody has translated yet. */
export const importCatalog = async (locale: string, catalog: string): Promise<LocaleModule> =>
  (await modules[`${locale}/${catalog}`]?.()) ?? { templates: {} };
