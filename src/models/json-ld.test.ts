import { expect } from '@open-wc/testing';
import { makeArticle } from '../testing/make-article.js';
import { articleJsonLd, scriptJson } from './json-ld.js';

describe('articleJsonLd', () => {
  it('says who did what, the translator and their office included', () => {
    const json = articleJsonLd(
      makeArticle({
        contributors: [
          { role: 'author', name: 'Li Na', kind: 'person', url: 'https://paper.example/li-na' },
          {
            role: 'translator',
            name: 'Yuan Mengwen',
            kind: 'person',
            affiliation: { name: 'Foreign Affairs Office' },
          },
          { role: 'agency', name: 'Xinhua', kind: 'org' },
        ],
      }),
    );
    expect(json['author']).to.deep.equal([
      {
        '@type': 'Person',
        name: 'Li Na',
        url: 'https://paper.example/li-na',
        affiliation: undefined,
      },
    ]);
    expect(JSON.parse(scriptJson(json['translator']))).to.deep.equal([
      {
        '@type': 'Person',
        name: 'Yuan Mengwen',
        affiliation: { '@type': 'Organization', name: 'Foreign Affairs Office' },
      },
    ]);
    expect(JSON.parse(scriptJson(json['sourceOrganization']))).to.deep.equal([
      { '@type': 'Organization', name: 'Xinhua' },
    ]);
  });

  it('names the text that this one was translated from', () => {
    const original = { lang: 'zh', url: 'https://paper.example/zh/', original: true };
    const { translationOfWork, workTranslation } = articleJsonLd(
      makeArticle({ alternates: [original, { lang: 'fr', url: 'https://paper.example/fr/' }] }),
    );
    expect(translationOfWork).to.include({ url: original.url, inLanguage: 'zh' });
    expect(workTranslation).to.equal(undefined);
  });

  it('leaves out what is not known, and addresses that are none', () => {
    const json = articleJsonLd(
      makeArticle({
        url: 'javascript:alert(1)',
        images: [{ src: 'data:image/png;base64,AAAA' }],
        headline: { text: 'Title' },
      }),
    );
    expect(json).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Title',
    });
  });
});

describe('scriptJson', () => {
  it('cannot end the script that it stands in', () => {
    const text = scriptJson({ headline: '</script><img src=x onerror=alert(1)>' });
    expect(text).to.not.contain('<');
    expect((JSON.parse(text) as { headline: string }).headline).to.contain('</script>');
  });
});
