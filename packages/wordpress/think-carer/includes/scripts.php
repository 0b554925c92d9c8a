<?php
/**
 * The scripts of a page with a widget: the one that brings it and, for people who are logged in, the one that answers for them.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/**
 * The widgets on this page.
 *
 * @param string $noun One to add; none to only read.
 * @return array<string, bool> All of this page, by noun.
 */
function think_carer_nouns( $noun = '' ) {
	static $nouns = array();
	if ( '' !== $noun ) {
		$nouns[ $noun ] = true;
	}
	return $nouns;
}

/**
 * Module scripts that this page asks for, with the attributes each needs beside `src`.
 *
 * @param string                $id         Name of a script to add; none to only read.
 * @param array<string, string> $attributes Its `data-` attributes.
 * @return array<string, array<string, string>> All of this page, by id.
 */
function think_carer_modules( $id = '', $attributes = array() ) {
	static $modules = array();
	if ( '' !== $id ) {
		$modules[ $id ] = $attributes;
	}
	return $modules;
}

/**
 * Asks for a module script, once. Nothing is printed inline, so a strict content security policy has nothing to object to.
 *
 * @param string                $id         Its name.
 * @param string                $src        Its address.
 * @param string|null           $version    Goes into the address; null leaves it as it is.
 * @param array<string, string> $attributes Its `data-` attributes.
 */
function think_carer_enqueue_module( $id, $src, $version, $attributes ) {
	think_carer_modules( $id, $attributes );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( $id, $src, array(), $version );
	} else {
		wp_enqueue_script( $id, $src, array(), $version, true );
	}
}

/**
 * Before WordPress 6.5 there are no module scripts: makes ours one.
 *
 * @param string $tag    The tag as WordPress would print it.
 * @param string $handle Name of the script.
 * @param string $src    Its address.
 * @return string
 */
function think_carer_as_module( $tag, $handle, $src ) {
	$modules = think_carer_modules();
	if ( ! isset( $modules[ $handle ] ) ) {
		return $tag;
	}
	$own = array(
		'type' => 'module',
		'src'  => $src,
		'id'   => $handle . '-js-module',
	);
	return wp_get_script_tag( think_carer_source( $handle, array_merge( $own, $modules[ $handle ] ) ) );
}
add_filter( 'script_loader_tag', 'think_carer_as_module', 10, 3 );

/**
 * From WordPress 6.5 on: adds our attributes to the tag of a module script.
 *
 * @param array<string, string|bool> $attributes Those of the tag.
 * @return array<string, string|bool>
 */
function think_carer_module_attributes( $attributes ) {
	$id      = isset( $attributes['id'] ) ? preg_replace( '/-js-module$/D', '', $attributes['id'] ) : '';
	$modules = think_carer_modules();
	return isset( $modules[ $id ] ) ? think_carer_source( $id, array_merge( $attributes, $modules[ $id ] ) ) : $attributes;
}
add_filter( 'wp_script_attributes', 'think_carer_module_attributes' );

/**
 * A page with one widget takes the file that is loader and widget in one, and waits for one file only. Which it is shows when the tag is printed.
 *
 * @param string                     $id         Name of the script.
 * @param array<string, string|bool> $attributes Those of its tag.
 * @return array<string, string|bool>
 */
function think_carer_source( $id, $attributes ) {
	$nouns = array_keys( think_carer_nouns() );
	if ( 'think-carer-loader' === $id && 1 === count( $nouns ) ) {
		$attributes['src'] = preg_replace( '/loader\.js$/D', $nouns[0] . '.js', $attributes['src'] );
	}
	return $attributes;
}

/**
 * Asks for everything that a page with a widget needs.
 *
 * @param string $noun Which widget.
 * @return bool False where no server is set: the help inside the tag then stays.
 */
function think_carer_enqueue( $noun ) {
	$settings = think_carer_settings();
	if ( '' === $settings['api'] || '' === $settings['key'] ) {
		return false;
	}
	think_carer_nouns( $noun );
	$attributes = array(
		'data-carer-key' => $settings['key'],
		'data-carer-api' => $settings['api'] . '/',
	);
	foreach ( array( 'phone', 'locale' ) as $name ) {
		if ( '' !== $settings[ $name ] ) {
			$attributes[ 'data-carer-' . $name ] = $settings[ $name ];
		}
	}
	// The address of the loader names its major version; a number of ours behind it would only spoil caches.
	think_carer_enqueue_module( 'think-carer-loader', $settings['api'] . '/cdn/v1/loader.js', null, $attributes );
	if ( is_user_logged_in() && ! is_wp_error( think_carer_identity_key() ) ) {
		think_carer_enqueue_module(
			'think-carer-token',
			plugins_url( 'assets/token.js', THINK_CARER_FILE ),
			THINK_CARER_VERSION,
			array(
				'data-carer-token-url'   => rest_url( 'think-carer/v1/token' ),
				'data-carer-token-nonce' => wp_create_nonce( 'wp_rest' ),
				'data-carer-nonce-url'   => admin_url( 'admin-ajax.php?action=rest-nonce' ),
			)
		);
	}
	return true;
}
