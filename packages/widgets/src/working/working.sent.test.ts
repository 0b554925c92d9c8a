// A formal request that is sent, and what becomes of it: nothing is sent twice, nothing typed is lost, and the law's days are said.
import { expect, waitUntil } from '@open-wc/testing';
import { createMemoryTransport } from '@think-carer/sdk/testing';
import { northbridge, signedIn, type Setting, type Stage } from './sent.fixture.ts';
import { asking } from './working.fixture.ts';
import { requests } from './seeds.fixture.ts';

const stages: Stage[] = [];
const open = async (setting?: Setting): Promise<Stage> => {
  const stage = await signedIn(setting);
  stages.push(stage);
  return stage;
};
const says = (stage: Stage, text: string): Promise<void> => waitUntil(() => stage.screen.text.includes(text), `"${text}" is not said: ${stage.screen.text}`, { timeout: 8000 });
const titled = async (stage: Stage, title: string): Promise<void> => {
  await waitUntil(() => stage.screen.title === title, `"${title}" is not the heading, "${stage.screen.title}" is: ${stage.screen.text}`, { timeout: 8000 });
  await stage.screen.settled();
};

/** As far as the draft of a formal request. */
async function drafted(setting?: Setting): Promise<Stage> {
  const stage = await open(setting), { screen } = stage;
  await screen.press('Ask for Part-time or flexible hours');
  await waitUntil(() => screen.root.querySelector('input[name=kind]'));
  for (const answer of ['statutory', 'england', 'employee', 'no']) {
    screen.choose(answer);
    await screen.go();
  }
  screen.type('hours', '22.5 hours over three days');
  await screen.date('startsOn', '2027-02-01');
  await screen.go();
  screen.type('cover', 'Jo can cover Fridays.');
  await screen.go();
  await titled(stage, 'Your draft request');
  return stage;
}
/** As far as the answers to check. */
async function toCheck(setting?: Setting, to = 'manager'): Promise<Stage> {
  const stage = await drafted(setting), { screen } = stage;
  await screen.press('Send it from here');
  await titled(stage, 'Who should decide?');
  screen.choose(to);
  await screen.go();
  return stage;
}
const look = async (seed: Setting['workingRequests'], setting: Setting = {}): Promise<Stage> => {
  const stage = await open({ ...setting, workingRequests: seed ?? [] });
  await says(stage, 'My formal requests');
  await stage.screen.press('See my formal requests');
  await titled(stage, 'My formal requests');
  return stage;
};
const lookAt = async (seed: NonNullable<Setting['workingRequests']>[number], setting?: Setting): Promise<Stage> => {
  const stage = await look([seed], setting);
  await stage.screen.press('Open Request of 2 November 2026');
  await titled(stage, 'Request of 2 November 2026');
  return stage;
};

