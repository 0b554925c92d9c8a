// What answers in a page that has no server. Fetched by such a page only.
export { createMemoryTransport } from '@think-carer/sdk/testing';
