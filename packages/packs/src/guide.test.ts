// The guide that each pack makes: every item is somebody's promise and somebody's to keep right; modules say only what holds; the source case studies' facts stand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { answersFor, extendPack, guideOf, moduleOf, parsePack, storyOn, type GuideItem, type GuideView, type Pack } from '@think-carer/rules';

const read = (id: string): Pack => parsePack(JSON.parse(readFileSync(new URL(`${id}.json`, import.meta.url), 'utf8')));
const law = read('uk-statutory'), northbridge = extendPack(read('northbridge'), [law]), fiveBoroughs = extendPack(read('five-boroughs-2010'), [law]), islington = read('islington-2015');
const on = '2026-11-26';
const items = (pack: Pack, view: GuideView, more: object = {}): GuideItem[] => guideOf(pack, { view, on, ...more }).sections.flatMap((section) => section.items);
const titles = (pack: Pack, view: GuideView, day: string): string[] => guideOf(pack, { view, on: day }).sections.flatMap((section) => section.items).map(({ title }) => title);

describe('every item of the guide', () => {
  for (const pack of [law, northbridge]) {
    for (const view of ['staff', 'manager', 'resident'] as const) {
      it(`${pack.id}, ${view}: says whose promise it is, who decides, who keeps it right and until when`, () => {
        const all = items(pack, view);
        assert.ok(all.length >= (view === 'resident' ? 4 : 15), `${all.length} items`);
        for (const item of all) {
          assert.match(item.promise, /^(statutory|employer|discretionary|partner|council)$/, item.id);
          assert.match(item.reviewOn, /^20\d\d-\d\d-\d\d$/, item.id);
          assert.ok(item.ownerRole.name, item.id);
          if (pack === northbridge && item.kind !== 'contact') assert.ok(item.ownerRole.contact, `${item.id} is nobody's role`);
          if (['leave', 'scheme', 'arrangement'].includes(item.kind)) assert.ok(item.decidedBy, `${item.id}: who decides?`);
          assert.ok(item.kind === 'conversation' || item.title, item.id);
        }
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length, 'an id twice');
      });
    }
    it(`${pack.id}: nothing needs a review today but what says so`, () => {
      const due = items(pack, 'manager').filter(({ isReviewDue }) => isReviewDue).map(({ id }) => id);
      assert.deepEqual(due, pack === northbridge ? ['contact.place-champion'] : []);
    });
  }

  it('core items and the induction card are written in easy read, in both languages', () => {
    for (const locale of ['en-GB', 'cy']) {
      const easy = items(northbridge, 'staff', { locale, isEasyRead: true }).filter(({ isEasy }) => isEasy).map(({ id }) => id);
      for (const id of ['leave.carers-leave', 'leave.time-off-for-dependants', 'leave.unpaid-parental-leave', 'leave.paid-carers-leave', 'leave.paid-emergency-leave', 'leave.special-leave', 'scheme.flexible-working-request', 'scheme.breaks-fund', 'scheme.personal-budget', 'scheme.carers-assessment']) assert.ok(easy.includes(id), `${locale}: ${id}`);
      const card = moduleOf(northbridge, 'induction', { on, locale, isEasyRead: true })!;
      assert.ok(card.blocks.every(({ isEasy, lines }) => isEasy || lines.length > 0), locale);
    }
  });
});

