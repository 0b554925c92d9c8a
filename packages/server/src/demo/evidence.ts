// Two years of Northbridge's figures, brought in as its HR department would: a file each quarter, imported and published.
import { type EvidenceActivity, isCentre, periodDays } from '@think-carer/contract';
import { type Pack, textIn } from '@think-carer/rules';
import type { Insertable } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { importFile } from '../evidence/import.ts';
import { publishQuarter } from '../evidence/publish.ts';
import { insertActivity, publishedPeriods } from '../evidence/rows.ts';
import type { Tenant } from '../identity/tenant.ts';
import { newReference } from '../reference.ts';
import type { Database, Tables } from '../store/database.ts';
import { hashOfSecret, newSecret } from '../store/sealed.ts';
import { withTenant } from '../store/tenant.ts';

const quarters = 8;
/** The same draws every time. */
function draws(seed: number): () => number {
  let state = seed;
  return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32; };
}
const day = (from: string, days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
const british = (iso: string): string => iso.split('-').reverse().join('/');

/** Services as the HR system names them, with how many of a hundred requests come from each, and how readily they decline. */
const services: readonly (readonly [name: string, share: number, declines: number])[] = [
  ['Adult social care', 24, 1], ['Children\'s services', 22, 1.1], ['Housing', 10, 1.3], ['Waste and street cleaning', 12, 2.2], ['Parks and open spaces', 3, 1.6], ['Planning', 3, 0.8],
  ['Customer services', 9, 1.5], ['Libraries and culture', 4, 0.9], ['Finance and payroll', 6, 0.5], ['Human Resources', 5, 0.4], ['', 2, 1],
];
const absences: readonly (readonly [name: string, share: number])[] = [
  ['Carer’s leave', 30], ['Time off for dependants', 16], ['Northbridge paid carer\'s leave', 28], ['Northbridge emergency leave', 14], ['Special leave', 8], ['Unpaid parental leave', 4],
];
function pick<T extends readonly [string, number, ...unknown[]]>(list: readonly T[], draw: () => number): T {
  let left = draw() * list.reduce((sum, [, share]) => sum + share, 0);
  return list.find(([, share]) => (left -= share) < 0) ?? list[0]!;
}

/** One export: requests by day, a decision for most; declines fall after managers were trained in the fifth quarter. */
function leaveFile(quarter: number, { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string {
  const draw = draws(41 + quarter), length = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000, isTrained = quarter >= 4;
  const lines = Array.from({ length: 560 + quarter * 18 }, (_, i) => {
    const [service, , declines] = pick(services, draw), [absence] = pick(absences, draw), asked = day(startsOn, Math.floor(draw() * length)), isStatutory = !/^Northbridge|^Special/.test(absence);
    const at = draw(), declined = isStatutory ? 0.012 * declines : (isTrained ? 0.12 : 0.19) * declines, put = isStatutory ? (isTrained ? 0.07 : 0.1) * declines : 0.03;
    const status = at < declined ? 'Declined' : at < declined + put ? 'Deferred' : at < declined + put + 0.035 ? 'Cancelled by employee' : at < declined + put + 0.055 ? 'Submitted' : at < declined + put + 0.068 ? 'Expired' : 'Approved';
    const isDecided = /^(Declined|Deferred|Approved)$/.test(status), decided = day(asked, Math.floor(1 + draw() ** 2 * (isTrained ? 9 : 14)));
    // Still waiting when the file was made, five days after the quarter.
    const isLate = decided > day(endsOn, 5);
    return [`ABS-${quarter}-${i}`, british(asked), isDecided && !isLate ? british(decided) : '', british(day(asked, 14)), isDecided && isLate ? 'Submitted' : status, service, absence, status === 'Deferred' ? (draw() < (isTrained ? 0.9 : 0.7) ? 'Yes' : 'No') : ''].join(';');
  });
  // A few rows that nobody understood, as in any real export.
  const broken = Array.from({ length: 3 + quarter % 3 }, (_, i) => `ABS-${quarter}-x${i};${i % 2 ? british(startsOn) : '31/02/2025'};;;${i % 2 ? 'See note' : 'Approved'};Housing;Special leave;`);
  return ['Request reference;Date requested;Date decided;Reply due;Status;Service;Absence type;Written reason', ...lines, ...broken].join('\r\n');
}
const leaveMap = { 'Request reference': 'reference', 'Date requested': 'askedOn', 'Date decided': 'decidedOn', 'Reply due': 'dueOn', Status: 'outcome', Service: 'directorate', 'Absence type': 'leaveType', 'Written reason': 'reasonGiven' } as const;

const grounds = ['Detrimental effect on ability to meet customer demand', 'Inability to reorganise work among existing staff', 'Burden of additional costs', 'Detrimental impact on quality'];
function workingFile(quarter: number, { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string {
  const draw = draws(97 + quarter), length = (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000;
  const lines = Array.from({ length: 118 + quarter * 7 }, (_, i) => {
    const at = draw(), asked = day(startsOn, Math.floor(draw() * length)), [service] = pick(services, draw);
    const outcome = at < 0.5 ? 'Agreed in full' : at < 0.63 ? 'Alternative offered' : at < 0.72 ? 'Trial period' : at < 0.9 - quarter * 0.006 ? 'Refused' : at < 0.95 ? 'Withdrawn' : 'Under review';
    const closed = day(asked, 10 + Math.floor(draw() * 40)), isOpen = outcome === 'Under review' || closed > day(endsOn, 5);
    return [`FLX-${quarter}-${i}`, asked, isOpen ? '' : closed, isOpen ? 'Under review' : outcome, service, outcome === 'Refused' && !isOpen ? `"${grounds[Math.floor(draw() ** 2 * grounds.length)]}"` : ''].join(',');
  });
  return ['Case reference,Date received,Date closed,Outcome,Service,Business reason', ...lines].join('\n');
}
const workingMap = { 'Case reference': 'reference', 'Date received': 'askedOn', 'Date closed': 'decidedOn', Outcome: 'outcome', Service: 'directorate', 'Business reason': 'grounds' } as const;

const questions = ['I know which ways of working flexibly I can ask for', 'I am able to balance my work and my home life', 'I could tell my manager that I look after someone'];
const surveyFile = (surveyedOn: string, wave: number): string => ['Question,Survey date,Responses,Positive',
  ...questions.map((question, i) => `"${question}",${british(surveyedOn)},${1840 + wave * 210 + i * 13},${Math.round((1840 + wave * 210 + i * 13) * ([0.51, 0.58, 0.44][i]! + wave * [0.09, 0.03, 0.07][i]!))}`)].join('\n');
const surveyMap = { Question: 'item', 'Survey date': 'surveyedOn', Responses: 'answered', Positive: 'positive' } as const;

/** How many quarters before the last whole one, in which month, and what was done. */
const activities: readonly (readonly [ago: number, month: number, kind: EvidenceActivity['kind'], title: string])[] = [
  [7, 1, 'policy', 'Paid carer’s leave raised from three days to five'], [6, 0, 'event', 'First meeting of the carers’ forum with the commissioner'], [5, 2, 'campaign', 'Carers Rights Day: stalls in four depots and two libraries'],
  [4, 0, 'training', 'Managers’ training: leave that may be postponed but not declined'], [3, 1, 'campaign', 'Register opened on the intranet, with three levels of sharing'], [1, 1, 'policy', 'Written reason asked for whenever leave is put off'], [0, 2, 'training', 'Second round of managers’ training, waste and street services'],
];

/** Two hundred and forty who said no more than that they look after someone: most after the register was opened to all. */
function countedOnly(now: Date): { readonly since: Date; readonly team: string }[] {
  const draw = draws(7), teams = [['adult-social-care', 30], ['childrens-services', 24], ['housing', 10], ['waste-and-streets', 8], ['customer-services', 12], ['libraries', 5], ['finance', 6], ['hr', 5]] as const;
  return Array.from({ length: 240 }, () => ({ since: new Date(now.getTime() - Math.floor(draw() ** 1.4 * 700) * 86_400_000 - 3_600_000), team: pick(teams, draw)[0] }));
}

/** Requests to the carers' centres in each quarter, more each time; closed and erased long ago, so that nothing but their number is left. */
function pastReferrals(tenantId: string, offer: Pack, periods: readonly string[]): { readonly rows: Insertable<Tables['referral']>[]; readonly ends: Insertable<Tables['referral_event']>[] } {
  const draw = draws(19), centres = offer.contacts.filter((contact) => isCentre(offer, contact));
  const rows = centres.length === 0 ? [] : periods.flatMap((period, quarter) => Array.from({ length: 17 + quarter * 5 }, () => {
    const { startsOn, endsOn } = periodDays(period), on = day(startsOn, Math.floor(draw() * (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000)), to = centres[draw() < 0.7 ? 0 : Math.floor(draw() * centres.length)]!;
    return { tenant_id: tenantId, id: uuidv7(), reference: newReference('TR'), to_id: to.id, to_name: textIn(to.name, 'en-GB'), sent_at: `${on}T12:00:00.000Z`, carer_hash: hashOfSecret(newSecret()), centre_hash: hashOfSecret(newSecret()) };
  }));
  return { rows, ends: rows.map(({ id, sent_at }) => ({ tenant_id: tenantId, referral_id: id, seq: 1, at: sent_at, event: 'closed', note: null })) };
}

/** The last whole quarter before a day, and those before it, the oldest first. */
export function pastQuarters(today: string, count = quarters): string[] {
  const last = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 2;
  return Array.from({ length: count }, (_, i) => last - count + 1 + i).map((at) => `${Math.floor(at / 4)}-Q${at % 4 + 1}`);
}

/** Seeds once: a council that has published anything is left as it is. */
export async function seedEvidence(owner: Database, tenant: Pick<Tenant, 'id' | 'pseudonymSecret'>, offer: Pack, now: Date): Promise<void> {
  const periods = pastQuarters(now.toISOString().slice(0, 10));
  if (offer.directorates) await withTenant(owner, tenant.id, async (store) => {
    if ((await publishedPeriods(store)).length > 0) return;
    await store.insertInto('registration').values(countedOnly(now).map(({ since, team }, i) => ({
      tenant_id: tenant.id, id: uuidv7(), reference: newReference('TC'), person_key: `demo history ${i}`, level: 'count', relationship: null, care_for: null, care_hours: null, area: null, team,
      manager_email: null, name: null, email: null, privacy_version: '2026-09', version: 1, created_at: since.toISOString(), updated_at: since.toISOString(), confirmed_at: since.toISOString(), paused_at: null,
    }))).onConflict((conflict) => conflict.doNothing()).execute();
    const referrals = pastReferrals(tenant.id, offer, periods);
    if (referrals.rows.length > 0) {
      await store.insertInto('referral').values(referrals.rows).execute();
      await store.insertInto('referral_event').values(referrals.ends).execute();
    }
    for (const [i, period] of periods.entries()) {
      const days = periodDays(period), at = new Date(Math.min(now.getTime(), Date.parse(`${day(days.endsOn, 5)}T10:00:00Z`))), take = { store, tenant, offer, now: at };
      await importFile(take, { kind: 'leave-outcomes', csv: leaveFile(i, days), map: leaveMap, acceptRejected: true });
      await importFile(take, { kind: 'working-outcomes', csv: workingFile(i, days), map: workingMap, acceptRejected: true });
      if (i % 4 === 2) await importFile(take, { kind: 'survey', csv: surveyFile(day(days.startsOn, 40), Math.floor(i / 4)), map: surveyMap });
      await publishQuarter({ store, tenant, offer, now: at }, period);
    }
    for (const [ago, month, kind, title] of activities) {
      const { startsOn } = periodDays(periods[quarters - 1 - ago]!);
      await insertActivity(store, tenant.id, { id: uuidv7(), on: day(startsOn, month * 30 + 8), kind, title });
    }
  });
}
