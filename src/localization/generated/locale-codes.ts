export const sourceLocale = `en`;
export const targetLocales = [`ar`, `zh-Hans`] as const;
export const allLocales = [`ar`, `en`, `zh-Hans`] as const;
