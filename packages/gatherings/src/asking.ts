// A date as a request for the time of it needs it: when it is, whether it is on, and what may truly be said of it. The server and the memory transport share it.
import { isForEverybody, type ReleaseDate, type TimeOff } from '@think-carer/contract';
import type { Occurrence } from './gathering.ts';
import type { GatheringRecord } from './record.ts';

export const releaseDateOf = ({ kind, says: { audiences, more } }: Pick<GatheringRecord, 'kind' | 'says'>, { on, at, minutes, startsAt, state }: Pick<Occurrence, 'on' | 'at' | 'minutes' | 'startsAt' | 'state'>): ReleaseDate => ({
  on, at, minutes, startsAt, isOn: state === 'planned', isForEverybody: isForEverybody(kind, audiences), isOwnTime: kind === 'session' && (more as { readonly timeOff?: TimeOff } | undefined)?.timeOff === 'own-time',
});
