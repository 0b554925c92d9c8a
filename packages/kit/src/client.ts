// The one function of the SDK that widgets call, in a module of its own: a page then carries no table of all the others.
export { createClient } from '@think-carer/sdk';
