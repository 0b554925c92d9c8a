// @think-carer/gatherings/places: who has a place, who waits and who moved up, worked out of what happened, in the order in which it happened. Pure; the order of events decides, never a clock.
import { ukDay } from '@think-carer/contract';
import { Queue } from './queue.ts';
import type { DayEnd, ReleaseAnswer } from './told.ts';

export type Way = 'room' | 'link';
/** `null`: as many as come; 0: none. `together` bounds both at once. */
export interface Capacity { readonly room: number | null; readonly link: number | null; readonly together?: number | null; /** The one way that there is. Absent: both, or nobody said. */ readonly only?: Way }
export const accessNeeds = ['step-free', 'hearing-loop', 'sign-language', 'captions', 'large-print', 'easy-read', 'quiet-space', 'carer-comes-too', 'other'] as const;
export type AccessNeed = (typeof accessNeeds)[number];

/** `count`: a head and nothing else. */
export type ReplyKind = 'name' | 'alias' | 'count';
export interface Reply {
  readonly kind: ReplyKind;
  /** The name, or the alias, that was chosen. Never kept of a `count`. */
  readonly called?: string;
  readonly way: Way;
  readonly needs?: readonly AccessNeed[];
  readonly needsText?: string;
  /** The chair may see what they are called. */
  readonly toChair?: boolean;
}
export type ReleaseState = 'asked' | 'released' | 'refused' | 'another-time';

interface Stamp { readonly seq: number; readonly at: string }
/** `by` tells those who reply apart and says nothing of them: a random key, or one made of the person's for this gathering alone, so that no two gatherings can be laid side by side. */
export type PlaceEvent = Stamp & (
  | { readonly event: 'opened'; readonly capacity: Capacity }
  | { readonly event: 'capacity-changed'; readonly capacity: Capacity }
  | { readonly event: 'replied'; readonly by: string; readonly reply: Reply }
  | { readonly event: 'changed'; readonly by: string; readonly change: Partial<Reply> }
  | { readonly event: 'withdrew'; readonly by: string }
  /** What became of the request for the time; taken back, it counts no more. Whoever asked need not have replied by name, nor at all. */
  | { readonly event: 'release'; readonly by: string; readonly state: ReleaseState | 'withdrawn' }
  | { readonly event: 'attended'; readonly by: string; readonly isThere: boolean }
  | { readonly event: 'cancelled' }
  /** Heads counted at the door and on the screen. Taken again, the last count holds. */
  | { readonly event: 'held'; readonly heads?: { readonly room: number; readonly link: number } }
);
/**
 * Somebody to be told, and the event that is why. `lost-place`: fewer places than before, and they asked last. `link-only`, `room-only`: the way that they replied for is gone, and their reply is for the other now.
 * `way`: the place that they have after it, or had until then; null: they wait.
 */
export interface Notice { readonly seq: number; readonly by: string; readonly what: 'moved-up' | 'lost-place' | 'cancelled' | `${Way}-only`; readonly way: Way | null }

export interface Attendee {
  readonly reply: Reply;
  /** The place they have. Null: they wait. */
  readonly place: Way | null;
  /** When they asked for the place that they have, or wait for: `seq` of the event. */
  readonly since: number;
  /** Since when they wait for the way in their reply; null where they need not. Who has a place and asks for the other way keeps what they have until then. */
  readonly waits: number | null;
}
export interface PlacesState {
  readonly state: 'not-open' | 'open' | 'cancelled' | 'held';
  /** Of the last event that was read: events up to it are known already. */
  readonly seq: number;
  readonly capacity: Capacity;
  readonly attendees: ReadonlyMap<string, Attendee>;
  readonly notices: readonly Notice[];
  readonly releases: ReadonlyMap<string, ReleaseState>;
  readonly attended: ReadonlySet<string>;
  readonly heads: { readonly room: number; readonly link: number } | null;
  /** How many there were at the end of each day on which somebody replied, or asked, or was answered, the earliest first. The last may not be over. */
  readonly days: readonly DayEnd[];
}
export const noPlaces: PlacesState = { state: 'not-open', seq: 0, capacity: { room: 0, link: 0 }, attendees: new Map(), notices: [], releases: new Map(), attended: new Set(), heads: null, days: [] };

