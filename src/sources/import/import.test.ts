import { expect } from '@open-wc/testing';
import { writeThread } from '../../models/comment-changes.js';
import { buildTree } from '../../models/comment-tree.js';
import type { Comment } from '../../models/comment.js';
import { readThread } from '../../models/read-comment.js';
import { CommentSourceError } from '../comment-source.js';
import { LocalCommentSource } from '../local/local-comment-source.js';
import { StaticCommentSource } from '../static/static-comment-source.js';
import { readDisqusExport } from './disqus-export.js';
import { pickComments } from './imported-thread.js';
import { readWordPressExport } from './wordpress-export.js';

const OLDEST = { sort: 'oldest', pageSize: 20 } as const;

interface WordPressEntry {
  id: number;
  content?: string;
  author?: string;
  approved?: string;
  type?: string;
  parent?: number;
  date?: string;
}

const wordPressComment = ({
  id,
  content = `Words of ${id}.`,
  author = `Author ${id}`,
  approved = '1',
  type = 'comment',
  parent = 0,
  date = `2021-03-0${id} 10:00:00`,
}: WordPressEntry): string => `
  <wp:comment>
    <wp:comment_id>${id}</wp:comment_id>
    <wp:comment_author><![CDATA[${author}]]></wp:comment_author>
    <wp:comment_author_email><![CDATA[somebody@example.org]]></wp:comment_author_email>
    <wp:comment_author_url>https://somebody.example/</wp:comment_author_url>
    <wp:comment_author_IP><![CDATA[203.0.113.9]]></wp:comment_author_IP>
    <wp:comment_date><![CDATA[2021-03-01 18:00:00]]></wp:comment_date>
    <wp:comment_date_gmt><![CDATA[${date}]]></wp:comment_date_gmt>
    <wp:comment_content><![CDATA[${content}]]></wp:comment_content>
    <wp:comment_approved><![CDATA[${approved}]]></wp:comment_approved>
    <wp:comment_type><![CDATA[${type}]]></wp:comment_type>
    <wp:comment_parent>${parent}</wp:comment_parent>
    <wp:comment_user_id>0</wp:comment_user_id>
  </wp:comment>`;

const wordPressExport = (entries: readonly WordPressEntry[], version = '1.2'): string =>
  `
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wp="http://wordpress.org/export/${version}/">
  <channel>
    <title>A paper</title>
    <wp:wxr_version>${version}</wp:wxr_version>
    <item>
      <title><![CDATA[Fish &amp; chips]]></title>
      <link>https://paper.example/2021/fish/</link>
      <content:encoded><![CDATA[<p>What is <wp:comment> doing here?</p>]]></content:encoded>
      <wp:post_id>41</wp:post_id>
      ${entries.map(wordPressComment).join('')}
    </item>
    <item>
      <title>Nothing said</title>
      <link>https://paper.example/2021/nothing/</link>
      <wp:post_id>42</wp:post_id>
    </item>
  </channel>
</rss>`.trim();

interface DisqusEntry {
  id: number;
  parent?: number;
  thread?: number;
  more?: string;
}

const disqusPost = ({ id, parent, thread = 7, more = '' }: DisqusEntry): string => `
  <post dsq:id="${id}">
    <id />
    <message><![CDATA[<p>Words of <b>${id}</b>.</p>]]></message>
    <createdAt>2014-05-0${id}T08:00:00Z</createdAt>
    ${more.includes('isDeleted') ? '' : '<isDeleted>false</isDeleted>'}
    ${more}
    <author>
      <email>somebody@example.org</email>
      <name>Author ${id} &amp; Co</name>
      <isAnonymous>false</isAnonymous>
      <username>author${id}</username>
    </author>
    <ipAddress>203.0.113.9</ipAddress>
    <thread dsq:id="${thread}" />
    ${parent === undefined ? '' : `<parent dsq:id="${parent}" />`}
  </post>`;

