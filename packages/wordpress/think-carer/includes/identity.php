<?php
/**
 * An identity token: WordPress vouches for the person who is logged in, signed with a key from wp-config.php.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/** Seconds for which a token is good. It is exchanged at once. */
const THINK_CARER_IDENTITY_SECONDS = 300;

/**
 * The private key of `THINK_CARER_IDENTITY_KEY`: PEM, or the address `file:///…` of one.
 *
 * @return array{private: mixed, jwk: array<string, string>}|WP_Error The key and its public half, or why there is none.
 */
function think_carer_identity_key() {
	static $key = null;
	if ( null !== $key ) {
		return $key;
	}
	if ( ! defined( 'THINK_CARER_IDENTITY_KEY' ) ) {
		$key = new WP_Error( 'think_carer_no_key', __( 'Nobody is signed in to the widgets: there is no THINK_CARER_IDENTITY_KEY in wp-config.php. Public widgets work all the same.', 'think-carer' ) );
		return $key;
	}
	$private = function_exists( 'openssl_pkey_get_private' ) ? openssl_pkey_get_private( THINK_CARER_IDENTITY_KEY ) : false;
	$details = $private ? openssl_pkey_get_details( $private ) : array();
	if ( ! isset( $details['ec']['curve_name'] ) || 'prime256v1' !== $details['ec']['curve_name'] ) {
		$key = new WP_Error( 'think_carer_bad_key', __( 'THINK_CARER_IDENTITY_KEY in wp-config.php cannot be used. It must be a private key on the curve P-256, and PHP needs its openssl extension.', 'think-carer' ) );
		return $key;
	}
	$jwk = array(
		'crv' => 'P-256',
		'kty' => 'EC',
		'x'   => think_carer_base64url( str_pad( $details['ec']['x'], 32, "\0", STR_PAD_LEFT ) ),
		'y'   => think_carer_base64url( str_pad( $details['ec']['y'], 32, "\0", STR_PAD_LEFT ) ),
	);
	// RFC 7638: the members in this order are what the thumbprint is made of.
	$kid = think_carer_base64url( hash( 'sha256', wp_json_encode( $jwk ), true ) );
	$key = array(
		'private' => $private,
		'jwk'     => array_merge(
			$jwk,
			array(
				'kid' => $kid,
				'alg' => 'ES256',
				'use' => 'sig',
			)
		),
	);
	return $key;
}

/**
 * Who signs: this site, or `THINK_CARER_IDENTITY_ISSUER`.
 *
 * @return string
 */
function think_carer_identity_issuer() {
	return defined( 'THINK_CARER_IDENTITY_ISSUER' ) ? THINK_CARER_IDENTITY_ISSUER : untrailingslashit( home_url() );
}

/**
 * For whom it is signed: `think-carer`, or `THINK_CARER_IDENTITY_AUDIENCE`.
 *
 * @return string
 */
function think_carer_identity_audience() {
	return defined( 'THINK_CARER_IDENTITY_AUDIENCE' ) ? THINK_CARER_IDENTITY_AUDIENCE : 'think-carer';
}

/**
 * What is said of a person. Their address only where `THINK_CARER_EMAIL_IS_VERIFIED` is true: a manager is recognised by it,
 * and over the REST API of WordPress anybody may give themselves any address, unconfirmed.
 *
 * @param WP_User $user The person.
 * @param int     $now  Seconds since 1970.
 * @return array<string, mixed> Claims.
 */
function think_carer_identity_claims( $user, $now ) {
	$claims = array(
		'iss'    => think_carer_identity_issuer(),
		'aud'    => think_carer_identity_audience(),
		'sub'    => (string) $user->ID,
		'iat'    => $now,
		'exp'    => $now + THINK_CARER_IDENTITY_SECONDS,
		'name'   => $user->display_name,
		'groups' => array_values( $user->roles ),
	);
	if ( defined( 'THINK_CARER_EMAIL_IS_VERIFIED' ) && true === THINK_CARER_EMAIL_IS_VERIFIED ) {
		$claims['email']          = $user->user_email;
		$claims['email_verified'] = true;
	}
	/**
	 * Filters the claims: add `manager_email`, or the groups of another directory.
	 *
	 * @param array<string, mixed> $claims Of the token.
	 * @param WP_User              $user   The person.
	 */
	return apply_filters( 'think_carer_identity_claims', $claims, $user );
}

/**
 * A signed JWT, ES256.
 *
 * @param array<string, mixed>                              $claims What it says.
 * @param array{private: mixed, jwk: array<string, string>} $key    From think_carer_identity_key().
 * @return string|null Null where openssl does not sign.
 */
function think_carer_sign( $claims, $key ) {
	$header = array(
		'alg' => 'ES256',
		'kid' => $key['jwk']['kid'],
		'typ' => 'JWT',
	);
	$text   = think_carer_base64url( wp_json_encode( $header ) ) . '.' . think_carer_base64url( wp_json_encode( $claims ) );
	if ( ! openssl_sign( $text, $der, $key['private'], OPENSSL_ALGO_SHA256 ) ) {
		return null;
	}
	return $text . '.' . think_carer_base64url( think_carer_raw_signature( $der ) );
}

/**
 * OpenSSL writes a signature as DER: two integers, each as short as it can be. A JWT wants both at 32 bytes (RFC 7518, 3.4).
 *
 * @param string $der SEQUENCE { r INTEGER, s INTEGER }; on this curve always shorter than 128 bytes.
 * @return string 64 bytes.
 */
function think_carer_raw_signature( $der ) {
	$at  = 2;
	$raw = '';
	foreach ( array( 'r', 's' ) as $_ ) {
		$length = ord( $der[ $at + 1 ] );
		$raw   .= str_pad( ltrim( substr( $der, $at + 2, $length ), "\0" ), 32, "\0", STR_PAD_LEFT );
		$at    += 2 + $length;
	}
	return $raw;
}

/**
 * Base64 as JWTs write it.
 *
 * @param string $bytes Any bytes.
 * @return string
 */
function think_carer_base64url( $bytes ) {
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- RFC 7515.
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
}