describe('sending a formal request', () => {
  afterEach(() => { for (const stage of stages.splice(0)) stage.remove(); });

  it('is offered to who is signed in, and for a formal request alone', async () => {
    const stage = await drafted();
    expect(stage.screen.text).to.include('Nothing has been sent yet');
    const visitor = await asking('statutory', (await open({ getToken: () => null })).screen).catch(() => undefined);
    expect(visitor).to.equal(undefined);
    const { screen } = stages.at(-1)!;
    await screen.press('Ask for Part-time or flexible hours');
    await waitUntil(() => screen.root.querySelector('input[name=kind]'));
    for (const answer of ['statutory', 'england', 'employee', 'no']) {
      screen.choose(answer);
      await screen.go();
    }
    screen.type('hours', 'Less');
    await screen.date('startsOn', '2027-02-01');
    await screen.go();
    await screen.go();
    expect(screen.text).to.include('send it yourself').and.not.include('Send it from here');
  });

  it('names who decides, shows every answer, and the day by which they must decide', async () => {
    const stage = await toCheck();
    await titled(stage, 'Check before you send');
    for (const text of ['22.5 hours over three days', '1 February 2027', 'Jo can cover Fridays.', 'priya.shah@northbridge.example', 'They must decide, any appeal included, by 21 January 2027']) expect(stage.screen.text).to.include(text);
    expect(stage.writes).to.deep.equal([]);
  });

  it('sends it once, however often it is pressed, and gives a receipt with the clock', async () => {
    const stage = await toCheck({ latencyMs: 30 });
    const events: string[] = [];
    stage.screen.element.addEventListener('carer-request-sent', ({ reference }) => events.push(reference));
    const button = stage.screen.root.querySelector<HTMLElement>('.button.main')!;
    for (let i = 0; i < 3; i += 1) button.click();
    await titled(stage, 'Your request has been sent');
    const [sent, ...more] = stage.writes;
    expect(more).to.deep.equal([]);
    expect(sent!.body).to.deep.equal({ kind: 'statutory', hours: '22.5 hours over three days', howItCouldWork: 'Jo can cover Fridays.', arrangement: 'part-time', startsOn: '2027-02-01', earlierOn: [], approverEmail: 'priya.shah@northbridge.example', nation: 'england' });
    expect(events).to.have.length(1);
    expect(stage.screen.text).to.include(`Your reference is ${events[0]!}`).and.include('by 21 January 2027');
    await expect(stage.screen.element).to.be.accessible();
    await stage.screen.press('See my formal requests');
    await titled(stage, 'Request of 22 November 2026');
    expect(stage.screen.text).to.include('Waiting for a decision').and.include('priya.shah@northbridge.example');
  });

  it('goes to somebody else, or to HR alone', async () => {
    const other = await toCheck({}, 'other');
    other.screen.type('email', 'sam.okafor@northbridge.example');
    await other.screen.go();
    expect(other.screen.errors).to.deep.equal(['Enter somebody else’s address: nobody decides their own request']);
    other.screen.type('email', 'lee@northbridge.example');
    await other.screen.go();
    await other.screen.press('Send my request');
    await titled(other, 'Your request has been sent');
    expect(other.writes[0]!.body!['approverEmail']).to.equal('lee@northbridge.example');
    const hr = await toCheck({}, 'hr');
    await hr.screen.press('Send my request');
    await titled(hr, 'Your request has been sent');
    expect(hr.writes[0]!.body!['approverEmail']).to.equal(null);
  });

  it('says that words changed in the draft are not what is sent, and lets an answer be changed', async () => {
    const stage = await drafted(), { screen } = stage;
    screen.letter.value = 'My own words';
    screen.letter.dispatchEvent(new Event('input'));
    await screen.press('Send it from here');
    await titled(stage, 'Who should decide?');
    screen.choose('manager');
    await screen.go();
    expect(screen.text).to.include('You changed the words of your draft');
    await screen.press('Change Hours or days');
    await titled(stage, 'What would you like to change?');
    expect((screen.field('hours') as unknown as HTMLTextAreaElement).value).to.equal('22.5 hours over three days');
  });

  it('waits for the network, keeps everything, and is then sent once', async () => {
    const stage = await toCheck();
    stage.wire.lose = 'request';
    await stage.screen.press('Send my request');
    await says(stage, 'You are offline');
    expect(stage.screen.text).to.include('22.5 hours over three days');
    stage.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await titled(stage, 'Your request has been sent');
    expect(stage.writes).to.have.length(1);
    expect(stage.screen.text).not.to.include('You are offline');
  });

  it('is known for the same when its answer was lost', async () => {
    const stage = await toCheck();
    stage.wire.lose = 'answer';
    await stage.screen.press('Send my request');
    await says(stage, 'You are offline');
    stage.wire.lose = 'nothing';
    await stage.screen.press('Send my request');
    await titled(stage, 'Your request has been sent');
    expect(new Set(stage.writes.map(({ key }) => key)).size).to.equal(1);
    expect(stage.transport.store.workingRequests.size).to.equal(1);
  });

  it('loses nothing when the session has ended', async () => {
    const stage = await toCheck();
    stage.transport.mode = 'expired';
    await stage.screen.press('Send my request');
    await says(stage, 'Your sign-in has ended');
    stage.transport.mode = 'online';
    await stage.screen.press('Send my request');
    await titled(stage, 'Your request has been sent');
  });

  it('leads to the request that is still open, and says when another can be made', async () => {
    const live = await toCheck({ workingRequests: [requests.waiting] });
    await live.screen.press('Send my request');
    await titled(live, 'Request of 2 November 2026');
    const back = (madeAt: string) => ({ ...requests.waiting, madeAt, happened: [{ at: madeAt, by: 'person' as const, event: 'withdrawn' as const, detail: {} }] });
    const twice = await toCheck({ workingRequests: [back('2026-03-02T10:00:00Z'), back('2026-05-04T10:00:00Z')] });
    await twice.screen.press('Send my request');
    await titled(twice, 'You have already asked twice in 12 months');
    expect(twice.screen.text).to.include('2 March 2027');
  });

  it('shows where a request is faulty on the server’s day', async () => {
    const stage = await toCheck({ clock: () => new Date('2027-03-01T12:00:00Z') });
    await stage.screen.press('Send my request');
    await titled(stage, 'What would you like to change?');
    expect(stage.screen.errors).to.deep.equal(['When would you like it to start?']);
  });
});

