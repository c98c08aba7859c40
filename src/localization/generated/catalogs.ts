// Written by scripts/split-locales.mjs from what lit-localize has built.
import type { LocaleModule } from '@lit/localize';

const modules: Readonly<Record<string, (() => Promise<LocaleModule>) | undefined>> = {
  'ar/core': () => import('./ar.js'),
  'zh-Hans/core': () => import('./zh-Hans.js'),
};

/** Fetches a catalog. It is empty for an element whose messages nobody has translated yet. */
export const importCatalog = async (locale: string, catalog: string): Promise<LocaleModule> =>
  (await modules[`${locale}/${catalog}`]?.()) ?? { templates: {} };
