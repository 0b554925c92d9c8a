// Faults of a request as a caller can use them: where, which rule, in plain words; never the value that was sent. Only types of zod are used here.
import type * as z from 'zod/mini';
import type { RequestFault } from './problem.ts';

const pointer = (path: readonly PropertyKey[]) => path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const wording: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  invalid_type: ['wrong-type', 'This is missing, or of the wrong type.'],
  invalid_value: ['not-an-option', 'This is not one of the values allowed here.'],
  invalid_format: ['wrong-format', 'This is not in the format asked for.'],
  too_big: ['too-big', 'This is too long or too large.'],
  too_small: ['too-small', 'This is too short or too small.'],
  not_multiple_of: ['not-a-step', 'This is not one of the steps allowed here.'],
  invalid_key: ['wrong-name', 'The name of this member is not allowed.'],
  invalid_union: ['wrong-type', 'This is of the wrong type.'],
};
const other = ['not-allowed', 'This is not allowed here.'] as const;
/** However much is wrong, an answer stays readable. */
const most = 20;

/** Zod’s issues in the API’s own words. `where` is empty for a body, `query` or `header/…` for the rest. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], where = ''): RequestFault[] {
  return issues.slice(0, most).flatMap((issue): RequestFault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, most).map((key) => ({ pointer: where + pointer([...issue.path, key]), code: 'unknown-member', detail: 'This member is not known here.' }));
    }
    const [code, detail] = wording[issue.code] ?? other;
    return [{ pointer: where + pointer(issue.path), code, detail }];
  });
}
