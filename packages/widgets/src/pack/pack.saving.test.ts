// Saving in <carer-pack>: as it is typed, offline, beside somebody else, and after the sign-in has ended; nothing is lost.
import { expect, waitUntil } from '@open-wc/testing';
import { createClient } from '@think-carer/sdk';
import { clear, open, own, type Screen } from './pack.fixture.ts';
import { at, type Json } from './pack.path.ts';

const administrator = { persona: 'hr', roles: ['administrator'] } as const;
afterEach(clear);
const saved: { name: string; text: Promise<string> }[] = [];
const { createObjectURL } = URL, { click } = HTMLAnchorElement.prototype;
before(() => {
  let made: Blob;
  URL.createObjectURL = (blob) => { made = blob as Blob; return createObjectURL.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { if (this.download) saved.push({ name: this.download, text: made.text() }); else click.call(this); };
});
after(() => { Object.assign(URL, { createObjectURL }); HTMLAnchorElement.prototype.click = click; });

const kept = (screen: Screen, ...path: (string | number)[]): Json | undefined => at(screen.kept as unknown as Json, path);
const begun = async (fixture: Parameters<typeof open>[0] = administrator, attributes: Parameters<typeof open>[1] = {}): Promise<Screen> => {
  const screen = await open(fixture, attributes);
  if (screen.button('Change the offer')) await screen.press('Change the offer');
  return screen;
};
const saves = (screen: Screen) => screen.sent.filter(({ method, path }) => method === 'PUT' && path === '/v1/pack/draft');
/** Another administrator at another computer. */
const other = (screen: Screen) => createClient({ baseUrl: 'https://api.example.invalid/', publishableKey: 'pk_test', getToken: () => Promise.resolve('identity'), fetch: screen.transport as unknown as typeof fetch });

describe('saving', () => {
  it('saves what is typed, once it is quiet, against the draft that was read', async () => {
    const screen = await begun();
    await screen.press('Your organisation');
    for (const text of ['0', '01', '01632 960 555']) await screen.fill('Telephone', text);
    await screen.saved();
    expect(saves(screen).length).to.equal(1);
    expect(saves(screen)[0]!.match).to.equal('"published-2026.9.1"');
    expect(kept(screen, 'employer', 'phone')).to.equal('01632 960 555');
    await screen.fill('Email', 'offer@northbridge.example');
    await waitUntil(() => saves(screen).length === 2);
    expect(saves(screen)[1]!.match, 'the etag of the first save').to.match(/^"[0-9a-f-]{36}"$/);
  });
  it('keeps typing while offline, and saves once the network is back', async () => {
    const screen = await begun();
    await screen.press('Your organisation');
    screen.wire.lose = 'request';
    await screen.fill('Telephone', '01632 960 555');
    await screen.says('You are offline. Keep typing');
    await screen.fill('Email', 'offer@northbridge.example');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.saved();
    expect([kept(screen, 'employer', 'phone'), kept(screen, 'employer', 'email')]).to.deep.equal(['01632 960 555', 'offer@northbridge.example']);
  });
  it('knows its own save again when the answer to it was lost', async () => {
    const screen = await begun();
    await screen.press('Your organisation');
    screen.wire.lose = 'answer';
    await screen.fill('Telephone', '01632 960 555');
    await screen.says('You are offline');
    screen.wire.lose = 'nothing';
    await screen.press('Save now');
    await screen.saved();
    expect(screen.text).to.not.include('Somebody else');
  });
  it('takes in what somebody else changed elsewhere, and says how much', async () => {
    const screen = await begun();
    await screen.press('Your organisation');
    const theirs = other(screen), draft = await theirs.pack.draft();
    await theirs.pack.save({ pack: { ...draft.pack, contacts: own.contacts.map((one, i) => (i === 1 ? { ...one, phone: '01632 960 777' } : one)) } }, { ifMatch: draft.etag });
    await screen.fill('Telephone', '01632 960 555');
    await screen.says('Somebody else changed 1 other thing meanwhile');
    await waitUntil(() => kept(screen, 'employer', 'phone') === '01632 960 555');
    expect(kept(screen, 'contacts', 1, 'phone')).to.equal('01632 960 777');
  });
  it('shows both where two people changed the same, and keeps what is chosen', async () => {
    for (const [choice, phone] of [['Yours', '01632 960 555'], ['Theirs', '01632 960 999']] as const) {
      const screen = await begun();
      await screen.press('Your organisation');
      const theirs = other(screen), draft = await theirs.pack.draft();
      await theirs.pack.save({ pack: { ...draft.pack, employer: { ...own.employer, phone: '01632 960 999' } } }, { ifMatch: draft.etag });
      await screen.fill('Telephone', '01632 960 555');
      await screen.says('Both of you changed these');
      expect(screen.text).to.include('01632 960 999').and.include('01632 960 555');
      await screen.choose(choice);
      await screen.press('Keep as chosen');
      await waitUntil(() => kept(screen, 'employer', 'phone') === phone, `${choice} is kept`);
      clear();
    }
  });
  it('says that the sign-in has ended, and keeps what was typed', async () => {
    const screen = await begun({ ...administrator, fails: { 'pack.save': 'token-expired' } });
    await screen.press('Your organisation');
    await screen.fill('Telephone', '01632 960 555');
    await screen.says('Your sign-in has ended. What you typed is still here.');
    expect(screen.field('Telephone')!.value).to.equal('01632 960 555');
    await screen.press('Save as a file');
    expect(JSON.parse(await saved.at(-1)!.text)['employer']['phone']).to.equal('01632 960 555');
  });
});
