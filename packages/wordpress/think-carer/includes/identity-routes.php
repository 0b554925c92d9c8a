<?php
/**
 * Two addresses of the REST API: the token of the person who is logged in, and the keys that it can be checked with.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers both, where there is a key.
 */
function think_carer_register_routes() {
	if ( is_wp_error( think_carer_identity_key() ) ) {
		return;
	}
	register_rest_route(
		'think-carer/v1',
		'/token',
		array(
			'methods'             => WP_REST_Server::CREATABLE,
			'callback'            => 'think_carer_answer_token',
			// WordPress itself asks for its nonce beside the cookie. In a network, a visitor from another site has no capability here.
			'permission_callback' => static function () {
				return current_user_can( 'read' );
			},
		)
	);
	register_rest_route(
		'think-carer/v1',
		'/jwks',
		array(
			'methods'             => WP_REST_Server::READABLE,
			'callback'            => 'think_carer_answer_keys',
			'permission_callback' => '__return_true',
		)
	);
}
add_action( 'rest_api_init', 'think_carer_register_routes' );

/**
 * A fresh token of the person who is logged in.
 *
 * @return WP_REST_Response|WP_Error
 */
function think_carer_answer_token() {
	$token = think_carer_sign( think_carer_identity_claims( wp_get_current_user(), time() ), think_carer_identity_key() );
	if ( null === $token ) {
		return new WP_Error( 'think_carer_not_signed', __( 'The token could not be signed.', 'think-carer' ), array( 'status' => 500 ) );
	}
	return new WP_REST_Response( array( 'token' => $token ), 200, array( 'Cache-Control' => 'no-store' ) );
}

/**
 * The public half of the key, as a set.
 *
 * @return WP_REST_Response
 */
function think_carer_answer_keys() {
	return new WP_REST_Response( array( 'keys' => array( think_carer_identity_key()['jwk'] ) ), 200, array( 'Cache-Control' => 'public, max-age=300' ) );
}
