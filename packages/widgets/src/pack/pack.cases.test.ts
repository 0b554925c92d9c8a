// Test cases, previews and dates in <carer-pack>, and who may see them.
import { expect, waitUntil } from '@open-wc/testing';
import { clear, flat, open, type Screen } from './pack.fixture.ts';
import { at, type Json } from './pack.path.ts';

const administrator = { persona: 'hr', roles: ['administrator'] } as const;
afterEach(clear);
const kept = (screen: Screen, ...path: (string | number)[]): Json | undefined => at(screen.kept as unknown as Json, path);
const begun = async (fixture: Parameters<typeof open>[0] = administrator, attributes: Parameters<typeof open>[1] = {}): Promise<Screen> => {
  const screen = await open(fixture, attributes);
  if (screen.button('Change the offer')) await screen.press('Change the offer');
  return screen;
};

describe('test cases and preview', () => {
  it('says in words what was expected and what came, and takes what comes where that is right', async () => {
    const screen = await begun({ ...administrator, situation: 'draft' });
    await screen.press('Run the test cases');
    await screen.says('2 cases come out otherwise.');
    await screen.says('the case expects “may be able to get it, £200 to £600 a year”. The draft gives “may be able to get it, £200 to £650 a year”.');
    for (const left of [1, 0]) {
      const accept = [...screen.root.querySelectorAll('button')].find((one) => flat(one.textContent ?? '').startsWith('The draft is right: update the case'))!;
      accept.click();
      await screen.says(left === 1 ? '1 case comes out otherwise.' : '24 cases come out as they say.');
    }
    await screen.saved();
    expect(JSON.stringify(kept(screen, 'tests'))).to.include('650').and.not.include('600');
  });
  it('makes a case of what is answered, and of what comes out', async () => {
    const screen = await begun();
    await screen.press('Run the test cases');
    await screen.press('Add a case by answering the questions');
    await screen.press('Keep this case');
    await screen.says('Say in a few words who this is');
    await screen.fill('In a few words, who is this?', 'Not eligible, in Northbridge');
    await screen.fill('Which area does the person you look after live in?', 'northbridge');
    await screen.fill('Which nation does the person you look after live in?', 'england');
    await screen.press('Keep this case');
    await screen.says('“Not eligible, in Northbridge” has been added.');
    await screen.says('25 cases come out as they say.');
    await screen.saved();
    const made = kept(screen, 'tests', 24);
    expect(made).to.deep.include({ name: 'Not eligible, in Northbridge', on: '2026-11-26', answers: { 'cared-for-area': 'northbridge', 'nation-cared-for': 'england' } });
    expect(at(made!, ['expect', 'breaks-fund', 'outcome'])).to.equal('cannot-tell');
  });
  it('shows the draft and nothing that is sent; leaving takes it off the page', async () => {
    const screen = await begun({ ...administrator, situation: 'draft' });
    const before = screen.sent.length;
    await screen.press('See it as others will');
    await screen.says('£650');
    await screen.choose('A manager');
    await screen.says('What managers must, may and cannot do');
    await screen.choose('A resident');
    expect(screen.root.querySelector('section.preview')!.getAttribute('aria-label')).to.equal('Preview: A resident');
    expect(screen.sent.length).to.equal(before);
    await screen.press('Back to the list of tasks');
    expect(screen.element.children.length).to.equal(0);
  });
});

describe('dates to keep', () => {
  it('leads to the field, which then says that it was put right', async () => {
    const now = '2027-03-20T10:00:00.000Z', screen = await begun({ ...administrator, now }, { 'as-of': '2027-03-20' });
    await screen.says('facts are past their date');
    await screen.press('See what is due');
    await screen.press('Put right: Northbridge Carers Hub');
    await waitUntil(() => screen.focused?.id === 'p-contacts-0-reviewOn', 'the day has the focus');
    await screen.press('I have checked this today');
    await screen.saved();
    expect(kept(screen, 'contacts', 0)).to.deep.include({ assuredOn: '2027-03-20', reviewOn: '2027-09-20' });
    await screen.press('Back to the list of tasks');
    await screen.press('See what is due');
    await screen.says('Put right in the draft');
  });
});

describe('who may', () => {
  it('HR reads and changes nothing', async () => {
    const screen = await open({ persona: 'hr' });
    await screen.says('Version 2026.9.1');
    expect([...screen.root.querySelectorAll('button')].map((one) => flat(one.textContent ?? ''))).to.deep.equal(['See what is due', 'Earlier versions']);
    await screen.press('Earlier versions');
    await screen.says('As it was installed');
    expect(screen.button('Serve version 2026.9.1 again')).to.equal(undefined);
  });
  it('HR compares versions, without a draft of its own', async () => {
    const screen = await open({ persona: 'hr', situation: 'published' });
    await screen.press('Earlier versions');
    await screen.press('What version 2026.9.1 says otherwise');
    await screen.says('£650 → now £600');
  });
  it('the equalities lead sees what is due, and asks for nothing more', async () => {
    const screen = await open({ persona: 'hr', roles: ['equalities'], now: '2027-03-20T10:00:00.000Z' });
    await screen.press('See what is due');
    await screen.says('The administrator of the offer can put these right.');
    expect(screen.root.querySelectorAll('.due button').length).to.equal(0);
  });
  it('a shared computer forgets the draft', async () => {
    const screen = await begun();
    await screen.press('Your organisation');
    screen.element.clear();
    await screen.settled();
    expect(screen.root.querySelectorAll('input').length).to.equal(0);
  });
});
