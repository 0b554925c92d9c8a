<?php
/**
 * What editor.js needs of WordPress.
 *
 * @package ThinkCarer
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
	'version'      => '0.1.0',
);
