<?php
/**
 * The block: chosen in the editor, drawn by PHP at each visit.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers the block, and gives its editor the names of widgets and looks.
 */
function think_carer_register_block() {
	$block = register_block_type( dirname( THINK_CARER_FILE ) . '/block', array( 'render_callback' => 'think_carer_render_block' ) );
	if ( ! $block || ! is_admin() ) {
		return;
	}
	$choices = static function ( $labels ) {
		$list = array();
		foreach ( $labels as $value => $label ) {
			$list[] = array(
				'value' => (string) $value,
				'label' => $label,
			);
		}
		return $list;
	};
	// Said by PHP, so that one file of translations serves the page and the editor.
	$words = array(
		'widgets' => $choices( wp_list_pluck( think_carer_widgets(), 'label' ) ),
		'themes'  => $choices( think_carer_themes() ),
		'words'   => array(
			'settings' => __( 'Widget', 'think-carer' ),
			'noun'     => __( 'Which widget', 'think-carer' ),
			'choose'   => __( 'Choose a widget', 'think-carer' ),
			'level'    => __( 'Level of its heading', 'think-carer' ),
			'theme'    => __( 'Look', 'think-carer' ),
			'unknown'  => __( 'There is no widget of this name. Visitors see nothing here.', 'think-carer' ),
			'help'     => __( 'Help for people without scripts: a telephone number, a link to the paper form.', 'think-carer' ),
		),
	);
	wp_add_inline_script( generate_block_asset_handle( 'think-carer/widget', 'editorScript' ), 'window.thinkCarerEditor = ' . wp_json_encode( $words, JSON_HEX_TAG ) . ';', 'before' );
}
add_action( 'init', 'think_carer_register_block' );

/**
 * Draws the block.
 *
 * @param array<string, mixed> $attributes Those of block.json.
 * @param string               $content    The help that its editor wrote inside.
 * @return string Safe HTML.
 */
function think_carer_render_block( $attributes, $content ) {
	$options = array(
		'heading-level' => isset( $attributes['headingLevel'] ) ? $attributes['headingLevel'] : '',
		'theme'         => isset( $attributes['theme'] ) ? $attributes['theme'] : '',
	);
	$html    = think_carer_tag( isset( $attributes['noun'] ) ? $attributes['noun'] : '', $options, $content );
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}
