<?php
/**
 * The page under Settings where an administrator says which server, whose key, and whom to ring.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/**
 * Adds the page to the menu, for those who may manage the site.
 */
function think_carer_add_page() {
	add_options_page( __( 'Think Carer', 'think-carer' ), __( 'Think Carer', 'think-carer' ), 'manage_options', 'think-carer', 'think_carer_show_page' );
}
add_action( 'admin_menu', 'think_carer_add_page' );

/**
 * Adds the fields to the page.
 */
function think_carer_add_fields() {
	$fields = array(
		'api'    => array( __( 'Address of the server', 'think-carer' ), 'url', __( 'For example https://carers.example.gov.uk. Its scripts and its data come from there.', 'think-carer' ) ),
		'key'    => array( __( 'Publishable key', 'think-carer' ), 'text', __( 'Starts with pk_. It names your organisation and is not a secret.', 'think-carer' ) ),
		'phone'  => array( __( 'Telephone number', 'think-carer' ), 'tel', __( 'Shown where scripts cannot run, and when something fails.', 'think-carer' ) ),
		'locale' => array( __( 'Language', 'think-carer' ), 'text', __( 'Leave it empty to use the language of each page. Otherwise a tag such as en-GB or cy.', 'think-carer' ) ),
	);
	add_settings_section( 'think_carer', '', '__return_null', 'think-carer' );
	foreach ( $fields as $name => list( $label, $type, $hint ) ) {
		$id = 'think-carer-' . $name;
		add_settings_field(
			$id,
			esc_html( $label ),
			'think_carer_show_field',
			'think-carer',
			'think_carer',
			array(
				'label_for' => $id,
				'name'      => $name,
				'type'      => $type,
				'hint'      => $hint,
			)
		);
	}
}
add_action( 'admin_init', 'think_carer_add_fields' );

/**
 * Prints one field and its hint.
 *
 * @param array{label_for: string, name: string, type: string, hint: string} $field The field.
 */
function think_carer_show_field( $field ) {
	$settings = think_carer_settings();
	printf(
		'<input id="%1$s" name="think_carer[%2$s]" type="%3$s" value="%4$s" class="regular-text" aria-describedby="%1$s-hint"><p id="%1$s-hint" class="description">%5$s</p>',
		esc_attr( $field['label_for'] ),
		esc_attr( $field['name'] ),
		esc_attr( $field['type'] ),
		esc_attr( $settings[ $field['name'] ] ),
		esc_html( $field['hint'] )
	);
}

/**
 * Prints the page.
 */
function think_carer_show_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1><form action="options.php" method="post">';
	settings_fields( 'think_carer' );
	do_settings_sections( 'think-carer' );
	submit_button();
	echo '</form><h2>' . esc_html__( 'Who is signed in', 'think-carer' ) . '</h2>';
	think_carer_show_identity();
	echo '</div>';
}

/**
 * Says whether WordPress vouches for people, and what the server has to be told for it.
 */
function think_carer_show_identity() {
	$key = think_carer_identity_key();
	if ( is_wp_error( $key ) ) {
		echo '<p>' . esc_html( $key->get_error_message() ) . '</p>';
		return;
	}
	$rows = array(
		__( 'Issuer', 'think-carer' )               => think_carer_identity_issuer(),
		__( 'Audience', 'think-carer' )             => think_carer_identity_audience(),
		__( 'Address of the keys', 'think-carer' )  => rest_url( 'think-carer/v1/jwks' ),
		__( 'Claim with the groups', 'think-carer' ) => 'groups',
	);
	echo '<p>' . esc_html__( 'WordPress vouches for people who are logged in. Give this to the person who runs the server.', 'think-carer' ) . '</p><table class="widefat striped"><tbody>';
	foreach ( $rows as $name => $value ) {
		echo '<tr><th scope="row">' . esc_html( $name ) . '</th><td><code>' . esc_html( $value ) . '</code></td></tr>';
	}
	echo '</tbody></table>';
}
