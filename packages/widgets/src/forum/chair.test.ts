// The chair's side of <carer-forum>: what is sent, by keys too; what two people write at once; what survives a lost network and an ended sign-in; what others do not get to see.
import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { createClient } from '@think-carer/sdk';
import type { Fixture } from '@think-carer/kit';
import { chairedForum, lastDate, nextDate } from './chair.seed.fixture.ts';
import { clear, open, type Screen } from './forum.fixture.ts';

afterEach(clear);
const chair = (forum = 'chair', more: Partial<Fixture> = {}) => open({ persona: 'hr', roles: ['employee', 'chair'], forum, ...more }, { view: 'chair' });
const opened = async (names: readonly string[], forum?: string, more?: Partial<Fixture>): Promise<Screen> => {
  const screen = await chair(forum, more);
  for (const name of names) await screen.press(name);
  return screen;
};
const last = ['All dates Staff carers forum', 'Open Tuesday 10 November 2026'], meeting = ['Open this meeting Staff carers forum'], group = ['Open this meeting Rota guidance group'];
/** Another chair at another computer. */
const other = (screen: Screen) => createClient({ baseUrl: 'https://api.example.invalid/', publishableKey: 'pk_test', getToken: () => Promise.resolve('identity'), fetch: screen.transport as unknown as typeof fetch }).forum;
const sent = (screen: Screen, method: string, path: RegExp) => screen.sent.filter((one) => one.method === method && path.test(one.path));
const key = (screen: Screen, name: string) => screen.focused!.dispatchEvent(new KeyboardEvent('keydown', { key: name, altKey: true, bubbles: true, cancelable: true, composed: true }));
const titles = (screen: Screen): string[] => screen.all<HTMLInputElement>('.items input[id$="-title"]').map(({ value }) => value);

