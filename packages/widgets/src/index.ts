// @think-carer/widgets: every class and event. Registers no tags: import `@think-carer/widgets/registration/define`, or use the loader.
export * from './desk/index.ts';
export * from './doctor/index.ts';
export * from './eligibility/index.ts';
export * from './evidence/index.ts';
export * from './forum/index.ts';
export * from './guide/index.ts';
export * from './host/index.ts';
export * from './hub/index.ts';
export * from './learning/index.ts';
export * from './leave/index.ts';
export * from './pack/index.ts';
export * from './registration/index.ts';
export * from './voice/index.ts';
export * from './working/index.ts';
