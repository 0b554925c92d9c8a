// What the directory knows of one service: what everybody may read, and where it came from and who is told of a mistake, which stays on the server.
import type { Area, Text } from '@think-carer/rules';
import type { Service } from '@think-carer/contract';

/** A taxonomy term as its feed has it. */
export interface Term { readonly id: string; readonly name: string; readonly uri: string | null; readonly taxonomy: string | null }
export interface SourcedService extends Service {
  /** Its id where it comes from. */
  readonly sourceId: string;
  /** Who is told of a mistake; never leaves the server. */
  readonly ownerEmail: string | null;
  readonly terms: readonly Term[];
  /** Every entry that this one stands for, its own first. */
  readonly from: readonly { readonly source: string; readonly sourceId: string }[];
}

/** What may leave the server. */
export function publicService({ sourceId: _, ownerEmail: __, terms: ___, from: ____, ...service }: SourcedService): Service {
  return service;
}

/** Something in a feed that is not as the standard has it. `path`: a JSON pointer to where it was first met. */
export interface Fault { readonly code: FaultCode; readonly count: number; readonly path: string }
export type FaultCode =
  | 'not-a-page' | 'too-many' | 'not-an-object' | 'unreadable' | 'name-missing' | 'id-missing' | 'id-repeated' | 'status-unknown' | 'text-cut' | 'address-refused' | 'email-refused' | 'phone-refused'
  | 'no-contact' | 'date-refused' | 'age-refused' | 'point-refused' | 'postcode-refused' | 'schedule-refused' | 'schedule-as-text' | 'area-unknown';

/** Faults counted by code, with where each was first met. */
export class FaultCount {
  readonly #found = new Map<FaultCode, { count: number; path: string }>();

  add(code: FaultCode, path: string): void {
    const known = this.#found.get(code);
    if (known) known.count += 1;
    else this.#found.set(code, { count: 1, path: path.slice(0, 200) });
  }

  get all(): Fault[] {
    return [...this.#found].map(([code, { count, path }]) => ({ code, count, path })).sort((a, b) => b.count - a.count);
  }
}

/** What is needed of the offer's areas. */
export type DirectoryArea = Pick<Area, 'id' | 'name' | 'nation'> & Partial<Pick<Area, 'council' | 'codes' | 'neighbours'>>;
export const wordings = (text: Text | undefined): readonly string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text));
