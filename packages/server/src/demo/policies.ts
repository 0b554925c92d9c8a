// The register of policies of an invented council: fifteen policies, who owns each, and what their checks came to. Told through the contract's own policy.
import { type ChangeAnswerRecord, newAnswers, newCheck, type PolicyCheckCreate, type PolicyCheckRecord, type PolicyRecord, type PolicyViewer, ukDay } from '@think-carer/contract';
import { addDays, impactQuestions, type Pack } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { newReference } from '../reference.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';
import { insertAnswers, insertCheck, insertPolicy } from '../voice/rows.ts';

type Told = readonly [about: string | null, text: string, answer?: readonly ['accepted' | 'not-accepted', string]];
interface DemoPolicy {
  readonly title: string; readonly owner: string; readonly account?: string; readonly areaOfWork: string;
  /** Days until it is looked at next, where nobody has checked it. */
  readonly due?: number;
  readonly isWithdrawn?: true;
  /** `ago` and `until` in days: when it was checked, and when it is looked at again. */
  readonly checks?: readonly { readonly ago: number; readonly until: number; readonly look?: readonly string[]; readonly find?: readonly string[]; readonly changes?: readonly Told[]; readonly said?: string }[];
}

const register: readonly DemoPolicy[] = [
  { title: 'Managing attendance', owner: 'Head of people services', areaOfWork: 'Attendance and absence', checks: [{
    ago: 152, until: 213, look: ['evidence', 'absence', 'appeal'], find: ['data'],
    changes: [
      ['absence', 'Leave carer’s leave and time off for dependants out of the three absences that start a meeting.', ['accepted', 'Payroll marks both from April, so they no longer count.']],
      ['evidence', 'Take the line that asks for an appointment letter out of the form.', ['accepted', 'The form was changed in May.']],
      ['appeal', 'Let somebody ask for a second look at a first warning.'],
    ],
    said: 'Read together with the self-certificate form.',
  }] },
  { title: 'Special leave', owner: 'Head of people services', areaOfWork: 'Leave', checks: [{
    ago: 240, until: 125, look: ['notice'], changes: [['notice', 'Say that the week’s notice is waived where care cannot wait.', ['accepted', 'It was the practice already; now it is written down.']]],
  }] },
  { title: 'Flexible working', owner: 'Head of people services', areaOfWork: 'Hours and place', checks: [{
    ago: 88, until: 277, look: ['carers-asked'], changes: [['carers-asked', 'Put the next draft to the carers forum.', ['accepted', 'It is on the forum’s agenda for the spring.']]],
  }] },
  { title: 'Home and hybrid working', owner: 'Head of people services', areaOfWork: 'Hours and place', checks: [{ ago: 61, until: 304, find: ['travel'] }] },
  { title: 'Rotas and cover at the contact centre', owner: 'Customer services manager', account: 'priya.shah', areaOfWork: 'Hours and place', due: 40 },
  { title: 'On call and winter standby', owner: 'Head of highways', account: 'moira.blackwood', areaOfWork: 'Hours and place', checks: [{
    ago: 47, until: 318, look: ['on-call', 'travel', 'who-decides'], find: ['notice', 'forum-time'],
    changes: [
      ['on-call', 'Ask for volunteers before names are drawn for Christmas week.', ['accepted', 'From this December.']],
      ['on-call', 'Tell people of a changed standby a week ahead.', ['not-accepted', 'The forecast comes three days ahead, and roads have to be gritted. We will keep a swap list instead.']],
      ['who-decides', 'Name the duty manager as the one who agrees a swap.'],
    ],
  }] },
  { title: 'Mileage and travel', owner: 'Fleet and travel manager', account: 'gwilym.tate', areaOfWork: 'Travel', checks: [{
    ago: 431, until: -66, look: ['cost'], changes: [['cost', 'Pay the first month’s mileage in advance to whoever asks.', ['accepted', 'By the travel card, since last autumn.']]],
  }] },
  { title: 'Phones at work', owner: 'Head of digital', account: 'ines.carvalho', areaOfWork: 'Everyday work', checks: [{
    ago: 380, until: -15, look: ['place', 'carers-named'],
    changes: [['place', 'Let somebody keep a phone on the desk where a call may come from home or from a carer.', ['accepted', 'Agreed with the counters: on silent, in sight.']]],
  }] },
  { title: 'Recruitment and selection', owner: 'Head of people services', areaOfWork: 'Joining and moving on', checks: [{
    ago: 118, until: 247, look: ['selection', 'carers-named'],
    changes: [['selection', 'Take “full availability” out of the score sheet.', ['accepted', 'Replaced by the hours of the post.']], ['carers-named', 'Name the carers’ offer in every advertisement.', ['not-accepted', 'There is no room in the short form. It is named in the pack that every applicant gets.']]],
  }] },
  { title: 'Personal data of staff', owner: 'Data protection officer', account: 'ola.fenwick', areaOfWork: 'Information', checks: [{
    ago: 33, until: 332, look: ['data'], changes: [['data', 'Say in the notice that nobody has to tell that they are a carer.', ['accepted', 'In the notice since this month.']]],
  }] },
  { title: 'Learning and development', owner: 'Learning manager', account: 'bethan.orr', areaOfWork: 'Learning', due: 75 },
  { title: 'Performance and appraisal', owner: 'Head of people services', areaOfWork: 'Performance', due: 21 },
  { title: 'Redundancy and redeployment', owner: 'Head of people services', areaOfWork: 'Joining and moving on', due: 160 },
  { title: 'Car parks and permits', owner: 'Facilities manager', account: 'desmond.pike', areaOfWork: 'Travel', due: 96 },
  { title: 'Paper time sheets', owner: 'Head of people services', areaOfWork: 'Attendance and absence', isWithdrawn: true, checks: [{ ago: 610, until: -245, look: ['hours'] }] },
];

