// A carer asks a centre to get in touch, field by field; the centre opens its link with no account, answers and closes; the receipt shows it. And updates: signed up for, confirmed, left.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as hub } from '../../packages/widgets/src/hub/hub.messages.ts';
import { messages as told } from '../../packages/widgets/src/hub/outcome.messages.ts';
import cymraeg from '../../packages/widgets/src/hub/outcome.messages.cy.ts';
import { messages as ask } from '../../packages/widgets/src/hub/referral.messages.ts';
import { messages as updates } from '../../packages/widgets/src/hub/updates.messages.ts';
import { startIntranet, tabTo, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

/** A page of a frame has no icon of its own; opened alone, a browser asks for one. */
const icon = /favicon/;
const at = '/embed/hub?key=pk_demo_northbridge', name = 'Northbridge Carers Hub';
const widget = (page: Page): Locator => page.locator('carer-hub');
const press = (page: Page, label: string): Promise<void> => widget(page).getByRole('button', { name: label, exact: true }).click();
const heading = (page: Page, label: string): Promise<void> => widget(page).getByRole('heading', { name: label, exact: true }).waitFor();
const says = (page: Page, text: string): Promise<void> => widget(page).getByText(text).first().waitFor();
/** Opens the demonstration's mailbox and follows the link of the newest mail with this subject, as whoever it was sent to. */
async function follow(visit: Visit, subject: RegExp): Promise<void> {
  await visit.page.goto('/mailbox/');
  const link = visit.page.locator('.mails li').filter({ has: visit.page.getByRole('heading', { name: subject }) }).first().getByRole('link').first();
  await link.click();
  await widget(visit.page).locator('.frame:not([aria-busy=true])').waitFor();
}

describe('a referral', () => {
  let carer: Visit, centre: Visit, receipt = '', reference = '';
  before(async () => {
    carer = await intranet.visit('visitor');
    centre = await intranet.visit('visitor', { width: 360 });
  });
  after(async () => { await carer?.close(); await centre?.close(); });

  test('is made field by field, with the keyboard, and seen whole before it is sent', async () => {
    const { page } = carer, sent: { url: string; body: string }[] = [];
    page.on('request', (request) => { if (request.method() !== 'GET') sent.push({ url: request.url(), body: request.postData() ?? '' }); });
    await page.goto(at);
    await widget(page).getByRole('button', { name: hub.centre.ask }).first().click();
    await heading(page, ask.ask.title(name));
    await press(page, ask.ask.continue);
    await says(page, ask.ask.reach);
    await widget(page).getByRole('link', { name: ask.ask.reach }).click();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('01632 960999');
    await widget(page).getByLabel(ask.ask.send.name, { exact: true }).check();
    await widget(page).getByLabel(ask.fields.name.label).fill('Sam');
    await widget(page).getByLabel(ask.ask.send.message, { exact: true }).check();
    await widget(page).getByLabel(ask.fields.message.label).fill('I could do with a few hours to myself.');
    await widget(page).getByLabel(ask.ask.send.email, { exact: true }).check();
    await widget(page).getByLabel(ask.fields.email.label).fill('sam@home.example');
    // Unticked again: typed, and not sent.
    await widget(page).getByLabel(ask.ask.send.email, { exact: true }).uncheck();
    await tabTo(page, (label) => label === ask.ask.continue);
    await page.keyboard.press('Enter');
    await heading(page, ask.check.title);
    const shown = await widget(page).locator('dl.sent').innerText();
    assert.match(shown, /Sam[^]*01632 960999[^]*a few hours to myself/);
    assert.doesNotMatch(shown, /sam@home/);
    assert.equal(sent.length, 0, 'nothing has left the page');
    await press(page, ask.check.send);
    await heading(page, ask.done.title(name));
    assert.equal(sent.length, 1);
    assert.doesNotMatch(sent[0]!.body, /sam@home/);
    receipt = await widget(page).getByLabel(ask.done.linkLabel).inputValue();
    reference = /TR-\w{4}-\w{2}/.exec(await widget(page).locator('.frame').innerText())![0];
    assert.match(receipt, /\/embed\/hub\?key=pk_demo_northbridge&view=receipt#[\w-]{43}$/);
    carer.settle(icon);
  });

  test('reaches the centre as a link that says nothing, and opens on a telephone with no account', async () => {
    const { page } = centre;
    await page.goto('/mailbox/');
    const mail = page.locator('.mails li').filter({ hasText: reference });
    await mail.waitFor();
    assert.doesNotMatch(await mail.innerText(), /Sam|960999|few hours/);
    // The carer wrote English: that link first, and below it the same in Welsh, which opens in Welsh.
    const links = await mail.getByRole('link').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    assert.deepEqual(links.map((link) => new URL(link).searchParams.get('lang')), ['en-GB', 'cy']);
    await page.goto(links[1]!);
    await heading(page, cymraeg.answer.title);
    await follow(centre, new RegExp(reference));
    await heading(page, told.answer.title);
    for (const text of ['Sam', '01632 960999', 'I could do with a few hours to myself.']) await says(page, text);
    assert.equal(await widget(page).getByRole('link', { name: '01632 960999' }).getAttribute('href'), 'tel:01632960999');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing sticks out at 360 pixels');
    for (const [answer, note] of [['accepted', 'We ring on Thursday.'], ['contacted', ''], ['closed', '']] as const) {
      await widget(page).getByRole('radio', { name: told.answer.options[answer] }).check();
      if (note) await widget(page).getByLabel(told.answer.note).fill(note);
      await press(page, told.answer.send);
      await says(page, told.answer.done);
      await says(page, told.happened[answer](name));
    }
    await says(page, told.answer.closed);
    centre.settle(icon);
  });

  test('is followed with the receipt alone, in either language', async () => {
    const { page } = carer;
    await page.goto(receipt);
    await heading(page, told.receipt.title);
    await says(page, told.receipt.state.closed(name));
    for (const text of ['We ring on Thursday.', told.happened.contacted(name), reference]) await says(page, text);
    await page.goto(receipt.replace('#', '&lang=cy#'));
    await widget(page).getByRole('heading', { name: 'Beth ddaeth o’ch cais' }).waitFor();
    carer.settle(icon);
  });

  test('is taken back, and is gone for both', async () => {
    const { page } = carer;
    await page.goto(receipt);
    await press(page, told.receipt.takeBack);
    await press(page, told.receipt.sure.no);
    await press(page, told.receipt.takeBack);
    await press(page, told.receipt.sure.yes);
    await says(page, told.receipt.proof.title);
    await says(page, told.erased);
    await centre.page.reload();
    await says(centre.page, told.answer.withdrawn);
    assert.doesNotMatch(await widget(centre.page).locator('.frame').innerText(), /Sam|960999|Thursday/);
    await page.goto(`${receipt.slice(0, -43)}${'A'.repeat(43)}`);
    await page.reload();
    await heading(page, told.gone.title);
    carer.settle(/404/);
    centre.settle(icon);
  });

  test('tells the employer nothing', async () => {
    for (const persona of ['hr', 'equalities', 'manager', 'administrator', 'partner'] as const) {
      const response = await fetch(`${intranet.origin}/demo/identity`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ persona }) });
      const { token } = await response.json() as { token: string };
      const headers = { 'x-publishable-key': 'pk_demo_northbridge', 'content-type': 'application/x-www-form-urlencoded' };
      const exchanged = await (await fetch(`${intranet.origin}/v1/token`, { method: 'POST', headers, body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: token, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }) })).json() as { access_token: string };
      assert.ok(exchanged.access_token, persona);
      for (const path of ['/v1/referrals', `/v1/referrals/${reference}`]) {
        const { status } = await fetch(intranet.origin + path, { headers: { 'x-publishable-key': 'pk_demo_northbridge', authorization: `Bearer ${exchanged.access_token}` } });
        assert.ok(status === 404 || status === 405, `${persona} ${path}: ${status}`);
      }
    }
  });
});

