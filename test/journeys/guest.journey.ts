// A nurse of the partner trust joins by her work address, replies and comes back; a link is good once; nothing of the council's own staff opens to her. A code lets somebody in, and the chair shows them out again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as forum } from '../../packages/widgets/src/forum/forum.messages.ts';
import { messages as inviting } from '../../packages/widgets/src/forum/invitations.messages.ts';
import { messages as join } from '../../packages/widgets/src/forum/join.messages.ts';
import { messages as reply } from '../../packages/widgets/src/forum/reply.messages.ts';
import { ready, startIntranet, tabTo, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const at = '/carers/forum/join/', trust = 'Eastmere Community NHS Trust', address = 'carys.bevan@eastmere-nhs.example', title = 'Staff carers forum';
const widget = (page: Page): Locator => page.locator('carer-forum');
const press = (page: Page, label: string): Promise<void> => widget(page).getByRole('button', { name: label, exact: true }).first().click();
const says = (page: Page, text: string): Promise<void> => widget(page).getByText(text).first().waitFor();
const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const newestLink = async (page: Page): Promise<string> => {
  await page.goto('/mailbox/');
  const link = page.locator('.mails li').filter({ has: page.getByRole('heading', { name: /Your link to join/ }) }).first().getByRole('link').first();
  await link.waitFor();
  return (await link.getAttribute('href'))!;
};
async function ask(page: Page, email: string): Promise<string> {
  await page.goto(at);
  await ready(page);
  await widget(page).getByLabel(join.address.email.label).fill(email);
  await press(page, join.address.send);
  await says(page, join.asked.title);
  return widget(page).locator('.frame').innerText();
}

describe('a nurse of the partner trust', () => {
  let nurse: Visit, link = '', token = '';
  before(async () => {
    nurse = await intranet.visit('visitor', { width: 320 });
    nurse.page.on('request', (request) => { token = request.headers()['authorization'] ?? token; });
  });
  after(() => nurse?.close());

  test('finds the way in from the forum, and reads who sees what of her', async () => {
    const { page } = nurse;
    await nurse.go('/carers/forum/');
    await press(page, forum.signIn.join);
    for (const text of [join.title, join.privacy.employer('Northbridge Council'), join.privacy.own(trust)]) await says(page, text);
    assert.equal(await fits(page), true, 'nothing sticks out at 320 pixels');
    nurse.settle();
  });

  test('asks for a link, with the keyboard, and is answered as anybody is', async () => {
    const { page } = nurse, stranger = await ask(page, 'somebody@elsewhere.example');
    await page.goto(at);
    await ready(page);
    await tabTo(page, (label) => label.startsWith(join.address.email.label));
    await page.keyboard.type(address);
    await page.keyboard.press('Enter');
    await says(page, join.asked.title);
    assert.equal(await widget(page).locator('.frame').innerText(), stranger);
    await page.goto('/mailbox/');
    await page.locator('.mails li').first().waitFor();
    assert.doesNotMatch(await page.locator('.mails').innerText(), /elsewhere\.example/);
    link = await newestLink(page);
    assert.match(link, /\/carers\/forum\/join\/#[\w-]{43}$/);
    nurse.settle();
  });

  test('opens the link, presses, and is in; the link is then good for nothing', async () => {
    const { page } = nurse;
    await page.goto(link);
    await ready(page);
    await says(page, join.key.title);
    await widget(page).getByLabel(join.name.label).fill('Carys');
    await widget(page).getByLabel(join.stay.label).check();
    await press(page, join.join);
    await says(page, join.in.as(trust));
    assert.ok(!page.url().includes('#'), 'the address has forgotten the link');
    const other = await intranet.visit('visitor');
    await other.page.goto(link);
    await ready(other.page);
    await press(other.page, join.join);
    await says(other.page, join.refused.link);
    other.settle(/403/);
    await other.close();
    nurse.settle();
  });

  test('replies, and is known when she comes back', async () => {
    const { page } = nurse;
    await press(page, join.in.open);
    await widget(page).getByRole('button', { name: forum.reply.open }).first().click();
    await press(page, reply.send.new);
    await says(page, forum.mine.place.room);
    assert.equal(await widget(page).getByRole('button', { name: forum.release.ask }).count(), 0, 'she has no manager here');
    assert.equal(await fits(page), true);
    await nurse.go('/carers/forum/');
    await says(page, forum.mine.place.room);
    nurse.settle();
  });

  test('sees no leave of the council’s, no request and no register: neither in a widget nor by asking', async () => {
    const { page } = nurse;
    assert.match(token, /^Bearer /);
    for (const path of ['leave-requests', 'working-requests', 'registrations', 'desk', 'evidence/imports', 'forums/019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41/members']) {
      const answer = await page.request.get(`${intranet.origin}/v1/${path}`, { headers: { 'x-publishable-key': 'pk_demo_northbridge', authorization: token } });
      assert.deepEqual([answer.status(), ((await answer.json()) as { code: string }).code], [403, 'role-not-allowed'], path);
    }
    const amina = await intranet.visit('guest');
    await amina.go('/carers/leave/');
    assert.doesNotMatch(await amina.page.locator('carer-leave .frame').innerText(), /Your requests/);
    await amina.close();
    nurse.settle();
  });

  test('leaves, and everything of hers is gone', async () => {
    const { page } = nurse;
    await nurse.go('/carers/forum/');
    await press(page, forum.more.guest);
    await press(page, join.in.leave);
    await press(page, join.in.yes);
    await widget(page).getByRole('button', { name: forum.signIn.join }).or(widget(page).getByText(join.left.title)).first().waitFor();
    assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('carer-guest')).length), 0);
    const answer = await page.request.get(`${intranet.origin}/v1/session/records`, { headers: { 'x-publishable-key': 'pk_demo_northbridge', authorization: token } });
    assert.deepEqual([answer.status(), (await answer.json() as { code: unknown }).code], [401, 'token-invalid'], 'nor does the token that was given before open anything');
    nurse.settle();
  });
});

