// Mail in memory: nothing is sent; what would have been sent can be read in the store.
import type { Mail } from '@think-carer/contract';

export interface MemoryMail extends Mail { readonly to: string; readonly at: string }

/** A secret of 256 bits, as the server makes them. */
export const newSecret = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))).replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
