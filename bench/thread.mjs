/**
 * A made-up thread, and how each server would answer with it. Ten comments to a root, so that the
 * first page of a long thread is as long as a thread of a hundred. The newest root first, as Waline
 * and Artalk show them.
 */
const PER_ROOT = 10;
const SENTENCE = 'The second batch of pilot cities was chosen after a review of the first. ';
const NONE = { link: '', ua: '', ip_region: '', badge_name: '', badge_color: '' };

/** Roots in the order to show, each with all that answers it, oldest first. */
export function makeBranches(count) {
  const comments = Array.from({ length: count }, (_, index) => {
    const place = index % PER_ROOT;
    const root = index - place;
    return {
      id: index + 1,
      root: root + 1,
      // Some answer the last one, some an earlier one: three or four levels.
      parent: place === 0 ? null : root + 1 + (place % 3 === 0 ? 0 : place - 1),
      name: `Reader ${index % 97}`,
      html:
        `<p>${SENTENCE.repeat(1 + (index % 5))}</p>` +
        `<p>Comment ${index + 1}, see <a href="https://news.example/${index}">this <em>page</em></a>.</p>`,
      time: Date.UTC(2026, 0, 1) + index * 60_000,
    };
  });
  return Array.from({ length: Math.ceil(count / PER_ROOT) }, (_, root) =>
    comments.slice(root * PER_ROOT, (root + 1) * PER_ROOT),
  ).reverse();
}

/** What a server would print: no more than what readers need. */
export function toHtml(branches) {
  const item = (comment, branch) => {
    const { id, name, time, html } = comment;
    const date = new Date(time).toISOString();
    const replies = branch.filter(({ parent }) => parent === id);
    const list = replies.map((reply) => item(reply, branch)).join('');
    return (
      `<li><article id="c${id}"><p><b>${name}</b> <time datetime="${date}">${date}</time></p>` +
      `<div>${html}</div><button type="button">Reply</button></article>${list && `<ol>${list}</ol>`}</li>`
    );
  };
  return branches.map((branch) => item(branch[0], branch)).join('');
}

/** `GET /api/comment` of Waline: https://waline.js.org/en/reference/server/api.html */
export function answerAsWaline(branches, query) {
  const [page, pageSize] = [Number(query.get('page')), Number(query.get('pageSize'))];
  const entry = ({ id, root, parent, name, html, time }) => ({
    ...{ objectId: id, comment: html, orig: html, nick: name, link: '', avatar: '', like: 0, time },
    ...{ sticky: 0, status: 'approved', type: '', browser: '', os: '' },
    ...(parent !== null && { pid: parent, rid: root }),
  });
  const data = branches.slice((page - 1) * pageSize, page * pageSize).map(([root, ...replies]) => ({
    ...entry(root),
    children: replies.map((reply) => {
      const { name } = [root, ...replies].find(({ id }) => id === reply.parent);
      return { ...entry(reply), reply_user: { nick: name, link: '', avatar: '' } };
    }),
  }));
  const totalPages = Math.ceil(branches.length / pageSize);
  const count = branches.flat().length;
  return { errno: 0, errmsg: '', data: { page, totalPages, pageSize, count, data } };
}

/** `GET /api/v2/comments` of Artalk: https://artalk.js.org/http-api.html */
export function answerAsArtalk(branches, query) {
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
  const comments = branches
    .slice(offset, offset + limit)
    .flat()
    .map(({ id, parent, name, html, time }) => ({
      ...{ ...NONE, id, rid: parent ?? 0, content: html, content_marked: html, nick: name },
      ...{ email_encrypted: 'none', date: new Date(time).toISOString(), visible: true },
      ...{ is_collapsed: false, is_pending: false, is_pinned: false, is_verified: false },
      ...{ is_allow_reply: true, page_key: '/', site_name: 'Bench', vote_up: 0, vote_down: 0 },
    }));
  const page = { id: 1, key: '/', title: '', url: '/', admin_only: false, site_name: 'Bench' };
  return {
    ...{ comments, count: branches.flat().length, roots_count: branches.length },
    page: { ...page, vote_up: 0, vote_down: 0, pv: 0 },
  };
}