describe('three views of one source', () => {
  it('a resident sees no scheme that is for staff alone, no leave, no duty and no telephone number of HR', () => {
    const staffOnly = new Set([...northbridge.schemes, ...northbridge.statements!].filter(({ audience }) => audience === 'staff').map(({ id }) => id));
    assert.ok(staffOnly.size > 5);
    for (const item of items(northbridge, 'resident')) {
      assert.ok(['scheme', 'statement', 'contact'].includes(item.kind), item.id);
      assert.ok(!staffOnly.has(item.id.split('.')[1]!), item.id);
      assert.notEqual(item.id, 'contact.hr');
    }
    assert.ok(JSON.stringify(items(northbridge, 'resident')).includes('01632 960101'), 'the hub is there');
  });
  it('a member of staff sees both, each labelled', () => {
    const promises = new Map(items(northbridge, 'staff').map(({ id, promise }) => [id, promise]));
    assert.deepEqual(['leave.carers-leave', 'leave.paid-carers-leave', 'leave.special-leave', 'scheme.breaks-fund', 'scheme.personal-budget', 'arrangement.job-share', 'statement.hub-advice'].map((id) => promises.get(id)),
      ['statutory', 'employer', 'discretionary', 'partner', 'council', 'discretionary', 'partner']);
  });
  it('a manager reads the duties and the conversation first', () => {
    assert.deepEqual(guideOf(northbridge, { view: 'manager', on }).sections.map(({ part }) => part), ['duties', 'conversation', 'time-off', 'work', 'support', 'money', 'concessions', 'law', 'people']);
    for (const { conversation } of items(northbridge, 'manager').filter(({ kind }) => kind === 'conversation')) assert.deepEqual([conversation!.say.length, conversation!.avoid.length], [3, 3]);
  });
  it('concessions are a list of their own: the staff’s for staff, a nation’s and an area’s where they hold, and an answer to “money”', () => {
    const of = (view: GuideView, area?: string): string[] => guideOf(northbridge, { view, on, ...(area && { area }) }).sections.find(({ part }) => part === 'concessions')!.items.map(({ id }) => id.split('.')[1]!);
    assert.deepEqual(of('staff'), ['leisure-companion', 'parking-on-caring-days', 'council-tax-live-in-carer', 'council-tax-live-in-carer-scotland', 'cinema-companion', 'railcard-companion']);
    assert.deepEqual(of('resident', 'northbridge'), ['leisure-companion', 'council-tax-live-in-carer', 'cinema-companion', 'railcard-companion']);
    assert.deepEqual(of('resident', 'strathlorn'), ['council-tax-live-in-carer-scotland', 'cinema-companion', 'railcard-companion']);
    const guide = guideOf(northbridge, { view: 'staff', on }), elsewhere = guide.sections.filter(({ part }) => part !== 'concessions').flatMap((section) => section.items);
    assert.ok(!elsewhere.some(({ id }) => id === 'statement.cinema-companion'), 'and nowhere else');
    for (const { summary, next, sources, promise } of guide.sections.find(({ part }) => part === 'concessions')!.items) assert.ok(/\bmay\b/.test(summary) && next?.text && sources[0]?.title && promise, summary);
    const answers = answersFor(guide, { ask: 'can-have', need: 'money' });
    assert.ok(answers.ask === 'can-have' && answers.findings.some(({ item, fits }) => item.id === 'statement.leisure-companion' && fits === 'cannot-tell'), 'nothing is promised');
  });
  it('what is for another area says whom to ask there', () => {
    const there = new Map(items(northbridge, 'resident', { area: 'strathlorn' }).map((item) => [item.id, item]));
    assert.equal(there.get('scheme.breaks-fund')!.isElsewhere, true);
    assert.match(there.get('scheme.breaks-fund')!.next!.text, /Scotland/);
    assert.ok(there.has('contact.strathlorn-carers') && !there.has('contact.carers-hub'));
  });
});

