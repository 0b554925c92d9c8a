// The widgets in Welsh and Arabic: every word is there, no English goes unsaid, and what a pack has only in English says that it is.
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { CarerElement } from '@think-carer/kit';
import welshDeskRelease from './desk/release.messages.cy.ts';
import { messages as deskRelease } from './desk/release.messages.ts';
import { examples as eligibilityExamples } from './eligibility/eligibility.examples.ts';
import { addressOf, packOf } from './eligibility/eligibility.fixture.ts';
import arabicEligibility from './eligibility/eligibility.messages.ar.ts';
import welshEligibility from './eligibility/eligibility.messages.cy.ts';
import { messages as eligibility } from './eligibility/eligibility.messages.ts';
import './eligibility/define.ts';
import welshForum from './forum/forum.messages.cy.ts';
import { messages as forum } from './forum/forum.messages.ts';
import welshForumReply from './forum/reply.messages.cy.ts';
import { messages as forumReply } from './forum/reply.messages.ts';
import welshForumAsking from './forum/asking.messages.cy.ts';
import { messages as forumAsking } from './forum/asking.messages.ts';
import welshForumPast from './forum/past.messages.cy.ts';
import { messages as forumPast } from './forum/past.messages.ts';
import welshForumCalendar from './forum/calendar.messages.cy.ts';
import { messages as forumCalendar } from './forum/calendar.messages.ts';
import welshForumMine from './forum/mine.messages.cy.ts';
import { messages as forumMine } from './forum/mine.messages.ts';
import welshAsking from './leave/asking.messages.cy.ts';
import { messages as asking } from './leave/asking.messages.ts';
import welshChoices from './leave/choices.messages.cy.ts';
import { messages as choices } from './leave/choices.messages.ts';
import welshLeave from './leave/leave.messages.cy.ts';
import { messages as leave } from './leave/leave.messages.ts';
import welshRequests from './leave/requests.messages.cy.ts';
import { messages as requests } from './leave/requests.messages.ts';
import welshEdit from './pack/edit.messages.cy.ts';
import { messages as edit } from './pack/edit.messages.ts';
import welshForm from './pack/form.messages.cy.ts';
import { messages as packForm } from './pack/form.messages.ts';
import welshPack from './pack/pack.messages.cy.ts';
import { messages as pack } from './pack/pack.messages.ts';
import welshRoom from './pack/room.messages.cy.ts';
import { messages as packRoom } from './pack/room.messages.ts';
import welshAnswer from './guide/answer.messages.cy.ts';
import { messages as answer } from './guide/answer.messages.ts';
import welshChanges from './guide/changes.messages.cy.ts';
import { messages as changes } from './guide/changes.messages.ts';
import welshEntry from './guide/entry.messages.cy.ts';
import { messages as entry } from './guide/entry.messages.ts';
import welshGuide from './guide/guide.messages.cy.ts';
import { messages as guide } from './guide/guide.messages.ts';
import welshLearning from './learning/learning.messages.cy.ts';
import { messages as learning } from './learning/learning.messages.ts';
import welshSession from './learning/session.messages.cy.ts';
import { messages as session } from './learning/session.messages.ts';
import welshBookings from './learning/bookings.messages.cy.ts';
import { messages as bookings } from './learning/bookings.messages.ts';
import welshSubscribe from './learning/subscribe.messages.cy.ts';
import { messages as subscribe } from './learning/subscribe.messages.ts';
import welshModulesOf from './learning/modules.messages.cy.ts';
import { messages as modulesOf } from './learning/modules.messages.ts';
import welshTrainer from './learning/trainer.messages.cy.ts';
import { messages as trainer } from './learning/trainer.messages.ts';
import welshTime from './learning/time.messages.cy.ts';
import { messages as time } from './learning/time.messages.ts';
import welshGive from './learning/give.messages.cy.ts';
import { messages as give } from './learning/give.messages.ts';
import './registration/define.ts';
import arabicRegistration from './registration/registration.messages.ar.ts';
import welshRegistration from './registration/registration.messages.cy.ts';
import { messages as registrationLater } from './registration/registration.later.messages.ts';
import { messages as registration } from './registration/registration.messages.ts';
import welshVoiceCheck from './voice/check.messages.cy.ts';
import { messages as voiceCheck } from './voice/check.messages.ts';
import welshVoiceEdit from './voice/edit.messages.cy.ts';
import { messages as voiceEdit } from './voice/edit.messages.ts';
import welshPolicy from './voice/policy.messages.cy.ts';
import { messages as policy } from './voice/policy.messages.ts';
import welshVoice from './voice/voice.messages.cy.ts';
import { messages as voice } from './voice/voice.messages.ts';
import './working/define.ts';
import arabicRequest from './working/request.messages.ar.ts';
import welshRequest from './working/request.messages.cy.ts';
import { messages as request } from './working/request.messages.ts';
import arabicSent from './working/sent.messages.ar.ts';
import welshSent from './working/sent.messages.cy.ts';
import { messages as sent } from './working/sent.messages.ts';
import arabicWorking from './working/working.messages.ar.ts';
import welshWorking from './working/working.messages.cy.ts';
import { messages as working } from './working/working.messages.ts';

