// The parts of the hub that a press asks for: each is a file of its own, fetched when it is opened. Comes with the first of them, and with it the shelf, and what is typed.
import type { Need } from '@think-carer/contract';
import type { HubSetting, Part, PartName, ReferTo } from './hub.part.ts';

export { Shelf } from './hub.shelf.ts';
export { Typing } from './hub.typing.ts';

export const parts: Readonly<Record<PartName | 'feeds' | 'answer' | 'receipt', (set: HubSetting) => Promise<Part>>> = {
  list: async (set) => (await import('./list.part.ts')).openList(set),
  activities: async (set) => (await import('./activities.part.ts')).openActivities(set),
  topics: async (set) => (await import('./topics.part.ts')).openTopics(set),
  feeds: async (set) => (await import('./feeds.part.ts')).openFeeds(set),
  answer: async (set) => (await import('./answer.view.ts')).openAnswer(set),
  receipt: async (set) => (await import('./receipt.view.ts')).openReceipt(set),
  updates: async (set) => (await import('./updates.view.ts')).openUpdates(set),
};
export const openServices = async (set: HubSetting, what: { readonly need?: Need; readonly query?: string }): Promise<Part> => (await import('./services.part.ts')).openServices(set, what);
export const openReferral = async (set: HubSetting, to: ReferTo): Promise<Part> => (await import('./referral.view.ts')).openReferral(set, to);
