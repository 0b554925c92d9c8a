// think-carer requests erase: old requests of one tenant, and all that happened to them, are removed for good.
import { ukDay } from '@think-carer/contract';
import { tenantIdOf } from '../identity/tenant.ts';
import { prepareDatabase } from '../start.ts';
import { connect } from '../store/database.ts';
import { eraseOldRequests } from '../store/retention.ts';
import { StartRefused } from '../store/roles.ts';
import { withTenant } from '../store/tenant.ts';

/** The fewest months: what may still be claimed about must still be there. */
const fewest = 6;

/** Answers the exit code. */
export async function requestsCommand({ tenant, months, isTrial }: { readonly tenant: string | undefined; readonly months: string | undefined; readonly isTrial: boolean }): Promise<number> {
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl } = process.env, count = Number(months);
  if (!tenant) throw new StartRefused('say whose requests: --tenant SLUG');
  if (!/^\d{1,3}$/.test(months ?? '') || count < fewest) throw new StartRefused(`say after how many months, at least ${fewest}: --months 12`);
  if (!url) throw new StartRefused('set DATABASE_URL to the owner of the database; the role that serves may not erase');
  await prepareDatabase(url, appUrl || undefined, () => {});
  const owner = connect({ connectionString: url, max: 1 });
  try {
    const erased = await withTenant(owner, tenantIdOf(tenant), async (store) => {
      if (!await store.selectFrom('tenant').select('slug').executeTakeFirst()) throw new StartRefused(`there is no tenant ${tenant}`);
      return eraseOldRequests(store, ukDay(new Date()), count, isTrial);
    });
    console.log(`${isTrial ? 'would erase' : 'erased'} ${erased.leave} requests for leave, ${erased.working} to work differently and ${erased.releases} for time at meetings, of which nothing has happened for ${count} months`);
    return 0;
  } finally {
    await owner.destroy();
  }
}
