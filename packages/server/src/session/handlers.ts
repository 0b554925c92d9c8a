// Says back what the host said of the person, and everything that is kept about them.
import type { Handlers } from '../operation.ts';
import { recordsOf } from './records.ts';

export const sessionHandlers: Pick<Handlers, 'session.read' | 'session.records'> = {
  'session.read': ({ tenant, person: { key: _pseudonym, ...said } }) => ({ result: { ...said, roles: [...said.roles], tenant: { id: tenant.slug, name: tenant.name } } }),
  'session.records': recordsOf,
};
