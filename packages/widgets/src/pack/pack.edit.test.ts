// The forms of <carer-pack>: numbers, languages, new items, conditions, faults beside their fields, and undoing.
import { expect, waitUntil } from '@open-wc/testing';
import { clear, flat, open, own, type Screen } from './pack.fixture.ts';
import { at, isRecord, listAt, type Json } from './pack.path.ts';

const administrator = { persona: 'hr', roles: ['administrator'] } as const;
afterEach(clear);
const kept = (screen: Screen, ...path: (string | number)[]): Json | undefined => at(screen.kept as unknown as Json, path);
const begun = async (fixture: Parameters<typeof open>[0] = administrator, attributes: Parameters<typeof open>[1] = {}): Promise<Screen> => {
  const screen = await open(fixture, attributes);
  if (screen.button('Change the offer')) await screen.press('Change the offer');
  return screen;
};
const saves = (screen: Screen) => screen.sent.filter(({ method, path }) => method === 'PUT' && path === '/v1/pack/draft');

describe('the forms', () => {
  it('reads a number as people type it, and keeps what is none until it is one', async () => {
    const screen = await begun();
    await screen.press('Amounts');
    await screen.press('Breaks fund, most for a family');
    const value = () => kept(screen, 'parameters', 3, 'rows', 0, 'value');
    await screen.fill('Figure', 'six hundred');
    await screen.says('Enter a number, like 300');
    await screen.saved();
    expect(value()).to.equal('six hundred');
    await screen.fill('Figure', '£1,650');
    await waitUntil(() => value() === 1650);
    expect(screen.text).to.not.include('Enter a number');
  });
  it('says beside each line, and on each fold, what still names the neighbour, until it does not', async () => {
    const screen = await open({ ...administrator, situation: 'forked' });
    const marks = (): string[] => screen.all<HTMLElement>('.warned').map((one) => flat(one.textContent ?? '')).filter((text) => text.startsWith('This still says'));
    await screen.press('Areas');
    await screen.press('Eastmere');
    expect(marks()).to.deep.equal(['This still says “Eastmere”. Write your own, unless it is meant', 'This still says “Eastmere”. Write your own, unless it is meant']);
    expect(screen.root.querySelector(`#${CSS.escape(screen.all<HTMLElement>('.warned')[0]!.id)}`)!.closest('fieldset,.field')!.textContent).to.include('Name');
    await screen.fill('Name: English', 'Westmere');
    await screen.fill('Name: Welsh', 'Westmere');
    await waitUntil(() => marks().length === 1);
  });
  it('writes English and Welsh apart, and leaves other languages of a wording alone', async () => {
    const screen = await begun();
    await screen.press('Contacts');
    await screen.press('Human Resources');
    await screen.fill('Name: Welsh', '');
    await screen.says('No Welsh yet: English is shown in its place.');
    await screen.fill('Name: English', 'People team');
    await waitUntil(() => kept(screen, 'contacts', 1, 'name') === 'People team');
    await screen.fill('Name: Welsh', 'Tîm Pobl');
    await waitUntil(() => isRecord(kept(screen, 'contacts', 1, 'name')));
    expect(kept(screen, 'contacts', 1, 'name')).to.deep.equal({ 'en-GB': 'People team', cy: 'Tîm Pobl' });
  });
  it('gives a new item a short name from its name, looks at it before it is left, and lets it be left unfinished', async () => {
    const screen = await begun();
    await screen.press('Contacts');
    await screen.press('Add a contact');
    expect(screen.text, 'nobody is told off before they begin').to.not.include('There is a problem');
    await screen.fill('Name: English', 'Carers’ Advice Line');
    await screen.press('Done');
    await screen.says('Who keeps it right: Fill this in');
    expect(screen.focused?.className).to.equal('summary');
    (screen.root.querySelector('.summary a') as HTMLElement).click();
    await screen.settled();
    expect(screen.focused?.id).to.equal(`p-contacts-${own.contacts.length}-owner`);
    expect(screen.focused?.closest('details')?.open).to.equal(true);
    await screen.fill('Who keeps it right', 'employment-services');
    await screen.press('Done');
    await screen.says('Carers’ Advice Line');
    await screen.saved();
    expect(kept(screen, 'contacts', own.contacts.length)).to.deep.include({ id: 'carers-advice-line', name: 'Carers’ Advice Line', assuredOn: '2026-11-26', reviewOn: '2027-05-26' });
  });
  it('says beside the field that a telephone number cannot be dialled and an address not written to, once it is done', async () => {
    const screen = await begun();
    await screen.press('Contacts');
    await screen.press('Human Resources');
    await screen.fill('Telephone', 'abc');
    await screen.fill('Email', 'notmail');
    await screen.press('Done');
    await screen.says('Telephone: Enter a telephone number, like 01632 960101');
    await screen.says('Email: Enter an email address, like hub@example.org');
    for (const [line, typed] of [['phone', 'abc'], ['email', 'notmail']] as const) {
      const field = screen.root.querySelector<HTMLInputElement>(`#p-contacts-1-${line}`)!;
      expect([field.value, field.getAttribute('aria-invalid'), screen.root.querySelector(`#${field.id}-error`) !== null, field.getAttribute('aria-describedby')?.includes(`${field.id}-error`)], line).to.eql([typed, 'true', true, true]);
    }
    await screen.fill('Telephone', '01632 960 101 ext 12');
    await screen.fill('Email', 'people@northbridge.example');
    await screen.press('Done');
    await waitUntil(() => screen.button('Add a contact') !== null && !screen.text.includes('Enter a telephone number'));
  });
  it('says beside a wording that it promises money, and in which words', async () => {
    const screen = await begun();
    await screen.press('Money and support');
    await screen.press('Flexible breaks fund');
    await screen.fill('In a sentence or two: English', 'You will get £5,000, guaranteed. You are entitled to £5,000.');
    await screen.press('Done');
    const told = '“You will get £5,000, guaranteed” promises money, and somebody else decides: write “you may be able to get up to”';
    await screen.says(told);
    const index = own.schemes.findIndex(({ id }) => id === 'breaks-fund');
    expect(screen.root.querySelector(`#p-schemes-${index}-summary-error`)?.textContent).to.include(told);
    await screen.fill('In a sentence or two: English', 'You may be able to get up to {breaks-fund-individual} a year.');
    await waitUntil(() => !screen.text.includes('promises money'));
  });
  it('puts back what was removed last, where it was', async () => {
    const screen = await begun();
    await screen.press('Contacts');
    await screen.press('Human Resources');
    await screen.press('Remove Human Resources');
    await waitUntil(() => listAt(kept(screen)!, ['contacts']).length === own.contacts.length - 1);
    await screen.press('Undo');
    await screen.says('Human Resources is back.');
    await waitUntil(() => listAt(kept(screen)!, ['contacts']).length === own.contacts.length);
    expect(kept(screen, 'contacts', 1, 'id')).to.equal('hr');
  });
  it('builds a condition in plain words', async () => {
    const screen = await begun();
    await screen.press('Money and support');
    await screen.press('Add a scheme');
    screen.root.querySelectorAll<HTMLDetailsElement>('details').forEach((one) => { one.open = true; });
    await screen.press('Add a condition');
    await screen.fill('Question', 'care-hours');
    await screen.fill('The answer', 'atMost');
    await waitUntil(() => Array.isArray(at(kept(screen, 'schemes', 4)!, ['when', 'all'])));
    const condition = () => at(kept(screen, 'schemes', 4)!, ['when', 'all', 0]);
    await waitUntil(() => isRecord(condition()) && 'atMost' in (condition() as object));
    const id = [...screen.root.querySelectorAll('input.number')].find((one) => one.id.endsWith('atMost'))!.id, field = screen.root.querySelector<HTMLInputElement>(`#${id}`)!;
    field.value = '34½';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => JSON.stringify(condition()) === '{"question":"care-hours","atMost":34.5}', JSON.stringify(condition()));
    await screen.fill('This holds where', 'any');
    await waitUntil(() => JSON.stringify(at(kept(screen, 'schemes', 4)!, ['when'])) === '{"any":[{"question":"care-hours","atMost":34.5}]}');
  });
  it('says which fault is where when a file with faults was imported', async () => {
    const screen = await open(administrator);
    await screen.press('Begin from a neighbour’s offer or a file');
    await screen.give(JSON.stringify({ ...own, id: 'Not An Id', contacts: own.contacts.map((one, i) => (i === 2 ? { ...one, reviewOn: '2020-01-01' } : one)), watermark: undefined }), 'eastmere.json');
    await screen.press('Read the file');
    await screen.says('What to do');
    await screen.says('1 thing to mend');
    await screen.press('Your organisation');
    await screen.says('Use lower-case words joined by hyphens');
  });
  it('says on which line a file stops being JSON, and changes nothing', async () => {
    const screen = await open(administrator);
    await screen.press('Begin from a neighbour’s offer or a file');
    await screen.give('{\n  "id": "x",\n  "title": "y"\n  "contacts": []\n}', 'x.json');
    await screen.press('Read the file');
    await screen.says('it stops making sense at line 4');
    expect(saves(screen).length).to.equal(0);
  });
});
