// The block in the editor: which widget, how it looks, and the help inside it. Plain JavaScript, so that nothing has to be built.
(({ blocks, blockEditor, components, element }, { widgets, themes, words }) => {
  const { createElement: h } = element;
  const { InnerBlocks, InspectorControls, useBlockProps, useInnerBlocksProps } = blockEditor;
  const { Notice, PanelBody, RangeControl, SelectControl } = components;

  function Edit({ attributes: { noun, headingLevel, theme }, setAttributes }) {
    const chosen = widgets.find(({ value }) => value === noun);
    const help = useInnerBlocksProps({}, { template: [['core/paragraph', { placeholder: words.help }]], allowedBlocks: ['core/paragraph', 'core/list', 'core/buttons'] });
    // The same names for sizes and margins in every WordPress; newer ones warn where they are not asked for.
    const now = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };
    const choose = h(SelectControl, {
      ...now, label: words.noun, value: chosen ? noun : '', options: [{ value: '', label: words.choose, disabled: true }, ...widgets],
      onChange: (value) => setAttributes({ noun: value }),
    });
    return h('div', useBlockProps(),
      h(InspectorControls, null, h(PanelBody, { title: words.settings },
        choose,
        h(RangeControl, { ...now, label: words.level, value: headingLevel, min: 1, max: 5, onChange: (value) => setAttributes({ headingLevel: value }) }),
        h(SelectControl, { ...now, label: words.theme, value: theme, options: themes, onChange: (value) => setAttributes({ theme: value }) }))),
      chosen ? h('p', null, h('strong', null, chosen.label)) : choose,
      noun !== '' && !chosen && h(Notice, { status: 'warning', isDismissible: false }, words.unknown),
      h('div', help));
  }

  blocks.registerBlockType('think-carer/widget', { edit: Edit, save: () => h(InnerBlocks.Content) });
})(window.wp, window.thinkCarerEditor);
