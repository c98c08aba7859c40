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