const disqusExport = (entries: readonly DisqusEntry[]): string =>
  `
<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
  <category dsq:id="1"><forum>paper</forum><title>General</title></category>
  <thread dsq:id="7">
    <id>fish-2021</id>
    <link>http://paper.example/2021/fish</link>
    <title>Fish &amp; chips</title>
    <createdAt>2014-05-01T08:00:00Z</createdAt>
  </thread>
  <thread dsq:id="8">
    <id />
    <link>https://paper.example/2021/fish/</link>
    <title>Fish &amp; chips</title>
  </thread>
  ${entries.map(disqusPost).join('')}
</disqus>`.trim();

const fault = (work: () => unknown): CommentSourceError => {
  try {
    work();
  } catch (error) {
    return error as CommentSourceError;
  }
  throw new Error('There was no error.');
};

describe('an export of WordPress', () => {
  it('gives the comments of its posts, as text, HTML and dates with a zone', () => {
    const content = 'One &amp; two\nthree\n\n<blockquote>four</blockquote>\n\n<em>five</em>';
    const entries = [
      { id: 1, author: 'Rex &amp; Co', content },
      { id: 2, parent: 1 },
    ];
    const [fish, nothing] = readWordPressExport(wordPressExport(entries));
    expect([fish?.ids, fish?.title]).to.deep.equal([['41'], 'Fish & chips']);
    expect(fish?.comments[0]).to.deep.equal({
      id: '1',
      parentId: null,
      author: { name: 'Rex & Co', url: 'https://somebody.example/' },
      bodyHtml:
        '<p>One &amp; two<br>\nthree</p>\n<blockquote>four</blockquote>\n<p><em>five</em></p>',
      published: '2021-03-01T10:00:00Z',
      state: 'published',
    });
    expect(fish?.comments[1]?.parentId).to.equal('1');
    expect(nothing?.comments).to.deep.equal([]);
  });

  it('gives away nothing that was not to be read: no email, no address, no spam, no pings', () => {
    const entries: WordPressEntry[] = [
      { id: 1, approved: 'spam' },
      { id: 2, approved: 'trash' },
      { id: 3, type: 'pingback' },
      { id: 4, type: 'trackback' },
      { id: 5, type: 'order_note' },
      { id: 6, approved: '0' },
      { id: 7, type: '' },
    ];
    const read = readWordPressExport(wordPressExport(entries));
    expect(read[0]?.comments.map(({ id }) => id)).to.deep.equal(['7']);
    expect(JSON.stringify(read)).not.to.match(/somebody@|203\.0/);
  });

  it('gives what was held as pending, when that is asked for', () => {
    const text = wordPressExport([{ id: 6, approved: '0' }]);
    const [fish] = readWordPressExport(text, { held: 'pending' });
    expect(fish?.comments.map(({ state }) => state)).to.deep.equal(['pending']);
  });

  it('is read in every version, and without dates', () => {
    for (const version of ['1.0', '1.1', '1.2']) {
      const text = wordPressExport([{ id: 1, date: '0000-00-00 00:00:00' }], version);
      expect(readWordPressExport(text)[0]?.comments[0]?.published).to.equal('');
    }
  });

  it('is told from other files', () => {
    for (const text of [
      '',
      'no XML',
      '<rss><channel>',
      '<rss><channel/></rss>',
      disqusExport([]),
    ]) {
      expect(fault(() => readWordPressExport(text))).to.be.instanceOf(CommentSourceError);
    }
  });
});

