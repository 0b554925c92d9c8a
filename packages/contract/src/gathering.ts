// Gatherings: what a forum, a working group and a training have in common. Their vocabulary as plain data; dates and places are worked out by @think-carer/gatherings.
import type { Text } from '@think-carer/rules';

export const gatheringKinds = ['forum', 'group', 'session'] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

export const gatheringWays = ['room', 'link'] as const;
export type GatheringWay = (typeof gatheringWays)[number];
/** `count`: a head and nothing else. */
export const replyKinds = ['name', 'alias', 'count'] as const;
export const gatheringNeeds = ['step-free', 'hearing-loop', 'sign-language', 'captions', 'large-print', 'easy-read', 'quiet-space', 'carer-comes-too', 'other'] as const;
export type GatheringNeed = (typeof gatheringNeeds)[number];
/** Why nobody can reply. `over`: its time has passed. */
export const closedReasons = ['cancelled', 'held', 'over'] as const;
export type ClosedReason = (typeof closedReasons)[number];
/** What became of a request for the time. `withdrawn`: whoever asked took it back. */
export const gatheringReleases = ['asked', 'released', 'refused', 'another-time', 'withdrawn'] as const;
export type GatheringRelease = (typeof gatheringReleases)[number];
/** In whose eyes a meeting is shown. */
export const gatheringEyes = ['member', 'chair', 'commissioner'] as const;

/** Days after a date for which replies are kept as they were said; then each is a head and nothing more. */
export const repliesKeptDays = 180;
/** Under this no count of requests for the time, or of who came, is told. */
export const gatheringCell = 10;

/** Id of one date of one gathering, as paths and answers have it: `019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21_20270209T1200`. */
export const dateIdPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}_\d{8}T\d{4}$/;
/** `occurrence` as @think-carer/gatherings names it, by the start it had at first: `2027-02-09T12:00`. */
export const dateIdOf = (gathering: string, occurrence: string): string => `${gathering}_${occurrence.replaceAll(/[-:]/g, '')}`;
/** The other way round; null for what is none. */
export function readDateId(id: string): { readonly gathering: string; readonly occurrence: string } | null {
  if (!dateIdPattern.test(id)) return null;
  const at = id.slice(37);
  return { gathering: id.slice(0, 36), occurrence: `${at.slice(0, 4)}-${at.slice(4, 6)}-${at.slice(6, 8)}T${at.slice(9, 11)}:${at.slice(11, 13)}` };
}

/** Whoever takes part beside the employer. `domains`: of the addresses with which its staff may join. */
export type GatheringPartner = { readonly name: string; readonly privacyUrl: string | null; readonly domains: readonly string[] };
/** Who holds what is said, for the privacy card: the employer first. */
export type Organisation = { readonly name: Text; readonly privacyUrl: string | null };

/** Who is told by mail, and how: asked of each reply, kept apart from it until the date is over. */
export type Telling = { readonly byEmail: boolean; readonly isNeutral?: boolean | undefined; readonly locale?: 'en-GB' | 'cy' | undefined };
