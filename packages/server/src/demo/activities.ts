// What the five carers' centres put on in the coming months: briefings for managers, mornings for carers, one for everybody now and then.
import type { Activity } from '@think-carer/contract';
import { addDays, weekdayOf } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';

interface Turn { readonly centre: string; readonly area: string | null; readonly title: string; readonly weekday: number; /** Every so many weeks, beginning in this one. */ readonly every: number; readonly week: number; readonly from: string; readonly to: string; readonly place: string; readonly audience: Activity['audience']; readonly topic: Activity['topic']; readonly phone: string; readonly url?: string }
const turns: readonly Turn[] = [
  { centre: 'carers-hub', area: 'northbridge', title: 'Benefits: a morning for carers', weekday: 4, every: 4, week: 0, from: '10:00', to: '12:00', place: 'The Old Library, Northbridge', audience: ['carers', 'staff'], topic: 'benefits', phone: '01632 960101' },
  { centre: 'carers-hub', area: null, title: 'Carers in your team: a briefing for managers', weekday: 2, every: 4, week: 1, from: '12:30', to: '13:30', place: 'Online', audience: ['managers'], topic: 'awareness', phone: '01632 960101', url: 'https://northbridge.example/carers/briefings' },
  { centre: 'carers-hub', area: 'northbridge', title: 'Working carers’ evening', weekday: 3, every: 4, week: 2, from: '17:30', to: '19:00', place: 'Northbridge Carers Hub', audience: ['staff', 'carers'], topic: 'caring-role', phone: '01632 960101' },
  { centre: 'carers-hub', area: 'northbridge', title: 'Who does what: local organisations at one table', weekday: 5, every: 8, week: 3, from: '10:00', to: '13:00', place: 'Market Hall, Northbridge', audience: ['staff', 'carers', 'service-users'], topic: 'local-organisations', phone: '01632 960101' },
  { centre: 'eastmere-carers', area: 'eastmere', title: 'Concessions and the companion pass', weekday: 2, every: 4, week: 2, from: '14:00', to: '15:30', place: 'The Quay Rooms, Eastmere', audience: ['carers', 'service-users'], topic: 'concessions', phone: '01632 960150' },
  { centre: 'eastmere-carers', area: 'eastmere', title: 'Looking after yourself', weekday: 4, every: 4, week: 3, from: '10:30', to: '12:00', place: 'Eastmere Carers Centre', audience: ['carers'], topic: 'caring-role', phone: '01632 960150' },
  { centre: 'millhaven-carers', area: 'millhaven', title: 'Council tax, blue badges and bus passes', weekday: 1, every: 4, week: 0, from: '13:00', to: '14:30', place: 'Loom Court, Millhaven', audience: ['carers', 'staff'], topic: 'concessions', phone: '01632 960160' },
  { centre: 'millhaven-carers', area: null, title: 'Spotting a carer: twenty minutes for managers', weekday: 3, every: 4, week: 3, from: '09:30', to: '09:50', place: 'Online', audience: ['managers'], topic: 'awareness', phone: '01632 960160', url: 'https://millhaven.example/carers/managers' },
  { centre: 'dyffryn-arlais-carers', area: 'dyffryn-arlais', title: 'Bore budd-daliadau / Benefits morning', weekday: 5, every: 4, week: 1, from: '10:00', to: '12:00', place: 'Neuadd y Farchnad, Llanarlais', audience: ['carers', 'service-users'], topic: 'benefits', phone: '01632 960170' },
  { centre: 'dyffryn-arlais-carers', area: 'dyffryn-arlais', title: 'Gofalu a gweithio / Caring and working', weekday: 4, every: 8, week: 2, from: '18:00', to: '19:30', place: 'Ar-lein / Online', audience: ['staff', 'carers'], topic: 'caring-role', phone: '01632 960170' },
  { centre: 'strathlorn-carers', area: 'strathlorn', title: 'Your adult carer support plan', weekday: 2, every: 4, week: 0, from: '10:00', to: '11:30', place: 'Lornside Village Hall', audience: ['carers'], topic: 'caring-role', phone: '01632 960180' },
  { centre: 'strathlorn-carers', area: 'strathlorn', title: 'Meet the services of Strathlorn', weekday: 3, every: 8, week: 1, from: '13:30', to: '16:00', place: 'Kirkton Hall', audience: ['staff', 'carers', 'service-users'], topic: 'local-organisations', phone: '01632 960180' },
];

/** Nobody comes between Christmas and New Year. */
const isQuiet = (day: string): boolean => day.slice(5) >= '12-23' || day.slice(5) <= '01-02';

/** Everything from one day to another. */
export function demoActivities(from: string, until: string): Activity[] {
  const monday = '2026-01-05', weekOf = (day: string): number => Math.floor((Date.parse(day) - Date.parse(monday)) / (7 * 86_400_000)), found: Activity[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    for (const { weekday, every, week, url, ...turn } of turns) if (weekdayOf(day) === weekday && !isQuiet(day) && weekOf(day) % every === week) found.push({ id: uuidv7(), on: day, url: url ?? null, ...turn, audience: [...turn.audience] });
  }
  return found;
}
