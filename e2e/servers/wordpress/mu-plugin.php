<?php
/* Plugin Name: News elements on a test site. Its options are switched by the tests. */

// Off by default, as WordPress is: without this filter, guests cannot comment through REST.
if (get_option('news_elements_anonymous_rest')) {
    add_filter('rest_allow_anonymous_comments', '__return_true');
}
if (get_option('news_elements_no_flood')) {
    add_filter('comment_flood_filter', '__return_false', 99);
}

$use = get_option('news_elements_use');
if ($use) {
    add_action('wp_head', fn () => print '<script type="module" src="/dist/cdn/news-elements.js"></script>');
}
// Our section in the place of the theme's comments.
if ($use === 'comment-section') {
    add_filter('render_block_core/comments', fn () => '<comment-section source="wordpress"></comment-section>');
}
// WordPress's own form, improved.
if ($use === 'comment-form') {
    add_action('comment_form_before', fn () => print '<comment-form id="respond-form">');
    add_action('comment_form_after', fn () => print '</comment-form>');
    // What WordPress moves below the comment that is answered.
    add_filter('comment_reply_link_args', fn ($args) => ['respond_id' => 'respond-form'] + $args);
}
