// The employer's side of every app: a signed-in person, and an API that answers from memory.
import pack from '@think-carer/packs/northbridge.json';
import type { Pack } from '@think-carer/rules';
import { createMemoryTransport } from '@think-carer/sdk/testing';

const persona = { id: 'sam', roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example' } as const;

/** How often the widgets have asked who is at the screen. */
export const asked = { times: 0 };
export const api = 'https://api.example.invalid/';
export const getToken = (): string => {
  asked.times += 1;
  return 'identity';
};
export const answer: typeof fetch = createMemoryTransport({ pack: pack as unknown as Pack, persona });
