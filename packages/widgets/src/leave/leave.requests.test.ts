// One's own requests in a browser: read, answered, appealed, withdrawn, saved as a calendar file; nothing done twice, nothing that discloses.
import { aTimeout, expect } from '@open-wc/testing';
import { seed, Stage, type Setting } from './leave.fixture.ts';

const stages: Stage[] = [];
async function stage(setting: Setting): Promise<Stage> {
  const one = await Stage.open({ attributes: { start: 'requests' }, ...setting });
  stages.push(one);
  await one.shown('My requests');
  return one;
}
afterEach(() => { for (const one of stages.splice(0)) one.remove(); });

const at = (on: string) => ({ at: `${on}T11:00:00.000Z` });
const offered = seed('annual-leave', ['2026-12-21'], '2026-11-18', [{ event: 'other-date-offered', by: 'manager', parts: [{ on: '2026-12-28', part: 'full-day' }], ...at('2026-11-19') }]);
const declined = seed('special-leave', ['2027-02-01'], '2026-11-12', [{ event: 'declined', by: 'manager', reasonCode: 'cover', reason: 'Two are away.', ...at('2026-11-18') }]);
const waiting = { ...seed('carers-leave', ['2027-01-11'], '2026-11-20'), note: 'For Priya alone' };

describe('my requests', () => {
  it('are listed newest first, by their days, with no word of why', async () => {
    const on = await stage({ leave: [seed('carers-leave', ['2026-12-14'], '2026-11-01'), waiting] });
    await on.says('Monday 11 January 2027');
    const titles = [...on.root.querySelectorAll('.request [part~=heading]')].map((heading) => heading.textContent!.trim());
    expect(titles).to.deep.equal(['Monday 11 January 2027', 'Monday 14 December 2026']);
    expect(on.text, 'a glance does not disclose').to.not.match(/carer|care\b|dependant|For Priya alone/i);
    await expect(on.widget).to.be.accessible();
  });
  it('come page by page', async () => {
    const days = Array.from({ length: 23 }, (_, i) => `2027-03-${String(i + 1).padStart(2, '0')}`);
    const on = await stage({ leave: days.map((day, i) => seed('annual-leave', [day], `2026-10-${String(i + 1).padStart(2, '0')}`)) });
    await on.says('Show older requests');
    expect(on.root.querySelectorAll('.request').length).to.equal(20);
    await on.press('Show older requests');
    await on.says('Monday 1 March 2027');
    expect(on.root.querySelectorAll('.request').length).to.equal(23);
    expect(on.text).to.not.contain('Show older requests');
  });
  it('that cannot be read say so, and try again', async () => {
    let isBroken = true;
    const on = await stage({ leave: [waiting], fail: (operation) => (isBroken && operation === 'leave.list' ? 'internal' : undefined) });
    await on.says('Your requests could not be read. Nothing has happened to them.');
    isBroken = false;
    await on.press('Try again');
    await on.says('Monday 11 January 2027');
    expect(on.text).to.not.contain('could not be read');
  });
  it('show the outcome with its reason and date, and the day until which to appeal', async () => {
    const on = await stage({ leave: [declined] });
    await on.says('Not agreed by your manager on 18 November 2026.');
    expect(on.text).to.contain('Reason: The work cannot be covered on these dates. Two are away.').and.contain('You can appeal until 28 November 2026.');
  });
});

