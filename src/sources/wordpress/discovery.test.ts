import { expect } from '@open-wc/testing';
import { wordPressPage } from '../../testing/wordpress.js';
import { CommentSourceError } from '../comment-source.js';
import { apiRoot, apiUrl, postAddress } from './api-address.js';
import { findThread, type WordPressThread } from './discovery.js';

const API = '<link rel="https://api.w.org/" href="https://news.example/wp-json/" />';
const POST =
  '<link rel="alternate" title="JSON" type="application/json" href="https://news.example/wp-json/wp/v2/posts/8" />';
const SHORT = "<link rel='shortlink' href='https://news.example/?p=8' />";

const find = (
  head: string,
  { endpoint = '', thread = '' }: { endpoint?: string; thread?: string } = {},
): WordPressThread => findThread({ endpoint, thread, document: wordPressPage(head) });

const comments = ({ root }: WordPressThread): string => apiUrl(root, 'wp/v2/comments').href;

const messageOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    expect(error).to.be.instanceOf(CommentSourceError);
    return (error as CommentSourceError).message;
  }
};

describe('the addresses of a WordPress API', () => {
  for (const [given, leadsTo] of [
    ['https://site/blog/', 'https://site/blog/index.php?rest_route=%2Fwp%2Fv2%2Fcomments'],
    ['https://site/blog', 'https://site/blog/index.php?rest_route=%2Fwp%2Fv2%2Fcomments'],
    ['https://site', 'https://site/index.php?rest_route=%2Fwp%2Fv2%2Fcomments'],
    ['https://site/?rest_route=/', 'https://site/index.php?rest_route=%2Fwp%2Fv2%2Fcomments'],
    [
      'https://site/index.php?rest_route=/',
      'https://site/index.php?rest_route=%2Fwp%2Fv2%2Fcomments',
    ],
    ['https://site/blog/wp-json/', 'https://site/blog/wp-json/wp/v2/comments'],
    ['https://site/wp-json', 'https://site/wp-json/wp/v2/comments'],
    ['https://site/wp-json/wp/v2/comments?post=8#x', 'https://site/wp-json/wp/v2/comments'],
    ['https://site/index.php/wp-json/', 'https://site/index.php/wp-json/wp/v2/comments'],
  ] as const) {
    it(`leads from ${given} to the comments`, () => {
      expect(apiUrl(apiRoot(new URL(given)), 'wp/v2/comments').href).to.equal(leadsTo);
    });
  }

  it('takes the address of a post apart, in both permalink modes', () => {
    const pretty = postAddress(new URL('https://site/api/wp/v2/posts/8?x=1'));
    expect(pretty?.root.href).to.equal('https://site/api/');
    const plain = postAddress(new URL('https://site/index.php?rest_route=%2Fwp%2Fv2%2Fpages%2F20'));
    expect(plain?.root.href).to.equal('https://site/index.php?rest_route=/');
    expect([plain?.type, plain?.id]).to.deep.equal(['pages', '20']);
    expect(postAddress(new URL('https://site/2026/post/8'))).to.equal(undefined);
  });
});

describe('discovery on a page of WordPress', () => {
  it('finds the API and the post by the links in the head', () => {
    const thread = find(API + POST);
    expect(comments(thread)).to.equal('https://news.example/wp-json/wp/v2/comments');
    expect([thread.post, thread.type]).to.deep.equal(['8', 'posts']);
  });

  it('finds them under plain permalinks', () => {
    const root = 'https://news.example/index.php?rest_route=';
    const thread = find(
      `<link rel="https://api.w.org/" href="${root}/" />
       <link rel="alternate" type="application/json" href="${root}/wp/v2/pages/20" />`,
    );
    expect(comments(thread)).to.equal(`${root}%2Fwp%2Fv2%2Fcomments`);
    expect([thread.post, thread.type]).to.deep.equal(['20', 'pages']);
  });

  it('keeps the prefix that a site has chosen for its API', () => {
    expect(
      comments(find(`<link rel="https://api.w.org/" href="https://news.example/api" />${SHORT}`)),
    ).to.equal('https://news.example/api/wp/v2/comments');
  });

  it('knows the post by the short link, and both by the link to the post alone', () => {
    expect(find(API + SHORT).post).to.equal('8');
    expect(comments(find(POST))).to.equal('https://news.example/wp-json/wp/v2/comments');
  });

  it('takes no archive for a post', () => {
    const archive = POST.replace('posts/8', 'categories/2');
    expect(messageOf(() => find(API + archive))).to.contain('thread');
  });

  it('follows no link outside of the head, where readers write', () => {
    const document = wordPressPage('');
    const link = document.createElement('link');
    link.rel = 'https://api.w.org/';
    link.href = 'https://evil.example/wp-json/';
    document.body.append(link);
    expect(messageOf(() => findThread({ endpoint: '', thread: '8', document }))).to.contain(
      'does not name its WordPress',
    );
  });

  it('lets the integrator decide', () => {
    const thread = find(API + POST, { endpoint: 'https://other.example/', thread: '9' });
    expect(comments(thread)).to.contain('https://other.example/');
    expect(thread.post).to.equal('9');
    expect(find(API + POST, { thread: '9' }).type).to.equal(undefined);
    expect(find(API + POST, { endpoint: 'https://news.example/' }).post).to.equal('8');
  });

  it('does not send comments to the post of that number on another site', () => {
    expect(messageOf(() => find(API + POST, { endpoint: 'https://other.example/' }))).to.contain(
      'thread="8"',
    );
    const short = SHORT.replace('news.example', 'wp.example');
    expect(messageOf(() => find(API + short))).to.contain('thread="8"');
  });

  it('names the fix for what it cannot find or use', () => {
    expect(messageOf(() => find(''))).to.contain('endpoint="https://news.example/"');
    expect(messageOf(() => find('', { endpoint: 'https://news.example/' }))).to.contain(
      'thread="8"',
    );
    expect(messageOf(() => find(API, { thread: '/2026/post/' }))).to.contain('thread="8"');
    for (const endpoint of ['https://', 'javascript:alert(1)', 'data:,x']) {
      expect(messageOf(() => find(POST, { endpoint }))).to.contain('no address');
    }
    expect(messageOf(() => find('<link rel="https://api.w.org/" href="http://[" />'))).to.contain(
      'endpoint',
    );
  });

  it('understands an address relative to the page', () => {
    expect(find('', { endpoint: '/blog/', thread: '8' }).root.href).to.equal(
      `${location.origin}/blog/index.php?rest_route=/`,
    );
  });
});
