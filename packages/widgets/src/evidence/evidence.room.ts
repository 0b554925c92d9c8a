// A room beside the figures: what it borrows from the element, and what the element asks of it. Each is fetched when somebody opens it.
import type { EvidenceActivity, EvidenceSnapshotSummary, Session } from '@think-carer/contract';
import type { KitMessages, Scope, Translation } from '@think-carer/kit';
import type { TemplateResult } from 'lit';
import type { Figure } from './evidence.figures.ts';
import type { EvidenceMessages } from './evidence.messages.ts';
import type { FigureMessages } from './figures.messages.ts';
import type { Drawing } from './evidence.page.ts';
import type { Snapshot } from './evidence.snapshot.ts';

/** What is begun in a room stays there while the person looks at the figures. */
export interface Room {
  view(): TemplateResult;
  /** Comes back to it, in the language of the page. */
  resume(): Promise<void>;
}
export interface RoomSetting {
  readonly host: HTMLElement & { requestUpdate(): void; readonly renderRoot: ParentNode };
  readonly scope: () => Scope;
  readonly session: () => Session | null;
  readonly language: () => string;
  /** The words around the figures, and those of the figures. */
  readonly own: () => Translation<EvidenceMessages>;
  readonly t: () => Translation<FigureMessages>;
  readonly k: () => Translation<KitMessages>;
  /** A number and an instant as the language writes them. */
  readonly number: (value: number) => string;
  readonly instant: (at: string) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly focus: (selector?: string) => Promise<void>;
  /** Says a failure's code to the page and to the console; what is shown is the room's own. */
  readonly failed: (error: unknown) => void;
  /** ISO day. */
  readonly today: () => string;
  readonly published: () => readonly EvidenceSnapshotSummary[];
  readonly activities: () => readonly EvidenceActivity[];
  /** Reads again what was done, for the list and for the trends. */
  readonly reread: () => Promise<void>;
  /** Reads the list again, and shows this quarter when the person goes back. */
  readonly republished: (period: string) => Promise<void>;
  readonly open: (room: 'publish') => void;
  readonly leave: () => void;
  /** The snapshot shown, its figures, and how they are drawn. */
  readonly shown: () => { readonly id: string; readonly period: string; readonly snapshot: Snapshot; readonly drawing: Drawing; readonly figures: readonly Figure[] };
}

/** What a failure comes to in a room: where the person can do something about it, which thing. */
export function troubleOf(error: unknown): 'offline' | 'expired' | 'refused' | 'failed' {
  const { kind, code } = (error ?? {}) as { readonly kind?: string; readonly code?: string };
  return kind === 'network' || kind === 'timeout' ? 'offline' : kind === 'unauthenticated' || code === 'token-unavailable' ? 'expired' : code === 'role-not-allowed' ? 'refused' : 'failed';
}
export const codeOf = (error: unknown): string | undefined => ((error ?? {}) as { readonly code?: string }).code;
/** A random key, so that what is sent again after a lost answer is known for the same. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
