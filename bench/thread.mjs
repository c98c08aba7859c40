/** A made-up thread: half of the comments answer another one, bodies of one to five sentences. */
export function makeThread(count) {
  const sentence = 'The second batch of pilot cities was chosen after a review of the first. ';
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    parentId: index % 2 === 1 ? String(index - 1) : null,
    author: { name: `Reader ${index % 97}` },
    bodyHtml: `<p>${sentence.repeat(1 + (index % 5))}</p><p>See <a href="/page/${index}">this <em>page</em></a>.</p>`,
    published: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    state: 'published',
  }));
}

/** The same thread as a server would write it: the plain HTML that our elements are measured against. */
export function toHtml(comments) {
  const answers = new Map();
  for (const comment of comments) {
    answers.set(comment.parentId, [...(answers.get(comment.parentId) ?? []), comment]);
  }
  const list = (parentId) =>
    answers.has(parentId) ? `<ol>${answers.get(parentId).map(item).join('')}</ol>` : '';
  const item = ({ id, author, bodyHtml, published }) =>
    `<li><article id="c${id}"><p><b>${author.name}</b> <time datetime="${published}">${published}</time></p>` +
    `<div>${bodyHtml}</div><button type="button">Reply</button></article>${list(id)}</li>`;
  return list(null);
}
