// Two years of requests to work differently at an invented council: who asked, for what, and what came of it. The same story for the same day, told through the contract's own policy.
import {
  newWorkingRequest, type Ruling, type WorkingDecide, type WorkingEvent, type WorkingHappening, type WorkingRequestRecord, ukDay, workingAnswered, workingAppealed, workingConsulted, workingDecided,
  workingExtensionProposed, workingWithdrawn,
} from '@think-carer/contract';
import { addDays, explanationOn, flexibleWorkingOf, type Pack, type RefusalGround } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { newReference } from '../reference.ts';
import { accountOf, managers, staff } from './leave.people.ts';
import { changes, endings, explanations, type Ending } from './working-requests.words.ts';

/** A request, and the account of the host that asked it; the person key is made of it. */
export interface DemoWorkingRequest { readonly account: string; readonly record: WorkingRequestRecord }

/** How long each one took, in days, drawn in turn. */
const paces = [9, 16, 23, 31, 12, 38, 19, 27, 44, 14];
const at = (day: string, hour = 10) => new Date(`${day}T${String(hour).padStart(2, '0')}:15:00.000Z`);

/** What was ruled; a story that the policy would not allow is a mistake in the story. */
function told<T>(ruling: Ruling<T>): T {
  if (ruling.refused) throw new Error(`the demo's story breaks a rule: ${JSON.stringify(ruling.refused)}`);
  return ruling;
}

/** The whole story, oldest first. `domain`: of the employer's addresses. */
export function demoWorkingRequests(offer: Pack, now: Date, domain: string): DemoWorkingRequest[] {
  const today = ukDay(now);
  return [...endings, ...waiting].map(({ ago, ending, who, team }, i) => {
    const person = staff.filter((one) => one.team === (team ?? one.team))[(i * 7 + 3) % staff.filter((one) => one.team === (team ?? one.team)).length]!;
    const name = who ?? person.name, account = accountOf(name);
    return { account, record: story({ offer, name, account, domain, team: team ?? person.team, madeOn: addDays(today, -ago), ending, pace: paces[i % paces.length]!, i, today }) };
  });
}
/** With the demo manager now: one in good time, one talked about, one nearly due, one too late, one on trial, an offer that nobody has answered, an appeal; and Sam's own, long agreed. */
const waiting: readonly Ending[] = [
  { ago: 440, ending: 'accepted', who: 'Sam Okafor', team: 'customer-services' },
  { ago: 90, ending: 'trial', team: 'customer-services' },
  { ago: 75, ending: 'nothing', team: 'customer-services' },
  { ago: 57, ending: 'talked', team: 'customer-services' },
  { ago: 40, ending: 'offered', team: 'customer-services' },
  { ago: 21, ending: 'talked', team: 'customer-services' },
  { ago: 6, ending: 'nothing', team: 'customer-services' },
  { ago: 33, ending: 'appealed', team: 'customer-services' },
];

interface Facts { readonly offer: Pack; readonly name: string; readonly account: string; readonly domain: string; readonly team: string; readonly madeOn: string; readonly ending: Ending['ending']; readonly pace: number; readonly i: number; readonly today: string }

