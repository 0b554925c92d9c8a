// Checks what reaches the memory transport against the contract's schemas. A file of its own, so that the validator is loaded only where it is wanted.
import { faultsOf, type Route } from '@think-carer/contract';
import { schemas } from '@think-carer/contract/schemas';
import * as z from 'zod/mini';
import { Refusal } from './memory.problem.ts';

interface Parts { readonly params: unknown; readonly query: unknown; readonly body: unknown }

/** The parts of a request as the contract reads them; a Refusal where it does not. */
export function checked(route: Route, { params, query, body }: Parts): Parts {
  return {
    params: read(route.params, params, () => new Refusal('not-found')),
    query: read(route.query, query, (issues) => new Refusal('invalid-request', { errors: faultsOf(issues, 'query') })),
    body: read(route.body, body, (issues) => route.id === 'token.exchange' ? oauthRefusal(issues, body) : new Refusal('invalid-request', { errors: faultsOf(issues) })),
  };
}

function read(name: Route['body'], value: unknown, refusal: (issues: readonly z.core.$ZodIssue[]) => Refusal): unknown {
  if (!name) return undefined;
  const parsed = z.safeParse(schemas[name] as z.ZodMiniType, value);
  if (!parsed.success) throw refusal(parsed.error.issues);
  return parsed.data;
}

/** RFC 6749 §5.2: a grant type that is not had is told apart from a request that is wrong. */
function oauthRefusal(issues: readonly z.core.$ZodIssue[], value: unknown): Refusal {
  const grant = (value as { readonly grant_type?: unknown }).grant_type;
  const isOther = typeof grant === 'string' && issues.some(({ path }) => path[0] === 'grant_type');
  return new Refusal(isOther ? 'grant-type-unsupported' : 'invalid-request', { errors: faultsOf(issues), error: isOther ? 'unsupported_grant_type' : 'invalid_request' });
}
