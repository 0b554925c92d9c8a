// The SDK at a stable address, /cdn/v1/sdk.js, for pages that write their own view. It only points at the hashed chunk that widgets share.
export * from '@think-carer/sdk';
