import { expect, fixture, html } from '@open-wc/testing';
import { readMarkup } from './read-markup.js';

/** As `wp_list_comments()` prints it in the format html5, and around a reply and a ping. */
const classic = html`
  <ol class="comment-list">
    <li id="comment-4" class="comment byuser bypostauthor even thread-even depth-1 parent">
      <article id="div-comment-4" class="comment-body">
        <footer class="comment-meta">
          <div class="comment-author vcard">
            <img alt="" src="data:,thea" class="avatar avatar-32 photo" height="32" width="32" />
            <b class="fn"
              ><a href="https://thea.example/" class="url" rel="ugc">Thea &amp; Co</a></b
            >
            <span class="says">says:</span>
          </div>
          <div class="comment-metadata">
            <a href="/tram/#comment-4"
              ><time datetime="2026-03-01T09:00:00+01:00">March 1, 2026 at 9:00 am</time></a
            >
          </div>
        </footer>
        <div class="comment-content">
          <p>One <em>word</em></p>
        </div>
        <div class="reply">
          <a class="comment-reply-link" href="?replytocom=4#respond">Reply</a>
        </div>
      </article>
      <ol class="children">
        <li id="comment-7" class="comment odd alt depth-2">
          <article id="div-comment-7" class="comment-body">
            <footer class="comment-meta">
              <div class="comment-author vcard"><b class="fn">Ruben</b></div>
              <div class="comment-metadata">
                <time datetime="2026-03-02T09:00:00+01:00">March 2</time>
              </div>
              <em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em>
            </footer>
            <div class="comment-content"><p>Two</p></div>
          </article>
        </li>
      </ol>
    </li>
    <li id="comment-9" class="pingback even thread-odd depth-1">
      <div class="comment-body">Pingback: <a href="https://other.example/">Other</a></div>
    </li>
  </ol>
`;

/** As the block "Comment Template" prints it. */
const block = html`
  <ol class="wp-block-comment-template">
    <li id="comment-2" class="comment even thread-even depth-1">
      <div class="wp-block-avatar"><img alt="" src="data:,mona" class="avatar avatar-40" /></div>
      <div class="wp-block-comment-author-name"><a href="https://mona.example/">Mona</a></div>
      <div class="wp-block-comment-date">
        <time datetime="2026-03-01T08:00:00+00:00"><a href="/#comment-2">March 1</a></time>
      </div>
      <div class="wp-block-comment-content">
        <p><em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em></p>
        <p>Hello</p>
      </div>
      <ol>
        <li id="comment-3" class="comment odd depth-2">
          <div class="wp-block-comment-author-name">Jo</div>
          <div class="wp-block-comment-content"><p>Hi</p></div>
        </li>
      </ol>
    </li>
  </ol>
`;

describe('readMarkup()', () => {
  it('reads comments as WordPress prints them', async () => {
    const page = await fixture(html`<div>${classic}</div>`);
    expect(await readMarkup(page)).to.deep.equal([
      {
        id: '4',
        parentId: null,
        author: {
          name: 'Thea & Co',
          url: 'https://thea.example/',
          avatar: 'data:,thea',
          badges: ['author'],
        },
        bodyHtml: '<p>One <em>word</em></p>',
        published: '2026-03-01T09:00:00+01:00',
        state: 'published',
      },
      {
        id: '7',
        parentId: '4',
        author: { name: 'Ruben' },
        bodyHtml: '<p>Two</p>',
        published: '2026-03-02T09:00:00+01:00',
        state: 'pending',
      },
    ]);
  });

  it('reads comments of a block theme', async () => {
    const page = await fixture(html`<div>${block}</div>`);
    const [first, second] = await readMarkup(page);
    expect(first).to.deep.equal({
      id: '2',
      parentId: null,
      author: { name: 'Mona', url: 'https://mona.example/', avatar: 'data:,mona' },
      bodyHtml: '<p>Hello</p>',
      published: '2026-03-01T08:00:00+00:00',
      state: 'pending',
    });
    expect([second?.parentId, second?.author.name, second?.published]).to.deep.equal([
      '2',
      'Jo',
      '',
    ]);
  });

  it('finds nothing where there are none', async () => {
    const page = await fixture(
      html`<ol>
        <li id="a">A</li>
      </ol>`,
    );
    expect(await readMarkup(page)).to.deep.equal([]);
  });
});
