// think-carer tenant apply: an employer's tenant made, or changed, as a JSON document declares it.
import { faultsOf } from '@think-carer/contract';
import * as z from 'zod/mini';
import { applyTenant, tenantDeclaration } from '../identity/tenant-declaration.ts';
import { prepareDatabase } from '../start.ts';
import { connect } from '../store/database.ts';
import { StartRefused } from '../store/roles.ts';
import { sqlState } from '../store/tenant.ts';
import { readJsonDocument, tellFaults } from './json-document.ts';

/** Answers the exit code: 0 where the tenant is now as declared. */
export async function tenantCommand(file: string): Promise<number> {
  const document = readJsonDocument(file);
  if (document.syntax.length > 0) return tellFaults(document.syntax);
  const parsed = z.safeParse(tenantDeclaration, document.json);
  if (!parsed.success) {
    return tellFaults(faultsOf(parsed.error.issues).map(({ pointer, detail }) => {
      const path = pointer.slice(1).split('/').map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('').replace(/^\./, '');
      return `${document.at(path)} ${path || '(the tenant)'}: ${detail}`;
    }));
  }
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl } = process.env;
  if (!url) throw new StartRefused('set DATABASE_URL to the owner of the database that serves this tenant');
  await prepareDatabase(url, appUrl || undefined, () => {});
  const owner = connect({ connectionString: url, max: 1 });
  try {
    await applyTenant(owner, parsed.data, new Date());
  } catch (error) {
    if (sqlState(error) === '23505') throw new StartRefused('one of its publishable keys belongs to another tenant');
    throw error;
  } finally {
    await owner.destroy();
  }
  console.log(`${parsed.data.name}: ${parsed.data.publishableKeys.join(', ')}, ${parsed.data.origins.length} sites, ${parsed.data.issuers.length} issuers. Servers notice within half a minute.`);
  return 0;
}