describe('modules', () => {
  const words = (id: string, pack = northbridge): string[] => {
    const { blocks, title, summary } = moduleOf(pack, id, { on })!;
    return [title, summary, ...blocks.flatMap(({ title: heading, text, lines, story, questions, contacts }) => [heading, ...text, ...lines.flatMap((line) => [line.title, line.text ?? '']), ...(story?.paragraphs ?? []), ...questions, ...contacts.flatMap(({ name, role }) => [name, role])])].join(' ').split(/\s+/);
  };
  it('the induction card acknowledges, tells of rights and signposts, and is read in less than three minutes', () => {
    for (const pack of [law, northbridge, fiveBoroughs]) {
      assert.deepEqual(moduleOf(pack, 'induction', { on })!.blocks.map(({ kind }) => kind), ['acknowledge', 'rights', 'signpost'], pack.id);
      assert.ok(words('induction', pack).length < 3 * 180, `${words('induction', pack).length} words`);
    }
    assert.deepEqual(moduleOf(northbridge, 'induction', { on })!.blocks[2]!.contacts.map(({ phone }) => phone), ['01632 960101', '01632 960120']);
  });
  it('the equalities module does the same at length, and tells one story', () => {
    const { blocks } = moduleOf(northbridge, 'equalities', { on })!;
    assert.deepEqual([...new Set(blocks.map(({ kind }) => kind))], ['acknowledge', 'rights', 'story', 'text', 'signpost']);
    assert.ok(words('equalities').length > 2 * words('induction').length);
    assert.equal(blocks.filter(({ story }) => story).length, 1);
  });
  it('law stands in entries alone: no Act, section, number or money in a block’s own words', () => {
    for (const pack of [law, northbridge]) {
      for (const { blocks } of pack.modules!) {
        for (const block of blocks) {
          const own = [block.title, ...('text' in block ? block.text ?? [] : [])].flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)));
          for (const text of own) assert.doesNotMatch(text, /\bAct\b|Ddeddf|section|adran|regulation|\d|£|unpaid leave|di-dâl|one week|wythnos/i, block.id);
        }
      }
    }
  });
  it('neither does a moment for managers tell law: what it says of a choice rests on entries, each in force', () => {
    for (const [pack, id] of [[law, 'moments'], [northbridge, 'moments'], [northbridge, 'northbridge-moments']] as const) {
      const module = moduleOf(pack, id, { on })!, scenes = module.blocks.flatMap(({ scenario, lines, id: block }) => (scenario ? [{ scenario, lines, block }] : []));
      assert.equal(module.isForManagers, true);
      assert.ok(scenes.length >= 3);
      for (const { scenario, lines, block } of scenes) {
        assert.ok(scenario.isHeld && lines.length > 0, block);
        assert.deepEqual([scenario.choices.filter(({ fits }) => fits === 'well').length, scenario.choices[0]!.fits === 'well'], [1, false], `${block}: one does well, and it is not always the first`);
      }
      for (const block of pack.modules!.find((one) => one.id === id)!.blocks) {
        const texts = block.kind === 'scenario' ? [block.title, ...block.text, ...block.say, ...block.avoid.flatMap((one) => [one.text, one.because]), ...block.choices.flatMap((one) => [one.text, one.because])] : [block.title];
        for (const text of texts) {
          const { 'en-GB': english, cy } = text as Record<string, string>;
          assert.ok(english && cy && english !== cy, `${block.id}: in both languages`);
          assert.doesNotMatch(`${english} ${cy}`, /\bAct\b|Ddeddf|\bsection\b|\badran\b|regulation|\d|£|unpaid|di-dâl|dementia|stroke|cancer|diagnos/i, block.id);
        }
      }
    }
    assert.equal(moduleOf(law, 'moments', { on })!.blocks.filter(({ scenario }) => scenario).length, 7);
  });
  it('nothing is said of a choice once a duty behind it is over', () => {
    const over: Pack = { ...northbridge, duties: northbridge.duties!.map((one) => (one.id === 'dependants-no-notice' ? { ...one, effectiveTo: '2026-11-25' } : one)) };
    const scene = (pack: Pack, id: string) => moduleOf(pack, 'moments', { on })!.blocks.find((one) => one.id === id)!.scenario!;
    assert.ok(scene(northbridge, 'four-oclock').isHeld && scene(over, 'half-days').isHeld);
    for (const id of ['four-oclock', 'short-notice']) assert.deepEqual([scene(over, id).isHeld, ...new Set(scene(over, id).choices.map(({ fits, because }) => `${fits}${because}`))], [false, 'null'], id);
  });
  it('current law is told, and the Act of 2004 only as history', () => {
    const told = words('equalities').join(' ');
    for (const current of ['Equality Act', 'Care Act', 'due regard', 'Carer\'s leave', 'flexible working']) assert.ok(told.includes(current), current);
    assert.doesNotMatch(told, /Equal Opportunities\) Act/);
    assert.match(told, /the one of 2004 among them, which are history/);
  });
  it('an entry that is over says that it is being checked, and never its old words', () => {
    const over: Pack = { ...northbridge, leaveTypes: northbridge.leaveTypes.map((one) => (one.id === 'carers-leave' ? { ...one, effectiveTo: '2026-11-25' } : one)), statements: northbridge.statements!.map((one) => (one.id === 'same-disadvantage' ? { ...one, effectiveTo: '2026-11-25' } : one)) };
    const lines = ['induction', 'equalities'].flatMap((id) => moduleOf(over, id, { on })!.blocks).flatMap((block) => block.lines);
    for (const id of ['carers-leave', 'same-disadvantage']) {
      const gone = lines.filter((line) => line.id === id);
      assert.ok(gone.length > 0 && gone.every(({ text, source, title }) => text === null && source === null && title !== ''), id);
    }
    assert.ok(!JSON.stringify(lines).includes('One week in any twelve months') && !JSON.stringify(lines).includes('on site all week'));
    const held = moduleOf(over, 'induction', { on: '2026-11-25' })!.blocks[1]!.lines.find(({ id }) => id === 'carers-leave');
    assert.match(held!.text!, /One week/, 'on its last day it still holds');
  });
  it('another story takes the place of one whose consent has ended, and none is told without consent', () => {
    const title = (day: string, pack = northbridge): string | undefined => moduleOf(pack, 'equalities', { on: day })!.blocks.find(({ kind }) => kind === 'story')?.story?.title;
    assert.equal(title(on), 'The gritter');
    assert.equal(title('2027-08-31'), 'The gritter', 'its last day');
    assert.equal(title('2027-09-01'), 'The last bus');
    assert.equal(title('2028-11-01'), undefined);
    assert.equal(title(on, { ...northbridge, stories: northbridge.stories!.slice(1) }), 'The last bus', 'swapped by the list alone');
    assert.equal(storyOn(northbridge, 'the-branch-library', on), null, 'one that ended in 2025');
  });
  it('every story is marked as invented, and names nobody’s illness', () => {
    for (const pack of [law, northbridge]) {
      for (const { isInvented, text } of pack.stories!) {
        assert.equal(isInvented, true);
        assert.doesNotMatch(Object.values(text).join(' '), /dementia|stroke|cancer|parkinson|NHS number|diagnos/i);
      }
    }
  });
});

