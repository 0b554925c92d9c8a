<?php
/**
 * Plugin Name:       Think Carer
 * Description:       Puts Think Carer widgets for carers at work on your pages: a block, a shortcode and, if you wish, sign-in by WordPress.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Think Carer
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       think-carer
 * Domain Path:       /languages
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

define( 'THINK_CARER_VERSION', '0.1.0' );
define( 'THINK_CARER_FILE', __FILE__ );

require_once __DIR__ . '/includes/widgets.php';
require_once __DIR__ . '/includes/settings.php';
require_once __DIR__ . '/includes/settings-page.php';
require_once __DIR__ . '/includes/scripts.php';
require_once __DIR__ . '/includes/tag.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/identity.php';
require_once __DIR__ . '/includes/identity-routes.php';

/**
 * Loads the Welsh that comes with the plugin.
 */
function think_carer_load_words() {
	load_plugin_textdomain( 'think-carer', false, dirname( plugin_basename( THINK_CARER_FILE ) ) . '/languages' );
}
// Before the block is registered, which translates its title.
add_action( 'init', 'think_carer_load_words', 5 );
