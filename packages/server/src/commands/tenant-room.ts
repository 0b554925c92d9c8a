// One tenant's rows and the offer it serves, for a command of whoever keeps the server; what the API would refuse is told in its words.
import { errorTitles } from '@think-carer/contract';
import { type Pack, PackError, type PackJson } from '@think-carer/rules';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { readPublished } from '../offer/offers.ts';
import type { PackFiles } from '../offer/packs.ts';
import { currentRelease } from '../pack/rows.ts';
import { Refusal } from '../problem.ts';
import { prepareDatabase } from '../start.ts';
import { connect } from '../store/database.ts';
import { StartRefused } from '../store/roles.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';

export interface TenantRoom { readonly store: TenantStore; readonly tenant: { readonly id: string; readonly pseudonymSecret: string }; /** The installation's own file. */ readonly file: Pack; /** What is served. */ readonly offer: Pack; readonly now: Date }

/** Runs in the named tenant's own rows, as the server would. Answers the exit code: 1 where the work was refused. */
export async function inTenant(slug: string | undefined, files: PackFiles, work: (room: TenantRoom) => Promise<number>): Promise<number> {
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl } = process.env;
  if (!url) throw new StartRefused('set DATABASE_URL to the owner of the database that serves this tenant');
  if (!slug) throw new StartRefused('say for which employer: --tenant SLUG');
  const database = connect({ connectionString: await prepareDatabase(url, appUrl || undefined, () => {}), max: 1 }), id = tenantIdOf(slug);
  try {
    return await withTenant(database, id, async (store) => {
      const tenant = await store.selectFrom('tenant').innerJoin('tenant_secret', 'tenant_secret.tenant_id', 'tenant.tenant_id').select(['tenant.pack', 'tenant_secret.pseudonym_secret']).where('tenant.tenant_id', '=', id).executeTakeFirst();
      if (!tenant) throw new StartRefused(`there is no tenant ${slug}; \`think-carer tenant apply\` makes one`);
      const file = files.written.get(tenant.pack);
      if (!file) throw new StartRefused(`the tenant's pack ${tenant.pack} is not among the packs; set PACKS to their folder`);
      // A large file takes longer than a page would wait.
      await sql`set local statement_timeout = '120s'`.execute(store);
      const { pack } = await currentRelease(store, file);
      return work({ store, tenant: { id, pseudonymSecret: tenant.pseudonym_secret }, file, offer: offerFrom(pack, file, files), now: new Date() });
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`think-carer: ${error.code}: ${errorTitles[error.code]}${error.extras.existingId ? ` (import ${error.extras.existingId})` : ''}`);
    if (error.extras.detail) console.error(`  ${error.extras.detail}`);
    for (const { pointer, detail } of error.extras.errors ?? []) console.error(`  ${pointer}: ${detail}`);
    return 1;
  } finally {
    await database.destroy();
  }
}

/** What is served; the file where what was published does not go with the files of today: then only publishing anew helps, and it must be possible. */
function offerFrom(pack: PackJson, file: Pack, files: PackFiles): Pack {
  try {
    return readPublished(pack, files).offer;
  } catch (error) {
    if (error instanceof PackError) return files.resolved.get(file.id)!;
    throw error;
  }
}
