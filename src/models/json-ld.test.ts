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
          { role: 'photographer', name: 'Jo Berg', kind: 'person' },
          { role: 'agency', name: 'Xinhua', kind: 'org' },
        ],
      }),
    );
    expect(json['author']).to.deep.equal([
      { '@type': 'Person', name: 'Li Na', url: 'https://paper.example/li-na' },
    ]);
    expect(json['translator']).to.deep.equal([
      {
        '@type': 'Person',
        name: 'Yuan Mengwen',
        affiliation: { '@type': 'Organization', name: 'Foreign Affairs Office' },
      },
    ]);
    expect(json['contributor']).to.deep.equal([
      {
        '@type': 'Role',
        roleName: 'photographer',
        contributor: { '@type': 'Person', name: 'Jo Berg' },
      },
    ]);
    expect(json['sourceOrganization']).to.deep.equal([{ '@type': 'Organization', name: 'Xinhua' }]);
  });

  it('names the text that this one was translated from', () => {
    const original = { lang: 'zh', url: 'https://paper.example/zh/', original: true };
    const { translationOfWork, workTranslation } = articleJsonLd(
      makeArticle({ alternates: [original, { lang: 'fr', url: 'https://paper.example/fr/' }] }),
    );
    expect(translationOfWork).to.deep.equal([
      {
        '@type': 'NewsArticle',
        url: original.url,
        inLanguage: 'zh',
        workTranslation: [
          { '@type': 'NewsArticle', url: 'https://paper.example/fr/', inLanguage: 'fr' },
        ],
      },
    ]);
    expect(workTranslation).to.equal(undefined);
  });

  it('leaves out what is not known, and addresses that are none', () => {
    const json = articleJsonLd(
      makeArticle({
        id: 'javascript:alert(1)',
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

describe('articleJsonLd of what is known as HTML', () => {
  const article = makeArticle({
    images: [{ src: 'https://paper.example/a.jpg', captionHtml: '<b>A tram</b>', caption: 'No' }],
    notices: [
      { type: 'correction', html: '<p>One, not two.</p>' },
      { type: 'sponsored', html: '<p>Paid.</p>' },
    ],
  });

  it('has the text of captions and corrections, and of the article on request', () => {
    const toText = (html: string): string => html.replace(/<[^>]*>/g, '');
    const json = articleJsonLd(article, { toText, body: true });
    expect(json['image']).to.deep.equal([
      { '@type': 'ImageObject', url: 'https://paper.example/a.jpg', caption: 'A tram' },
    ]);
    expect(json['correction']).to.deep.equal([
      { '@type': 'CorrectionComment', text: 'One, not two.' },
    ]);
    expect(json['articleBody']).to.contain('The first tram left');
    expect(articleJsonLd(article, { toText })).to.not.have.property('articleBody');
  });

  it('leaves it out where nobody can make text of it', () => {
    expect(articleJsonLd(article)).to.not.have.property('correction');
  });
});

describe('scriptJson', () => {
  it('cannot end the script that it stands in', () => {
    const text = scriptJson({ headline: '</script><img src=x onerror=alert(1)>' });
    expect(text).to.not.contain('<');
    expect((JSON.parse(text) as { headline: string }).headline).to.contain('</script>');
  });
});
