// TEMPORARY: the shapes of SPEC until the contract has them.
import type { Text } from '@think-carer/rules';
export interface ShownDate { readonly id: string; readonly on: string; readonly at: string; readonly minutes: number; readonly startsAt: string; readonly endsAt: string; readonly movedFrom: string | null; readonly because: Text | null; readonly mayFallOn: readonly string[]; readonly isCancelled: boolean }
export interface PublicDate { readonly id: string; readonly date: ShownDate }
export interface MemberDate extends PublicDate {
  readonly forum: string; readonly closed: string | null; readonly isFull: { readonly room: boolean; readonly link: boolean };
  readonly mine: { readonly reply: { readonly kind: string; readonly called?: string; readonly way: string; readonly needs?: readonly string[]; readonly needsText?: string; readonly toChair?: boolean }; readonly place: string | null; readonly ahead: number | null; readonly link: string | null; readonly tell: { readonly byEmail: boolean; readonly isNeutral?: boolean } | null } | null;
  readonly release: string | null; readonly suggested: { readonly needs: readonly string[]; readonly needsText: string | null }; readonly mayTell: boolean; readonly has: { readonly agenda: boolean; readonly minutes: boolean };
}
export interface Forum {
  readonly id: string; readonly kind: string; readonly title: Text; readonly about: Text | null; readonly room: Text | null; readonly ways: readonly string[]; readonly audiences: readonly string[];
  readonly organisations: readonly { readonly name: Text; readonly privacyUrl: string | null }[];
  readonly protectedTime: { readonly text: Text; readonly hours: number | null; readonly source: { readonly title: Text; readonly url?: string } | null } | null;
  readonly next: ShownDate | null; readonly page: string | null; readonly seenAs?: string;
}
