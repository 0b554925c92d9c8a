// A room of the editor: what it borrows from the element, and what the element asks of it. Each is fetched when somebody opens it.
import type { PackDueItem, PackSummary, Session } from '@think-carer/contract';
import type { KitMessages, Scope, Translation } from '@think-carer/kit';
import type { Pack } from '@think-carer/rules';
import type { TemplateResult } from 'lit';
import type { PackMessages } from './pack.messages.ts';
import type { Path } from './pack.path.ts';
import type { PartId } from './pack.tasks.ts';
import type { Working } from './pack.working.ts';

export type RoomName = 'start' | 'edit' | 'due' | 'cases' | 'preview' | 'difference' | 'versions' | 'upstream';
/** Where in a room: a part of the pack, a place in it, or a test case to be looked at. */
export interface Spot { readonly part?: PartId; readonly path?: Path }
export interface Room {
  view(): TemplateResult;
  /** Comes to it, or back to it, in the language of the page. */
  resume(spot?: Spot): Promise<void>;
  /** Called once it is on the page, where somebody came for one place in it: that takes the focus. */
  shown?(): Promise<void>;
  /** Leaving it: what it put on the page goes. */
  end?(): void;
}
/** What is served: the employer's own pack, and the same with what it builds on. */
export interface Served { readonly own: Pack; readonly resolved: Pack }
export interface RoomSetting {
  readonly host: HTMLElement & { requestUpdate(): void; readonly renderRoot: ParentNode };
  readonly scope: () => Scope;
  readonly session: () => Session | null;
  readonly language: () => string;
  readonly t: () => Translation<PackMessages>;
  readonly k: () => Translation<KitMessages>;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly focus: (selector?: string) => Promise<void>;
  /** Says a failure's code to the page and to the console; what is shown is the room's own. */
  readonly failed: (error: unknown) => void;
  /** ISO day. */
  readonly today: () => string;
  readonly day: (on: string) => string;
  readonly instant: (at: string) => string;
  readonly summary: () => PackSummary;
  readonly due: () => readonly PackDueItem[];
  /** What the neighbour is called that the draft was made from, as wording names it; undefined where it is nobody else's. */
  readonly neighbour: () => string | undefined;
  /** The draft; undefined for those who only watch. */
  readonly working: () => Working | undefined;
  readonly served: () => Promise<Served>;
  /** A wording in the language of the page, its figures filled in; `marks` tells English that stands in for it. */
  readonly say: (text: unknown, marks?: boolean) => string;
  readonly open: (room: RoomName, spot?: Spot) => void;
  readonly leave: () => void;
  /** Reads again what is served, what waits and what is due. */
  readonly reread: () => Promise<void>;
  readonly saveAsFile: () => void;
}

/** What a failure comes to in a room. */
export function troubleOf(error: unknown): 'offline' | 'expired' | 'failed' {
  const { kind, code } = (error ?? {}) as { readonly kind?: string; readonly code?: string };
  return kind === 'network' || kind === 'timeout' ? 'offline' : kind === 'unauthenticated' || code === 'token-unavailable' || code === 'token-missing' ? 'expired' : 'failed';
}
export const codeOf = (error: unknown): string | undefined => ((error ?? {}) as { readonly code?: string }).code;
