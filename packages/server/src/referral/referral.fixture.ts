// How calls on referrals and updates are brought about, for the tests that are generated from the contract.
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import type { Noun } from '../situation.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, type TestApp } from '../testing.ts';

export const centreEmail = 'carershub@northbridge.example';
export const anybody = (): Record<string, string> => ({ 'x-publishable-key': keyOf() });
export const ask = { contact: 'carers-hub', fields: { name: 'Sam', phone: '01632 960999', need: 'break', message: 'A few hours to myself.' }, consent: true };
/** The secret at the end of a link in a mail. */
export const secretIn = (text: string): string => /#([\w-]{43})\s/.exec(text)![1]!;

/** A referral with both its secrets. Earlier ones are made older, so that the centre is never sent too many within an hour. */
export async function sendReferral(test: TestApp, body: object = ask): Promise<{ carer: string; centre: string; reference: string }> {
  await withTenant(test.owner, tenantIdOf('northbridge'), (store) => sql`update think_carer.referral set sent_at = sent_at - interval '2 hours'`.execute(store));
  const answer = await test.call('POST', '/v1/referrals', anybody(), body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  const mail = (await test.mailTo(centreEmail)).find(({ text }) => text.includes(answer.body.reference))!;
  return { carer: answer.body.key, centre: secretIn(mail.text), reference: answer.body.reference };
}

let readers = 0;
/** A sign-up that waits for its confirmation. */
export async function signUp(test: TestApp, more: object = {}): Promise<{ email: string; key: string }> {
  const email = `reader-${(readers += 1)}@northbridge.example`;
  const answer = await test.call('POST', '/v1/updates', anybody(), { email, audience: 'staff', topics: ['benefits'], ...more });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { email, key: secretIn((await test.mailTo(email)).at(-1)!.text) };
}

export const referrals: Noun = {
  // Whoever holds the secret is let in.
  stranger: null,
  otherwise: (body) => ('answer' in body ? { answer: 'contacted' } : { ...body, fields: { phone: '01632 960998' } }),
  async situate(test, route, example) {
    const headers = anybody();
    if (!route.params) return { headers, body: example.body };
    const { carer, centre } = await sendReferral(test);
    return { headers, id: route.id === 'referrals.answer' ? centre : carer };
  },
};

export const updates: Noun = {
  stranger: null,
  otherwise: (body) => ('subject' in body ? { ...body, subject: 'Something else' } : 'email' in body ? { ...body, audience: 'carers' } : { topics: ['awareness'] }),
  async situate(test, route) {
    if (route.permission !== 'public') return { headers: await test.signIn(`sender-${(readers += 1)}`, { roles: route.permission.anyOf }) };
    return { headers: anybody(), ...(route.params && { id: (await signUp(test)).key }) };
  },
};
