// What the generated tests need of evidence: records to speak of, and bodies that can be sent again and again.
import type { Route } from '@think-carer/contract';
import type { TestApp } from '../testing.ts';

const map = { Requested: 'askedOn', Status: 'outcome' };
/** Requests of one quarter; `agreed` of them were agreed and fifteen declined. */
export const csvOf = (day: string, agreed: number, mark = ''): string =>
  `Requested,Status,Remark\n${Array.from({ length: agreed + 15 }, (_, i) => `${day},${i < agreed ? 'Approved' : 'Declined'},${mark}${i}\n`).join('')}`;

export function evidenceRecords(test: TestApp) {
  let turn = 0, quarters = 0, published: Promise<string> | undefined;
  const hr = () => test.signIn('evidence-hr', { roles: ['hr'] });
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await test.call(method, path, await hr(), body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body as { id: string };
  };
  /** A body that will be taken once. */
  async function body(route: Pick<Route, 'id'>, example: unknown): Promise<unknown> {
    turn += 1;
    if (route.id === 'evidence.import') return { kind: 'leave-outcomes', csv: csvOf('2026-11-02', 40, `${turn} `), map };
    if (route.id !== 'evidence.publish') return example;
    // Each quarter differs enough from the one before.
    const at = (quarters += 1), period = `${2001 + Math.floor(at / 4)}-Q${at % 4 + 1}`;
    await call('POST', '/v1/evidence/imports', { kind: 'leave-outcomes', csv: csvOf(`${period.slice(0, 4)}-${String((at % 4) * 3 + 2).padStart(2, '0')}-03`, 60 + at * 20), map });
    return { period };
  }
  return {
    isMine: (route: Route) => route.path.startsWith('/v1/evidence/'),
    body,
    /** The same call with something else to say. */
    other: (sent: object) => ('csv' in sent ? { ...sent, csv: `${sent.csv}2026-11-04,Approved,x\n` } : 'period' in sent ? { period: '2020-Q1' } : { ...sent, title: 'Something else' }),
    async id(route: Route): Promise<string> {
      if (route.path.includes('/activities/')) return (await call('POST', '/v1/evidence/activities', { on: '2026-11-02', kind: 'event', title: `Talk ${(turn += 1)}` })).id;
      if (route.path.includes('/imports/')) return (await call('POST', '/v1/evidence/imports', { kind: 'leave-outcomes', csv: csvOf('2026-11-03', 30, `${(turn += 1)} `), map })).id;
      return published ??= body({ id: 'evidence.publish' }, undefined).then(async (period) => (await call('POST', '/v1/evidence/snapshots', period)).id);
    },
  };
}