describe('answers', () => {
  it('“what can I have?” finds what fits the need and nothing that does not', () => {
    const ask = (need: 'unforeseen' | 'planned' | 'hours' | 'money'): string[] => {
      const answer = answersFor(guideOf(northbridge, { view: 'staff', on }), { ask: 'can-have', need });
      assert.equal(answer.ask, 'can-have');
      return answer.ask === 'can-have' ? answer.findings.map(({ item, fits }) => `${item.id} ${fits}`) : [];
    };
    assert.deepEqual(ask('unforeseen').map((one) => one.split(' ')[0]), ['leave.paid-emergency-leave', 'leave.time-off-for-dependants']);
    assert.ok(ask('planned').some((one) => one.startsWith('leave.carers-leave')) && !ask('planned').some((one) => one.startsWith('leave.paid-emergency-leave')));
    assert.ok(ask('hours').includes('arrangement.job-share may'));
    assert.deepEqual(ask('hours').filter((one) => one.startsWith('statement.')), [], 'a forum and a register are no hours');
    assert.ok(ask('money').includes('scheme.breaks-fund cannot-tell'), 'nothing is no because it was not asked');
  });
  it('a resident’s guide answers with no leave', () => {
    assert.deepEqual(answersFor(guideOf(northbridge, { view: 'resident', on }), { ask: 'can-have', need: 'planned' }), { ask: 'can-have', findings: [] });
  });
  it('“what may I, must I, can’t I, and by when?” has the days', () => {
    const answer = answersFor(guideOf(northbridge, { view: 'manager', on }), { ask: 'decide', about: 'carers-leave', askedOn: '2026-11-26', firstDay: '2027-01-11', days: 2 });
    assert.ok(answer.ask === 'decide');
    assert.deepEqual(answer.clocks, [{ what: 'decide', on: '2026-12-03', isPast: false }, { what: 'counter-notice', on: '2026-12-03', isPast: false }, { what: 'allow-leave-by', on: '2027-02-11', isPast: false }]);
    assert.equal(answer.duties.must.find(({ id }) => id === 'carers-leave-answer')!.on, '2026-12-03');
    assert.equal(answer.duties.must.find(({ id }) => id === 'carers-leave-same')!.on, '2027-02-11');
    assert.ok(answer.duties.cannot.some(({ id }) => id === 'carers-leave-never-refuse'));
    const flexible = answersFor(guideOf(northbridge, { view: 'manager', on }), { ask: 'decide', about: 'flexible-working', askedOn: '2026-12-31' });
    assert.ok(flexible.ask === 'decide' && flexible.duties.must.find(({ id }) => id === 'flexible-decide')!.on === '2027-02-28');
  });
});

