// The operations on referrals. Nobody signs in: a referral belongs to whoever holds its secrets, and no role reads one.
import { route } from './route.ts';

const key = 'q1J8cXWJm2sK0vTn5pYb7dRf3hLgZ9aQeUoIiMx4_wE';
const params = { id: key };
const limits = { bodyBytes: 16_384, perMinute: 30 };
const sentTo = { id: 'carers-hub', name: 'Northbridge Carers Hub' };
const sent = { name: 'Sam', phone: '01632 960999', bestTime: 'lunchtimes', need: 'break', message: 'I could do with a few hours to myself.' };
const sentAt = '2026-11-26T12:30:00.000Z';
const atCarer = { seenAs: 'carer', reference: 'TR-7KQ2-M4', sentTo, state: 'waiting', sentAt, history: [{ at: sentAt, event: 'sent' }], sent, keptUntil: '2027-03-26' };

export const referralsSend = route({
  id: 'referrals.send',
  method: 'POST',
  path: '/v1/referrals',
  summary: 'Ask a carers’ centre to get in touch',
  description: 'Sends the fields that the carer chose, and no others, to a centre. Needs no sign-in and is tied to no account. The answer holds the carer’s key, once: with it they read what became of it, or take it back. The centre is mailed a link with a key of its own. The server keeps hashes of both keys, and what was sent encrypted under a key that only they open. Unanswered for 30 days it says so; what was sent is erased 90 days after it is closed, or at once where the carer takes it back.',
  permission: 'public',
  rows: true,
  isPrivate: true,
  body: 'referralSend',
  success: { status: 201, description: 'The carer’s receipt.', schema: 'referralReceipt' },
  errors: ['too-fast', 'mail-not-set-up'],
  idempotent: true,
  limits: { bodyBytes: 16_384, perMinute: 10 },
  examples: [{
    name: 'a call back',
    body: { contact: 'carers-hub', fields: sent, consent: true, locale: 'en-GB' },
    response: { key, reference: 'TR-7KQ2-M4', sentTo, fields: ['name', 'phone', 'bestTime', 'need', 'message'], keptUntil: '2027-03-26' },
  }],
});

export const referralsRead = route({
  id: 'referrals.read',
  method: 'GET',
  path: '/v1/referrals/{id}',
  summary: 'Read a referral with the key that opens it',
  description: 'The carer’s key shows what was sent, its state and its history; the centre’s key shows the same, and what it may answer (`may`). An unknown key answers `not-found`.',
  permission: 'public',
  rows: true,
  isPrivate: true,
  params: 'referralParams',
  success: { status: 200, description: 'The referral.', schema: 'referral' },
  errors: [],
  limits: { bodyBytes: 0, perMinute: 60 },
  examples: [{ name: 'the carer’s', params, response: atCarer }],
});

export const referralsAnswer = route({
  id: 'referrals.answer',
  method: 'POST',
  path: '/v1/referrals/{id}/answers',
  summary: 'Say what became of a referral',
  description: 'With the centre’s key. A note is shown to the carer. What stands already, said again without a note, changes nothing. One that is closed, withdrawn or erased answers `not-waiting`.',
  permission: 'public',
  rows: true,
  isPrivate: true,
  params: 'referralParams',
  body: 'referralAnswer',
  success: { status: 200, description: 'The referral as it now is.', schema: 'referral' },
  errors: ['not-waiting'],
  idempotent: true,
  limits,
  examples: [{
    name: 'accepted', params,
    body: { answer: 'accepted', note: 'We ring on Thursday.' },
    response: { ...atCarer, seenAs: 'centre', state: 'accepted', history: [...atCarer.history, { at: '2026-11-26T14:00:00.000Z', event: 'accepted', note: 'We ring on Thursday.' }], may: ['contacted', 'closed'] },
  }],
});

export const referralsWithdraw = route({
  id: 'referrals.withdraw',
  method: 'DELETE',
  path: '/v1/referrals/{id}',
  summary: 'Take a referral back',
  description: 'With the carer’s key. Erases what was sent at once, and answers with proof; the centre’s page says that it was taken back. Nothing is asked. Doing it twice changes nothing.',
  permission: 'public',
  rows: true,
  isPrivate: true,
  params: 'referralParams',
  success: { status: 200, description: 'Proof of erasure.', schema: 'referralWithdrawal' },
  errors: [],
  idempotent: true,
  limits,
  examples: [{
    name: 'take back', params,
    response: {
      reference: 'TR-7KQ2-M4', withdrawnAt: '2026-11-26T13:00:00.000Z', erased: ['name', 'phone', 'bestTime', 'need', 'message'],
      kept: [
        { what: 'history', detail: 'That a referral with this number was sent to the centre on that day, what it answered, and that you took it back; nothing you wrote.', why: 'So that this page, and the centre’s, can say so.' },
        { what: 'counts', detail: 'Totals that were already published.', why: 'They name nobody and cannot be taken back.' },
      ],
    },
  }],
});
