import { expect } from '@open-wc/testing';
import { directionOf, formattingLocale, negotiateLocale } from './locales.js';

describe('negotiateLocale', () => {
  const cases: Record<string, string> = {
    en: 'en',
    'en-GB': 'en',
    'zh-Hans': 'zh-Hans',
    'zh-CN': 'zh-Hans',
    zh: 'zh-Hans',
    zh_CN: 'zh-Hans',
    'zh-TW': 'zh-Hans',
    'ar-EG': 'ar',
    'ar-u-nu-latn': 'ar',
    sw: 'en',
    C: 'en',
    english: 'en',
    '': 'en',
  };
  for (const [tag, locale] of Object.entries(cases)) {
    it(`serves "${tag}" with ${locale}`, () => {
      expect(negotiateLocale(tag)).to.equal(locale);
    });
  }
});

it('formats in the reader’s own variant of a language that we have', () => {
  expect(formattingLocale('ar-EG-u-nu-latn', 'ar')).to.equal('ar-EG-u-nu-latn');
});

it('formats in English beside English words when a language is missing', () => {
  expect(formattingLocale('sw-KE', 'en')).to.equal('en');
});

it('keeps the calendar and the digits that the page asks for', () => {
  expect(formattingLocale('fa-IR-u-ca-persian-nu-arabext', 'en')).to.equal(
    'en-u-ca-persian-nu-arabext',
  );
});

it('knows the direction of languages that we have no strings for', () => {
  expect(['ur', 'he', 'ckb', 'az-Arab', 'zh', 'C'].map(directionOf)).to.deep.equal([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});