/** The state after these events. Given the state before, only later ones count, so that they may come in any pieces, and twice. */
export function placesAfter(events: readonly PlaceEvent[], before: PlacesState = noPlaces): PlacesState {
  const table = new Table(before);
  for (const event of events) table.read(event);
  return table.state();
}

/** Why nobody can reply, change or withdraw now; null while they can. What is over or cancelled stays as it was. */
export const closedBecause = ({ state }: Pick<PlacesState, 'state'>): 'not-open' | 'cancelled' | 'held' | null => (state === 'open' ? null : state);

type Kept = { -readonly [Key in keyof Attendee]: Attendee[Key] };
/** What is kept of a reply: nothing that its kind does not need. */
function kept({ kind, called, way, needs = [], needsText, toChair }: Reply): Reply {
  const name = kind === 'count' ? undefined : called?.trim();
  return { kind, way, ...(name && { called: name }), ...(needs.length > 0 && { needs: [...new Set(needs)].sort() }), ...(needsText?.trim() && { needsText: needsText.trim() }), ...(kind !== 'count' && toChair === true && { toChair }) };
}

const answerOf = (state: ReleaseState): ReleaseAnswer => (state === 'asked' ? 'unanswered' : state);

class Table {
  #seq: number;
  #is: PlacesState['state'];
  #capacity: Capacity;
  #heads: PlacesState['heads'];
  readonly #attendees: Map<string, Kept>;
  readonly #notices: Notice[];
  readonly #releases: Map<string, ReleaseState>;
  readonly #attended: Set<string>;
  readonly #days: DayEnd[];
  readonly #answers = { released: 0, refused: 0, 'another-time': 0, unanswered: 0 };
  /** The day that is being counted. */
  #end: { on: string; replied: number; readonly releases: Record<ReleaseAnswer, number>; readonly concerned: Set<string> } | undefined;
  /** The day of the hour that was looked up last: many events come in one. */
  #hour = '';
  #day = '';
  readonly #taken = { room: 0, link: 0 };
  /** Who waits for each way, in the order of asking: without a place, and with one of the other way. */
  readonly #waiting = { room: new Queue(), link: new Queue() };
  readonly #switching = { room: new Queue(), link: new Queue() };