/** One policy as it is kept, with its checks and answers. */
export interface DemoPolicyStory { readonly policy: PolicyRecord; readonly checks: readonly { readonly check: PolicyCheckRecord; readonly answers: readonly ChangeAnswerRecord[] }[] }

/** A story that the policy would not allow is a mistake in the story. */
function told<T extends object>(ruling: ({ readonly refused?: never } & T) | { readonly refused: object }): T {
  if (ruling.refused) throw new Error(`the demo's story breaks a rule: ${JSON.stringify(ruling.refused)}`);
  return ruling as T;
}

/** The whole register. `domain`: of the employer's addresses. */
export function demoPolicies(offer: Pack, now: Date, domain: string): DemoPolicyStory[] {
  const today = ukDay(now), hr: PolicyViewer = { roles: ['hr'] };
  return register.map(({ title, owner, account, areaOfWork, due = 90, isWithdrawn, checks = [] }) => {
    const begunOn = addDays(today, -700), at = `${begunOn}T09:00:00.000Z`, last = checks.at(-1), ownerEmail = account === undefined ? null : `${account}@${domain}`;
    const policy: PolicyRecord = {
      id: uuidv7(), title, owner, ownerEmail, areaOfWork, url: `https://${domain}/policies/${title.toLowerCase().replaceAll(/\W+/g, '-')}`, reviewOn: addDays(today, last ? last.until : due), withdrawnOn: isWithdrawn ? addDays(today, -200) : null,
      version: 1 + checks.length, createdAt: at, updatedAt: last ? `${addDays(today, -last.ago)}T10:20:00.000Z` : at,
    };
    const viewer: PolicyViewer = ownerEmail === null ? hr : { roles: ['employee'], email: ownerEmail };
    return { policy, checks: checks.map(({ ago, until, look = [], find = [], changes = [], said }) => {
      // The clock of the check stands on its day, and the questions are those of today, as they were all along.
      const on = new Date(`${addDays(today, -ago)}T10:20:00.000Z`), asked = impactQuestions(offer, ukDay(on));
      const answers = Object.fromEntries(asked.map(({ id, risk }) => [id, find.includes(id) ? 'not-known' : look.includes(id) === (risk === 'yes') ? 'yes' : 'no'])) as PolicyCheckCreate['answers'];
      const known = new Set(asked.map(({ id }) => id));
      const { check } = told(newCheck({ ...policy, withdrawnOn: null }, { answers, changes: changes.map(([about, text]) => ({ about: about !== null && known.has(about) ? about : null, text })), said: said ?? null, reviewOn: addDays(today, until) }, viewer, offer, on, { id: uuidv7, reference: newReference('TP') }));
      return { check, answers: changes.flatMap(([, , answer], i) => (answer ? [...told(newAnswers(policy, check, [], { changes: [{ id: check.changes[i]!.id, verdict: answer[0], reason: answer[1] }] }, hr, new Date(on.getTime() + 9 * 86_400_000))).answers] : [])) };
    }) };
  });
}

/** Once: where there is any policy, there are all. */
export async function seedPolicies(owner: Database, tenantId: string, domain: string, offer: Pack, now: Date): Promise<void> {
  await withTenant(owner, tenantId, async (store: TenantStore) => {
    if (await store.selectFrom('policy').select('id').limit(1).executeTakeFirst()) return;
    for (const { policy, checks } of demoPolicies(offer, now, domain)) {
      await insertPolicy(store, tenantId, policy);
      for (const { check, answers } of checks) {
        await insertCheck(store, tenantId, check);
        if (answers.length > 0) await insertAnswers(store, tenantId, check.id, answers);
      }
    }
  });
}
