// @think-carer/theme: tokens, presets and the contrast linter. Nothing here touches a page.
export * from './theme.ts';
export * from './contrast.ts';
