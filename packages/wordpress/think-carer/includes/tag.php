<?php
/**
 * One widget as HTML: its tag, and inside it the help that stands when it cannot run.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/**
 * The tag of a widget, and its scripts asked for.
 *
 * @param string               $noun    Which widget.
 * @param array<string, mixed> $options `theme`, `heading-level`, `locale`, and the widget's own attributes.
 * @param string               $help    Safe HTML that stands inside it; a line with the telephone number where it is empty.
 * @return string Safe HTML. For a widget there is not: nothing, or a note for those who may edit the page.
 */
function think_carer_tag( $noun, $options = array(), $help = '' ) {
	$widgets = think_carer_widgets();
	if ( ! is_string( $noun ) || ! isset( $widgets[ $noun ] ) ) {
		/* translators: %s: the names of all widgets, separated by commas. */
		return think_carer_note( sprintf( __( 'There is no Think Carer widget of this name. Choose one of: %s.', 'think-carer' ), implode( ', ', array_keys( $widgets ) ) ) );
	}
	$note = think_carer_enqueue( $noun ) ? '' : think_carer_note( __( 'The widget stays away until the address of the server and the publishable key are set under Settings, Think Carer.', 'think-carer' ) );

	$attributes = '';
	foreach ( array_merge( array( 'heading-level', 'locale' ), $widgets[ $noun ]['attributes'] ) as $name ) {
		$value = isset( $options[ $name ] ) ? $options[ $name ] : '';
		if ( 'heading-level' === $name && ! in_array( (int) $value, array( 1, 2, 3, 4, 5 ), true ) ) {
			continue;
		}
		if ( is_scalar( $value ) && '' !== (string) $value && false !== $value ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( true === $value ? '' : (string) $value ) );
		}
	}

	$theme = isset( $options['theme'] ) && is_string( $options['theme'] ) ? $options['theme'] : '';
	$look  = '';
	if ( '' !== $theme && isset( think_carer_themes()[ $theme ] ) ) {
		wp_enqueue_style( 'think-carer-themes', plugins_url( 'assets/themes.css', THINK_CARER_FILE ), array(), THINK_CARER_VERSION );
		$look = sprintf( ' data-carer-theme="%s"', esc_attr( $theme ) );
	}
	$inside = '' === trim( $help ) ? think_carer_help() : $help;
	return sprintf( '<div class="think-carer"%1$s><carer-%2$s%3$s>%4$s</carer-%2$s></div>', $look, esc_attr( $noun ), $attributes, $inside ) . $note;
}

/**
 * The help where an editor has written none.
 *
 * @return string Safe HTML.
 */
function think_carer_help() {
	$phone = think_carer_settings()['phone'];
	if ( '' === $phone ) {
		return '<p>' . esc_html__( 'Do you look after someone? Your employer can help. Ask your manager or HR.', 'think-carer' ) . '</p>';
	}
	$link = sprintf( '<a href="%s">%s</a>', esc_url( 'tel:' . preg_replace( '/[^\d+]/', '', $phone ), array( 'tel' ) ), esc_html( $phone ) );
	/* translators: %s: a telephone number, as a link. */
	return '<p>' . sprintf( esc_html__( 'Do you look after someone? Your employer can help. Ring %s.', 'think-carer' ), $link ) . '</p>';
}

/**
 * A note that only people who may edit the page see.
 *
 * @param string $text What it says.
 * @return string Safe HTML, or nothing.
 */
function think_carer_note( $text ) {
	$post    = get_the_ID();
	$may_see = $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_posts' );
	return $may_see ? '<p class="think-carer-note" role="note"><strong>Think Carer:</strong> ' . esc_html( $text ) . '</p>' : '';
}
