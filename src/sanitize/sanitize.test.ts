import { expect } from '@open-wc/testing';
import {
  SOURCE,
  hasNativeParser,
  sanitized,
  withEachParser,
  withoutNativeParser,
} from '../testing/sanitize-parsers.js';
import { sanitizeHtml, sanitizerReady } from './sanitize.js';

const COMMENT = { profile: 'comment' } as const;
const comment = (html: string): string => sanitized(html, COMMENT);

describe('sanitizeHtml', () => {
  withEachParser((it) => {
    describe('keeps what was written', () => {
      for (const html of [
        '<p>Plain, <b>bold</b>, <em>stressed</em>, H<sub>2</sub>O, <s>no</s> <mark>yes</mark></p>',
        '<p>Two<br>lines, <q>quoted</q>, <kbd>Ctrl</kbd>, <abbr title="World Wide Web">WWW</abbr></p>',
        '<ul><li>one</li><li>two<ol start="3" type="a" reversed=""><li value="9">x</li></ol></li></ul>',
        '<blockquote><p>Said <cite>she</cite></p></blockquote><hr>',
        '<dl><dt>Term</dt><dd>Meaning</dd></dl>',
        '<pre><code class="language-c++">a &lt; b\n  &amp;&amp; c</code></pre>',
        '<p lang="ar" dir="rtl">مرحبا <bdi>x</bdi> <bdo dir="ltr">y</bdo></p>',
        '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
        '<p><time datetime="2026-03-01T08:00+08:00">March</time> <ins datetime="2026-03-02">new</ins></p>',
        '1 &lt; 2 &amp; 3 &gt; 2 {{x}} ${y} 😀',
      ]) {
        it(`in a comment and in an article: ${html}`, () => {
          expect(comment(html)).to.equal(html);
          expect(sanitized(html)).to.equal(html);
        });
      }

      for (const html of [
        '<section><h2>Part</h2><p>x</p></section>',
        '<details open=""><summary>More</summary><p>x</p></details>',
        '<table><caption>Goals</caption><colgroup><col span="2"></colgroup><thead><tr><th scope="col" colspan="2">A</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table>',
        '<div class="wp-block-columns is-layout-flex alignwide has-2-columns"><p class="has-text-align-center">x</p></div>',
        '<div class="wp-caption alignleft"><p class="wp-caption-text">x</p></div>',
      ]) {
        it(`in an article: ${html}`, () => {
          expect(sanitized(html)).to.equal(html);
        });
      }

      const HERE = `${location.origin}/words.vtt`;
      for (const [what, html, shown] of [
        [
          'a film, which waits for the reader',
          '<figure class="wp-block-video"><video autoplay controls loop muted src="a.mp4" poster="a.jpg" width="640" height="360" playsinline onplay="hit()">Old browser</video><figcaption>A film</figcaption></figure>',
          `<figure class="wp-block-video"><video preload="none" controls="" loop="" muted="" src="${SOURCE}a.mp4" poster="${SOURCE}a.jpg" width="640" height="360" playsinline=""></video><figcaption>A film</figcaption></figure>`,
        ],
        [
          'a recording in several formats, with words that the page itself has',
          `<audio preload="auto"><source src="a.opus" type="audio/ogg"><source src="javascript:hit()"><track kind="captions" srclang="en" src="${HERE}" default><track src="https://evil.example/words.vtt"></audio>`,
          `<audio preload="none" controls=""><source src="${SOURCE}a.opus" type="audio/ogg"><source><track kind="captions" srclang="en" src="${HERE}" default=""><track></audio>`,
        ],
        [
          'a frame, as a link to it',
          '<iframe width="560" height="315" src="https://tube.example/embed/1" title="The tram" allow="autoplay" srcdoc="<script>hit()</script>"><p>Old browser</p></iframe>',
          '<a href="https://tube.example/embed/1" rel="noopener">The tram</a>',
        ],
      ] as const) {
        it(`in an article: ${what}`, () => {
          expect(sanitized(html)).to.equal(shown);
          expect(comment(html)).not.to.match(/<(?:audio|video|source|track|a|iframe)/);
        });
      }

      it('in an article: nothing of what has no address that may be asked', () => {
        for (const html of [
          '<video src="javascript:hit()"></video>',
          '<audio></audio>',
          '<iframe></iframe>',
          '<iframe src="javascript:hit()" title="x">y</iframe>',
          '<x-frame src="data:text/html,x"></x-frame>',
        ]) {
          expect(sanitized(html), html).to.equal('');
        }
      });

      it('but not an element of ours, which might ask for nothing', () => {
        const html = '<embed-consent src="https://evil.example/" consented>x</embed-consent>';
        expect(sanitized(html)).to.equal('x');
      });

      it('but for the box: words in cells and captions stay apart in a comment', () => {
        expect(comment('<table><tr><td>a</td><td>b</td></tr></table>').trim()).to.match(/^a b$/);
        expect(comment('<figure>c<figcaption>d</figcaption></figure>').trim()).to.match(/^cd$/);
      });

      it('but for the name: landmarks and obsolete elements become plain ones', () => {
        expect(sanitized('<main>a</main><nav>b</nav><center>c</center>')).to.equal(
          '<div>a</div><div>b</div><div>c</div>',
        );
        expect(comment('<strike>a</strike> <acronym title="t">b</acronym> <tt>c</tt>')).to.equal(
          '<s>a</s> <abbr title="t">b</abbr> <code>c</code>',
        );
        expect(comment('<font color="red">a</font><big>b</big>')).to.equal('ab');
      });

      it('but for the tag: the content of what no browser knows', () => {
        expect(comment('Well, <sarcasm>great</sarcasm>! <Foo-Bar a=1>x</Foo-Bar>')).to.equal(
          'Well, great! x',
        );
      });

      it('and repairs what was left open', () => {
        expect(comment('<p>a <b>b<p>c')).to.equal('<p>a <b>b</b></p><p><b>c</b></p>');
      });

      it('and nothing of nothing', () => {
        expect(comment('')).to.equal('');
        expect(comment('<!-- hidden --><script>run()</script><style>p{}</style>')).to.equal('');
      });
    });

    describe('classes', () => {
      it('of code name its language, and only of code', () => {
        expect(
          comment('<code class="a language-js b">x</code><p class="language-js">y</p>'),
        ).to.equal('<code class="language-js">x</code><p>y</p>');
      });

      it('of WordPress stay in articles only', () => {
        const html = '<p class="alignright modal wp-block-quote">x</p>';
        expect(sanitized(html)).to.equal('<p class="alignright wp-block-quote">x</p>');
        expect(comment(html)).to.equal('<p>x</p>');
      });
    });

    describe('inline styles', () => {
      it('of an article lay its blocks out', () => {
        for (const html of [
          '<div class="wp-block-column" style="flex-basis: 66.66%;"><p style="text-align: center;">x</p></div>',
          '<ol style="list-style-type: upper-alpha;"><li>x</li></ol>',
          '<table><tbody><tr><td style="width: 25%;">x</td></tr></tbody></table>',
        ]) {
          expect(sanitized(html)).to.equal(html);
        }
        expect(
          sanitized(
            '<img src="a.png" alt="" style="width:300px;aspect-ratio:4/3;object-fit:cover">',
          ),
        ).to.contain('style="width: 300px; aspect-ratio: 4 / 3; object-fit: cover;"');
      });

      it('do nothing else', () => {
        for (const style of [
          'position:fixed;inset:0;z-index:9',
          'color:#fff;background:#fff;font-size:0;opacity:0',
          'background-image:url(//evil.example/s)',
          'width:100vw;height:100vh;width:9999px;flex-basis:-50%;flex-basis:calc(1px)',
          'margin:-999px;transform:scale(99);content:"x"',
          'text-align:center !important;text-align:var(--x);text-align:center/**/',
          '--_color-text:red;list-style-type:"x";list-style-type:url(x)',
          'aspect-ratio:1/99999;object-fit:none',
        ]) {
          for (const tag of ['div', 'p', 'ol', 'td']) {
            const html = `<${tag} style='${style}'>x</${tag}>`;
            expect(sanitized(html), html).to.not.contain('style');
          }
          expect(sanitized(`<img src="a.png" style='${style}'>`)).to.not.contain('style');
        }
      });

      it('have no place in a comment', () => {
        expect(comment('<p style="text-align:center">x</p>')).to.equal('<p>x</p>');
      });
    });

    describe('ids', () => {
      it('get the prefix, and so do the links to them', () => {
        expect(
          sanitized('<p id="note">x</p><a href="#note">1</a> <a href="#%E4%B8%AD">2</a>'),
        ).to.equal(
          '<p id="user-content-7-note">x</p><a href="#user-content-7-note">1</a> <a href="#user-content-7-%E4%B8%AD">2</a>',
        );
      });

      it('never come without the one that marks them as content', () => {
        expect(sanitized('<p id="a">x</p>', { idPrefix: 'comment-3-' })).to.equal(
          '<p id="user-content-comment-3-a">x</p>',
        );
      });

      it('are left out when they are long or hold spaces, as names are', () => {
        expect(
          sanitized(`<p id="${'a'.repeat(101)}">x</p><p id="a b">y</p><a name="n">z</a>`),
        ).to.equal('<p>x</p><p>y</p><a>z</a>');
      });
    });

    describe('headings', () => {
      it('move down together, to leave the page its own', () => {
        expect(sanitized('<h1>a</h1><h2>b</h2>')).to.equal('<h2>a</h2><h3>b</h3>');
        expect(sanitized('<h1>a</h1><h2>b</h2><h3>c</h3>', { headingLevel: 5 })).to.equal(
          '<h5>a</h5><h6>b</h6><h6>c</h6>',
        );
        expect(comment('<h2>a</h2><h3>b</h3>')).to.equal('<h4>a</h4><h5>b</h5>');
      });

      it('AR-2 start below the title and leave no gap in the outline', () => {
        expect(sanitized('<h2>a</h2><h3>b</h3>')).to.equal('<h2>a</h2><h3>b</h3>');
        expect(sanitized('<h1>a</h1><h4>b</h4><h6>c</h6><h4>d</h4>', { headingLevel: 3 })).to.equal(
          '<h3>a</h3><h4>b</h4><h5>c</h5><h4>d</h4>',
        );
        expect(sanitized('<h4>a</h4>')).to.equal('<h2>a</h2>');
        expect(comment('<h5>a</h5>')).to.equal('<h4>a</h4>');
      });
    });

    describe('links', () => {
      it('start from where the content came from', () => {
        expect(sanitized('<a href="../b?c#d">x</a>')).to.equal(
          '<a href="https://paper.example/news/b?c#d" rel="noopener">x</a>',
        );
      });

      it('of readers are not vouched for, and do not tell where they were followed', () => {
        expect(
          comment(
            '<a href="https://shop.example/" target="_blank" rel="opener" ping="/p" download>x</a>',
          ),
        ).to.equal(
          '<a href="https://shop.example/" rel="nofollow ugc noopener noreferrer" referrerpolicy="no-referrer">x</a>',
        );
      });

      it('of readers to this very site are not vouched for either', () => {
        expect(comment(`<a href="${location.origin}/a">x</a>`)).to.equal(
          `<a href="${location.origin}/a" rel="nofollow ugc noopener">x</a>`,
        );
      });

      it('of an article to this very site are left alone', () => {
        expect(
          sanitized(`<a href="${location.origin}/a" target="_top" rel="nofollow">x</a>`),
        ).to.equal(`<a href="${location.origin}/a">x</a>`);
      });

      it('CT-18 have a name: of a picture that says nothing, where they lead', () => {
        expect(sanitized('<a href="/b.jpg"><img src="/a.jpg"></a>')).to.match(
          / alt="paper\.example"><\/a>$/,
        );
        expect(sanitized('<a href="/b.jpg" title="The ferry"><img src="/a.jpg"></a>')).to.match(
          / alt="The ferry"><\/a>$/,
        );
        expect(sanitized('<a href="/b.jpg">Dogs <img src="/a.jpg"></a>')).to.match(
          / alt=""><\/a>$/,
        );
        expect(comment('<a href="https://shop.example/x"><img src="/a.jpg" alt=" "></a>')).to.match(
          />shop\.example<\/a>$/,
        );
        expect(comment('<a href="mailto:a@paper.example"><img src="/a.jpg"></a>')).to.match(
          />a@paper\.example<\/a>$/,
        );
      });

      it('CT-18 without anything to see are none', () => {
        expect(sanitized('<p>x<a href="/y"> </a><a id="z" href="#y"><svg></svg></a></p>')).to.match(
          /^<p>x<a> <\/a><a id="user-content-[\w-]*z"><\/a><\/p>$/,
        );
      });

      it('to what is no safe address keep their words', () => {
        expect(
          comment('<a href="javascript:run()">x</a> <a href="data:text/html,x">y</a>'),
        ).to.equal('<a>x</a> <a>y</a>');
      });
    });

    describe('images', () => {
      const html = '<img src="/a.png" alt="A dog" width="40" height="30">';

      it('of an article load late and tell nobody where', () => {
        expect(sanitized(html)).to.equal(
          '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" src="https://paper.example/a.png" alt="A dog" width="40" height="30">',
        );
      });

      it('AR-7 without an alternative text say nothing, not their file’s name', () => {
        expect(sanitized('<img src="/DSC_0042.jpg">')).to.match(/ alt="">$/);
      });

      it('of a comment are their alternative text, unless they are allowed', () => {
        expect(comment(`<p>See ${html}!</p>`)).to.equal('<p>See A dog!</p>');
        expect(sanitized(html, { ...COMMENT, images: 'allow' })).to.contain('src="https://paper');
      });

      it('come from the page’s own origin only, when that is asked for', () => {
        const own = `<img src="${location.origin}/b.png" alt="B">`;
        const result = sanitized(html + own, { images: 'same-origin' });
        expect(result).to.match(/^A dog<img /);
        expect(result).to.contain(`src="${location.origin}/b.png"`);
        expect(
          sanitized(`<img src="${location.origin}.evil.example/b.png" alt="B">`, {
            images: 'same-origin',
          }),
        ).to.equal('B');
      });

      it('with an address of another kind are their alternative text', () => {
        expect(
          sanitized(
            '<img src="data:image/svg+xml,x" alt="S"><img alt="T"><img src="javascript:x">',
          ),
        ).to.equal('ST');
      });

      it('keep of a set what is safe', () => {
        const image = (srcset: string): string =>
          /srcset="([^"]*)"/
            .exec(sanitized(`<img src="a" srcset="${srcset}">`))?.[1]
            ?.replaceAll(SOURCE, '') ?? '';
        expect(image('a.jpg 1x, b.jpg 2x')).to.equal('a.jpg 1x, b.jpg 2x');
        expect(image('a.jpg 480w,b.jpg 1.5x')).to.equal('a.jpg 480w, b.jpg 1.5x');
        expect(image('w_100,h_50/a.jpg 100w,   b.jpg')).to.equal('w_100,h_50/a.jpg 100w, b.jpg ');
        expect(image('c.jpg 3x, javascript:run() 1x, data:image/png,x 2x')).to.equal('c.jpg 3x');
        expect(image('c.jpg 3x url(x)/*, d.jpg 100h, , e.jpg 0x')).to.equal('c.jpg 3x, e.jpg 0x');
      });

      it('of a picture stay together', () => {
        expect(
          sanitized(
            '<picture><source srcset="a.webp" type="image/webp" media="(min-width: 9em)"><img src="a.png" alt=""></picture>',
          ),
        ).to.equal(
          `<picture><source srcset="${SOURCE}a.webp " type="image/webp" media="(min-width: 9em)"><img loading="lazy" decoding="async" referrerpolicy="no-referrer" src="${SOURCE}a.png" alt=""></picture>`,
        );
      });
    });

    describe('is calm', () => {
      it('and gives the same again for what it gave', () => {
        const html =
          '<h2>T</h2><p class="alignleft">a <a href="https://x.example/">b</a></p><table><tr><td>c</table>';
        expect(sanitized(sanitized(html))).to.equal(sanitized(html));
      });

      it('and makes nodes of the page itself, which nobody has to adopt', () => {
        const fragment = sanitizeHtml('<p><b>x</b></p>', {
          profile: 'article',
          baseUrl: SOURCE,
          idPrefix: 'user-content-',
        });
        expect(fragment.ownerDocument).to.equal(document);
        expect(fragment.firstChild?.firstChild?.ownerDocument).to.equal(document);
      });
    });
  });

  it('gives the same whichever parser it has', async function () {
    if (!hasNativeParser) this.skip();
    const samples = [
      '<p>Intro <a name="top"></a>with &nbsp; <i>tags <b>crossed</i> over</b>.</p>\n\n<!-- more -->\n<p style="x">Next',
      '  leading <p align=center>old <font size=1>school</font><br><img src=a.gif border=0 alt="A > B"></p> trailing  ',
      '<table width=100%><tr><td bgcolor=red>1<td>2<tr><th>3</table><p>after',
      '<ul><li>a<ul><li>b</ul><li>c</ul><dl><dt>d<dd>e</dl><select><option>gone</select><x-y>kept</x-y>',
      '<h2 id="links">L</h2><a href="#links">l</a><p id="title">t</p><iframe src="//v.example">gone</iframe>',
      '<figure class="wp-block-image"><img src="a.jpg" srcset="a.jpg 1x, b.jpg 2x" sizes="(min-width: 3em) 5vw"><figcaption>c</figcaption></figure>',
      '<p dir=RTL lang=fa>سلام</p><p data-x=1 aria-label=z role=note>n</p><svg><text>gone</text></svg><math><mi>x</mi></math>',
    ];
    const results = (): string[] =>
      samples.flatMap((sample) => [
        comment(sample),
        sanitized(sample),
        sanitized(sample, { images: 'none' }),
      ]);
    const native = results();
    await withoutNativeParser(async () => {
      await sanitizerReady();
      expect(results()).to.deep.equal(native);
    });
  });
});
