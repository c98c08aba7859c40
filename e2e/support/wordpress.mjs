/** What the tests against WordPress share. */
import { readFileSync } from 'node:fs';
import { html, script } from './uses.mjs';

/** The texts that the site is seeded with, by the names of its articles. */
export const seedContent = JSON.parse(
  readFileSync(new URL('../servers/wordpress/content.json', import.meta.url), 'utf8'),
);

/** A page of another site that shows a post's comments. */
export const sectionPage = (wordpress, post, attributes = '') =>
  html(
    `<comment-section source="wordpress" endpoint="${wordpress.url}" thread="${post}" ${attributes}></comment-section>`,
    script('cdn/news-elements.js'),
  );

/** Publishes an article without comments, so that a test has a thread of its own. */
export const publish = (wordpress, fields = {}) =>
  wordpress.php('return wp_insert_post($data, true);', {
    post_title: 'A morning at the market',
    post_content: '<p>The stalls open at six.</p>',
    post_status: 'publish',
    post_author: 1,
    comment_status: 'open',
    ...fields,
  });

/** Writes a comment into the database, as WordPress names its fields. Gives its id. */
export const insertComment = (wordpress, fields) =>
  wordpress.php('return wp_insert_comment($data);', fields);

/** What the database holds of a post's comments, whatever their state, oldest first. */
export async function storedComments(wordpress, post) {
  const rows = await wordpress.php(
    `return $wpdb->get_results($wpdb->prepare(
      "SELECT * FROM $wpdb->comments WHERE comment_post_ID = %d ORDER BY comment_date_gmt, comment_ID",
      $data['post']));`,
    { post },
  );
  return rows.map((row) => ({
    id: row.comment_ID,
    parent: row.comment_parent,
    author: row.comment_author,
    email: row.comment_author_email,
    text: row.comment_content,
    approved: row.comment_approved,
    user: row.user_id,
  }));
}

/** Comments as a thread reads: each followed by its replies. With `depth`, roots being 1. */
export function inReadingOrder(comments, parent = '0', depth = 1) {
  return comments
    .filter((comment) => comment.parent === parent)
    .flatMap((comment) => [
      { ...comment, depth },
      ...inReadingOrder(comments, comment.id, depth + 1),
    ]);
}

/** Waits until a section has nothing on its way, and gives the comments that it shows. */
export async function shownComments(page) {
  await page.waitForFunction(
    () => document.querySelector('comment-section:is(:state(ready), :state(failed))') !== null,
  );
  return page.evaluate(async () => {
    const section = document.querySelector('comment-section');
    await section.updateComplete;
    const list = section.shadowRoot.querySelector('comment-list');
    await list.updateComplete;
    const depthOf = (item) => {
      let depth = 0;
      for (let at = item; at; at = at.parentElement.closest('[part~=item]')) depth += 1;
      return depth;
    };
    return [...list.shadowRoot.querySelectorAll('[part~=item]')].map((item) => ({
      id: item.dataset.id,
      depth: depthOf(item),
      author: item.querySelector('[part~=author]').innerText.trim(),
      text: item.querySelector('[part~=body]').innerText.trim(),
    }));
  });
}

/** The form under a thread, or the one under a comment. */
export const formOf = (page, which = 'form') => page.locator(`comment-form[part=${which}]`);

/** Fills a form in, with a guest's name and address unless others are given. */
export async function fillIn(form, { text, name = 'Zoë', email = 'zoe@example.org' }) {
  await form.getByLabel(/^Comment/).fill(text);
  await form.getByLabel(/^Name/).fill(name);
  await form.getByLabel(/^Email/).fill(email);
}

export const send = (form) => form.getByRole('button', { name: 'Post comment' }).click();

/** What stands in a form, whatever has become of it. */
export const textIn = (form) => form.getByLabel(/^Comment/).inputValue();

/** A comment in the thread. */
export const commentOf = (page, text) => page.getByRole('article').filter({ hasText: text });
