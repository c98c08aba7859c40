<?php
// php run.php <docroot> [<data>]: runs the code on stdin inside WordPress, where it finds the JSON
// as $data, and prints what it returns, as JSON.
$data = json_decode($argv[2] ?? '{}', true, 512, JSON_THROW_ON_ERROR);
$_SERVER['HTTP_HOST'] = getenv('WORDPRESS_HOST');
$_SERVER['REQUEST_METHOD'] = 'GET';
require "$argv[1]/wp-load.php";
echo json_encode(eval(stream_get_contents(STDIN)), JSON_THROW_ON_ERROR);