describe('one’s formal requests', () => {
  afterEach(() => { for (const stage of stages.splice(0)) stage.remove(); });

  it('are not spoken of where there are none, nor to who is signed out', async () => {
    const none = await open();
    await new Promise((done) => setTimeout(done, 300));
    expect(none.screen.text).not.to.include('My formal requests');
    const out = await open({ getToken: () => null, workingRequests: [requests.waiting] });
    await new Promise((done) => setTimeout(done, 300));
    expect(out.screen.text).not.to.include('My formal requests');
  });

  it('stand there when the page is ready: nothing that is read already moves for them', async () => {
    const { screen } = await open({ workingRequests: [requests.waiting], latencyMs: 30 });
    expect(screen.text).to.match(/My formal requests[^]*Ways to work around caring/);
  });
  it('stand last where they come late', async () => {
    const stage = await open({ workingRequests: [requests.waiting], latencyMs: 700 });
    expect(stage.screen.text).to.include('Ways to work around caring').and.not.include('My formal requests');
    await says(stage, 'See my formal requests');
    expect(stage.screen.text).to.match(/Ways to work around caring[^]*My formal requests/);
    await stage.screen.press('See my formal requests');
    await titled(stage, 'My formal requests');
    await stage.screen.press('Back');
    await titled(stage, 'Ways to work around caring');
    expect(stage.screen.text, 'and in their place when that page is opened again').to.match(/My formal requests[^]*Ways to work around caring/);
  }).timeout(20_000);
  it('are gone when a shared computer is cleared, and read again for who is there then', async () => {
    const stage = await lookAt(requests.refused);
    (stage.screen.element as unknown as { clear(): void; requestUpdate(): void }).clear();
    stage.screen.element.requestUpdate();
    await titled(stage, 'Ways to work around caring');
    expect(stage.screen.text).not.to.include('Refused').and.not.include('My formal requests');
    const typed = await drafted({ workingRequests: [requests.late] });
    await typed.screen.press('Clear what I typed');
    await says(typed, 'See my formal requests');
  });

  it('say where each stands and by when', async () => {
    const stage = await lookAt(requests.waiting);
    for (const text of ['Waiting for a decision', 'They must decide, any appeal included, by 1 January 2027', '22.5 hours over three days', 'You sent the request']) expect(stage.screen.text).to.include(text);
    await expect(stage.screen.element).to.be.accessible();
  });

  for (const [answer, said, state] of [['Agree', 'Your answer has been sent.', 'Agreed'], ['Do not agree', 'Your request is still open.', 'Waiting for a decision']] as const) {
    it(`answer another way: ${answer}`, async () => {
      const stage = await lookAt(requests.alternative);
      expect(stage.screen.text).to.include('They offer you another way').and.include('30 hours over four days');
      await expect(stage.screen.element).to.be.accessible();
      await stage.screen.press(`${answer} (They offer you another way)`);
      await says(stage, said);
      expect(stage.screen.text).to.include(state).and.not.include('They offer you another way ');
    });
  }

  it('agree to a trial, which moves the day, and to more time', async () => {
    const trial = await lookAt(requests.trial);
    await trial.screen.press('Agree (They offer you a trial)');
    await says(trial, 'You both agreed that they decide, any appeal included, by 30 April 2027.');
    expect(trial.screen.text).to.include('On trial The trial runs until 30 April 2027.');
    const longer = await lookAt(requests.extension);
    expect(longer.screen.text).to.include('A colleague is being recruited.').and.include('by 1 January 2027');
    await longer.screen.press('Agree (They ask for more time)');
    await says(longer, 'You both agreed that they decide, any appeal included, by 15 February 2027.');
  });

  it('show a refusal with its grounds, explanation and letter, and let it be appealed once', async () => {
    const stage = await lookAt(requests.refused), { screen } = stage;
    for (const text of ['Refused on 16 November 2026. By Priya Shah.', 'a detrimental effect on ability to meet customer demand', 'a detrimental impact on quality', 'The front desk needs two people until 5pm.', 'You can appeal until 30 November 2026.', 'We talked about the front desk.']) expect(screen.text).to.include(text);
    expect(screen.root.querySelector<HTMLElement>('.paper')!.textContent).to.equal('Dear Sam,\n\nWe are sorry.');
    await screen.press('Appeal');
    await titled(stage, 'Appeal');
    await screen.go();
    expect(screen.errors).to.deep.equal(['Say why the decision should change']);
    screen.type('reason', 'Jo has offered to cover the desk.');
    stage.wire.lose = 'request';
    await screen.go();
    await says(stage, 'You are offline');
    expect((screen.field('reason') as unknown as HTMLTextAreaElement).value).to.equal('Jo has offered to cover the desk.');
    stage.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await says(stage, 'Your appeal has been sent.');
    expect(screen.text).to.include('Jo has offered to cover the desk.').and.include('Appeal sent');
    expect([...screen.root.querySelectorAll('button')].map((button) => button.textContent!.trim())).not.to.include('Appeal');
  });

  it('are taken back after asking whether that is meant', async () => {
    const stage = await lookAt(requests.waiting);
    await stage.screen.press('Take this request back');
    await titled(stage, 'Take this request back?');
    await stage.screen.press('No, keep it');
    expect(stage.writes).to.deep.equal([]);
    await stage.screen.press('Take this request back');
    await stage.screen.press('Yes, take it back');
    await says(stage, 'Your request has been taken back.');
  });

  it('say how it stands where somebody was quicker', async () => {
    const stage = await lookAt(requests.trial);
    const boss = createMemoryTransport({ pack: northbridge, persona: { roles: ['hr'], email: 'hr@northbridge.example' }, store: stage.transport.store, clock: () => new Date('2026-11-22T12:00:00.000Z') });
    const [id] = stage.transport.store.workingRequests.keys();
    const { createClient } = await import('@think-carer/sdk');
    await createClient({ baseUrl: 'https://x.example', publishableKey: 'pk', getToken: () => 'hr', fetch: boss }).working.decide(id!, { verb: 'accept' });
    await stage.screen.press('Agree (They offer you a trial)');
    await says(stage, 'This is how it stands now.');
    expect(stage.screen.text).to.include('Agreed');
  });

  it('say that a decision is late, and that the request is no longer open', async () => {
    const stage = await look([requests.late]);
    expect(stage.screen.text).to.include('They had to decide by 31 October 2026').and.include('Not decided in time');
  });

  it('are read again when they could not be read', async () => {
    const stage = await open({ workingRequests: [requests.waiting], fail: (operation, { count }) => (operation === 'working.list' && count <= 2 ? 'unavailable' : undefined) });
    await says(stage, 'See my formal requests');
    await stage.screen.press('See my formal requests');
    await says(stage, 'Request of 2 November 2026');
  });
});