describe('updates', () => {
  let reader: Visit, page: Page;
  before(async () => { reader = await intranet.visit('visitor'); page = reader.page; });
  after(() => reader?.close());

  test('are signed up for without signing in, confirmed by the link, and come', async () => {
    await page.goto(at);
    await press(page, hub.more.updates);
    await widget(page).getByLabel(updates.signUp.email.label).fill('reader@home.example');
    await widget(page).getByRole('radio', { name: updates.audiences.staff, exact: true }).check();
    await widget(page).getByRole('checkbox', { name: updates.topics.benefits }).check();
    await press(page, updates.signUp.send);
    await heading(page, updates.asked.title);
    await follow(reader, /Confirm that you want updates/);
    await press(page, updates.waiting.confirm);
    await says(page, updates.own.confirmed);

    const hr = await intranet.visit('hr');
    await hr.go('/');
    const sent = await hr.page.evaluate(async () => {
      const { createClient } = await import('/cdn/v1/sdk.js' as string) as { createClient(options: object): { updates: { send(body: object): Promise<unknown> } } };
      const { identity } = await import('/assets/intranet.js' as string) as { identity(): Promise<string> };
      return createClient({ baseUrl: location.origin, publishableKey: 'pk_demo_northbridge', getToken: identity }).updates.send({ audience: 'staff', topic: 'benefits', subject: 'What changes in April', text: 'The earnings limit goes up.' });
    });
    assert.deepEqual(sent, { queued: 'fewer-than-10' });
    await hr.close();
    reader.settle(icon);
  });

  test('are left from any of their mails, and nothing is left behind', async () => {
    await follow(reader, /What changes in April/);
    await heading(page, updates.own.title);
    await press(page, updates.own.leave);
    await heading(page, updates.left.title);
    await page.reload();
    await heading(page, updates.gone.title);
    reader.settle(/404/);
  });

  test('the mailbox is a page of its own, in Welsh too, and works by keyboard', async () => {
    await page.goto('/cy/mailbox/');
    await page.getByRole('heading', { level: 1, name: 'Blwch post yr arddangosiad' }).waitFor();
    await page.locator('.mails li').first().waitFor();
    await tabTo(page, (label) => label === 'Edrych eto');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'neges' }).waitFor();
    reader.settle(icon);
  });
});