describe('setting up', () => {
  const fill = async (screen: Screen): Promise<void> => {
    await screen.fill('Name', 'Staff carers forum');
    await screen.fill('Room (optional)', 'Committee Room 2');
  };
  it('sends what was typed, once, and shows the forum with its first date', async () => {
    const screen = await opened(['Set up a forum'], 'none');
    await fill(screen);
    await screen.fill('Name in Welsh', 'Fforwm gofalwyr staff');
    await screen.fill('Places in the room', '30');
    await screen.press('Add a partner');
    for (const [name, text] of [['Name', 'Eastmere Trust'], ['E-mail domains', 'Eastmere-NHS.example'], ['Address of their privacy notice', 'https://eastmere-nhs.example/privacy']] as const) {
      const field = screen.all<HTMLLabelElement>('.entry-row label').find((one) => one.textContent!.trim().startsWith(name))!.htmlFor, control = screen.root.querySelector<HTMLInputElement>(`#${field}`)!;
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    screen.button('Set up the forum')!.click();
    screen.button('Set up the forum')?.click();
    await screen.says('Open this meeting');
    const [one, ...more] = sent(screen, 'POST', /\/v1\/forums$/);
    expect(more).to.deep.equal([]);
    expect(one!.body).to.deep.equal({
      kind: 'forum', title: { 'en-GB': 'Staff carers forum', cy: 'Fforwm gofalwyr staff' }, about: null, room: 'Committee Room 2', link: null, audiences: ['staff'], standing: ['leave-rates', 'open-actions'],
      schedule: { rule: { weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from: '2026-11-24', at: '12:00', minutes: 90, avoids: ['bank-holidays'], instead: 'next', nation: 'england' }, dates: [] },
      capacity: { room: 30, link: 0 }, partners: [{ name: 'Eastmere Trust', domains: ['eastmere-nhs.example'], privacyUrl: 'https://eastmere-nhs.example/privacy' }], organiser: null,
    });
    expect(screen.text).to.include('Tuesday 9 February 2027');
    await waitUntil(() => screen.status === 'The forum is set up.');
  });
  it('says the dates to those who cannot see them, once it is quiet', async () => {
    const screen = await opened(['Set up a forum'], 'none');
    await screen.choose('Wednesday');
    await waitUntil(() => screen.status.includes('Next dates: Wednesday 10 February 2027, Wednesday 12 May 2027'), screen.status);
  });
  it('leads from the summary to the field, and keeps all of it', async () => {
    const screen = await opened(['Set up a forum'], 'none');
    await screen.fill('Begins at', 'soon');
    await screen.press('Set up the forum');
    expect(screen.focused?.className).to.equal('summary');
    screen.all<HTMLElement>('.summary a').find((one) => one.textContent!.includes('Enter a room or a link'))!.click();
    await screen.settled();
    expect(screen.focused?.id).to.equal('f-room');
    expect([screen.field('Begins at')!.value, screen.sent.length]).to.deep.equal(['soon', 0]);
  });
  it('sent again after a lost answer, is known for the same', async () => {
    const screen = await opened(['Set up a forum'], 'none');
    await fill(screen);
    screen.wire.lose = 'answer';
    await screen.press('Set up the forum');
    await screen.says('You are offline');
    expect(screen.field('Name')!.value).to.equal('Staff carers forum');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('Open this meeting');
    expect(new Set(sent(screen, 'POST', /\/v1\/forums$/).map((one) => one.key)).size).to.equal(1);
    expect((await other(screen).list()).items.length).to.equal(1);
  });
  it('keeps what was typed when the sign-in has ended', async () => {
    const screen = await opened(['Set up a forum'], 'none', { fails: { 'forum.setUp': 'token-expired' } });
    await fill(screen);
    await screen.press('Set up the forum');
    await screen.says('Your sign-in has ended');
    expect([screen.field('Name')!.value, screen.field('Room (optional)')!.value]).to.deep.equal(['Staff carers forum', 'Committee Room 2']);
  });
  it('is found as it was left half typed, or begun again', async () => {
    const screen = await opened(['Set up a forum'], 'none');
    await screen.fill('Name', 'Half a forum');
    await screen.press('Add a partner');
    await screen.press('Back');
    await screen.press('Set up a forum');
    await screen.says('What you typed before is still here.');
    expect([screen.field('Name')!.value, screen.all('.entry-row').length]).to.deep.equal(['Half a forum', 1]);
    await screen.press('Begin again');
    await waitUntil(() => screen.field('Name')!.value === '');
    expect([screen.all('.entry-row').length, screen.field('Begins at')!.value]).to.deep.equal([0, '12:00']);
    await screen.fill('Name', 'Half a forum');
    screen.element.clear();
    await screen.settled();
    expect(screen.text).to.not.include('Half a forum');
  });
  it('shows what somebody else has saved beside what was typed, and lets either stay', async () => {
    for (const [choice, room] of [['Save mine over theirs', 'Room 9'], ['Take theirs', 'Room 7']] as const) {
      const screen = await opened(['Set-up Staff carers forum']), theirs = other(screen), { etag } = await theirs.read(chairedForum);
      await theirs.change(chairedForum, { room: 'Room 7' }, { ifMatch: etag });
      await screen.fill('Room (optional)', 'Room 9');
      await screen.press('Save the changes');
      await screen.says('Somebody else has changed it meanwhile');
      expect(screen.focused?.classList.contains('conflict')).to.equal(true);
      expect(screen.root.querySelector<HTMLElement>('.conflict')!.innerText).to.include('Room 7');
      await screen.press(choice);
      if (choice === 'Take theirs') await screen.press('Save the changes');
      await screen.says('Forums and groups');
      const kept = (await theirs.read(chairedForum)).room;
      expect(typeof kept === 'string' ? kept : kept!['en-GB'], choice).to.equal(room);
      clear();
    }
  });
});

describe('one meeting', () => {
  it('is moved with its reason, and the day stands on it', async () => {
    const screen = await opened([...meeting, 'Move or cancel this date']);
    await screen.choose('It moves to another time');
    for (const [part, text] of [['Day', '11'], ['Month', '2'], ['Year', '2027']] as const) await screen.fill(part, text);
    await screen.fill('Why?', 'The Town Hall is a polling station.');
    await screen.press('Continue');
    await screen.says('Thursday 11 February 2027, midday to 1:30pm');
    await screen.press('Go back and change');
    expect(screen.field('Why?')!.value).to.equal('The Town Hall is a polling station.');
    await screen.press('Continue');
    await screen.press('Move the meeting');
    await screen.says('Moved from Tuesday 9 February 2027: The Town Hall is a polling station.');
    expect(sent(screen, 'POST', /\/changes$/).map(({ body }) => body)).to.deep.equal([{ to: { on: '2027-02-11', at: '12:00', minutes: 90 }, because: 'The Town Hall is a polling station.' }]);
    await waitUntil(() => screen.focused?.className === 'notice good', 'what was done has the focus');
  });
  it('is counted by heads, once, and can be counted again', async () => {
    const screen = await opened(last);
    await screen.fill('Heads in the room', '11');
    await screen.fill('Heads by link', '0');
    screen.button('Save the count')!.click();
    screen.button('Save the count')?.click();
    await screen.says('11 were there.');
    expect(sent(screen, 'POST', /\/holdings$/).map(({ body }) => body)).to.deep.equal([{ heads: { room: 11, link: 0 } }]);
    await screen.press('Count again');
    expect(screen.focused?.id).to.equal('f-room');
  });
  it('shows the commissioner neither a button that changes anything nor anybody’s reply', async () => {
    const screen = await open({ persona: 'hr', roles: ['commissioner'], forum: 'chair-busy', quarters: 2 }, { view: 'chair' }), pressed = /^(Back|All dates|Actions and questions|The year|Open this meeting|Open|Show more dates|Print the agenda|See actions and questions|Print this page)\b/;
    const buttons = (): string[] => screen.all<HTMLElement>('button').map((one) => one.innerText.trim());
    for (const path of [[], ['Open this meeting Staff carers forum', 'See actions and questions'], ['All dates Staff carers forum'], ['The year Staff carers forum']]) {
      for (const name of path) {
        await screen.press(name);
        expect(buttons().filter((one) => !pressed.test(one)), path.join()).to.deep.equal([]);
        for (const word of ['Amina', 'Robin', 'A seat near the door']) expect(screen.text).to.not.include(word);
      }
      while (screen.button('Back')) await screen.press('Back');
    }
    expect(screen.sent).to.deep.equal([]);
  });
});

describe('the agenda', () => {
  const edited = () => opened([...last, 'Change the agenda']);
  it('is put in order by buttons and by keys, with the focus where it was, and saved against what was read', async () => {
    const screen = await edited();
    await screen.press('Up The hearing loop in Committee Room 2');
    await screen.settled();
    expect(titles(screen)).to.deep.equal(['The hearing loop in Committee Room 2', '', '']);
    expect(screen.status).to.equal('The hearing loop in Committee Room 2 is now item 1 of 3.');
    expect(screen.focused?.id, 'up has no more use').to.equal('f-loop-down');
    const title = screen.root.querySelector<HTMLInputElement>('#f-loop-title')!;
    title.focus();
    key(screen, 'ArrowDown');
    await screen.settled();
    key(screen, 'ArrowDown');
    await screen.settled();
    expect(titles(screen)).to.deep.equal(['', '', 'The hearing loop in Committee Room 2']);
    expect(screen.focused?.id).to.equal('f-loop-title');
    await screen.press('Save the agenda');
    await screen.says('The agenda is saved.');
    const [save] = sent(screen, 'PUT', /\/agenda$/);
    expect((save!.body!['items'] as { id: string }[]).map(({ id }) => id)).to.deep.equal(['leave-rates', 'open-actions', 'loop']);
    expect(save!.match).to.match(/^"\d+"$/);
  });
  it('puts back what was removed, where it was', async () => {
    const screen = await edited();
    await screen.press('Remove The hearing loop in Committee Room 2');
    await screen.press('Put it back');
    expect(titles(screen)[1]).to.equal('The hearing loop in Committee Room 2');
    expect(screen.text).to.include('Everything is saved.');
  });
  it('shows both where two write at once, and keeps what is chosen', async () => {
    for (const [choice, title] of [['Keep yours', 'Mine'], ['Take theirs', 'Theirs']] as const) {
      const screen = await edited(), theirs = other(screen), { etags } = await theirs.meeting(lastDate);
      await theirs.saveAgenda(lastDate, { items: [{ id: 'one', title: 'Theirs' }] }, { ifMatch: etags.agenda });
      await screen.fill('What it is about', 'Mine');
      await screen.press('Save the agenda');
      await screen.says('Both are here, and nothing is lost.');
      expect(screen.focused?.classList.contains('conflict')).to.equal(true);
      expect([...screen.all<HTMLElement>('.side')].map((one) => one.innerText.replace(/\s+/g, ' '))).to.satisfy(([left, right]: string[]) => left!.includes('Theirs') && right!.includes('Mine'));
      await screen.press(choice);
      await waitUntil(async () => (await theirs.meeting(lastDate)).agenda.some((one) => one.title === title), choice);
      clear();
    }
  });
  it('keeps what was typed while offline, also when it is left, and saves it when the network is back', async () => {
    const screen = await edited();
    screen.wire.lose = 'request';
    await screen.fill('What it is about', 'The loop, at last');
    await screen.press('Save the agenda');
    await screen.says('You are offline. Keep typing');
    await screen.press('Back');
    await screen.press('Change the agenda');
    await waitUntil(() => screen.field('What it is about'));
    expect(screen.field('What it is about')!.value).to.equal('The loop, at last');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await waitUntil(async () => (await other(screen).meeting(lastDate)).agenda.some((one) => one.title === 'The loop, at last'));
    await screen.says('Saved at');
  });
  it('is forgotten with everything else, and nothing of it is sent later', async () => {
    const screen = await edited();
    screen.wire.lose = 'request';
    await screen.fill('What it is about', 'The loop, at last');
    await screen.press('Save the agenda');
    await screen.says('You are offline. Keep typing');
    screen.element.clear();
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await new Promise((done) => setTimeout(done, 1500));
    expect(sent(screen, 'PUT', /agenda/)).to.deep.equal([]);
    expect(screen.text).to.not.include('The loop, at last');
  });
});

describe('minutes and notes', () => {
  it('minutes are saved as they are typed, go out as a version, and are corrected by the next', async () => {
    const screen = await opened([...last, 'Write the minutes']);
    for (const text of ['N', 'Ni', 'Nineteen came.']) await screen.fill('Minutes', text);
    await screen.says('Saved at');
    expect(sent(screen, 'PUT', /\/minutes$/).map(({ body }) => body)).to.deep.equal([{ text: 'Nineteen came.' }]);
    await screen.press('Publish to members');
    await screen.says('Publish these minutes?');
    screen.button('Publish')!.click();
    screen.button('Publish')?.click();
    await screen.says('Version 1 is published.');
    await screen.press('Correct the minutes');
    await screen.press('Publish to members');
    await screen.says('Nothing has changed since the version that is out.');
    await screen.fill('Minutes', 'Eighteen came.');
    await screen.press('Publish to members');
    await screen.says('Publish these minutes?');
    await screen.press('Publish');
    await screen.says('Version 2 is published.');
    expect(screen.text).to.include('Eighteen came.');
    expect(sent(screen, 'POST', /\/publications$/).length).to.equal(2);
  });
  it('do not go out before the meeting, and the draft stays', async () => {
    const screen = await opened([...meeting, 'Write the minutes']);
    await screen.fill('Minutes', 'Too early.');
    await screen.press('Publish to members');
    await screen.says('Publish these minutes?');
    await screen.press('Publish');
    await screen.says('The meeting has not begun.');
    expect((await other(screen).meeting(nextDate)).chair!.draft!.text).to.equal('Too early.');
  });
  it('two who write the notes at once lose nothing: both are put together', async () => {
    const screen = await opened([...group, 'Write in the notes']), theirs = other(screen), date = sent(screen, 'PUT', /./).length === 0 ? screen.read.find((path) => /forum-dates\/019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e51_/.test(path))!.split('/').at(-1)! : '', { etags } = await theirs.meeting(date);
    await theirs.saveNotes(date, { text: 'From the depot: nights count double.' }, { ifMatch: etags.notes });
    await screen.fill('Notes', 'From the office: nights count once.');
    await screen.says('Somebody else has changed it meanwhile');
    await screen.press('Put both together');
    await waitUntil(async () => (await theirs.meeting(date)).notes!.text === 'From the depot: nights count double.\n\nFrom the office: nights count once.');
    await screen.press('Done');
    await screen.says('From the depot: nights count double.');
  });
});

describe('a member of a working group', () => {
  it('writes its notes and asks a question, and sees nothing of who comes', async () => {
    const screen = await open({ persona: 'carer', forum: 'chair-group' });
    await screen.press('Agenda Thursday 3 December 2026');
    await screen.says('Write in the notes');
    for (const word of ['Who is coming', 'Write the minutes', 'Move or cancel']) expect(screen.text).to.not.include(word);
    await screen.press('Write in the notes');
    await screen.fill('Notes', 'Nights count double, says the depot.');
    await screen.press('Done');
    await screen.says('Nights count double, says the depot.');
    expect(sent(screen, 'PUT', /\/notes$/).map(({ body }) => body)).to.deep.equal([{ text: 'Nights count double, says the depot.' }]);
    await screen.press('See and add actions and questions');
    await screen.press('Add an action or a question');
    await screen.choose('A question: something to answer');
    await screen.fill('In one sentence', 'And Sundays?');
    await screen.fill('Who sees to it', 'Depot managers');
    for (const [part, text] of [['Day', '17'], ['Month', '12'], ['Year', '2026']] as const) await screen.fill(part, text);
    await screen.press('Add it');
    await screen.says('Depot managers, answer by Thursday 17 December 2026');
  });
});

describe('actions and questions', () => {
  it('one is added from a meeting, once', async () => {
    const screen = await opened([...last, 'See and add actions and questions', 'Add an action or a question']);
    await screen.choose('A question: something to answer');
    await screen.fill('In one sentence', 'Who orders the loop?');
    await screen.fill('Who sees to it', 'Facilities');
    for (const [part, text] of [['Day', '15'], ['Month', '1'], ['Year', '2027']] as const) await screen.fill(part, text);
    screen.button('Add it')!.click();
    screen.button('Add it')?.click();
    await screen.says('Facilities, answer by Friday 15 January 2027');
    expect(sent(screen, 'POST', /\/actions$/).map(({ body }) => body)).to.deep.equal([{ kind: 'question', title: 'Who orders the loop?', owner: 'Facilities', dueOn: '2027-01-15', from: lastDate }]);
    expect(screen.focused?.textContent).to.include('Who orders the loop?');
    await screen.press('Back');
    await screen.says('Who orders the loop?');
  });
  it('what somebody else has done is shown, and one’s own can be saved over it', async () => {
    const screen = await opened(['Actions and questions Staff carers forum', 'Change Order the hearing loop for Committee Room 2']), theirs = other(screen), all = (await theirs.actions(chairedForum, { state: 'open' })).items, { id, etag } = all.find(({ title }) => title.startsWith('Order the hearing loop'))!;
    await theirs.changeAction(id, { owner: 'Estates' }, { ifMatch: etag });
    await screen.choose('Done');
    await screen.fill('What changed because of it?', 'Everybody hears in Committee Room 2.');
    await screen.press('Save');
    await screen.says('This is how it stands now:');
    expect(screen.text).to.include('Estates');
    await screen.press('Save mine over that');
    await waitUntil(async () => (await theirs.actions(chairedForum, { state: 'done' })).items.some((one) => one.id === id && one.changed === 'Everybody hears in Committee Room 2.'));
    await screen.press('Back');
    await screen.press('The year Staff carers forum');
    await screen.says('Everybody hears in Committee Room 2.');
  });
});

describe('wherever it stands', () => {
  const places: readonly (readonly [readonly string[], string])[] = [
    [[], 'Forums and groups'], [meeting, 'Who is coming'], [[...last, 'Change the agenda'], 'Save the agenda'], [['Set-up Staff carers forum'], 'Save the changes'], [['Actions and questions Staff carers forum', 'Add an action or a question'], 'Who sees to it'],
    [['The year Staff carers forum'], 'What changed'], [['All dates Staff carers forum'], 'To come'],
  ];
  for (const [path, text] of places) it(`needs no scrolling to two sides at 320 pixels: ${path.at(-1) ?? 'the first page'}`, async () => {
    await setViewport({ width: 320, height: 700 });
    const screen = await opened(path, 'chair-busy', { quarters: 2 });
    await screen.says(text);
    const { scrollWidth } = document.documentElement;
    await setViewport({ width: 1024, height: 768 });
    expect(scrollWidth).to.be.at.most(320);
  });
  for (const [path, word] of [[last, 'Who replied'], [['The year Staff carers forum'], 'What changed']] as const) it(`is paper without its buttons: ${path.at(-1)}`, async () => {
    const screen = await opened(path, 'chair-busy', { quarters: 2 });
    await screen.says(word);
    await emulateMedia({ media: 'print' });
    const seen = screen.all<HTMLElement>('button, select, input').filter((one) => one.checkVisibility()).length, text = screen.frame.innerText;
    await emulateMedia({ media: 'screen' });
    expect(seen).to.equal(0);
    expect(text).to.include(path === last ? 'Leave figures, July to September 2026' : 'What changed').and.not.include('Who replied');
  });
  it('changes with the language of the page, in an editor too, and keeps what was typed', async () => {
    const screen = await opened([...last, 'Change the agenda']);
    await screen.fill('What it is about', 'The loop, at last');
    screen.element.setAttribute('locale', 'cy');
    await screen.says('Newid yr agenda');
    await screen.says('Heb ei gadw eto.');
    expect(screen.field('Am beth mae hi')!.value).to.equal('The loop, at last');
  });
});
