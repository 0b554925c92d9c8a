// @think-carer/kit: what every widget is made of. Registers no tags.
export * from './arabic.ts';
export * from './date.ts';
export * from './define.ts';
export * from './element.ts';
export * from './event.ts';
export * from './example.ts';
export { controlId, errorSummary, fieldId, fieldTemplate, type FieldSetting, type FieldWords } from './fields.ts';
export * from './form.ts';
export * from './format.ts';
export * from './language.ts';
export * from './near.ts';
export * from './number.ts';
export * from './scope.ts';
export * from './sending.ts';
export * from './token.ts';
export * from './weekday.ts';
export { messages as kitMessages, type KitMessages } from './kit.messages.ts';
export { styles as kitStyles } from './kit.styles.ts';