  constructor({ seq, state, capacity, attendees, notices, releases, attended, heads, days }: PlacesState) {
    [this.#seq, this.#is, this.#capacity, this.#heads] = [seq, state, capacity, heads];
    this.#attendees = new Map([...attendees].map(([by, one]) => [by, { ...one }]));
    [this.#notices, this.#releases, this.#attended, this.#days] = [[...notices], new Map(releases), new Set(attended), [...days]];
    for (const state of releases.values()) this.#answers[answerOf(state)] += 1;
    for (const [by, one] of this.#attendees) {
      if (one.place) this.#taken[one.place] += 1;
      this.#queue(by, one);
    }
  }

  state(): PlacesState {
    return { state: this.#is, seq: this.#seq, capacity: this.#capacity, attendees: this.#attendees, notices: this.#notices, releases: this.#releases, attended: this.#attended, heads: this.#heads, days: this.#days };
  }

  read(event: PlaceEvent): void {
    if (event.seq <= this.#seq) return;
    this.#seq = event.seq;
    if (event.event === 'release') this.#release(event.by, event.state);
    else if (event.event === 'opened') this.#open(event.capacity);
    else if (event.event === 'held') this.#held(event.heads);
    else if (event.event === 'attended') this.#attend(event.by, event.isThere);
    else if (this.#is === 'open') this.#whileOpen(event);
    if ('by' in event && event.event !== 'attended') this.#endDay(event);
  }
  /** How things stand now is how they stand at the end of the day, until more happens on it. A clock that went back changes the day that it went back from. */
  #endDay(event: Extract<PlaceEvent, { by: string }>): void {
    if (event.at.slice(0, 13) !== this.#hour) [this.#hour, this.#day] = [event.at.slice(0, 13), ukDay(event.at)];
    const last = this.#days.at(-1), on = last && last.on > this.#day ? last.on : this.#day;
    if (this.#end?.on !== on) {
      const known = last?.on === on ? this.#days.pop() : undefined;
      this.#end = { on, replied: 0, releases: { ...this.#answers }, concerned: new Set(known?.concerned) };
      this.#days.push(this.#end);
    }
    this.#end.replied = this.#attendees.size;
    if (event.event !== 'release') return;
    Object.assign(this.#end.releases, this.#answers);
    this.#end.concerned.add(event.by);
  }

  #whileOpen(event: Extract<PlaceEvent, { event: 'replied' | 'changed' | 'withdrew' | 'cancelled' | 'capacity-changed' }>): void {
    if (event.event === 'capacity-changed') {
      this.#capacity = event.capacity;
      const turned = this.#turn(event.capacity);
      this.#shrink();
      this.#moveUp(null);
      this.#tellTurned(turned, event.capacity);
      return;
    } else if (event.event === 'cancelled') {
      this.#is = 'cancelled';
      for (const [by, { place }] of this.#attendees) this.#notices.push({ seq: this.#seq, by, what: 'cancelled', way: place });
      return;
    } else if (event.event === 'withdrew') this.#leave(event.by);
    else this.#reply(event.by, event.event === 'replied' ? event.reply : event.change, event.event === 'replied');
    this.#moveUp(event.event === 'replied' || event.event === 'changed' ? event.by : null);
  }

  #release(by: string, state: ReleaseState | 'withdrawn'): void {
    const before = this.#releases.get(by);
    if (before !== undefined) this.#answers[answerOf(before)] -= 1;
    if (state === 'withdrawn') this.#releases.delete(by);
    else {
      this.#releases.set(by, state);
      this.#answers[answerOf(state)] += 1;
    }
  }
  #open(capacity: Capacity): void {
    if (this.#is !== 'not-open') return;
    [this.#is, this.#capacity] = ['open', capacity];
  }
  #held(heads: PlacesState['heads'] | undefined): void {
    if (this.#is === 'cancelled' || this.#is === 'not-open') return;
    this.#is = 'held';
    this.#heads = heads ?? this.#heads;
  }
  /** Taken while it runs and after, of whoever replied. */
  #attend(by: string, isThere: boolean): void {
    if (this.#is === 'cancelled' || !this.#attendees.has(by)) return;
    if (isThere) this.#attended.add(by);
    else this.#attended.delete(by);
  }

  #reply(by: string, said: Partial<Reply>, isNew: boolean): void {
    const known = this.#attendees.get(by), { only } = this.#capacity;
    // Said in the moment in which the other way went.
    const keptNow = (reply: Reply): Reply => kept(only === undefined ? reply : { ...reply, way: only });
    if (!known) {
      if (!isNew) return;
      const reply = keptNow(said as Reply);
      const one: Kept = { reply, place: null, since: this.#seq, waits: this.#seq };
      this.#attendees.set(by, one);
      this.#queue(by, one);
      return;
    }
    const reply = keptNow(isNew ? said as Reply : { ...known.reply, ...said });
    if (reply.way === known.reply.way) {
      known.reply = reply;
      return;
    }
    this.#unqueue(by, known);
    // Who waits goes on waiting from when they asked; who has a place asks anew for the other.
    [known.reply, known.waits] = [reply, known.place === reply.way ? null : known.place ? this.#seq : known.since];
    this.#queue(by, known);
  }
  #queue(by: string, { place, waits, reply }: Kept): void {
    if (waits !== null) (place ? this.#switching : this.#waiting)[reply.way].add(waits, by);
  }
  #unqueue(by: string, { place, waits, reply }: Kept): void {
    if (waits !== null) (place ? this.#switching : this.#waiting)[reply.way].remove(waits, by);
  }

  #leave(by: string): void {
    const known = this.#attendees.get(by);
    if (!known) return;
    if (known.place) this.#taken[known.place] -= 1;
    this.#unqueue(by, known);
    this.#attendees.delete(by);
    this.#attended.delete(by);
  }

  #isFree(way: Way, isSwitch: boolean): boolean {
    const { together = null } = this.#capacity, most = this.#capacity[way];
    return (most === null || this.#taken[way] < most) && (isSwitch || together === null || this.#taken.room + this.#taken.link < together);
  }

  /** The first in the order of asking for whom there is a place, until there is none. `asker` is told by the answer to what they asked. */
  #moveUp(asker: string | null): void {
    for (;;) {
      const next = this.#first(), room = this.#switching.room.first(), link = this.#switching.link.first();
      if (next) this.#give(next.by, next.way, asker);
      // Both are full, and two would each rather have what the other has.
      else if (room && link) {
        this.#give(room.by, 'room', asker);
        this.#give(link.by, 'link', asker);
      } else return;
    }
  }
  #give(by: string, way: Way, asker: string | null): void {
    const one = this.#attendees.get(by)!;
    this.#unqueue(by, one);
    if (one.place) this.#taken[one.place] -= 1;
    this.#taken[way] += 1;
    [one.place, one.since, one.waits] = [way, one.waits!, null];
    if (by !== asker) this.#notices.push({ seq: this.#seq, by, what: 'moved-up', way });
  }
  #first(): { by: string; way: Way } | null {
    let best: { since: number; by: string; way: Way } | null = null;
    // Where both together are full, only whoever gives a place up for it may have one.
    for (const way of ['room', 'link'] as const) for (const isSwitch of [false, true]) {
      const head = this.#isFree(way, isSwitch) ? (isSwitch ? this.#switching : this.#waiting)[way].first() : null;
      if (head && (best === null || head.since < best.since)) best = { ...head, way };
    }
    return best;
  }

  /** One way is gone, and nobody may wait for it for ever: whoever replied for it replied for the other, and asked for that when they asked. */
  #turn({ only }: Capacity): Set<string> {
    const turned = new Set<string>();
    if (only === undefined) return turned;
    for (const [by, one] of this.#attendees) {
      const stays = one.place === null || one.place === only;
      if (stays && one.reply.way === only) continue;
      this.#unqueue(by, one);
      if (!stays) {
        this.#taken[one.place!] -= 1;
        one.place = null;
      }
      [one.reply, one.waits] = [{ ...one.reply, way: only }, one.place === only ? null : one.since];
      this.#queue(by, one);
      turned.add(by);
    }
    return turned;
  }
  /** Each is told once, how they stand at the end of it. */
  #tellTurned(turned: ReadonlySet<string>, { only }: Capacity): void {
    if (only === undefined || turned.size === 0) return;
    const others = this.#notices.filter(({ seq, by }) => seq !== this.#seq || !turned.has(by));
    this.#notices.splice(0, this.#notices.length, ...others);
    for (const by of turned) this.#notices.push({ seq: this.#seq, by, what: `${only}-only`, way: this.#attendees.get(by)!.place });
  }

  /** Fewer places: whoever asked last waits again, before all who ask after them. */
  #shrink(): void {
    const { room, link, together = null } = this.#capacity, over = (taken: number, most: number | null): number => (most === null ? 0 : Math.max(0, taken - most));
    const lose = (count: number, ways: readonly Way[]): void => {
      if (count === 0) return;
      const holders = [...this.#attendees].filter(([, { place }]) => place !== null && ways.includes(place)).sort(([, a], [, b]) => b.since - a.since).slice(0, count);
      for (const [by, one] of holders) {
        const way = one.place!;
        this.#unqueue(by, one);
        this.#taken[way] -= 1;
        [one.place, one.waits] = [null, one.since];
        this.#queue(by, one);
        this.#notices.push({ seq: this.#seq, by, what: 'lost-place', way });
      }
    };
    lose(over(this.#taken.room, room), ['room']);
    lose(over(this.#taken.link, link), ['link']);
    lose(over(this.#taken.room + this.#taken.link, together), ['room', 'link']);
  }
}
