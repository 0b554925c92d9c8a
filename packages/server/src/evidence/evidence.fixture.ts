// What the generated tests need of evidence: records to speak of, and bodies that are taken each time.
import type { Example, Role, Route } from '@think-carer/contract';
import type { Noun, Situation } from '../situation.fixture.ts';
import type { TestApp } from '../testing.ts';

const map = { Requested: 'askedOn', Status: 'outcome' };
/** Requests of one day; `agreed` of them were agreed and fifteen declined. */
export const csvOf = (day: string, agreed: number, mark = ''): string =>
  `Requested,Status,Remark\n${Array.from({ length: agreed + 15 }, (_, i) => `${day},${i < agreed ? 'Approved' : 'Declined'},${mark}${i}\n`).join('')}`;

/** What an app was already asked for: a quarter is published once, and in order. */
interface Asked { turn: number; quarters: number; snapshot: Promise<string> | undefined }
const askedOf = new WeakMap<TestApp, Asked>();

export const evidence: Noun = {
  // Evidence is nobody's own: everybody with a role reads the same.
  stranger: null,
  isOncePerPerson: true,
  otherwise: (body) => ('csv' in body ? { ...body, csv: `${String(body['csv'])}2026-11-04,Approved,x\n` } : 'period' in body ? { period: '2020-Q1' } : { ...body, title: 'Something else' }),
  async situate(test: TestApp, route: Route, example: Example): Promise<Situation> {
    const asked = askedOf.get(test) ?? askedOf.set(test, { turn: 0, quarters: 0, snapshot: undefined }).get(test)!;
    const hr = await test.signIn('evidence-hr', { roles: ['hr'] }), roles: readonly Role[] = route.permission === 'public' ? [] : route.permission.anyOf;
    const call = async (path: string, body: unknown): Promise<string> => {
      const answer = await test.call('POST', path, hr, body);
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body.id;
    };
    const file = (day: string, agreed: number) => ({ kind: 'leave-outcomes', csv: csvOf(day, agreed, `${(asked.turn += 1)} `), map });
    /** The next quarter, which differs enough from the one before. */
    async function quarter(): Promise<{ period: string }> {
      const at = (asked.quarters += 1), year = 2001 + Math.floor(at / 4);
      await call('/v1/evidence/imports', file(`${year}-${String((at % 4) * 3 + 2).padStart(2, '0')}-03`, 60 + at * 20));
      return { period: `${year}-Q${at % 4 + 1}` };
    }
    const headers = await test.signIn(`evidence-${(asked.turn += 1)}`, { roles });
    if (route.id === 'evidence.import') return { headers, body: file('2026-02-02', 40) };
    if (route.id === 'evidence.publish') return { headers, body: await quarter() };
    if (!route.params) return { headers, body: example.body };
    if (route.path.includes('/activities/')) return { headers, id: await call('/v1/evidence/activities', { on: '2026-02-02', kind: 'event', title: `Talk ${asked.turn}` }) };
    if (route.path.includes('/imports/')) return { headers, id: await call('/v1/evidence/imports', file('2026-02-03', 30)) };
    return { headers, id: await (asked.snapshot ??= quarter().then((body) => call('/v1/evidence/snapshots', body))) };
  },
};