describe('contacts', () => {
  it('one past its review is flagged, its mailbox is left out, and its deputy is offered', () => {
    const { contact } = items(northbridge, 'staff').find(({ id }) => id === 'contact.place-champion')!;
    assert.deepEqual([contact!.isStale, contact!.email, contact!.phone, contact!.person!.name], [true, null, null, null]);
    assert.deepEqual([contact!.instead!.id, contact!.instead!.phone], ['employment-services', '01632 960130']);
  });
  it('where the deputies are past theirs too, and in a circle, the employer itself answers', () => {
    const stale: Pack = { ...northbridge, contacts: northbridge.contacts.map((one) => ({ ...one, reviewOn: '2026-11-25' })) };
    for (const { contact } of items(stale, 'staff').filter(({ kind }) => kind === 'contact')) assert.deepEqual([contact!.email, contact!.instead!.phone], [null, '01632 960100']);
  });
  it('on the day of its review a contact still stands', () => {
    const { contact } = guideOf(northbridge, { view: 'staff', on: '2026-10-01' }).sections.flatMap((one) => one.items).find(({ id }) => id === 'contact.place-champion')!;
    assert.deepEqual([contact!.isStale, contact!.person!.name], [false, 'Owen Tate']);
  });
});

/** What the two source pages say, row by row of the systems they describe. */
const said = (pack: Pack, id: string): string => {
  const found = [...(pack.statements ?? []), ...pack.schemes].find((one) => one.id === id);
  assert.ok(found, `${pack.id} says nothing of ${id}`);
  const text = 'text' in found ? found.text : found.summary;
  return typeof text === 'string' ? text : text['en-GB'];
};
describe('the facts of Islington, 2014', () => {
  const facts: readonly [system: string, id: string, fact: RegExp][] = [
    ['A01', 'strategy', /employees of the council and for carers across the borough.*more than 4,000/], ['A01', 'strategy', /NHS Islington CCG/],
    ['A02', 'think-carer', /influence the whole system of health and social care services, as well as employers and universal services, to think carer/],
    ['A03', 'carers-hub', /one-stop shop for all carer advice, information and support/i], ['A04', 'personal-budget', /a year.*low level.*high level.*eligible for social care assistance/],
    ['A05', 'breaks-fund', /not eligible for any health or social care support/], ['A06', 'example', /good example to other local employers.*carers-aware approach/],
    ['A07', 'carers-forum', /Carers Commissioner.*quarterly.*all council staff and NHS partners/], ['A08', 'carers-forum', /Managers were encouraged.*attend if they wished/], ['A09', 'carers-forum', /promoted heavily.*visible and high on the corporate agenda/],
    ['A12', 'induction-training', /Acknowledged carers, explained their rights and signposted/], ['A13', 'equalities-training', /acknowledged carers, explained their rights and signposted/], ['A15', 'scrutiny', /approval and decline rates of special leave across the council/],
    ['A16', 'jointly', /diary, medication notes and GP contacts/], ['A17', 'policy-planned', /easier for staff and managers to understand the scope of the offer/], ['A18', 'other-policies-planned', /such as flexible working/],
    ['A19', 'training-planned', /in their caring role/i], ['A20', 'registration-planned', /demonstrate and evidence.*Equality Act 2010/], ['A21', 'award', /Best for Carers and Eldercare Award/],
  ];
  for (const [system, id, fact] of facts) it(`${system}: ${id} ${String(fact).slice(1, 40)}`, () => assert.match(said(islington, id), fact));
  it('A04, A05: £500, £1,500, £200 and £600', () => {
    const figure = (id: string): number | undefined => islington.parameters.find((one) => one.id === id)?.rows.find(({ effectiveFrom }) => effectiveFrom <= '2014-11-01')?.value;
    assert.deepEqual(['personal-budget-low', 'personal-budget-high', 'breaks-fund-individual', 'breaks-fund-family'].map(figure), [500, 1500, 200, 600]);
  });
  it('its guide on a day of 2014 shows them to staff, and the staff’s own to no resident', () => {
    assert.ok(titles(islington, 'staff', '2014-11-01').includes('Staff carers forum'));
    assert.ok(!titles(islington, 'resident', '2014-11-01').includes('Staff carers forum'));
    assert.ok(titles(islington, 'resident', '2014-11-01').includes('Carers Hub'));
  });
  it('its guide today has the titles and none of the words', () => {
    for (const { id, isExpired, summary, more, next } of items(islington, 'staff')) assert.deepEqual([isExpired, summary, more.length, next], [true, '', 0, null], id);
  });
});
describe('the facts of the five boroughs, 2010', () => {
  const facts: readonly [system: string, id: string, fact: RegExp][] = [
    ['A22', 'valuing-carers', /likely to include a significant number of unpaid carers.*recognise all carers.*local networks.*national initiatives and legislation/], ['A22', 'valuing-carers', /2,200/],
    ['A23', 'leadership', /assistant director of inclusion and partnerships.*equality, diversity and inclusion unit.*employment services team/], ['A25', 'working-group', /Carers met with representatives of local carers’ centres and support organisations/],
    ['A26', 'involvement-scheme', /Over 240 service users, carers and volunteers.*recruitment panels, audit and investigation teams, corporate meetings, and the development and delivery of staff training/],
    ['A27', 'equality-training', /all members of staff.*case study on a working carer.*Carers \(Equal Opportunities\) Act 2004, the law of that time/], ['A28', 'briefings', /managers, staff, service users and carers: on welfare benefits, concessions and local support organisations/],
    ['A29', 'carers-training', /staff and volunteers of a local carers’ centre/], ['A31', 'carers-week', /five local carers’ centres/], ['A32', 'employment-services-advice', /staff and managers who need advice on flexible working/], ['A34', 'awareness', /local authorities, carers’ centres and other agencies/],
    ['A35', 'separate-strand', /local, regional and national events.*2009/], ['A36', 'staff-survey', /can not be directly attributed/], ['A37', 'visiting-rooms', /template for family visiting rooms for all in-patient areas/],
    ['A38', 'the-place', /Halton, Knowsley, St Helens, Warrington and Wigan.*more than 900,000.*mental health and learning disability/],
  ];
  for (const [system, id, fact] of facts) it(`${system}: ${id} ${String(fact).slice(1, 40)}`, () => assert.match(said(fiveBoroughs, id), fact));
  it('A33: part-time or flexible hours, compressed hours with term-time, job sharing, career breaks', () => {
    const own = fiveBoroughs.arrangements.filter(({ confidence }) => confidence === 'history').map(({ title }) => (title as Record<string, string>)['en-GB']);
    assert.deepEqual(own, ['Part-time or flexible hours', 'Compressed hours, including term-time working', 'Job sharing', 'Career breaks']);
  });
  it('A38: choosing a borough swaps the centre', () => {
    for (const [area, centre] of [['halton', 'Centre A'], ['wigan', 'Centre E']] as const) {
      const people = guideOf(fiveBoroughs, { view: 'resident', on: '2010-07-01', area }).sections.find(({ part }) => part === 'people')!.items;
      assert.deepEqual(people.map(({ title }) => title), [centre]);
    }
  });
  it('no person, telephone number or mailbox of 2010 is in it', () => {
    for (const { phone, email, person } of fiveBoroughs.contacts) assert.deepEqual([phone, email, person], [undefined, undefined, undefined]);
  });
});
