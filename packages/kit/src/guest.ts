// Who has come to this page as a guest, whom the host does not know: their key is in memory, and on this device only where they asked for that.
import { guestKeyDays, guestKeyPattern } from '@think-carer/contract';
import { CarerClearedEvent } from './event.ts';
import { Scope } from './scope.ts';

const prefix = 'carer-guest ';
/** By employer: the key, or that it has run out. */
const held = new Map<string, string>();
const ended = new Set<string>();
const nameOf = ({ config: { publishableKey = '' } }: Scope): string => publishableKey;
/** Where several people use a computer nothing is kept on it, and nothing that was is read. */
const mayKeep = ({ config: { sharedPc = 'off' } }: Scope): boolean => sharedPc === 'off';

function kept(scope: Scope): string | null {
  if (!mayKeep(scope)) return null;
  try {
    const { key, until } = JSON.parse(localStorage.getItem(prefix + nameOf(scope)) ?? '{}') as { readonly key?: string; readonly until?: number };
    return key !== undefined && guestKeyPattern.test(key) && until !== undefined && until > Date.now() ? key : null;
  } catch {
    // No storage, or not what was put there: there is no key.
    return null;
  }
}
function unkeep(name: string): void {
  try { if (localStorage.getItem(prefix + name) !== null) localStorage.removeItem(prefix + name); } catch {}
}

const keyOf = (scope: Scope): string | null => {
  const key = held.get(nameOf(scope)) ?? kept(scope);
  if (key !== null) held.set(nameOf(scope), key);
  return key;
};
/** A page that was wiped knows no guest any more. */
function forgetAll(): void {
  for (const name of held.keys()) unkeep(name);
  held.clear();
  ended.clear();
}

/** Lets guests in on this page: from now on a scope whose host knows nobody asks for a guest's key. Called by each widget that guests may use, before it asks who is there; calling again changes nothing. */
export function welcomeGuests(): void {
  if (Scope.guestKey) return;
  Scope.guestKey = keyOf;
  document.addEventListener(CarerClearedEvent.type, forgetAll);
}

/** Somebody comes as a guest with the key that `guests.enter` gave them. `onDevice`: they want to find themselves signed in here tomorrow, too. */
export function enterAsGuest(scope: Scope, key: string, { onDevice = false }: { readonly onDevice?: boolean } = {}): void {
  held.set(nameOf(scope), key);
  ended.delete(nameOf(scope));
  unkeep(nameOf(scope));
  if (onDevice && mayKeep(scope)) {
    try { localStorage.setItem(prefix + nameOf(scope), JSON.stringify({ key, until: Date.now() + guestKeyDays * 86_400_000 })); } catch {}
  }
  scope.forget();
}
/** The guest goes, or the key lets nobody in any more. */
export function leaveAsGuest(scope: Scope): void {
  held.delete(nameOf(scope));
  unkeep(nameOf(scope));
  scope.forget();
}
export const isGuestKept = (scope: Scope): boolean => kept(scope) !== null;

/** True where what failed is a guest's key that has run out or was ended: it is then forgotten, and nobody is signed in. */
export function hasGuestEnded(scope: Scope, error: unknown): boolean {
  if ((error as { readonly code?: string }).code !== 'identity-token-invalid' || keyOf(scope) === null) return false;
  leaveAsGuest(scope);
  ended.add(nameOf(scope));
  return true;
}
/** Somebody was a guest here until their key ran out: told once they come again. */
export const wasGuest = (scope: Scope): boolean => ended.has(nameOf(scope));