function story({ offer, name, account, domain, team, madeOn, ending, pace, i, today }: Facts): WorkingRequestRecord {
  const boss = managers[team]!, change = changes[i % changes.length]!, asker = { key: account, roles: ['employee'] as const, name, email: `${account}@${domain}`, managerEmail: `${accountOf(boss)}@${domain}` };
  const { kept } = told(newWorkingRequest({ kind: 'statutory', ...change, startsOn: addDays(madeOn, 70), earlierOn: [], team }, asker, [], { offer, now: at(madeOn) }));
  let record: WorkingRequestRecord = {
    id: uuidv7(), reference: newReference('TW'), personKey: account, ...kept, createdAt: at(madeOn).toISOString(),
    events: [{ seq: 1, at: at(madeOn).toISOString(), event: 'requested', by: 'person', actorKey: account, actorName: null, detail: {} }],
  };
  /** Happens on a day, unless that day is still to come. */
  const then = (day: string, by: WorkingEvent['by'], rule: (setting: { offer: Pack; now: Date }) => Ruling<WorkingHappening>, hour = 14) => {
    if (day > today) return;
    const now = at(day, hour), { event, detail } = told(rule({ offer, now }));
    record = { ...record, events: [...record.events, { seq: record.events.length + 1, at: now.toISOString(), event, by, actorKey: by === 'person' ? account : accountOf(by === 'hr' ? 'Jo Marsh' : boss), actorName: by === 'person' ? null : by === 'hr' ? 'Jo Marsh' : boss, detail }] };
  };
  const on = (days: number) => addDays(madeOn, days), day = on(pace);
  const talk = on(['accepted', 'alternative', 'alternative-refused', 'trial', 'refused'].includes(ending) ? Math.max(3, pace - 6) : 12);
  const decide = (when: string, body: WorkingDecide, by: 'manager' | 'hr' = 'manager') => then(when, by, (setting) => workingDecided(record, body, by === 'hr' ? 'hr' : 'approver', { name: by === 'hr' ? 'Jo Marsh' : boss }, setting), 15);
  const answer = (when: string, to: 'extension' | 'alternative' | 'trial', word: 'agree' | 'disagree') => then(when, 'person', (setting) => workingAnswered(record, { to, answer: word }, setting), 9);
  const [ground, why] = explanations[i % explanations.length]!;
  const refuse = (when: string, by: 'manager' | 'hr' = 'manager', grounds: RefusalGround[] = i % 5 === 0 ? [ground, explanations[(i + 3) % explanations.length]![0]] : [ground]) => {
    // Some gave no explanation while it was only encouraged.
    const isSilent = i % 4 === 1 && explanationOn(flexibleWorkingOf(offer)!, when) === 'encouraged';
    decide(when, { verb: 'refuse', grounds, ...(!isSilent && { explanation: why }) }, by);
  };

  if (!['nothing', 'accepted', 'withdrawn'].includes(ending)) then(talk, 'manager', (setting) => workingConsulted(record, { heldOn: talk, notes: 'We talked about cover, and what could be tried.' }, 'approver', setting));
  switch (ending) {
    case 'accepted': decide(day, { verb: 'accept' }); break;
    case 'alternative': decide(day, { verb: 'offer-alternative', alternative: { hours: '30 hours over four days', startsOn: on(84) } }); answer(on(pace + 4), 'alternative', 'agree'); break;
    case 'alternative-refused': decide(day, { verb: 'offer-alternative', alternative: { times: '7.30am to 3.30pm' } }); answer(on(pace + 3), 'alternative', 'disagree'); refuse(on(pace + 9)); break;
    case 'trial': decide(day, { verb: 'offer-trial', trial: { untilOn: on(pace + 95) } }); answer(on(pace + 2), 'trial', 'agree'); decide(on(pace + 93), { verb: 'accept' }); break;
    case 'extended':
      then(on(40), 'manager', (setting) => workingExtensionProposed(record, { untilOn: on(85), reason: 'A colleague has to be recruited first.' }, 'approver', setting));
      answer(on(43), 'extension', 'agree');
      decide(on(80), { verb: 'accept' });
      break;
    case 'refused': refuse(day); break;
    case 'appealed': refuse(on(20)); then(on(26), 'person', (setting) => workingAppealed(record, { reason: 'A colleague has offered to cover the late hour.' }, setting), 9); break;
    case 'upheld': refuse(on(20)); then(on(26), 'person', (setting) => workingAppealed(record, { reason: 'The rota for spring was not looked at.' }, setting), 9); decide(on(41), { verb: 'accept' }, 'hr'); break;
    case 'not-upheld': refuse(on(20)); then(on(26), 'person', (setting) => workingAppealed(record, { reason: 'Others in the team have this pattern.' }, setting), 9); refuse(on(44), 'hr'); break;
    case 'withdrawn': then(on(8), 'person', (setting) => workingWithdrawn(record, setting), 9); break;
    case 'late': decide(on(71), { verb: 'accept' }); break;
    case 'offered': decide(on(30), { verb: 'offer-trial', trial: { untilOn: on(120) } }); break;
    case 'talked': case 'nothing': break;
  }
  return record;
}