describe('a code', () => {
  let chair: Visit, guest: Visit, code = '';
  before(async () => {
    chair = await intranet.visit('chair');
    guest = await intranet.visit('visitor', { width: 360 });
  });
  after(async () => { await chair?.close(); await guest?.close(); });
  const open = async (page: Page): Promise<void> => {
    await widget(page).getByRole('button', { name: new RegExp(`^Invitations and members ${title}`) }).click();
    await says(page, inviting.title(title));
  };

  test('is made by the chair, who sees how many of which organisation there are, and nobody’s name', async () => {
    const { page } = chair;
    await chair.go('/forum/');
    await open(page);
    const who = await widget(page).locator('table.orgs').innerText();
    assert.match(who, new RegExp(`${trust}\\s+20 or more`));
    assert.match(who, /Eastmere Hospice\s+fewer than ten/);
    await widget(page).getByLabel(inviting.make.organisation.label).fill('Eastmere Hospice');
    await press(page, inviting.make.send.code);
    await says(page, inviting.made.once);
    code = await widget(page).locator('.code').innerText();
    assert.match(code, /^([2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    assert.doesNotMatch(await widget(page).locator('.frame').innerText(), /Amina|Carys/);
    chair.settle();
  });

  test('lets in whoever types it, on this server’s own page', async () => {
    const { page } = guest;
    await page.goto('/embed/forum?key=pk_demo_northbridge&view=join');
    await ready(page);
    await press(page, join.address.code);
    await widget(page).getByLabel(join.code.code.label).fill(code.toLowerCase().replaceAll('-', ' '));
    await widget(page).getByLabel(join.stay.label).check();
    await press(page, join.join);
    await says(page, join.in.as('Eastmere Hospice'));
    guest.settle(/favicon/);
  });

  test('is ended with those who came by it', async () => {
    const { page } = chair;
    await chair.go('/forum/');
    await open(page);
    await widget(page).locator('.invitations li').filter({ hasText: inviting.list.uses('20') }).first().getByRole('button').click();
    await widget(page).getByLabel(inviting.end.members.options.end).check();
    await press(page, inviting.end.yes);
    await widget(page).locator('.invitations li').filter({ hasText: inviting.list.uses('20') }).first().getByText(inviting.list.states.ended).waitFor();
    chair.settle();
    await guest.page.reload();
    await ready(guest.page);
    await says(guest.page, join.over);
    guest.settle(/favicon|400/);
  });
});
