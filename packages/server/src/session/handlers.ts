// Says back what the host said of the person, and nothing more.
import type { Handlers } from '../operation.ts';

export const sessionHandlers: Pick<Handlers, 'session.read'> = {
  'session.read': ({ tenant, person: { key: _pseudonym, ...said } }) => ({ result: { ...said, roles: [...said.roles], tenant: { id: tenant.slug, name: tenant.name } } }),
};