/** Every wording under its path; functions are called with figures, which every language says. */
function leaves(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]]
      : typeof value === 'function' ? [[path + key, key === 'whoSees' ? (value as (who: string[]) => string)(['you', 'hr', 'manager', 'statistics']) : (value as (...given: string[]) => string)('57', '68', '79')]]
        : leaves(value as object, `${path}${key}.`));
}
/** The letter that a manager reads is in English on an Arabic page, and so is the change proposed in it. */
const inTheLetter = new Set(['ar week']);
const lists = {
  registration: [{ ...registration, ...registrationLater }, welshRegistration, arabicRegistration], eligibility: [eligibility, welshEligibility, arabicEligibility],
  working: [working, welshWorking, arabicWorking], request: [request, welshRequest, arabicRequest], sent: [sent, welshSent, arabicSent],
  'leave, the chooser': [leave, welshLeave], 'leave, what may fit': [choices, welshChoices], 'leave, asking': [asking, welshAsking], 'leave, my requests': [requests, welshRequests], guide: [guide, welshGuide], 'guide, entries': [entry, welshEntry], 'guide, answers': [answer, welshAnswer], 'guide, changes': [changes, welshChanges],
  forum: [forum, welshForum], 'forum, replying': [forumReply, welshForumReply], 'forum, asking for the time': [forumAsking, welshForumAsking], 'forum, past meetings': [forumPast, welshForumPast], 'forum, calendar': [forumCalendar, welshForumCalendar], 'forum, one’s own': [forumMine, welshForumMine],
  learning: [learning, welshLearning], 'learning, a session': [session, welshSession], 'learning, bookings': [bookings, welshBookings], 'learning, calendars': [subscribe, welshSubscribe], 'learning, modules': [modulesOf, welshModulesOf], 'learning, giving': [trainer, welshTrainer], 'learning, a session’s form': [give, welshGive], 'learning, the time for it': [time, welshTime],
  'policies': [voice, welshVoice], 'policies, a check': [voiceCheck, welshVoiceCheck], 'policies, one and its record': [policy, welshPolicy], 'policies, the form': [voiceEdit, welshVoiceEdit],
  'the offer': [pack, welshPack], 'the offer, its forms': [packForm, welshForm], 'the offer, around its forms': [edit, welshEdit], 'the offer, its rooms': [packRoom, welshRoom],
} as const;

describe('wording', () => {
  for (const [name, [english, ...others]] of Object.entries(lists)) {
    for (const [i, language] of (['cy', 'ar'] as const).entries()) {
      const other = others[i];
      if (other) it(`of ${name} is whole in ${language}`, () => {
        const said = new Map(leaves(other));
        expect([...said.keys()].sort()).to.deep.equal(leaves(english).map(([path]) => path).sort());
        for (const [path, text] of leaves(english)) {
          const there = said.get(path)!;
          if (inTheLetter.has(`${language} ${path}`)) continue;
          expect(there, path).to.match(/\S/);
          expect(path.startsWith('units.') && language === 'cy' ? '' : there, path).to.not.equal(text);
          for (const figure of ['57', '68', '79']) expect(there.includes(figure), `${path}: ${figure}`).to.equal(text.includes(figure));
          // Between the marks stands an English name; elsewhere only an address may be in Latin letters.
          if (language === 'ar') expect(there.replace(/\u2066[^\u2069]*\u2069|name@employer\.gov\.uk/g, ''), path).to.not.match(/[a-z?;]|,(?!\d)/i);
        }
      });
    }
  }
});

describe('a request for the time', () => {
  it('is shown to who asks word for word as the desk shows it to who answers', () => {
    for (const [asks, answers] of [[forumAsking, deskRelease], [welshForumAsking, welshDeskRelease]] as const) {
      expect([asks.letter.everybody, asks.letter.rule, asks.letter.source, asks.letter.what, asks.letter.time, asks.letter.note]).to.deep.equal([answers.rule.everybody, answers.rule.title, answers.rule.source, answers.facts.what, answers.facts.time, answers.facts.note]);
    }
  });
});

