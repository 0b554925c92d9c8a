// @think-carer/sdk/validate: checks every answer against the contract's own schemas. Opt-in, because it loads a validator.
import { routes } from '@think-carer/contract';
import { schemas } from '@think-carer/contract/schemas';
import * as z from 'zod/mini';
import type { Validator } from './options.ts';

/**
 * For `createClient({ validate: createValidator() })`. An answer that is not what the contract says then rejects with kind `validation`,
 * code `response-invalid` and JSON pointers to what is wrong. Members that a newer server added are let through.
 */
export function createValidator(): Validator {
  const schemaOf = new Map(routes.map(({ id, success }) => [id, schemas[success.schema] as z.ZodMiniType]));
  return (operation, data) => {
    const schema = schemaOf.get(operation);
    if (!schema) return [];
    const parsed = z.safeParse(schema, data);
    return parsed.success ? [] : parsed.error.issues.map(({ path, code }) => ({ pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), code }));
  };
}