describe('a draft that is kept', () => {
  const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('carer-draft '));
  afterEach(() => { for (const key of drafts()) localStorage.removeItem(key); });
  const keeps = (page: string): Promise<void> => waitUntil(() => drafts().some((key) => localStorage.getItem(key)!.includes(`"page":"${page}"`)), `${page} is not kept`, { timeout: 4000 });
  const carriedOn = async (): Promise<Stage> => {
    const again = await open({ attributes: { drafts: '7' } });
    await says(again, 'You began this on');
    await again.screen.press('Carry on');
    return again;
  };

  it('goes on where it was left: at a question, and at the table', async () => {
    const first = await open({ attributes: { drafts: '7' } });
    await first.screen.pick('Compressed hours');
    await keeps('now');
    first.remove();

    const { screen, remove } = await carriedOn();
    await waitUntil(() => screen.title === 'Your hours and pay now', `the question is not there: ${screen.text}`);
    await waitUntil(() => screen.root.activeElement === screen.heading, 'the question has no focus');
    await screen.now('37', '5', '28,000', 'year');
    screen.type('compressed-hours.days', '4');
    await screen.go();
    await keeps('check');
    remove();

    const last = await carriedOn();
    await waitUntil(() => last.screen.columns.length === 3, `the table is not there: ${last.screen.text}`);
  });
});
