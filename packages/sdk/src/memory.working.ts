// Working in memory: comparison and draft from the rules, run in the page.
import type { Handlers } from './memory.ts';

export const workingHandlers = {} as Pick<Handlers, 'working.compare' | 'working.draft'>;
