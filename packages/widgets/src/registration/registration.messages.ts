// Words of the registration, in British English.
import type { Reader } from '@think-carer/contract';
import type { FieldWords } from '@think-carer/kit';
import type { Asked } from './registration.steps.ts';

const people = (readers: readonly Reader[]): string => {
  const names = [
    readers.includes('you') ? 'you' : '',
    readers.includes('hr') ? 'HR' : '',
    readers.includes('manager') ? 'the manager you name' : '',
  ].filter(Boolean);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};

const noAnswer = 'Prefer not to say';

export const messages = {
  start: {
    title: 'Do you look after someone?',
    lead: 'Lots of people do, and never call themselves a carer. Does any of this sound like you?',
    signs: [
      'You do the shopping, washing or letters for a parent.',
      'You see to a partner’s medicines, or go along to the hospital.',
      'You bring up a disabled child, or a child who is ill for a long time.',
      'You sort out forms and money for a friend or a neighbour.',
      'You keep someone company who is low, confused or not safe alone.',
    ],
    why: (employer: string) => `Then you are a carer. If you tell ${employer}, it can offer the right support. It is up to you.`,
    rights: 'Your legal rights, such as carer’s leave, are yours whether you register or not.',
    time: 'It takes about two minutes. Only one question must be answered.',
    yes: 'Yes, I look after someone',
    notNow: 'Not now',
    unsure: 'I am not sure',
    unsureHelp: [
      'You may be a carer if someone needs your help because of an illness, a disability, a mental health problem, an addiction or old age.',
      'A few hours a week is enough. You need not live together, or be paid for it.',
      'Paid care work does not count here. Nor does looking after a child, unless the child is disabled or ill for a long time.',
    ],
    folded: 'Do you look after someone? You can register whenever you like.',
    signIn: 'Please sign in before you start',
    signInBody: 'You need to be signed in at work to register.',
    signedIn: 'I have signed in',
    notStaff: (employer: string) => `The register is for people who work at ${employer}.`,
  },
  whoSees: (readers: readonly Reader[]) =>
    `${readers.length === 1 ? 'Only you can see this.' : `Seen only by ${people(readers)}.`}${readers.includes('statistics') ? ' Counted in totals that name nobody.' : ''}`,
  trap: 'Leave this box empty',
  fields: {
    level: {
      label: 'How much do you want to share?',
      hint: 'You can change this at any time, or leave the register.',
      options: { count: 'Just count me', confidential: 'The confidential register', manager: 'Share with my manager' },
      hints: {
        count: 'Your name and e-mail address are not kept.',
        confidential: 'HR keeps your name, work e-mail address and answers in confidence.',
        manager: 'HR and one manager that you name see your name, work e-mail address and answers. The manager does not see where the person you look after lives.',
      },
      errors: { required: 'Choose how much you want to share' },
    },
    managerEmail: {
      label: 'What is your manager’s work e-mail address?',
      hint: 'For example, name@employer.gov.uk',
      errors: { required: 'Enter your manager’s work e-mail address', invalid: 'Enter an e-mail address in the right format, like name@employer.gov.uk' },
    },
    relationship: {
      label: 'Who do you look after?',
      hint: 'We never ask for their name or what is wrong.',
      options: {
        parent: 'A parent', partner: 'A husband, wife or partner', child: 'My child, of any age', sibling: 'A brother or sister', grandparent: 'A grandparent',
        'other-relative': 'Another relative', 'friend-or-neighbour': 'A friend or neighbour', 'more-than-one': 'More than one person', 'prefer-not-to-say': noAnswer,
      },
      errors: {},
    },
    careFor: {
      label: 'Is it an adult or a child?',
      hint: 'A child is anyone under 18.',
      options: { adult: 'An adult', child: 'A child', both: 'Both', 'prefer-not-to-say': noAnswer },
      errors: {},
    },
    careHours: {
      label: 'About how many hours a week do you look after someone?',
      hint: 'Count everything: being there, travelling, phone calls and forms. Your best guess is fine.',
      options: { 'up-to-9': '9 hours or less', '10-to-19': '10 to 19 hours', '20-to-34': '20 to 34 hours', '35-to-49': '35 to 49 hours', '50-or-more': '50 hours or more', 'prefer-not-to-say': noAnswer },
      errors: {},
    },
    area: {
      label: 'Where does the person you look after live?',
      hint: 'This decides which council can help: it is the one where they live, not where you live.',
      options: { elsewhere: 'None of these places' },
      errors: {},
    },
    team: {
      label: 'Which team do you work in?',
      hint: 'It shows where carers need more support.',
      options: {},
      errors: {},
    },
  } satisfies Record<Asked, FieldWords> as Readonly<Record<Asked, FieldWords & { readonly options?: Readonly<Record<string, string>> }>>,
};
export type RegistrationMessages = typeof messages;
