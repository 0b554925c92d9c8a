// Search on the server: the same questions to PostgreSQL as to the index that small directories send to the browser, on 10,000 invented services.
import { loadIndex, search, type SourcedService } from '@think-carer/directory';
import { tenantIdOf } from '../../packages/server/src/identity/tenant.ts';
import { noteFile, replaceCopy } from '../../packages/server/src/hub/rows.ts';
import { rebuildDirectory } from '../../packages/server/src/hub/rebuild.ts';
import { searchServices } from '../../packages/server/src/hub/search.ts';
import { loadPackFiles } from '../../packages/server/src/offer/packs.ts';
import { withTenant } from '../../packages/server/src/store/tenant.ts';
import { openTestApp } from '../../packages/server/src/testing.ts';
import { directoryOf, questionsTo } from './directory/data.ts';
import { atLeast, atMost, median, type BenchResult } from './result.ts';

const count = 10_000, today = '2026-11-26', tenantId = tenantIdOf('northbridge');

export async function run(): Promise<BenchResult[]> {
  const made = directoryOf(count), questions = questionsTo(made), offer = loadPackFiles().resolved.get('northbridge')!, test = await openTestApp(), now = new Date(), ids = new Map(made.services.map(({ id }, at) => [id, at]));
  try {
    const from = performance.now();
    await withTenant(test.database, tenantId, async (store) => {
      await noteFile(store, tenantId, 'invented.csv', count, now);
      await replaceCopy(store, tenantId, 'local', made.services.map((service): SourcedService => ({ ...service, sourceId: service.id, ownerEmail: null, terms: [], from: [{ source: service.source, sourceId: service.id }] })));
      await rebuildDirectory({ store, tenant: { id: tenantId }, offer, now });
    });
    const built = performance.now() - from, index = loadIndex(made.services);
    const inSql = (q: string | undefined) => withTenant(test.database, tenantId, (store) => searchServices(store, { query: { ...(q !== undefined && { q }) }, areas: [], today, from: 0, limit: 10 }));
    const times = { sql: [] as number[], plain: [] as number[], mini: [] as number[] }, found = { sql: 0, mini: 0 }, missed = new Map<string, number>();
    const timed = async <T>(list: number[], work: () => T | Promise<T>): Promise<T> => {
      const at = performance.now(), value = await work();
      list.push(performance.now() - at);
      return value;
    };
    await inSql('respite');
    for (const { group, text, isRight } of questions) {
      const sql = await timed(times.sql, () => inSql(text)), mini = await timed(times.mini, () => search(index, text, { on: today, isTyping: false, limit: 10 }));
      await timed(times.plain, () => inSql(undefined));
      const isIn = (services: readonly { readonly id: string }[]) => services.some(({ id }) => isRight(ids.get(id)!));
      if (isIn(sql.items)) found.sql += 1;
      else missed.set(group, (missed.get(group) ?? 0) + 1);
      if (isIn(mini)) found.mini += 1;
    }
    const share = (right: number): number => (100 * right) / questions.length, late = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)]!;
    return [
      {
        name: `${count.toLocaleString('en-GB')} services: right answer among the first ten`, unit: '% of questions', values: { 'PostgreSQL, on the server': share(found.sql), 'the index, in memory': share(found.mini) },
        ratios: [atLeast('on the server, %', share(found.sql), 95)],
        note: `${questions.length} questions, those of the bench of the directory.${missed.size > 0 ? ` Missed on the server, by group: ${[...missed].map(([group, times]) => `${group} ${times}`).join(', ')}.` : ''}`,
      },
      {
        name: `${count.toLocaleString('en-GB')} services: a question answered`, unit: 'ms, median', values: { 'PostgreSQL, with words': median(times.sql), 'PostgreSQL, first page without words': median(times.plain), 'the index, in memory': median(times.mini) },
        ratios: [atMost('with words, to the first page without', median(times.sql) / median(times.plain), 5)],
        note: `Turn by turn, each in a transaction of the tenant, row-level security on. 19 of 20 with words within ${late(times.sql).toFixed(0)} ms. Merged, indexed and written in ${(built / 1000).toFixed(1)} s.`,
      },
    ];
  } finally {
    await test.close();
  }
}
