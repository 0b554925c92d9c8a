// A formal request through two months and a new year: sent, talked about, refused as the law of the day asks, appealed, and agreed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as kit } from '../../packages/kit/src/kit.messages.ts';
import { createClient, isProblem, type CarerClient } from '../../packages/sdk/src/index.ts';
import { messages as ask } from '../../packages/widgets/src/working/request.messages.ts';
import { messages as sent } from '../../packages/widgets/src/working/sent.messages.ts';
import { messages as t } from '../../packages/widgets/src/working/working.messages.ts';
import { startIntranet, tabTo, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet, now = new Date('2026-12-07T10:00:00Z');
const on = (day: string): void => { now = new Date(`${day}T10:00:00Z`); };
before(async () => { intranet = await startIntranet({ now: () => now }); });
after(() => intranet?.close());

/** Somebody's own calls, signed in as the demo host signs them in. */
const clientOf = (persona: string): CarerClient => createClient({
  baseUrl: intranet.origin, publishableKey: 'pk_demo_northbridge', maxRetries: 0,
  getToken: async () => (await (await fetch(`${intranet.origin}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) })).json() as { token: string }).token,
});
const widget = (page: Page): Locator => page.locator('carer-working');
const button = (page: Page, name: string): Locator => widget(page).getByRole('button', { name, exact: true });
const heading = (page: Page, name: string): Promise<void> => widget(page).getByRole('heading', { name, exact: true }).waitFor();
const says = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByText(text).first().waitFor();
async function choose(page: Page, question: string, answer: string): Promise<void> {
  await heading(page, question);
  await widget(page).getByRole('radio', { name: answer, exact: true }).check();
  await button(page, kit.continue).click();
}

describe('a formal request', () => {
  let visit: Visit, page: Page, id = '';
  before(async () => {
    visit = await intranet.visit('carer', { width: 390 });
    page = visit.page;
    await visit.go('/carers/working/');
  });
  after(() => visit?.close());

  test('is sent by the carer to their manager, from the draft', async () => {
    const way = widget(page).locator('.way').first();
    await way.locator('summary').click();
    await way.getByRole('button').first().click();
    await choose(page, ask.fields.kind.label, ask.fields.kind.options.statutory);
    await choose(page, ask.fields.nation.label, ask.fields.nation.options.england);
    await choose(page, ask.fields.status.label, ask.fields.status.options.employee);
    await choose(page, ask.fields.earlier.label, ask.fields.earlier.options.no);
    await widget(page).getByLabel(ask.fields.hours.label).fill('22.5 hours over three days');
    for (const [label, value] of [[kit.day, '1'], [kit.month, '3'], [kit.year, '2030']] as const) await widget(page).getByLabel(label, { exact: true }).fill(value);
    await button(page, kit.continue).click();
    await button(page, kit.continue).click();
    await heading(page, ask.draft.titles.statutory);
    await button(page, ask.draft.send).click();
    await heading(page, sent.send.fields.to.label);
    await tabTo(page, (name) => name === sent.send.fields.to.options.manager);
    await page.keyboard.press('Space');
    await tabTo(page, (name, role) => name === kit.continue && role === 'button');
    await page.keyboard.press('Enter');
    await heading(page, sent.send.check);
    await says(page, 'priya.shah@northbridge.example');
    await button(page, sent.send.now).dblclick();
    await heading(page, sent.send.done);
    await says(page, /TW-[2-9A-Z]{4}-[2-9A-Z]{2}/);
    await says(page, sent.send.clock('6 February 2027'));
    const { items } = await clientOf('carer').working.list({ seenAs: 'own' });
    assert.deepEqual(items.map(({ state }) => state), ['waiting', 'accepted'], 'once, beside an old one');
    id = items[0]!.id;
    visit.settle();
  });

  test('is talked about, and cannot be refused without an explanation in the new year', async () => {
    on('2026-12-14');
    const manager = clientOf('manager').working, grounds: ['customer-demand'] = ['customer-demand'];
    await assert.rejects(async () => manager.decide(id, { verb: 'refuse', grounds }), (error) => isProblem(error, 'consultation-missing'));
    assert.equal((await manager.consult(id, { heldOn: '2026-12-14', notes: 'We looked at the rota together.' })).state, 'consulting');
    on('2027-01-04');
    await assert.rejects(async () => clientOf('manager').working.decide(id, { verb: 'refuse', grounds }), (error) =>
      isProblem(error, 'explanation-missing') && error.status === 422 && error.problem.title === 'Explain why it is reasonable to refuse on this ground.' && error.problem.errors?.[0]?.pointer === '/explanation');
    const refused = await clientOf('manager').working.decide(id, { verb: 'refuse', grounds, explanation: 'The desk needs two people until 6pm, and half of the week there would be one.' });
    assert.equal(refused.state, 'refused');
  });

  test('is seen by the carer with ground, explanation and letter, and appealed', async () => {
    await page.reload();
    await button(page, sent.mine.look).click();
    await heading(page, sent.mine.title);
    await button(page, `${sent.mine.open} ${sent.mine.one('7 December 2026')}`).click();
    await heading(page, sent.mine.one('7 December 2026'));
    for (const text of [/Refused on 4 January 2027/, /detrimental effect on ability to meet customer demand/, /The desk needs two people until 6pm/, /You can appeal until 18 January 2027/, /We looked at the rota together/]) await says(page, text);
    await widget(page).locator('summary', { hasText: sent.outcome.letter }).click();
    await says(page, /Our policy is to refuse only where that is reasonable, and to say why/);
    await button(page, sent.appeal.title).click();
    await heading(page, sent.appeal.title);
    await widget(page).getByLabel(sent.appeal.fields.reason.label).fill('Jo has offered to cover the late hour.');
    await button(page, sent.appeal.send).click();
    await says(page, sent.said.appealed);
    await says(page, sent.mine.clock('6 February 2027'));
    visit.settle();
  });

  test('is agreed by HR, and nobody else, and the carer reads it', async () => {
    on('2027-01-12');
    await assert.rejects(async () => clientOf('manager').working.decide(id, { verb: 'accept' }), (error) => isProblem(error, 'verb-not-available'));
    const upheld = await clientOf('hr').working.decide(id, { verb: 'accept' });
    assert.deepEqual([upheld.state, upheld.outcome?.isAppeal], ['accepted', true]);
    await page.reload();
    await button(page, sent.mine.look).click();
    await button(page, `${sent.mine.open} ${sent.mine.one('7 December 2026')}`).click();
    await heading(page, sent.outcome.appealTitle);
    await says(page, /Agreed on 12 January 2027\. By Jo Marsh\./);
    visit.settle();
  });

  test('is not offered to a visitor, who can still copy it', async () => {
    const visitor = await intranet.visit('visitor');
    await visitor.go('/carers/working/');
    assert.equal(await button(visitor.page, sent.mine.look).count(), 0);
    await heading(visitor.page, t.title);
    visitor.settle();
    await visitor.close();
  });
});
