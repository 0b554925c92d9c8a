<?php
/**
 * What an administrator sets once for the whole site, and how it is checked.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/**
 * The settings, each a string, empty where it is not set.
 *
 * @return array{api: string, key: string, phone: string, locale: string}
 */
function think_carer_settings() {
	$empty = array(
		'api'    => '',
		'key'    => '',
		'phone'  => '',
		'locale' => '',
	);
	$kept  = get_option( 'think_carer', array() );
	return is_array( $kept ) ? array_merge( $empty, array_intersect_key( $kept, $empty ) ) : $empty;
}

/**
 * Tells WordPress about the settings; it checks the nonce and the capability when they are sent.
 */
function think_carer_register_settings() {
	register_setting(
		'think_carer',
		'think_carer',
		array(
			'type'              => 'object',
			'sanitize_callback' => 'think_carer_sanitize_settings',
			'default'           => array(),
			'show_in_rest'      => false,
		)
	);
}
add_action( 'init', 'think_carer_register_settings' );

/**
 * Keeps what is well formed. What is not is told, and the old value stays.
 *
 * @param mixed $sent What the form sent.
 * @return array{api: string, key: string, phone: string, locale: string}
 */
function think_carer_sanitize_settings( $sent ) {
	$kept  = think_carer_settings();
	$sent  = is_array( $sent ) ? $sent : array();
	$rules = array(
		'api'    => array( 'think_carer_clean_address', __( 'The address of the server must start with https:// and hold no ? or #.', 'think-carer' ) ),
		'key'    => array( 'think_carer_clean_key', __( 'The publishable key starts with pk_ and holds only small letters, digits and underscores.', 'think-carer' ) ),
		'phone'  => array( 'think_carer_clean_phone', __( 'The telephone number may hold digits, spaces, brackets, dashes and a plus sign.', 'think-carer' ) ),
		'locale' => array( 'think_carer_clean_locale', __( 'The language is a tag such as en-GB or cy.', 'think-carer' ) ),
	);
	foreach ( $rules as $name => list( $clean, $complaint ) ) {
		if ( ! isset( $sent[ $name ] ) || ! is_string( $sent[ $name ] ) ) {
			continue;
		}
		$text  = trim( sanitize_text_field( $sent[ $name ] ) );
		$value = '' === $text ? '' : call_user_func( $clean, $text );
		if ( null === $value ) {
			// Only on the settings screen is there somebody to tell.
			if ( function_exists( 'add_settings_error' ) ) {
				add_settings_error( 'think_carer', 'think_carer_' . $name, $complaint );
			}
			continue;
		}
		$kept[ $name ] = $value;
	}
	return $kept;
}

/**
 * The server's address without a last slash. Plain http is for this machine only: people's tokens go there.
 *
 * @param string $text What was typed.
 * @return string|null Null where it is no such address.
 */
function think_carer_clean_address( $text ) {
	$url = untrailingslashit( esc_url_raw( $text, array( 'https', 'http' ) ) );
	return preg_match( '#^(https://[^/?\#@\s]+|http://(localhost|127\.0\.0\.1)(:\d{1,5})?)(/[^?\#\s]*)?$#i', $url ) ? $url : null;
}

/**
 * A publishable key.
 *
 * @param string $text What was typed.
 * @return string|null Null where it is none.
 */
function think_carer_clean_key( $text ) {
	return preg_match( '/^pk_[a-z0-9_]{1,80}$/D', $text ) ? $text : null;
}

/**
 * A telephone number as people write it.
 *
 * @param string $text What was typed.
 * @return string|null Null where it is none.
 */
function think_carer_clean_phone( $text ) {
	return preg_match( '/^\+?[\d ()\-]{3,30}$/D', $text ) && preg_match( '/\d{3}/', preg_replace( '/\D/', '', $text ) ) ? $text : null;
}

/**
 * A language tag.
 *
 * @param string $text What was typed.
 * @return string|null Null where it is none.
 */
function think_carer_clean_locale( $text ) {
	return preg_match( '/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iD', $text ) ? $text : null;
}
