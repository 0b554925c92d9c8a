// What carer-hub says on its first page, and around its parts, in British English.
import type { Need } from '@think-carer/contract';

export const messages = {
  title: 'Help for you as a carer',
  area: {
    label: 'Where does the person you look after live?',
    hint: 'Numbers, services and money go by where they live. Kept in this page only.',
    none: 'Choose an area',
  },
  centre: {
    of: (area: string) => `For ${area}`,
    /** Said before a number, to those who hear it. */
    ring: (name: string) => `Ring ${name}:`,
    whose: 'Is it for me?',
    qualifies: (area: string) => `Yes, if you live in ${area}, work there, or look after someone who lives there. You do not have to sign in, or say who you work for. Not sure? Ring, and they will say who can help.`,
    hours: 'Opening hours',
    checked: (on: string) => `Checked on ${on}.`,
    due: (on: string) => `Nobody has confirmed this contact since its review on ${on}, so its details are not shown. Ask instead:`,
    none: (council: string) => `We have no carers centre for this area. Who decides: ${council}. Ask for the carers’ service there, or ring the number below.`,
    noneHere: 'We have no telephone number for this area. Search below, or choose what you need.',
    ask: 'Ask a centre to contact you',
    email: 'E-mail',
    website: 'Website',
    others: 'Other centres',
    instead: 'You can ring now:',
  },
  opening: {
    open: (until: string) => `Open now, until ${until}`,
    timeOn: (time: string, day: string) => `${time} on ${day}`,
    always: 'Open now, day and night',
    opens: (when: string) => `Closed now. Opens ${when}`,
    holiday: (when: string) => `Closed for the bank holiday. Opens ${when}`,
    usually: (until: string) => `Usually open now, until ${until}. Hours may differ`,
    usuallyOpens: (when: string) => `Usually closed now, and opens ${when}. Hours may differ`,
    unknown: 'Closed now',
    today: (time: string) => `today at ${time}`,
    tomorrow: (time: string) => `tomorrow at ${time}`,
    day: (day: string, time: string) => `on ${day} at ${time}`,
    time: (hour: number, minute: number) => (hour === 12 && minute === 0 ? 'midday' : hour === 0 && minute === 0 ? 'midnight' : `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`),
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
  needs: {
    title: 'What do you need?',
    break: { title: 'A break', body: 'Time off from caring, sitting services, respite' },
    money: { title: 'Money', body: 'Budgets, funds and benefits' },
    talk: { title: 'Someone to talk to', body: 'Advice, groups, a person who listens' },
    rights: { title: 'My rights at work', body: 'Leave, hours, who to ask' },
    emergency: { title: 'An emergency', body: 'Something is wrong now' },
  } satisfies Record<Need, { title: string; body: string }> & { title: string },
  search: {
    label: 'Search for help',
    hint: 'In your own words: spelling does not matter.',
    button: 'Search',
  },
  more: {
    title: 'More from here',
    activities: 'Briefings and activities',
    list: (n: number) => (n === 0 ? 'My list' : `My list (${n})`),
    topics: 'Topics of interest',
    updates: 'Get updates',
  },
  topics: {
    ask: 'What matters most to you can come first. You stay unknown: it is kept in this page.',
    choose: 'Choose topics',
    notNow: 'Not now',
  },
  missed: 'That part could not be fetched. You can press again.',
};
export type HubMessages = typeof messages;
