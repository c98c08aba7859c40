import { expect } from '@open-wc/testing';
import type { NewsArticle } from '../../models/article.js';
import { answerOf } from '../../testing/answer.js';
import { readXmlFeed } from './read-xml-feed.js';

const entry = (inner: string, attributes = ''): NewsArticle | undefined =>
  readXmlFeed(
    answerOf(`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>
      <author><name>The Paper</name></author><entry><id>urn:1</id>${inner}</entry></feed>`),
  ).articles[0];

const FEED = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"
  xml:lang="en" xml:base="https://paper.example/">
  <title type="html">The &lt;em&gt;Paper&lt;/em&gt;</title>
  <link href="/"/><link rel="self" href="/feeds/all"/><link rel="next" href="/feeds/all?page=2"/>
  <entry xml:base="news/">
    <id>tag:paper.example,2026:8</id>
    <title type="html">Fish &amp;amp; &lt;em&gt;chips&lt;/em&gt;</title>
    <link rel="alternate" type="application/json" href="fish.json"/>
    <link rel="alternate" type="text/html" href="fish"/>
    <link rel="alternate" type="text/html" hreflang="ar" href="/ar/fish" title="سمك"/>
    <link rel="enclosure" type="image/jpeg" href="fish.jpg"/>
    <link rel="replies" type="application/atom+xml" href="fish/comments.xml" thr:count="3"/>
    <link rel="replies" type="text/html" href="fish#comments" thr:count="12"/>
    <published>2026-03-01T16:30:00+08:00</published>
    <updated>2026-03-02T08:00:00Z</updated>
    <author><name>Mei Lin</name><uri>/mei</uri><email>mei@paper.example</email></author>
    <category term="food" label="Food &amp;amp; drink"/><category term="fish"/>
    <summary>After ten years.</summary>
    <content type="xhtml" xml:lang="en-GB"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>first</b><br/> fish.</p><i/></div></content>
    <source><title>The Agency</title><link href="https://agency.example/"/></source>
  </entry>
</feed>`;

describe('an Atom feed', () => {
  it('gives everything that it has', () => {
    const { articles, ...feed } = readXmlFeed(answerOf(FEED));
    expect(feed).to.deep.equal({
      title: 'The Paper',
      url: 'https://paper.example/',
      next: 'https://paper.example/feeds/all?page=2',
    });
    expect(articles).to.deep.equal([
      {
        id: 'tag:paper.example,2026:8',
        url: 'https://paper.example/news/fish',
        baseUrl: 'https://paper.example/news/',
        headline: { text: 'Fish & chips', html: 'Fish &amp; <em>chips</em>' },
        lang: 'en-GB',
        contributors: [
          { role: 'author', kind: 'person', name: 'Mei Lin', url: 'https://paper.example/mei' },
        ],
        images: [{ role: 'hero', src: 'https://paper.example/news/fish.jpg' }],
        sections: [],
        tags: [{ text: 'Food & drink' }, { text: 'fish' }],
        alternates: [{ lang: 'ar', url: 'https://paper.example/ar/fish', title: 'سمك' }],
        notices: [],
        history: [],
        bodyHtml: '<div><p>The <b>first</b><br> fish.</p><i></i></div>',
        excerpt: 'After ten years.',
        published: '2026-03-01T08:30:00Z',
        modified: '2026-03-02T08:00:00Z',
        source: { text: 'The Agency', url: 'https://agency.example/' },
        comments: { count: 12, url: 'https://paper.example/news/fish#comments' },
      },
    ]);
  });

  it('keeps text, HTML and XHTML apart', () => {
    const content = (element: string): Partial<NewsArticle> => {
      const { bodyHtml, bodyText } = entry(element) ?? {};
      return { ...(bodyHtml && { bodyHtml }), ...(bodyText && { bodyText }) };
    };
    expect(content('<content>1 &lt; 2 &amp;amp; 3</content>')).to.deep.equal({
      bodyText: '1 < 2 &amp; 3',
    });
    expect(content('<content type="html">&lt;p&gt;1 &amp;lt; 2</content>')).to.deep.equal({
      bodyHtml: '<p>1 &lt; 2',
    });
    expect(
      content(
        '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>1 &lt; 2</h:p></h:div></content>',
      ),
    ).to.deep.equal({ bodyHtml: '<div><p>1 &lt; 2</p></div>' });
    expect(content('<content type="application/pdf">JVBERi0x</content>')).to.deep.equal({});
    expect(entry('<title>A &lt;b&gt; &amp;amp;</title>')?.headline).to.deep.equal({
      text: 'A <b> &amp;',
    });
    expect(entry('<title type="html">Fish &amp;amp; chips</title>')?.headline).to.deep.equal({
      text: 'Fish & chips',
    });
  });

  it('has the summary for a text where there is none', () => {
    expect(entry('<summary type="html">&lt;p&gt;Short&lt;/p&gt;</summary>')).to.include({
      bodyHtml: '<p>Short</p>',
      excerpt: 'Short',
    });
    expect(entry('<summary>Short</summary>')).to.include({ bodyText: 'Short', excerpt: 'Short' });
  });

  it('is by whom the source or the feed is, where the entry says nothing', () => {
    const names = (inner: string): string[] | undefined =>
      entry(inner)?.contributors.map(({ name }) => name);
    expect(names('')).to.deep.equal(['The Paper']);
    expect(names('<source><author><name>The Agency</name></author></source>')).to.deep.equal([
      'The Agency',
    ]);
  });

  it('was published when it was updated, if nothing else is known', () => {
    const article = entry('<updated>2026-03-02T08:00:00Z</updated>');
    expect(article?.published).to.equal('2026-03-02T08:00:00Z');
    expect(article).to.not.have.property('modified');
  });

  it('lets no address through that is none', () => {
    const article = entry(
      '<link href="javascript:alert(1)"/><author><name>x</name><uri>javascript:alert(1)</uri></author>',
      'xml:base="javascript:alert(1)"',
    );
    expect(JSON.stringify(article)).to.not.contain('alert');
  });

  it('is read in its version 0.3, too', () => {
    const { articles } = readXmlFeed(
      answerOf(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>urn:1</id>
        <title mode="escaped">Fish &amp;amp; chips</title><link rel="alternate" href="/a"/>
        <issued>2026-03-01T08:00:00Z</issued><modified>2026-03-02T08:00:00Z</modified>
        <content type="text/html" mode="escaped">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>`),
    );
    expect(articles[0]).to.deep.include({
      headline: { text: 'Fish & chips' },
      bodyHtml: '<p>Text</p>',
      published: '2026-03-01T08:00:00Z',
      modified: '2026-03-02T08:00:00Z',
    });
  });
});
