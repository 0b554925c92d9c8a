// A referral’s states, how long it is kept, who is shown what, to whom it may go, and what a message is asked about.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '@think-carer/rules';
import * as z from 'zod/mini';
import {
  answersNow, centreOf, concernsOf, hubLink, mailLanguages, maskedEmail, mostReferralEvents, queuedOf, referralFaults, referralFor, referralKeptUntil, referralMail, referralProof, referralState, type ReferralEvent, type ReferralRecord,
} from './index.ts';
import { schemas } from './schemas.ts';

const sentAt = '2026-11-26T12:00:00.000Z';
const history = (...events: ReferralEvent[]) => ({ sentAt, events });
const at = (event: ReferralEvent['event'], day: string, note?: string): ReferralEvent => ({ event, at: `${day}T10:00:00.000Z`, ...(note !== undefined && { note }) });

describe('a referral', () => {
  it('waits thirty days, and then says that nobody answered', () => {
    assert.equal(referralState(history(), '2026-12-25'), 'waiting');
    assert.equal(referralState(history(), '2026-12-26'), 'unanswered');
    assert.deepEqual(answersNow(history(), '2026-12-26'), ['accepted', 'contacted', 'closed'], 'a late answer is better than none');
  });
  it('reads as the last thing said, except that a failed delivery never hides an answer', () => {
    assert.equal(referralState(history(at('accepted', '2026-11-27'), at('contacted', '2026-11-28')), '2027-01-30'), 'contacted');
    assert.equal(referralState(history(at('undelivered', '2026-11-27')), '2026-11-28'), 'undelivered');
    assert.equal(referralState(history(at('accepted', '2026-11-27'), at('undelivered', '2026-11-28')), '2026-11-29'), 'accepted');
    assert.equal(referralState(history(at('withdrawn', '2026-11-27'), at('undelivered', '2026-11-28')), '2026-11-29'), 'withdrawn');
  });
  it('is kept for as long as is said', () => {
    assert.equal(referralKeptUntil(history()), '2027-03-26');
    assert.equal(referralKeptUntil(history(at('undelivered', '2026-11-27'))), '2027-03-26');
    assert.equal(referralKeptUntil(history(at('accepted', '2026-11-27'))), '2027-05-26');
    assert.equal(referralKeptUntil(history(at('accepted', '2026-11-27'), at('closed', '2026-12-01'))), '2027-03-01');
    assert.equal(referralKeptUntil(history(at('withdrawn', '2026-11-27'))), '2026-11-27');
  });
  it('takes no answer once it is over, forgotten or endless', () => {
    assert.deepEqual(answersNow(history(at('closed', '2026-12-01')), '2026-12-02'), []);
    assert.deepEqual(answersNow(history(at('withdrawn', '2026-12-01')), '2026-12-02'), []);
    assert.deepEqual(answersNow(history(), '2027-03-27'), []);
    assert.deepEqual(answersNow(history(...Array.from({ length: mostReferralEvents }, () => at('contacted', '2026-12-01'))), '2026-12-02'), []);
    assert.deepEqual(answersNow(history(at('accepted', '2026-12-01')), '2026-12-02'), ['contacted', 'closed']);
  });
  const record: ReferralRecord = { id: 'x', reference: 'TR-7KQ2-M4', to: { id: 'hub', name: 'Hub' }, sent: { name: 'Sam', phone: '01632 960999' }, ...history(at('accepted', '2026-11-27', 'We ring on Thursday.')) };
  it('shows each what is theirs, and nothing once it is erased', () => {
    const carer = referralFor('carer', record, new Date('2026-11-28T09:00:00Z')), centre = referralFor('centre', record, new Date('2026-11-28T09:00:00Z'));
    assert.deepEqual([carer.sent, carer.may, centre.may, carer.history[1]!.note], [record.sent, undefined, ['contacted', 'closed'], 'We ring on Thursday.']);
    const later = referralFor('centre', record, new Date('2027-05-27T09:00:00Z'));
    assert.deepEqual([later.sent, later.keptUntil, later.may, later.history.map(({ note }) => note)], [null, null, [], [undefined, undefined]], 'also where the job has not run yet');
    assert.deepEqual(referralProof(record, new Date()).erased, ['name', 'phone']);
  });
});