describe('one request', () => {
  it('shows the note with its last day, and who decides', async () => {
    const on = await stage({ leave: [waiting] });
    await on.press('Details');
    await on.shown('Your request');
    expect(on.text).to.contain('For Priya alone').and.contain('until 20 December 2026').and.contain('priya.shah@northbridge.example');
    await expect(on.widget).to.be.accessible();
  });
  it('takes an offered date', async () => {
    const on = await stage({ leave: [offered] }), heard: string[] = [];
    on.host.addEventListener('carer-leave-answered', (event) => heard.push(event.reference));
    await on.press('Answer the offer');
    await on.shown('Do you want the days offered?');
    await on.press('Send answer');
    expect(on.errors).to.deep.equal(['Choose an answer']);
    expect(on.focused?.classList.contains('summary')).to.equal(true);
    await on.choose('Yes, I take the days offered');
    await on.press('Send answer');
    await on.says('Your answer is sent.');
    expect(on.text).to.contain('Agreed').and.contain('Monday 28 December 2026');
    expect(heard).to.have.length(1);
    await on.press('All my requests');
    expect(on.root.querySelector('.request .tag')!.textContent).to.equal('Agreed');
  });
  it('appeals once, in words that only the right people read', async () => {
    const on = await stage({ leave: [declined] });
    await on.press('Details');
    await on.press('Appeal');
    await on.shown('Why should it be looked at again?');
    await on.press('Send appeal');
    expect(on.errors).to.deep.equal(['Say why it should be looked at again']);
    await on.type('f-appeal', 'I can take half of it.');
    on.lose = 'request';
    await on.press('Send appeal');
    await on.says('You are offline');
    expect(on.field('f-appeal').value, 'nothing typed is lost').to.equal('I can take half of it.');
    on.lose = 'nothing';
    await on.press('Send appeal');
    await on.says('Your appeal is sent. HR decides.');
    expect(() => on.button('Appeal')).to.throw();
  });
  it('is withdrawn after a question with equal weight, and stays in the list', async () => {
    const on = await stage({ leave: [waiting] });
    await on.press('Details');
    await on.press('Withdraw');
    await on.shown('Withdraw this request?');
    const [yes, no] = ['Withdraw it', 'Keep it'].map((name) => getComputedStyle(on.button(name)));
    for (const look of ['color', 'backgroundColor', 'fontWeight', 'inlineSize'] as const) expect(no?.[look], look).to.equal(yes?.[look]);
    await on.press('Keep it');
    expect(on.writes).to.deep.equal([]);
    await on.press('Withdraw');
    await on.press('Withdraw it');
    await on.says('The request is withdrawn.');
    expect(on.text, 'its note is gone').to.not.contain('For Priya alone');
    await on.press('All my requests');
    expect(on.root.querySelector('.request .tag')!.textContent).to.equal('Withdrawn');
  });
  it('shows how it stands where somebody was quicker', async () => {
    const on = await stage({ leave: [offered] });
    await on.press('Answer the offer');
    await on.shown('Do you want the days offered?');
    await on.choose('Yes, I take the days offered');
    const [id, record] = [...on.transport.store.leave][0]!;
    on.transport.store.leave.set(id, { ...record, events: [...record.events, { seq: record.events.length + 1, event: 'withdrawn', by: 'person', ...at('2026-11-22') }] });
    await on.press('Send answer');
    await on.says('Somebody was quicker: this is how it stands now.');
    expect(on.text).to.contain('Withdrawn');
  });
  it('is saved as a calendar file called "Absence", with nothing of why', async () => {
    const on = await stage({ leave: [waiting] });
    await on.press('Details');
    const made: Blob[] = [], links: string[] = [];
    const create = URL.createObjectURL, click = HTMLAnchorElement.prototype.click;
    URL.createObjectURL = (blob) => { made.push(blob as Blob); return create.call(URL, blob as Blob); };
    HTMLAnchorElement.prototype.click = function () { links.push(this.download); };
    try {
      await on.press('Save to my calendar');
      for (let i = 0; i < 400 && made.length === 0; i += 1) await aTimeout(20);
    } finally {
      URL.createObjectURL = create;
      HTMLAnchorElement.prototype.click = click;
    }
    const text = await made[0]!.text();
    expect(links).to.deep.equal(['absence.ics']);
    expect(made[0]!.type).to.contain('text/calendar');
    expect(text).to.contain('SUMMARY:Absence').and.contain('DTSTART;VALUE=DATE:20270111').and.contain('CLASS:PRIVATE');
    expect(text.replace(/^(UID|PRODID):.*$/gm, '')).to.not.match(/carer|care\b|DESCRIPTION|Priya/i);
  });
});
