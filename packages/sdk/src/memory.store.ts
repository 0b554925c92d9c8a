// What the memory transport keeps, for as long as the page is open: registrations, requests, answers by Idempotency-Key, tokens.
import type { CompletionRecord, DelegationRecord, LeaveRecord, RegistrationRecord, ReleaseRecord, Role, WorkingRequestRecord } from '@think-carer/contract';
import type { MemoryGuests } from './memory.guest.store.ts';
import type { MemoryEvidence } from './memory.evidence.ts';
import type { MemoryForums, MemoryGathering } from './memory.gatherings.seed.ts';
import type { MemoryMail } from './memory.mail.ts';
import type { MemoryReferral } from './memory.referral.ts';
import type { MemorySubscription } from './memory.updates.ts';
import type { MemoryLearning } from './memory.learning.ts';
import type { MemoryHub } from './memory.hub.ts';
import type { MemoryVoice } from './memory.voice.ts';
import type { MemoryPack } from './memory.pack.store.ts';

/** Who is signed in, as a host would describe them. */
export interface Persona {
  /** Tells people apart; the e-mail address if absent. */
  readonly id?: string;
  readonly roles: readonly Role[];
  readonly name?: string;
  readonly email?: string;
  readonly managerEmail?: string;
  /** Contact of the offer that they work for, where they are a partner. */
  readonly centre?: string;
  /** The partner organisation of a guest. */
  readonly organisation?: string;
}
export const personKeyOf = ({ id, email, name }: Persona): string => id ?? email ?? name ?? 'somebody';

interface StoredAnswer { readonly request: string; readonly at: number; answer: { readonly etag: string | undefined; readonly result: unknown } | null }

/** Several transports, one for each persona, may share a store: then a manager sees what a carer shared. */
export interface MemoryStore {
  /** Oldest first. */
  readonly registrations: Map<string, RegistrationRecord>;
  readonly leave: Map<string, LeaveRecord>;
  /** Whose requests go to whom as well. */
  readonly delegations: Map<string, DelegationRecord>;
  /** Oldest first. */
  readonly workingRequests: Map<string, WorkingRequestRecord>;
  readonly releases: Map<string, ReleaseRecord>;
  readonly referrals: Map<string, MemoryReferral>;
  /** By key. */
  readonly updates: Map<string, MemorySubscription>;
  /** What would have been mailed, oldest first: the keys of links are here. */
  readonly mail: MemoryMail[];
  /** By person, module and version; oldest first. */
  readonly completions: Map<string, CompletionRecord>;
  /** By person and key. */
  readonly answers: Map<string, StoredAnswer>;
  readonly evidence: MemoryEvidence;
  /** Forums, working groups and sessions, in the order in which they were set up. */
  readonly gatherings: Map<string, MemoryGathering>;
  readonly forums: MemoryForums;
  readonly hub: MemoryHub;
  readonly guests: MemoryGuests;
  readonly learning: MemoryLearning;
  readonly voice: MemoryVoice;
  /** Made by the first transport: the offer’s file, what was published, the draft. */
  pack: MemoryPack | undefined;
  readonly tokens: Map<string, { readonly person: Persona; readonly expiresAt: number }>;
}
export const createMemoryStore = (): MemoryStore => ({
  registrations: new Map(), leave: new Map(), workingRequests: new Map(), delegations: new Map(), releases: new Map(), completions: new Map(), referrals: new Map(), updates: new Map(), mail: [], answers: new Map(), tokens: new Map(), gatherings: new Map(), guests: { people: new Map(), keys: new Map(), links: new Map(), invitations: new Map(), members: new Map() }, forums: { documents: new Map(), minutes: new Map(), actions: new Map() }, pack: undefined,
  learning: { bookings: new Map(), ratings: new Map(), materials: new Map() },
  evidence: { snapshots: new Map(), imports: new Map(), activities: new Map(), rows: [] },
  voice: { policies: new Map(), checks: new Map() },
  hub: { services: [], updatedAt: null, activities: new Map(), feeds: new Map(), hosts: ['directory.example'], ofFile: [], keepers: new Map(), reports: [] },
});

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

let lastId = { at: '', count: 0 };
/** A version 7 UUID: in order of time, and of asking within a millisecond (RFC 9562, 6.2: a counter where others have more chance). */
export function newId(now: Date): string {
  const bytes = random(16);
  const at = now.getTime().toString(16).padStart(12, '0');
  lastId = { at, count: at === lastId.at ? lastId.count + 1 : 0 };
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const rest = hex(bytes);
  return `${at.slice(0, 8)}-${at.slice(8)}-7${Math.min(lastId.count, 0xfff).toString(16).padStart(3, '0')}-${rest.slice(16, 20)}-${rest.slice(20)}`;
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** `TC-7KQ2-M4`; each noun has letters of its own before it. */
export function newReference(noun = 'TC'): string {
  const drawn = Array.from(random(6), (byte) => letters[byte % letters.length]).join('');
  return `${noun}-${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}

/** Erases what earlier answers told of this person, and says how many there were; the keys stay, so that a late repeat cannot do the thing again. */
export function eraseAnswers(store: MemoryStore, personKey: string): number {
  const own = [...store.answers].filter(([key]) => key.startsWith(`${personKey}\n`));
  for (const [, stored] of own) stored.answer = null;
  return own.length;
}
