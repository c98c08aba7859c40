/** Beside the files for a script tag, catalogs lie in folders by rule: a list would be longer. */
export const importCatalog = (locale, catalog) =>
  import(`./locales/${locale}${catalog === 'core' ? '' : `/${catalog}`}.js`);
