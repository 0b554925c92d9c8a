// What carer-learning says of calendars that one subscribes to, in British English.
export const messages = {
  title: 'Put them in my calendar', intro: 'Give one of these addresses to your calendar program, as a calendar to subscribe to. It then has every session, and each change, by itself. An address says nothing of you, and no link to join by is in it.',
  neutral: 'Show each as “Appointment”, without saying what it is', all: 'Every session', address: (whom: string) => `Address for ${whom}`, copy: 'Copy', copied: 'Copied', open: 'Open in my calendar program', cannot: 'It could not be copied. Mark it and copy it yourself.', how: 'In Outlook: Add calendar, Subscribe from web. On a phone: Calendars, Add, Subscription.',
};
export type SubscribeMessages = typeof messages;
