// English wording of what comes after the questions: the answers to check, and all that follows sending. Welsh and Arabic hold it with the rest.
import type { RegistrationField } from '@think-carer/contract';

export const messages = {
  /** Short names, for lists of answers and Change links. */
  names: {
    level: 'What is shared', managerEmail: 'Manager’s e-mail', relationship: 'Who you look after', careFor: 'Adult or child',
    careHours: 'Hours a week', area: 'Where they live', team: 'Your team', name: 'Your name', email: 'Your e-mail',
  } as Readonly<Record<RegistrationField, string>>,
  check: {
    title: 'Check your answers',
    editTitle: 'Check your changes',
    privacy: 'How your answers are used',
    version: (version: string) => `Privacy notice, version ${version}`,
    privacyLink: 'Read the full privacy notice (opens in a new tab)',
    send: 'Register',
    save: 'Save changes',
    sending: 'Sending…',
    cancel: 'Keep it as it was',
    readers: 'Who sees what',
  },
  receipt: {
    title: 'You are on the register',
    thanks: 'Thank you. You can change your answers or leave at any time.',
    reference: 'Reference',
    date: 'Date',
    version: 'Privacy notice',
    next: (day: string) => `We will ask you by ${day} if this is still right.`,
    view: 'See or change your registration',
  },
  summary: {
    title: 'Your registration',
    state: { active: 'Active', paused: 'Paused', unconfirmed: 'Unconfirmed' } as Readonly<Record<string, string>>,
    lastConfirmed: (day: string) => `Last confirmed on ${day}.`,
    due: (day: string) => `We will ask again by ${day}.`,
    paused: 'While it is paused nobody else can see it, and it is not counted.',
    unconfirmed: (day: string) => `You last confirmed this on ${day}. Do you still look after someone?`,
    share: 'Share differently',
    pause: 'Pause',
    resume: 'Start sharing again',
    confirm: 'Confirm for another year',
    leave: 'Leave the register',
    records: 'You may have a copy of everything that is kept about you here: your registration, your requests, and who has looked at them, by role.',
    save: 'Save the copy as a file',
    file: 'my-records',
  },
  said: {
    saved: 'Your changes are saved.',
    paused: 'Your registration is paused.',
    resumed: 'Your registration is active again.',
    confirmed: 'Your registration is confirmed for another year.',
    already: 'You are on the register already. Check your changes.',
    elsewhere: 'Your registration was changed in another place while you were here. Nothing you typed is lost.',
    gone: 'Your registration is no longer there: you left the register in another place.',
  },
  changed: (name: string, was: string, now: string) => `${name}: was “${was}”, is now “${now}”`,
  leave: {
    title: 'Leave the register?',
    body: 'We will erase your answers at once. Nothing else changes: your leave, your rights and the support you have stay as they are. You can register again whenever you like.',
    yes: 'Leave the register',
    no: 'Stay on the register',
  },
  proof: {
    title: 'You have left the register',
    body: 'This is your proof. Print it if you want to keep it: it will not be shown again.',
    erased: 'Erased',
    kept: 'Still kept',
    keptWords: {
      audit: 'A note that a registration with this number was here, with no answers and no name. It shows that the register is looked after properly.',
      counts: 'Totals that were already published. They name nobody.',
      repeats: 'For one day, that you used the register, with no answers and no name. It stops a late copy from putting you back.',
    } as Readonly<Record<string, string>>,
  },
};
export type LaterMessages = typeof messages;