describe('numbers in Arabic', () => {
  it('take the noun that belongs to them', () => {
    expect([0, 1, 2, 3, 11, 37, 100].map((n) => arabicWorking.compare.leaveHours(String(n))))
      .to.deep.equal(['0 ساعة', 'ساعة واحدة', 'ساعتان', '3 ساعات', '11 ساعة', '37 ساعة', '100 ساعة']);
    expect([2, 12, 1000].map((n) => arabicWorking.compare.leaveDays(n.toLocaleString('en-GB')))).to.deep.equal(['يومان', '12 يومًا', '1,000 يوم']);
  });
});

/** Texts in Latin letters that nothing around them calls English. Addresses and numbers are in no language. */
function unsaid(root: ShadowRoot): string[] {
  const walker = document.createTreeWalker(root.querySelector('.frame')!, NodeFilter.SHOW_TEXT), found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const said = parent.closest('[lang]')!, text = node.textContent!.replace(/\S+@\S+|[\w.-]+\.(uk|example|org)\S*/g, '');
    if (!/[a-z]{2}/i.test(text) || parent.closest('style,textarea')) continue;
    if (said.getAttribute('lang') !== 'en-GB' || said.getAttribute('dir') !== 'ltr') found.push(text.trim());
  }
  return found;
}
async function drawn(tag: string, attributes: Readonly<Record<string, string>>, pack: Parameters<typeof packOf>[0] = 'northbridge'): Promise<CarerElement> {
  const element = document.createElement(tag) as CarerElement;
  for (const [name, value] of Object.entries({ offer: addressOf(await packOf(pack)), 'as-of': '2026-11-22', ...attributes })) element.setAttribute(name, value);
  const ready = oneEvent(element, 'carer-ready');
  await fixture(html`<div>${element}</div>`);
  await ready;
  await element.updateComplete;
  return element;
}

describe('a page in Arabic', () => {
  for (const tag of ['carer-registration', 'carer-eligibility', 'carer-working']) {
    it(`${tag} runs from right to left, and all its English says that it is`, async () => {
      const { shadowRoot } = await drawn(tag, { locale: 'ar' });
      const frame = shadowRoot!.querySelector<HTMLElement>('.frame')!;
      expect([frame.lang, getComputedStyle(frame).direction]).to.deep.equal(['ar', 'rtl']);
      expect(unsaid(shadowRoot!)).to.deep.equal([]);
      expect(frame.innerHTML, 'no mark is left').to.not.match(/[\u2066\u2069]/);
    });
  }
  it('keeps to that through the questions and the result', async () => {
    const element = await drawn('carer-eligibility', { locale: 'ar', start: '', schemes: 'personal-budget breaks-fund' });
    const root = element.shadowRoot!;
    for (const answer of eligibilityExamples.find(({ name }) => name === 'personal-budget')!.acts!) {
      expect(unsaid(root)).to.deep.equal([]);
      if ('choose' in answer) [...root.querySelectorAll('label')].find((label) => label.textContent!.trim().startsWith(answer.choose))!.click();
      else root.querySelector<HTMLElement>('form .button.main')!.click();
      await element.updateComplete;
    }
    await waitUntil(() => root.querySelector('.finding'));
    expect(unsaid(root)).to.deep.equal([]);
    expect(root.querySelector('a[href^="tel:"]')!.matches('[dir=ltr]'), 'a telephone number keeps its order').to.equal(true);
    expect(root.querySelector('.amount')!.textContent).to.equal('قد تتمكن من الحصول على ما يصل إلى \u200e£1,500 في السنة.');
    expect(root.innerHTML).to.not.match(/[\u2066\u2069]/);
  });
});

describe('a page in Welsh', () => {
  it('says which words of an old offer are English', async () => {
    const root = (await drawn('carer-eligibility', { locale: 'cy', start: '', 'as-of': '2014-11-01' }, 'islington-2015')).shadowRoot!;
    const english = [...root.querySelectorAll<HTMLElement>('.frame [lang=en-GB][dir=ltr]')].map(({ innerText }) => innerText);
    expect(english).to.include('Islington');
    expect(root.innerHTML).to.not.match(/[\u2066\u2069]/);
  });
  it('marks nothing on an English page', async () => {
    const root = (await drawn('carer-eligibility', { locale: 'en-GB', start: '', 'as-of': '2014-11-01' }, 'islington-2015')).shadowRoot!;
    expect(root.querySelectorAll('.frame [lang]').length).to.equal(0);
    expect(root.innerHTML).to.not.match(/[\u2066\u2069]/);
  });
});
