// A person's key for one gathering: the same at each of its dates, and for no two gatherings alike, so that nobody can lay two side by side.
import { createHmac } from 'node:crypto';
import type { Tenant } from '../identity/tenant.ts';

export const placeKey = ({ pseudonymSecret }: Pick<Tenant, 'pseudonymSecret'>, gatheringId: string, personKey: string): string =>
  createHmac('sha256', pseudonymSecret).update(JSON.stringify(['gathering', gatheringId, personKey])).digest('base64url');
