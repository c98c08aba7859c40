<?php
// Run inside WordPress: users, articles and threads. Returns the ids of the articles by name.
require_once ABSPATH . 'wp-admin/includes/image.php';

/** The first comment of each thread; the others follow a minute apart. */
const FIRST_COMMENT = 1612780000;

function seed_picture(): int
{
    $file = wp_upload_dir()['path'] . '/bridge.jpg';
    $image = imagecreatetruecolor(1600, 900);
    imagefilledrectangle($image, 0, 0, 1600, 560, imagecolorallocate($image, 160, 200, 230));
    imagefilledrectangle($image, 0, 500, 1600, 540, imagecolorallocate($image, 90, 80, 70));
    imagejpeg($image, $file, 80);
    $id = wp_insert_attachment([
        'post_mime_type' => 'image/jpeg',
        'post_title' => 'bridge',
        'post_excerpt' => 'The bridge at noon',
        'post_status' => 'inherit',
    ], $file);
    update_post_meta($id, '_wp_attachment_image_alt', 'A long bridge over a river');
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    return $id;
}

function seed_article(string $slug, array $content, array $more = []): int
{
    return wp_insert_post($more + [
        'post_author' => get_user_by('login', 'admin')->ID,
        'post_title' => $content['title'],
        'post_content' => implode("\n", array_map(
            fn ($text) => "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->",
            $content['paragraphs'],
        )),
        'post_name' => $slug,
        'post_status' => 'publish',
        'post_date' => '2021-02-05 16:30:00',
        'comment_status' => 'open',
    ], true);
}

function seed_comment(int $post, int $time, string $author, string $text, int $parent, int $approved = 1): int
{
    return wp_insert_comment([
        'comment_post_ID' => $post,
        'comment_parent' => $parent,
        'comment_author' => $author,
        'comment_author_email' => md5($author) . '@example.org',
        'comment_content' => $text,
        'comment_date_gmt' => gmdate('Y-m-d H:i:s', $time),
        'comment_date' => get_date_from_gmt(gmdate('Y-m-d H:i:s', $time)),
        'comment_approved' => $approved,
    ]);
}

/** A thousand comments, about half of them answers to a recent one, up to five deep. Always the same. */
function seed_thousand(int $post): void
{
    mt_srand(20210205);
    $authors = ['Ada', 'Björn', 'Chen Jie', 'Dalia', 'Élodie', 'Farid', 'Greta', 'Hiro'];
    $opinions = [
        'Build it, the ferry is too slow.',
        'It spoils the view from the old harbour.',
        'Who pays for the repairs in thirty years?',
        'Cyclists need a lane of their own.',
        'I cross the river every day and would save half an hour.',
    ];
    $recent = [];
    for ($number = 1; $number <= 1000; $number++) {
        [$parent, $depth] = $recent && mt_rand(1, 100) <= 55 ? $recent[array_rand($recent)] : [0, 0];
        $text = "Opinion $number. " . $opinions[mt_rand(0, 4)];
        if ($number % 50 === 0) {
            $text .= "\n\nSee <a href=\"https://example.org/$number\">the plans</a>, they are <b>clear</b>.";
        }
        // Two readers at a time press the button in the same second.
        $time = FIRST_COMMENT + 60 * intdiv($number, 2);
        $id = seed_comment($post, $time, $authors[mt_rand(0, 7)], $text, $parent);
        if ($depth < 4) {
            $recent[] = [$id, $depth + 1];
        }
        $recent = array_slice($recent, -40);
    }
}

update_option('timezone_string', 'Asia/Shanghai');
update_option('comment_previously_approved', 0); // A guest's first comment is published.
update_option('news_elements_no_flood', 1);
wp_insert_user([
    'user_login' => 'reader',
    'user_pass' => 'reader-pass',
    'user_email' => 'reader@example.org',
    'display_name' => 'Rita Reader',
    'role' => 'subscriber',
]);
array_map(fn ($post) => wp_delete_post($post->ID, true), get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any']));

$content = json_decode(file_get_contents(__DIR__ . '/content.json'), true, 512, JSON_THROW_ON_ERROR);
$settings = ['closed' => ['comment_status' => 'closed'], 'protected' => ['post_password' => 'sesame']];
wp_defer_comment_counting(true);
$posts = [];
foreach ($content as $name => $article) {
    $posts[$name] = seed_article($name, $article, $settings[$name] ?? []);
    $ids = [];
    foreach ($article['comments'] ?? [] as $index => $comment) {
        $ids[] = seed_comment(
            $posts[$name],
            FIRST_COMMENT + 60 * $index,
            $comment['author'],
            $comment['text'],
            isset($comment['parent']) ? $ids[$comment['parent']] : 0,
            empty($comment['held']) ? 1 : 0,
        );
    }
}
seed_thousand($posts['busy']);
set_post_thumbnail($posts['busy'], seed_picture());
wp_defer_comment_counting(false);
return $posts;
