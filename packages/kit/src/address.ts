// The secret that a link of a mail carries at its end.
import { secretPattern } from '@think-carer/contract';

/** The secret in the address of the page, where it is one. No browser sends it with the address. */
export function secretInAddress(): string | null {
  const secret = location.hash.slice(1);
  return secretPattern.test(secret) ? secret : null;
}
/** Once it is used, and on a computer of several people, the address forgets it. */
export function forgetSecret(secret: string | null): void {
  if (secret !== null && location.hash === `#${secret}`) history.replaceState(history.state, '', location.pathname + location.search);
}
