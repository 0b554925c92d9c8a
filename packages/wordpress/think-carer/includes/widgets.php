<?php
/**
 * The widgets and looks that a page may ask for.
 *
 * @package ThinkCarer
 */

defined( 'ABSPATH' ) || exit;

/**
 * Every widget: its name for editors, and the attributes of its own that a page may set.
 *
 * @return array<string, array{label: string, attributes: string[]}> By noun; `leave` is the tag `carer-leave`.
 */
function think_carer_widgets() {
	$widgets = array(
		'registration' => array(
			'label'      => __( 'Tell your employer that you look after someone', 'think-carer' ),
			'attributes' => array( 'not-now-days', 'start' ),
		),
		'eligibility'  => array(
			'label'      => __( 'What help may fit', 'think-carer' ),
			'attributes' => array( 'as-of', 'schemes', 'start' ),
		),
		'hub'          => array(
			'label'      => __( 'Help near you', 'think-carer' ),
			'attributes' => array( 'area', 'as-of', 'not-now-days', 'view' ),
		),
		'guide'        => array(
			'label'      => __( 'What carers can have, and whom to ask', 'think-carer' ),
			'attributes' => array( 'area', 'as-of', 'mode', 'view' ),
		),
		'forum'        => array(
			'label'      => __( 'Staff carers forum', 'think-carer' ),
			'attributes' => array( 'as-of', 'forum', 'view' ),
		),
		'learning'     => array(
			'label'      => __( 'Briefings and training', 'think-carer' ),
			'attributes' => array( 'area', 'as-of', 'audience', 'module', 'view' ),
		),
		'leave'        => array(
			'label'      => __( 'Time off', 'think-carer' ),
			'attributes' => array( 'as-of', 'start' ),
		),
		'working'      => array(
			'label'      => __( 'Ways of working', 'think-carer' ),
			'attributes' => array( 'as-of' ),
		),
		'desk'         => array(
			'label'      => __( 'Requests to decide', 'think-carer' ),
			'attributes' => array(),
		),
		'evidence'     => array(
			'label'      => __( 'Figures about carers', 'think-carer' ),
			'attributes' => array( 'as-of' ),
		),
		'voice'        => array(
			'label'      => __( 'Which policies have been checked for carers', 'think-carer' ),
			'attributes' => array( 'policy', 'view' ),
		),
		'pack'         => array(
			'label'      => __( 'The offer to carers', 'think-carer' ),
			'attributes' => array( 'as-of' ),
		),
	);
	/**
	 * Filters the widgets, for a server that is newer than this plugin.
	 *
	 * @param array<string, array{label: string, attributes: string[]}> $widgets By noun.
	 */
	return apply_filters( 'think_carer_widgets', $widgets );
}

/**
 * Every look that comes with the plugin, by the name in `assets/themes.css`.
 *
 * @return array<string, string> Names for editors; the empty name leaves the page's own look.
 */
function think_carer_themes() {
	return array(
		''               => __( 'As the page', 'think-carer' ),
		'neutral'        => __( 'Neutral', 'think-carer' ),
		'public-service' => __( 'Public service', 'think-carer' ),
		'health-service' => __( 'Health service', 'think-carer' ),
		'team-site'      => __( 'Team site', 'think-carer' ),
		'contrast'       => __( 'High contrast', 'think-carer' ),
	);
}
