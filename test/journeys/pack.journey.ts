// A neighbour's offer made one's own: forked, changed, a fault seen and mended, its cases run, seen as staff will, published, served, and rolled back.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { messages as e } from '../../packages/widgets/src/pack/edit.messages.ts';
import { messages as form } from '../../packages/widgets/src/pack/form.messages.ts';
import { messages as t } from '../../packages/widgets/src/pack/pack.messages.ts';
import { messages as room } from '../../packages/widgets/src/pack/room.messages.ts';
import { startIntranet, tabTo, type Intranet, type Visit } from './intranet.ts';

let intranet: Intranet;
before(async () => { intranet = await startIntranet(); });
after(() => intranet?.close());

const path = '/offer/neighbour/', ours = '5 Boroughs Carers Line';
const widget = (page: Page): Locator => page.locator('carer-pack');
const button = (page: Page, name: string | RegExp): Locator => widget(page).getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const press = (page: Page, name: string | RegExp): Promise<void> => button(page, name).first().click();
const says = (page: Page, text: string | RegExp): Promise<void> => widget(page).getByText(text).first().waitFor({ timeout: 60_000 });
const field = (page: Page, name: string): Locator => widget(page).getByLabel(name, { exact: true }).first();
const saved = (page: Page): Promise<void> => widget(page).locator('.saving').filter({ hasText: 'Saved, ' }).waitFor({ timeout: 60_000 });
/** What everybody is served, asked as anybody may. */
const served = async (): Promise<{ version: string; title: string; contacts: readonly { name: unknown; phone?: string }[]; parameters: readonly { id: string; rows: readonly { value: number }[] }[] }> =>
  (await fetch(`${intranet.origin}/v1/offer`, { headers: { 'x-publishable-key': 'pk_demo_five_boroughs' } })).json() as never;
/** Every process serves it within five seconds: asked until then, and some more on a busy machine. */
async function until(version: string): Promise<Awaited<ReturnType<typeof served>>> {
  for (let tries = 0; ; tries += 1) {
    const offer = await served();
    if (offer.version === version || tries > 60) return offer;
    await new Promise((done) => setTimeout(done, 500));
  }
}

describe('an administrator of the neighbouring employer', () => {
  let visit: Visit, old: string;
  before(async () => {
    old = (await served()).version;
    visit = await intranet.visit('administrator');
    await visit.go(path);
  });
  after(() => visit?.close());

  test('begins from Northbridge’s offer, under its own name', async () => {
    const { page } = visit;
    await says(page, t.version(old));
    await press(page, t.begin);
    await widget(page).getByLabel('Northbridge Council').check();
    assert.equal(await field(page, room.start.name).inputValue(), '5 Boroughs Partnership');
    await press(page, room.start.forkIt);
    await says(page, t.tasks);
    await says(page, /still the neighbour’s/);
    assert.equal((await served()).version, old, 'nobody is served a draft');
  });

  test('changes a contact, by keyboard where it can', async () => {
    const { page } = visit;
    await press(page, t.parts.contacts);
    await press(page, 'Northbridge Carers Hub');
    await says(page, /This is still the one of Northbridge Council\. Enter your own/);
    await tabTo(page, (name) => name.endsWith('Name: English') || name === 'Name: English');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(ours);
    await field(page, `${form.fields.phone} (optional)`).fill('01632 960 700');
    await press(page, e.done);
    await says(page, ours);
    await press(page, t.back);
  });

  test('sees a fault beside its field, and mends it', async () => {
    const { page } = visit;
    await press(page, t.parts.parameters);
    await press(page, 'Breaks fund, most for a family');
    const figure = field(page, form.fields.value);
    await figure.fill('seven hundred');
    await says(page, e.fault.number);
    assert.equal(await figure.getAttribute('aria-invalid'), 'true');
    assert.match(await figure.evaluate((one) => one.getAttribute('aria-describedby')!.split(' ').map((id) => (one.getRootNode() as ShadowRoot).getElementById(id)?.textContent).join(' ')), /Enter a number/);
    await press(page, e.done);
    await says(page, 'There is a problem');
    await figure.fill('£700');
    await widget(page).getByText(e.fault.number).first().waitFor({ state: 'detached' });
    await press(page, e.done);
    await says(page, e.today('£700'));
    await press(page, t.back);
  });

  test('says that it is a real offer', async () => {
    const { page } = visit;
    await press(page, t.parts.employer);
    assert.equal(await field(page, 'Name of the organisation: English').inputValue(), '5 Boroughs Partnership');
    await widget(page).getByLabel(form.fields.status).selectOption('current');
    await saved(page);
    await press(page, e.done);
  });

  test('runs the cases, and updates those that expected the old amount', async () => {
    const { page } = visit;
    await press(page, t.finish.cases);
    await says(page, /comes? out otherwise/);
    await says(page, /The draft gives “may be able to get it, £200 to £700 a year”/);
    for (let left = 20; left > 0 && await button(page, new RegExp(`^${room.cases.accept}`)).count() > 0; left -= 1) {
      const before = await button(page, new RegExp(`^${room.cases.accept}`)).count();
      await press(page, new RegExp(`^${room.cases.accept}`));
      await page.waitForFunction((count) => [...document.querySelector('carer-pack')!.shadowRoot!.querySelectorAll('button')].filter((one) => one.textContent!.startsWith('The draft is right')).length < count, before);
    }
    await says(page, /cases come out as they say/);
    await press(page, t.back);
  });

  test('sees the draft as staff will, through the page’s own widgets', async () => {
    const { page } = visit;
    await press(page, t.finish.preview);
    const guide = page.locator('carer-host[slot=preview] carer-guide');
    // It stands in an item of the guide that nobody has opened yet.
    await guide.getByText(/£700/).first().waitFor({ state: 'attached', timeout: 60_000 });
    await press(page, t.back);
    assert.equal(await page.locator('carer-host[slot=preview]').count(), 0);
  });

  test('reads the difference, publishes, and it is served', async () => {
    const { page } = visit;
    await press(page, t.finish.difference);
    // A whole new offer is folded away, part by part.
    await widget(page).locator('summary', { hasText: t.parts.contacts }).click();
    await says(page, ours);
    await field(page, room.difference.version).fill('2026.12');
    await field(page, room.difference.note).fill('A new offer, begun from Northbridge’s.');
    await press(page, room.difference.go);
    await says(page, room.difference.done('2026.12'));
    const offer = await until('2026.12');
    assert.equal(offer.version, '2026.12');
    assert.ok(offer.contacts.some(({ phone }) => phone === '01632 960 700'));
    assert.equal(offer.parameters.find(({ id }) => id === 'breaks-fund-family')!.rows[0]!.value, 700);
  });

  test('serves the earlier version again', async () => {
    const { page } = visit;
    await press(page, t.history);
    await press(page, room.versions.restore(old));
    await field(page, room.versions.note).fill('The new amounts are not agreed yet.');
    await press(page, room.versions.yes);
    await says(page, room.versions.restored(old));
    assert.equal((await until(old)).version, old);
    visit.settle();
  });
});

test('a manager has no way in', async () => {
  const visit = await intranet.visit('manager');
  await visit.go('/offer/');
  await says(visit.page, t.refused.title);
  assert.equal(await widget(visit.page).locator('button').count(), 0);
  visit.settle();
  await visit.close();
});
