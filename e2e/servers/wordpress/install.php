<?php
// php install.php <docroot>: makes the site, as the installer in the browser would.
[, $docroot] = $argv;
$_SERVER['HTTP_HOST'] = getenv('WORDPRESS_HOST');
$_SERVER['REQUEST_METHOD'] = 'GET';

$database = new mysqli('localhost', 'root', '', '', 0, getenv('WORDPRESS_SOCKET'));
$database->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');

define('WP_INSTALLING', true);
require "$docroot/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Test News', 'admin', 'admin@example.org', true, '', 'admin-pass');
update_option('permalink_structure', '/%year%/%monthnum%/%day%/%postname%/');
flush_rewrite_rules(false);
