import { expect } from '@open-wc/testing';
import type { NewsArticle } from '../../models/article.js';
import { answerOf, FEED_URL } from '../../testing/answer.js';
import type { ArticleSourceError } from '../article-source.js';
import type { Feed } from './feed.js';
import { readXmlFeed } from './read-xml-feed.js';

const read = (xml: string): Feed => readXmlFeed(answerOf(xml));

const item = (inner: string, namespaces = ''): NewsArticle | undefined =>
  read(
    `<rss version="2.0" ${namespaces}><channel><title>All</title><item>${inner}</item></channel></rss>`,
  ).articles[0];

const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';

const FEED = `
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
  xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>The Paper &amp;amp; Co</title>
    <link>https://paper.example/</link>
    <language>en-gb</language>
    <atom:link rel="self" href="https://paper.example/feeds/all"/>
    <atom:link rel="next" href="all?page=2"/>
    <item>
      <title>Fish &amp;amp; chips: &amp;#8220;at last&amp;#8221;</title>
      <link>https://paper.example/fish</link>
      <guid isPermaLink="false">n-8</guid>
      <pubDate>Sun, 01 Mar 2026 16:30:00 +0800</pubDate>
      <atom:updated>2026-03-02T08:00:00Z</atom:updated>
      <dc:creator><![CDATA[Mei Lin]]></dc:creator>
      <dc:creator>Jo Berg</dc:creator>
      <category>Food</category>
      <category><![CDATA[Fish &amp; more]]></category>
      <category>Food</category>
      <description><![CDATA[<p>After ten years &hellip;</p>]]></description>
      <content:encoded><![CDATA[<p>The <b>first</b> fish.</p>]]></content:encoded>
      <source url="https://agency.example/rss">The Agency</source>
      <comments>https://paper.example/fish#comments</comments>
      <slash:comments>12</slash:comments>
      <enclosure url="/fish.mp3" type="audio/mpeg" length="1"/>
      <media:content url="fish.jpg" medium="image" width="800" height="600">
        <media:description type="plain">A fish</media:description>
        <media:credit>Li Na</media:credit>
      </media:content>
    </item>
  </channel>
</rss>`;

