// What the carer's receipt and the centre's page say of one referral, in British English.
import type { ReferralAnswer, ReferralEventName, ReferralState } from '@think-carer/contract';

export const messages = {
  reference: 'Number',
  history: 'What has happened',
  happened: {
    sent: (to: string) => `Sent to ${to}`,
    accepted: (to: string) => `${to} will take it on`,
    contacted: (to: string) => `${to} got in touch`,
    closed: (to: string) => `${to} closed it`,
    withdrawn: () => 'Taken back',
    undelivered: (to: string) => `The e-mail to ${to} could not be delivered`,
  } satisfies Record<ReferralEventName, (to: string) => string>,
  sent: 'What was sent',
  erased: 'What was sent has been erased. Nobody can read it any more.',
  keptUntil: (day: string) => `It can be read until ${day}, and is then erased.`,
  gone: {
    title: 'This link opens nothing',
    body: 'Part of it may be missing: copy the whole link from where you have it. If it is whole, nothing stands behind it any more.',
  },
  failed: 'This could not be read just now.',
  receipt: {
    title: 'What became of your request',
    state: {
      waiting: (to: string) => `${to} has not answered yet.`,
      accepted: (to: string) => `${to} will take it on.`,
      contacted: (to: string) => `${to} says that they have been in touch with you.`,
      closed: (to: string) => `${to} has closed it.`,
      withdrawn: () => 'You have taken it back.',
      undelivered: (to: string) => `Our e-mail to ${to} could not be delivered, so they do not know of it. Please ring them instead.`,
      unanswered: (to: string) => `${to} has not answered for thirty days. We are sorry. Please ring them, or ask another centre.`,
    } satisfies Record<ReferralState, (to: string) => string>,
    keep: 'Keep the link to this page: it is the only way back. Whoever has it can see this.',
    refresh: 'Look again',
    looked: 'Nothing new.',
    news: 'There is news.',
    takeBack: 'Take it back',
    sure: { title: 'Take it back?', body: (to: string) => `What you sent is erased at once, and ${to} sees that you took it back. You need not say why.`, yes: 'Yes, take it back', no: 'Keep it' },
    proof: { title: 'It has been taken back', erased: (what: string) => `Erased: ${what}.`, nothing: 'There was nothing left to erase.', kept: 'What is kept, and why', history: 'That a request with this number was sent, what was answered, and that you took it back. So that this page can say so. Nothing you wrote.', counts: 'Totals that were already published. They name nobody.' },
  },
  answer: {
    title: 'Somebody asks you to get in touch',
    intro: (to: string) => `They chose to send this to ${to}. You need no account. Whoever has this link can read it: please do not pass it on.`,
    withdrawn: 'They have taken this back. What they sent has been erased, and you need not do anything.',
    closed: 'This is closed.',
    over: 'It takes no more answers.',
    legend: 'What do you want to tell them?',
    options: { accepted: 'We will take it on', contacted: 'We have been in touch', closed: 'It is closed' } satisfies Record<ReferralAnswer, string>,
    hints: { accepted: 'They see that somebody has read it.', contacted: 'They see that you have reached them, or have tried to.', closed: 'Nothing more is to be done. What they sent is erased 90 days later.' } satisfies Record<ReferralAnswer, string>,
    required: 'Choose what you want to tell them',
    note: 'A note to them',
    noteHint: 'They see it on their page. At most 500 characters. No names of staff are needed.',
    send: 'Tell them',
    done: 'They can see it now.',
    moved: 'Something else has been said or done meanwhile. This is how it stands now; what you typed is still here.',
  },
};
export type OutcomeMessages = typeof messages;
