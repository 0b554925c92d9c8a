// Briefings and activities of the carers' centres, in British English.
import type { ActivityAudience } from '@think-carer/contract';

export const messages = {
  title: 'Briefings and activities',
  intro: 'What the carers’ centres put on. Come as you are: nobody has to say that they look after someone.',
  audience: { label: 'For', all: 'Everybody', options: { managers: 'Managers', staff: 'Staff', 'service-users': 'People who use services', carers: 'Carers' } satisfies Record<ActivityAudience, string> },
  topic: { label: 'About', all: 'All topics' },
  count: (n: number) => (n === 1 ? '1 activity' : `${n} activities`),
  first: (n: number) => `The next ${n} activities`,
  empty: 'Nothing is announced that fits. Choose “Everybody” and “All topics” to see all there is.',
  none: 'Nothing is announced yet. Your carers centre can say what is planned.',
  more: 'Show more',
  time: (from: string, to: string) => `${from} to ${to}`,
  for: (whom: string) => `For ${whom}`,
  area: (area: string) => `In ${area}`,
  ring: (name: string) => `Ring about ${name}:`,
  book: 'More, and how to come',
  newTab: '(opens in a new tab)',
  by: (centre: string) => `By ${centre}`,
  failed: 'The list cannot be had just now. The centre can tell you:',
  offline: 'You are offline. The list will come when you are connected.',
  retry: 'Try again',
  add: 'Announce an activity',
  remove: 'Take off the list',
  removed: 'It is off the list.',
  announced: 'It has been announced.',
  form: {
    title: 'Announce an activity',
    names: { title: 'What is it called?', centre: 'Who puts it on?', on: 'Day', from: 'From', to: 'Until', place: 'Where?', area: 'Area', audience: 'For whom?', topic: 'About what?', url: 'Web address', phone: 'Telephone' },
    hints: { time: 'For example 9:30am, or 14:00.', phone: 'Printed with it, for those who want to come.' },
    everywhere: 'All areas',
    errors: { title: 'Say what it is called', centre: 'Choose who puts it on', on: 'Enter a day, such as 27 3 2027', from: 'Enter a time, such as 9:30am', to: 'Enter a time after it begins, or leave it empty', audience: 'Choose for whom it is', topic: 'Choose what it is about', url: 'Enter a web address that starts with https://, or leave it empty', phone: 'Enter a telephone number, or leave it empty', area: 'Choose an area' },
    refused: 'You may announce for your own centre only.',
    send: 'Announce it',
  },
};
export type ActivityMessages = typeof messages;
