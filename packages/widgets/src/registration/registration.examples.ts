// Named examples of <carer-registration>: they feed stories, docs, accessibility and visual tests.
import type { Act, Example } from '@think-carer/kit';

const go: Act = { press: 'Continue' };
const begin: Act = { press: 'Yes, I look after someone' };
const level = (name: string): readonly Act[] => [begin, { choose: name }, go];
/** As far as the answers, with one of them given. */
const answered: readonly Act[] = [...level('The confidential register'), { choose: 'A parent' }, go, go, { choose: '10 to 19 hours' }, go, go, go];
const kept = { level: 'confidential', relationship: 'parent', careFor: 'adult', careHours: '10-to-19', area: 'northbridge', team: 'housing', privacyVersion: '2026-09', createdAt: '2026-09-14T09:00:00.000Z' };

export const examples: readonly Example[] = [
  { name: 'start', title: 'Do you look after someone?', shows: ['Do you look after someone?', 'Yes, I look after someone', 'Not now', 'Your legal rights'] },
  { name: 'not-sure', title: 'Somebody who is not sure', acts: [{ press: 'I am not sure' }], shows: ['A few hours a week is enough.'] },
  { name: 'not-now', title: 'Folded after “Not now”', acts: [{ press: 'Not now' }], shows: ['You can register whenever you like.'] },
  { name: 'not-signed-in', title: 'Nobody is signed in', fixture: { persona: 'visitor' }, shows: ['Please sign in before you start', 'I have signed in', 'Not now'] },
  { name: 'level', title: 'Three levels, and who sees what at each', acts: [begin], shows: ['How much do you want to share?', 'Just count me', 'Seen only by you and HR.', 'Seen only by you, HR and the manager you name.'] },
  { name: 'level-missing', title: 'The one answer that is needed', acts: [begin, go], shows: ['There is a problem', 'Choose how much you want to share'] },
  { name: 'start-form', title: 'Opens at the first question', attributes: { start: 'form' }, shows: ['How much do you want to share?'] },
  { name: 'manager', title: 'The manager it is shared with', acts: level('Share with my manager'), shows: ['What is your manager’s work e-mail address?', 'Seen only by you and the manager you name.', 'priya.shah@northbridge.example'] },
  { name: 'manager-wrong', title: 'An address that is none', acts: [...level('Share with my manager'), { fill: 'What is your manager’s work e-mail address?', with: 'Priya' }, go], shows: ['Enter an e-mail address in the right format'] },
  { name: 'area', title: 'Which council decides', acts: [...level('Just count me'), go, go, go], shows: ['Where does the person you look after live?', 'it is the one where they live, not where you live', 'Northbridge', 'None of these places'] },
  { name: 'check', title: 'Check your answers', acts: answered, shows: ['Check your answers', 'A parent', 'Not provided', 'Privacy notice, version 2026-09', 'Register', 'Not now'] },
  { name: 'receipt', title: 'The receipt', acts: [...answered, { press: 'Register' }], shows: ['You are on the register', 'Reference', 'TC-', 'Who sees what', 'Print'] },
  { name: 'offline', title: 'The network is gone when it is sent', fixture: { network: 'offline' }, acts: [...answered, { press: 'Register' }], shows: ['You are offline', 'It will be sent once when the connection comes back.', 'A parent'] },
  { name: 'failed', title: 'It cannot start', content: '<p>Ring HR on <a href="tel:01632960100">01632 960100</a>.</p>', fixture: { network: 'error' }, shows: ['this part of the page is not working', 'Try again', 'Ring HR'] },
  { name: 'registered', title: 'Later: the registration', fixture: { registration: kept }, shows: ['Your registration', 'Active', 'Last confirmed on 14 September 2026.', 'Share differently', 'Pause', 'Leave the register'] },
  { name: 'unconfirmed', title: 'A year later', fixture: { registration: { ...kept, createdAt: '2025-09-14T09:00:00.000Z' } }, shows: ['Unconfirmed', 'You last confirmed this on 14 September 2025.', 'Confirm for another year'] },
  { name: 'paused', title: 'Paused', fixture: { registration: kept }, acts: [{ press: 'Pause' }], shows: ['Paused', 'Only you can see this.', 'Start sharing again'] },
  { name: 'change', title: 'One answer changed', fixture: { registration: kept }, acts: [{ press: 'Change hours a week' }, { choose: '50 hours or more' }, go], shows: ['Check your changes', '50 hours or more', 'Save changes', 'Keep it as it was'] },
  { name: 'leave', title: 'Leaving, with equal weight', fixture: { registration: kept }, acts: [{ press: 'Leave the register' }], shows: ['Leave the register?', 'Stay on the register'] },
  { name: 'proof', title: 'Proof of leaving', fixture: { registration: kept }, acts: [{ press: 'Leave the register' }, { press: 'Leave the register' }], shows: ['You have left the register', 'Erased', 'Still kept', 'They name nobody.'] },
  { name: 'welsh', title: 'In Welsh', attributes: { locale: 'cy' }, shows: ['Ydych chi’n gofalu am rywun?', 'Nid nawr'] },
  { name: 'arabic', title: 'In Arabic, from right to left', attributes: { locale: 'ar' }, shows: ['هل تعتني بشخص ما؟', 'ليس الآن'] },
  { name: 'arabic-registered', title: 'A registration in Arabic', attributes: { locale: 'ar' }, fixture: { registration: kept }, shows: ['تسجيلك', 'نشط', '14 سبتمبر 2026', 'ترك السجل'] },
];
