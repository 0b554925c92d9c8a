// The demonstration's mailbox: what would have been mailed, newest first. A server that is no demonstration has no such address.
import type { App } from '../app.ts';
import { corsHeaders } from '../cors.ts';
import type { Tenants } from '../identity/tenant.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { Refusal } from '../problem.ts';
import type { Database } from '../store/database.ts';
import { withTenant } from '../store/tenant.ts';
import { demoTenants } from './host.ts';

export interface MailboxItem { readonly id: string; readonly at: string; readonly to: string; readonly subject: string; readonly text: string; readonly leaveUrl: string | null }

/** Days for which the demonstration keeps what it did not send. */
const keptDays = 7;
const shown = 100;

export function mountMailbox(app: App, { database, tenants, now }: { readonly database: Database; readonly tenants: Tenants; readonly now: () => Date }): void {
  app.get('/demo/mailbox', async (c) => {
    const items: MailboxItem[] = [];
    for (const { slug } of demoTenants) {
      const rows = await withTenant(database, tenantIdOf(slug), async (store) => {
        await store.deleteFrom('mail_outbox').where('created_at', '<', new Date(now().getTime() - keptDays * 86_400_000).toISOString()).execute();
        return store.selectFrom('mail_outbox').select(['id', 'created_at', 'to_address', 'subject', 'body', 'leave_url']).where('state', '=', 'waiting').orderBy('id', 'desc').limit(shown).execute();
      });
      items.push(...rows.map((row) => ({ id: row.id, at: row.created_at, to: row.to_address!, subject: row.subject!, text: row.body!, leaveUrl: row.leave_url })));
    }
    const origin = c.req.header('origin');
    return c.json({ items: items.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, shown) }, 200, {
      'cache-control': 'no-store', vary: 'Origin', ...(origin && await tenants.someAllow(origin) && Object.fromEntries(corsHeaders(origin))),
    });
  });
  app.all('/demo/mailbox', () => { throw new Refusal('method-not-allowed', {}, { allow: 'GET, HEAD, OPTIONS' }); });
}
