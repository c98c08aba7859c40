/**
 * A comment source of the page's own: a file that is read, and the reader's browser that takes new
 * comments. Runs before the elements do, so that their sections have a source from the start.
 */
import { pageOfComment, pageOfThread } from '/dist/models/thread-page.js';
import { LocalCommentSource } from '/dist/sources/local/local-comment-source.js';
import { StaticCommentSource } from '/dist/sources/static/static-comment-source.js';

/** @implements {import('news-elements').CommentSource} */
class ArchiveWithNewComments {
  #archive;
  #local;

  constructor(file, thread) {
    this.#archive = new StaticCommentSource({ endpoint: file });
    this.#local = new LocalCommentSource({ thread });
  }

  async capabilities(signal) {
    const { sorts } = await this.#archive.capabilities(signal);
    return { ...(await this.#local.capabilities(signal)), sorts };
  }

  async load({ sort, pageSize, cursor, signal }) {
    const thread = await this.#all(signal);
    const { comments, next } = pageOfThread(thread, sort, pageSize, Number(cursor ?? 0));
    return { comments, total: thread.length, ...(next !== undefined && { next: String(next) }) };
  }

  async locate(id, { sort, pageSize, signal }) {
    const first = pageOfComment(await this.#all(signal), id, sort, pageSize);
    return first === undefined ? null : { cursor: String(first) };
  }

  submit(draft) {
    return this.#local.submit(draft);
  }

  subscribe(changed) {
    return this.#local.subscribe(changed);
  }

  async #all(signal) {
    const everything = { sort: 'oldest', pageSize: Infinity, signal };
    const pages = await Promise.all([this.#archive.load(everything), this.#local.load(everything)]);
    return pages.flatMap(({ comments }) => comments);
  }
}

for (const section of document.querySelectorAll('comment-section[data-archive]')) {
  section.source = new ArchiveWithNewComments(section.dataset.archive, location.pathname);
}