describe('an RSS feed', () => {
  it('gives everything that it has', () => {
    expect(read(FEED)).to.deep.equal({
      title: 'The Paper & Co',
      url: 'https://paper.example/',
      next: 'https://paper.example/feeds/all?page=2',
      articles: [
        {
          id: 'n-8',
          url: 'https://paper.example/fish',
          headline: { text: 'Fish & chips: “at last”' },
          lang: 'en-gb',
          contributors: [
            { role: 'author', kind: 'person', name: 'Mei Lin' },
            { role: 'author', kind: 'person', name: 'Jo Berg' },
          ],
          images: [
            {
              role: 'hero',
              src: 'https://paper.example/feeds/fish.jpg',
              width: 800,
              height: 600,
              caption: 'A fish',
              credit: 'Li Na',
            },
          ],
          media: [{ kind: 'audio', src: 'https://paper.example/fish.mp3', type: 'audio/mpeg' }],
          sections: [],
          tags: [{ text: 'Food' }, { text: 'Fish & more' }],
          alternates: [],
          notices: [],
          history: [],
          bodyHtml: '<p>The <b>first</b> fish.</p>',
          excerpt: 'After ten years …',
          published: '2026-03-01T08:30:00Z',
          modified: '2026-03-02T08:00:00Z',
          source: { text: 'The Agency', url: 'https://agency.example/rss' },
          comments: { count: 12, url: 'https://paper.example/fish#comments' },
        },
      ],
    });
  });

  it('takes a long description for the text, a short one for both', () => {
    const short = item('<title>A</title><link>/a</link><description>Short</description>');
    expect([short?.bodyHtml, short?.excerpt]).to.deep.equal(['Short', 'Short']);
    const long = item(
      `<title>A</title><link>/a</link><description>${'Long. '.repeat(200)}</description>`,
    );
    expect(long).to.not.have.property('excerpt');
    expect(long?.bodyHtml).to.contain('Long.');
  });

  it('finds the address of an item wherever it is', () => {
    const address = (inner: string): string | undefined => item(`<title>A</title>${inner}`)?.url;
    expect(address('<guid>https://paper.example/g</guid>')).to.equal('https://paper.example/g');
    expect(address('<guid isPermaLink="false">https://paper.example/g</guid>')).to.equal('');
    expect(address('<link>news/a</link><guid>8</guid>')).to.equal(
      'https://paper.example/feeds/news/a',
    );
    expect(address('<link>javascript:alert(1)</link><guid>8</guid>')).to.equal('');
    expect(address('<link xmlns="http://www.w3.org/2005/Atom" href="/b"/><guid>8</guid>')).to.equal(
      'https://paper.example/b',
    );
  });

  it('starts relative addresses where xml:base says', () => {
    const article = read(`<rss xml:base="https://cdn.example/x/"><channel xml:base="y/"><item>
      <title>A</title><link>a</link><description>b</description></item></channel></rss>`)
      .articles[0];
    expect([article?.url, article?.baseUrl]).to.deep.equal([
      'https://cdn.example/x/y/a',
      'https://cdn.example/x/y/',
    ]);
  });

  it('names authors, not their mail', () => {
    const names = (inner: string): string[] | undefined =>
      item(`<title>A</title><link>/a</link>${inner}`)?.contributors.map(({ name }) => name);
    expect(names('<author>mei@paper.example (Mei Lin)</author>')).to.deep.equal(['Mei Lin']);
    expect(names('<author>Mei Lin &lt;mei@paper.example&gt;</author>')).to.deep.equal(['Mei Lin']);
    expect(names('<author>mei@paper.example</author>')).to.deep.equal([]);
    expect(names('<author>Mei &amp;amp; Jo</author>')).to.deep.equal(['Mei & Jo']);
  });

  it('shows one picture where it comes in several sizes, and a preview only for want of it', () => {
    const images = (inner: string): string[] | undefined =>
      item(`<title>A</title><link>/a</link>${inner}`, MEDIA)?.images.map(({ src }) => src);
    const base = 'https://paper.example/feeds/';
    expect(
      images(`<media:group><media:content url="s.jpg" type="image/jpeg" width="100"/>
        <media:content url="l.jpg" type="image/jpeg" width="900"/></media:group>
        <media:thumbnail url="t.jpg"/>`),
    ).to.deep.equal([`${base}l.jpg`]);
    expect(images('<media:thumbnail url="t.jpg"/>')).to.deep.equal([`${base}t.jpg`]);
    expect(images('<media:content url="javascript:x" medium="image"/>')).to.deep.equal([]);
  });

  it('has films with their preview', () => {
    const article = item(
      `<title>A</title><link>/a</link><media:content url="f.mp4" type="video/mp4" duration="90">
        <media:title>A film</media:title><media:thumbnail url="t.jpg"/></media:content>`,
      MEDIA,
    );
    expect(article?.media).to.deep.equal([
      {
        kind: 'video',
        src: 'https://paper.example/feeds/f.mp4',
        type: 'video/mp4',
        title: 'A film',
        duration: 90,
        poster: 'https://paper.example/feeds/t.jpg',
      },
    ]);
  });

  it('has podcasts with their length', () => {
    const article = item(
      `<title>A</title><link>/a</link><enclosure url="a.mp3" type="audio/mpeg"/>
       <itunes:duration>1:02:03</itunes:duration>`,
      'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
    );
    expect(article?.media?.[0]?.duration).to.equal(3723);
  });

  it('is read in its version 1.0, too, whose items stand outside of the channel', () => {
    const { articles, title } =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Old</title><dc:language>fr</dc:language></channel>
      <item rdf:about="https://paper.example/a"><title>A</title><dc:date>2026-03-01</dc:date>
      <dc:subject>Trams</dc:subject></item></rdf:RDF>`);
    expect(title).to.equal('Old');
    expect(articles[0]).to.include({
      id: 'https://paper.example/a',
      url: 'https://paper.example/a',
      lang: 'fr',
      published: '2026-03-01',
    });
    expect(articles[0]?.tags).to.deep.equal([{ text: 'Trams' }]);
  });

  it('is read with markup in it that was not escaped, and names in any case', () => {
    const article = item(
      `<title>A</title><link>/a</link><pubdate>1 Mar 2026 08:00 GMT</pubdate>
       <description><p xmlns="http://www.w3.org/1999/xhtml">One<br/>two</p></description>`,
    );
    expect(article?.bodyHtml).to.equal('<p>One<br>two</p>');
    expect(article?.published).to.equal('2026-03-01T08:00:00Z');
  });

  it('says what is wrong with XML that is broken, or of another kind', () => {
    const failure = (xml: string): ArticleSourceError => {
      try {
        read(xml);
      } catch (error) {
        return error as ArticleSourceError;
      }
      throw new Error(`read: ${xml}`);
    };
    for (const xml of ['<rss><channel>', '', 'no XML', '<rss><x:a/></rss>', '<rss>&nbsp;</rss>']) {
      expect(failure(xml).kind, xml).to.equal('format');
      expect(failure(xml).message).to.match(new RegExp(`^${FEED_URL} is no well-formed XML: .+`));
    }
    expect(failure('<svg xmlns="http://www.w3.org/2000/svg"/>').message).to.equal(
      `${FEED_URL} is no feed, but <svg>.`,
    );
  });

  it('may be as deep as it likes', () => {
    const depth = 20_000;
    const deep = `${'<b>'.repeat(depth)}Deep${'</b>'.repeat(depth)}`;
    let text = 'format';
    try {
      text =
        item(`<title>A</title><link>/a</link><description>${deep}</description>`)?.excerpt ?? '';
    } catch (error) {
      expect((error as ArticleSourceError).kind).to.equal('format');
    }
    expect(text).to.match(/Deep|format/);
  });

  it('defines no entities, which may grow without an end', () => {
    const bomb = (before: string): string =>
      `${before}<!DOCTYPE rss SYSTEM ">" [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel>&b;</channel></rss>`;
    for (const before of ['', '<?xml version="1.0"?>\n<!-- <rss> -->', '<!-- --><!-- <a -->\n']) {
      expect(() => read(bomb(before)), before).to.throw('defines entities');
    }
    const rss091 =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    expect(read(`${rss091}<rss><channel><title>Old</title></channel></rss>`).title).to.equal('Old');
    expect(
      item('<title>A</title><link>/a</link><description>&lt;!ENTITY a></description>'),
    ).to.include({
      bodyHtml: '<!ENTITY a>',
    });
  });
});
