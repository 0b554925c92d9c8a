// Publishing, rolling back and what came from a neighbour in <carer-pack>.
import { expect } from '@open-wc/testing';
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

describe('publishing', () => {
  const changed = async (): Promise<Screen> => {
    const screen = await begun();
    await screen.press('Your organisation');
    await screen.fill('Telephone', '01632 960 555');
    await screen.press('Back to the list of tasks');
    await screen.press('See the difference and publish');
    return screen;
  };
  it('reads the difference in words, publishes, and tells the page', async () => {
    const screen = await changed(), told: string[] = [];
    screen.box.addEventListener('carer-pack-published', ({ version }) => told.push(version));
    await screen.says('Telephone (Organisation): was 01632 960100 → now 01632 960 555');
    await screen.press('Publish this version');
    await screen.says('Say what is new');
    await screen.fill('What is new, in a sentence or two', 'Our new telephone number.');
    await screen.press('Publish this version');
    await screen.says('Version 2026.11.1 is published');
    expect(told).to.deep.equal(['2026.11.1']);
    expect(screen.sent.at(-1)).to.deep.include({ method: 'POST', path: '/v1/pack/versions', body: { version: '2026.11.1', note: 'Our new telephone number.' } });
    await screen.press('Back to the list of tasks');
    await screen.says('Version 2026.11.1');
    expect(screen.button('Change the offer')).to.not.equal(undefined);
  });
  it('says which name is taken, and keeps the note', async () => {
    const screen = await changed();
    await screen.fill('Name of this version', '2026.9.1');
    await screen.fill('What is new, in a sentence or two', 'Our new telephone number.');
    await screen.press('Publish this version');
    await screen.says('There is a version of that name already. Choose another name.');
    expect(screen.field('What is new, in a sentence or two')!.value).to.equal('Our new telephone number.');
    await screen.fill('Name of this version', '2026.12');
    await screen.fill('What is new, in a sentence or two', 'You will get £500 a year for sure.');
    await screen.press('Publish this version');
    await screen.says('This promises money, and somebody else decides');
    expect(screen.field('What is new, in a sentence or two')!.value).to.equal('You will get £500 a year for sure.');
    await screen.fill('Name of this version', 'a version');
    await screen.press('Publish this version');
    await screen.says('Use letters, figures, dots and hyphens, at most 40');
  });
  it('offers no button while something is to mend', async () => {
    const screen = await begun({ ...administrator, situation: 'faulty' });
    await screen.press('See the difference and publish');
    await screen.says('There is 1 thing to mend before this can be published.');
    expect(screen.button('Publish this version')).to.equal(undefined);
  });
  it('serves an earlier version again, and tells the page', async () => {
    const screen = await open({ ...administrator, situation: 'published' }), told: string[] = [];
    screen.box.addEventListener('carer-pack-restored', ({ version }) => told.push(version));
    await screen.press('Earlier versions');
    await screen.press('What version 2026.9.1 says otherwise');
    await screen.says('£650 → now £600');
    await screen.press('Serve version 2026.9.1 again');
    await screen.press('Serve it again');
    await screen.says('Say why');
    await screen.fill('Why? Everybody can read this.', 'Not agreed yet.');
    await screen.press('Serve it again');
    await screen.says('Version 2026.9.1 is served again.');
    expect(told).to.deep.equal(['2026.9.1']);
  });
});

describe('what came from a neighbour', () => {
  it('names what is still theirs until it is changed', async () => {
    const screen = await open(administrator);
    await screen.press('Begin from a neighbour’s offer or a file');
    await screen.choose('Eastmere Council');
    await screen.fill('Your organisation’s name', '');
    await screen.press('Begin with this offer');
    await screen.says('Enter the name of your organisation');
    await screen.fill('Your organisation’s name', 'Northbridge Council');
    await screen.press('Begin with this offer');
    await screen.says('still the neighbour’s');
    await screen.press('Contacts');
    await screen.press('Northbridge Carers Hub');
    await screen.says('This is still the one of Eastmere Council. Enter your own');
    await screen.fill('Telephone', '01632 960 123');
    await screen.settled();
    expect(flat(screen.field('Telephone')!.closest('.field')!.textContent!)).to.not.include('still the one');
  });
  it('takes one change and refuses another; neither is offered again', async () => {
    const screen = await open({ ...administrator, situation: 'upstream' });
    await screen.says('2 changes in “Eastmere” wait for your answer');
    await screen.press('Change: Where it came from');
    await screen.press('Do as chosen');
    await screen.says('Choose for at least one change');
    const choose = (item: string, answer: string): void => [...screen.root.querySelectorAll<HTMLElement>('.difference')].find((one) => one.innerText.includes(item))!.querySelectorAll<HTMLElement>('label').forEach((label) => { if (label.innerText === answer) label.click(); });
    choose('Northbridge Carers Hub', 'Leave mine');
    choose('Breaks fund', 'Take it');
    await screen.press('Do as chosen');
    await screen.says('1 taken into the draft, 1 refused.');
    expect([kept(screen, 'contacts', 0, 'phone'), kept(screen, 'parameters', 3, 'rows', 0, 'value')]).to.deep.equal(['01632 960111', 650]);
    await screen.says('Nothing waits for your answer.');
  });
});
