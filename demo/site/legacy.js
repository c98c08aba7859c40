/** The thread over the form: a list shows what it is given, and the page gives it. */
import { LocalCommentSource } from '/dist/sources/local/local-comment-source.js';

const source = new LocalCommentSource({ thread: '/legacy.html' });
const list = document.querySelector('comment-list');

async function show() {
  const { comments } = await source.load({ sort: 'oldest', pageSize: Infinity });
  list.comments = comments;
}

document.addEventListener('comment-submitted', show);
await show();