describe('what is sent', () => {
  const offer = { areas: [{ id: 'here', contacts: ['hub', 'silent'] }], contacts: [{ id: 'hub', name: { 'en-GB': 'Hub', cy: 'Hyb' }, email: 'hub@example.org' }, { id: 'silent', name: 'Silent' }, { id: 'hr', name: 'HR', email: 'hr@example.org' }] } as unknown as Pack;
  it('goes to a centre that an area names and that can be written to, never to HR', () => {
    assert.deepEqual(['hub', 'silent', 'hr', 'nobody'].map((id) => centreOf(offer, id, 'cy')?.name), ['Hyb', undefined, undefined, undefined]);
  });
  it('can be answered, and names an area that there is', () => {
    const faults = (fields: object, isKnown = true) => referralFaults({ fields }, offer, isKnown).map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(faults({ phone: '01632 960999', area: 'here' }), []);
    assert.deepEqual(faults({ email: 'sam@example.org', area: 'elsewhere' }), []);
    assert.deepEqual(faults({ name: 'Sam', area: 'mars' }, false), ['/contact not-an-option', '/fields missing', '/fields/area not-an-option']);
  });
  it('is a telephone number, one line where one is asked for, and consented to', () => {
    const isGood = (fields: object, more: object = {}) => z.safeParse(schemas.referralSend, { contact: 'hub', fields, consent: true, ...more }).success;
    for (const phone of ['01632 960999', '+44 (0)1632 960-999', '07700900123']) assert.ok(isGood({ phone }), phone);
    for (const phone of ['12345', 'ring me', '01632 960999\r\nBcc: x', '0'.repeat(16), '']) assert.ok(!isGood({ phone }), phone);
    assert.ok(isGood({ name: 'Siân Ó’Brien', message: 'Two\nlines.' }));
    for (const fields of [{ name: 'Sam\r\nBcc: x@example.org' }, { name: ' ' }, { name: 'x'.repeat(101) }, { message: 'x'.repeat(1001) }, { caredForName: 'Joan' }, { email: 'no' }]) assert.ok(!isGood(fields), JSON.stringify(fields));
    assert.ok(!isGood({ name: 'Sam' }, { consent: false }));
  });
});

describe('a message', () => {
  for (const [message, concerns] of [
    ['My mum Joan needs somebody on Tuesdays.', ['name']], ['I look after my husband, Tom.', ['name']], ['My elderly father is called Ali and', ['name']], ['Rwy’n gofalu am fy mam Mair.', ['name']],
    ['His number is 943 476 5919.', ['health-number']], ['She was born on 3 May 1941', ['birth-date']], ['D.O.B. 3/5/41', ['birth-date']],
    ['My mum needs a break on Tuesdays.', []], ['I look after my mother. She lives near me.', []], ['My mother. Tuesdays are best.', []], ['Please ring 01632 960 999 or 07700 900123.', []], ['My husband Tuesday afternoons only.', []], ['', []],
  ] as const) it(`“${message}” is asked about ${concerns.join(', ') || 'nothing'}`, () => assert.deepEqual(concernsOf(message), concerns));
});

describe('mail', () => {
  const toCentre = (sender: string, nations = ['england', 'wales']) => referralMail({
    reference: 'TR-7KQ2-M4', answerDays: 30, languages: mailLanguages(sender, nations),
    says: (language) => ({ employer: language === 'cy' ? 'Cyngor Northbridge' : 'Northbridge Council', link: hubLink('https://carers.example/', 'pk_x', 'answer', 'secret', language) }),
  });
  it('says nothing of what was sent, in either language, on one line where it must', () => {
    for (const locale of ['en-GB', 'cy']) {
      const { subject } = toCentre(locale);
      assert.ok(!subject.includes('\n'));
      assert.doesNotMatch(subject, /carer|gofal/i, 'a subject line is read over shoulders');
    }
  });
  it('reaches a centre in both languages, the sender’s first, each with its own link and employer', () => {
    const link = (language: string) => `https://carers.example/embed/hub?key=pk_x&view=answer&lang=${language}#secret\n`;
    for (const [sender, subject, above, order] of [
      ['cy', 'Cais i gysylltu / A request to get in touch, TR-7KQ2-M4', 'The same message in English is below.', ['Cyngor Northbridge', link('cy'), 'Northbridge Council', link('en-GB')]],
      ['en-GB', 'A request to get in touch / Cais i gysylltu, TR-7KQ2-M4', 'Mae’r un neges yn Gymraeg isod.', ['Northbridge Council', link('en-GB'), 'Cyngor Northbridge', link('cy')]],
    ] as const) {
      const mail = toCentre(sender), places = order.map((said) => mail.text.indexOf(said));
      assert.equal(mail.subject, subject);
      assert.ok(mail.text.startsWith(`${above}\n\n`));
      assert.ok(places.every((place, i) => place > (places[i - 1] ?? 0)), `${places}`);
      assert.doesNotMatch(mail.text, /^-- $/m, 'what stands below that is folded away as a signature');
    }
  });
  it('is in English alone where the offer does not hold in Wales, unless its sender writes Welsh', () => {
    assert.deepEqual([mailLanguages('en-GB', ['england']), mailLanguages('cy', ['england']), mailLanguages('en-GB', ['england', 'wales'])], [['en-GB'], ['cy', 'en-GB'], ['en-GB', 'cy']]);
    const { subject, text } = toCentre('en-GB', ['england']);
    assert.equal(subject, 'A request to get in touch, TR-7KQ2-M4');
    assert.ok(text.startsWith('Somebody has asked you') && !text.includes('lang=cy'));
  });
  it('masks an address and rounds a number', () => {
    assert.deepEqual(['sam@northbridge.example', '😀x@example.org'].map(maskedEmail), ['s…@northbridge.example', '😀…@example.org']);
    assert.deepEqual([0, 9, 10, 14, 15, 237].map(queuedOf), ['fewer-than-10', 'fewer-than-10', 10, 10, 20, 240]);
  });
});
