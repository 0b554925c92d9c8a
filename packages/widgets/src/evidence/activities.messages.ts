// Words of noting what was done, in British English.
export const messages = {
  title: 'What was done, and when',
  intro: 'Campaigns, training, new policies. They are laid over the survey’s trends by their day. Write what was done, never for whom.',
  fields: {
    on: { label: 'Which day?', errors: { required: 'Enter the day', day: 'Enter a real day' } },
    kind: { label: 'What kind?', options: { campaign: 'Campaign', training: 'Training', policy: 'Policy', event: 'Event', other: 'Something else' }, errors: { required: 'Choose what kind it was' } },
    title: { label: 'What was done?', hint: 'For example, “Briefings for all managers”. No names.', errors: { required: 'Enter what was done' } },
  },
  add: 'Note it',
  noted: 'It has been noted.',
  removed: 'It has been removed.',
  list: 'Noted so far',
  none: 'Nothing has been noted yet.',
  remove: 'Remove',
  problems: {
    offline: 'You are offline. What you typed is still here. Try again when you have a connection.',
    expired: 'Your sign-in has ended. What you typed is still here. Sign in again in this window, then try again.',
    refused: 'Your role does not allow this.',
    failed: 'That did not work. What you typed is still here. You can try again.',
  },
};
export type ActivitiesMessages = typeof messages;
