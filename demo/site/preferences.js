/* What the reader has chosen, before the first paint: a classic script, so that nothing flashes. */
{
  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const { documentElement } = document;
  const language = remembered('gazette-language');
  const scheme = remembered('gazette-scheme');
  if (['zh-Hans', 'ar'].includes(language)) {
    documentElement.lang = language;
    documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  }
  if (['light', 'dark'].includes(scheme)) documentElement.dataset.scheme = scheme;
}
