/** Beside the files for a script tag, catalogs lie in folders by rule: a list would be longer. */
export const importCatalog = (locale, catalog) =>
  // The ids are those of one build: the address must not find a file of another in a cache.
  import(`./locales/${locale}${catalog === 'core' ? '' : `/${catalog}`}.js?VERSION`);
