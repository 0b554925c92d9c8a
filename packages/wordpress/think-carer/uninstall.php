<?php
/**
 * Leaves nothing behind when the plugin is deleted, on each site of a network.
 *
 * @package ThinkCarer
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$think_carer_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $think_carer_sites as $think_carer_site ) {
		switch_to_blog( $think_carer_site );
		delete_option( 'think_carer' );
		restore_current_blog();
	}
} else {
	delete_option( 'think_carer' );
}