describe('an export of Disqus', () => {
  it('gives the comments of its threads', () => {
    const [fish] = readDisqusExport(disqusExport([{ id: 1 }, { id: 2, parent: 1 }]));
    expect([fish?.ids, fish?.title]).to.deep.equal([['7', 'fish-2021'], 'Fish & chips']);
    expect(fish?.comments).to.deep.equal([
      {
        id: '1',
        parentId: null,
        author: { name: 'Author 1 & Co' },
        bodyHtml: '<p>Words of <b>1</b>.</p>',
        published: '2014-05-01T08:00:00Z',
        state: 'published',
      },
      {
        id: '2',
        parentId: '1',
        author: { name: 'Author 2 & Co' },
        bodyHtml: '<p>Words of <b>2</b>.</p>',
        published: '2014-05-02T08:00:00Z',
        state: 'published',
      },
    ]);
  });

  it('keeps the places of deleted comments that were answered, and nothing else of them', () => {
    const deleted = '<isDeleted>true</isDeleted>';
    const [fish] = readDisqusExport(
      disqusExport([
        { id: 1, more: deleted },
        { id: 2, parent: 1, more: deleted },
        { id: 3, parent: 2 },
        { id: 4, more: deleted },
        { id: 5, parent: 4, more: deleted },
        { id: 6, more: '<isSpam>true</isSpam>' },
        { id: 7, more: '<isApproved>false</isApproved>' },
      ]),
    );
    expect(fish?.comments.map(({ id, state }) => `${id} ${state}`)).to.deep.equal([
      '1 deleted',
      '2 deleted',
      '3 published',
    ]);
    expect(JSON.stringify(fish?.comments[0])).not.to.match(/Words|Author/);
  });

  it('is told from other files', () => {
    expect(fault(() => readDisqusExport('<disqus')).message).to.contain('Disqus');
    expect(fault(() => readDisqusExport(wordPressExport([]))).message).to.contain('Disqus');
  });
});

describe('a thread of an export', () => {
  const threads = readDisqusExport(disqusExport([{ id: 1 }, { id: 2, thread: 8 }]));
  const picked = (name: string): string[] => pickComments(threads, name).map(({ id }) => id);

  it('is picked by an id, or by the address of its page in any form', () => {
    expect(picked('7')).to.deep.equal(['1']);
    expect(picked('fish-2021')).to.deep.equal(['1']);
    expect(picked('https://paper.example/2021/fish/#comments')).to.deep.equal(['1', '2']);
    expect(picked('https://paper.example/2021/')).to.deep.equal([]);
    expect(picked('nothing')).to.deep.equal([]);
  });

  it('goes into the local source, and out of it as a file that the static one reads', async () => {
    const database = `import-${String(Date.now())}-${String(Math.random())}`;
    const local = new LocalCommentSource({ thread: '/fish', database });
    const text = wordPressExport([{ id: 1 }, { id: 2, parent: 1 }, { id: 3 }]);
    const comments = pickComments(readWordPressExport(text), '41');
    expect(await local.import(comments)).to.equal(3);
    await local.vote('3', 'up');

    const file = JSON.stringify(writeThread(await local.export()));
    const page = await new StaticCommentSource({ data: JSON.parse(file) }).load(OLDEST);
    expect(buildTree(page.comments).map(({ replies }) => replies.length)).to.deep.equal([1, 0]);
    const [third] = page.comments.filter(({ id }) => id === '3');
    expect(third?.votes).to.deep.equal({ up: 1, down: 0 });
    expect(readThread(JSON.parse(file))?.problems).to.deep.equal([]);
  });
});

describe('a thread as JSON', () => {
  it('is whole, but for what is one reader’s alone', () => {
    const comment: Comment = {
      id: '1',
      parentId: null,
      author: { name: 'Ada', badges: ['staff'] },
      bodyText: 'Hello',
      published: '2026-01-01T00:00:00Z',
      state: 'published',
      votes: { up: 2, mine: 'up' },
      reactions: [{ name: '😄', count: 3, mine: true }],
      pinned: true,
      own: true,
      editable: {},
    };
    const { own, editable, ...rest } = comment;
    expect(writeThread([comment]).comments).to.deep.equal([
      { ...rest, votes: { up: 2 }, reactions: [{ name: '😄', count: 3 }] },
    ]);
  });
});
