<?php
/**
 * The shortcode `[carer widget="eligibility" heading-level="3"]help[/carer]`, for editors without blocks.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/**
 * Draws the shortcode. An attribute that the widget does not know is left out: `api` never comes from a page.
 *
 * @param array<string, string>|string $attributes What the editor wrote.
 * @param string|null                  $content    The help inside, where it was closed.
 * @return string Safe HTML.
 */
function think_carer_shortcode( $attributes, $content = null ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	// `[carer widget="eligibility" start]`: a word alone is an attribute that is on.
	foreach ( $attributes as $name => $value ) {
		if ( is_int( $name ) ) {
			$attributes[ $value ] = true;
		}
	}
	$help = null === $content ? '' : wp_kses_post( force_balance_tags( do_shortcode( shortcode_unautop( $content ) ) ) );
	return think_carer_tag( isset( $attributes['widget'] ) ? $attributes['widget'] : '', $attributes, $help );
}

/**
 * Registers the shortcode.
 */
function think_carer_register_shortcode() {
	add_shortcode( 'carer', 'think_carer_shortcode' );
}
add_action( 'init', 'think_carer_register_shortcode' );
