// Asking a centre, answering, following and signing up: nothing leaves unseen or twice, nothing typed is lost, and a secret goes nowhere but into the address.
import { expect, waitUntil } from '@open-wc/testing';
import { clear, flat, open, type Screen } from './hub.fixture.ts';
import { referralExamples } from './referral.examples.ts';
import { faultsIn, fieldsOf, sentOf } from './referral.fields.ts';

afterEach(clear);
const example = (name: string) => referralExamples.find((one) => one.name === name)!;
const begin = async (name: string): Promise<Screen> => {
  const { fixture, attributes, acts } = example(name), screen = await open(fixture, attributes);
  await screen.perform(acts);
  return screen;
};
const secret = () => location.hash.slice(1);
const only = <T>(all: Iterable<T>): T => { const [one, ...more] = all; expect(more).to.deep.equal([]); return one!; };

describe('asking a centre', () => {
  it('sends what is ticked and shown, and nothing else', async () => {
    const screen = await begin('referral');
    await screen.choose('An e-mail address');
    await screen.fill('Your e-mail address', 'sam@home.example');
    await screen.choose('A telephone number');
    await screen.fill('Your telephone number', ' 01632 960999 ');
    await screen.choose('An e-mail address');
    await screen.press('See what will be sent');
    expect(screen.text).to.include('01632 960999').and.not.include('sam@home.example');
    expect(screen.sent).to.deep.equal([]);
    await screen.press('Agree and send');
    await screen.says('It has been sent to Northbridge Carers Hub');
    const { form, ...body } = only(screen.sent).body as { form: { website: string; elapsedMs: number } };
    expect(body).to.deep.equal({ contact: 'carers-hub', fields: { phone: '01632 960999' }, consent: true, locale: 'en-GB' });
    expect(form.website).to.equal('');
    expect(form.elapsedMs).to.be.at.least(3000);
    expect(only(screen.transport.store.referrals.values()).record.sent).to.deep.equal({ phone: '01632 960999' });
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  }).timeout(20_000);
  it('starts with nothing ticked and nothing filled in, whoever is signed in', async () => {
    const screen = await open({ persona: 'carer' });
    await screen.perform(example('referral').acts);
    expect(screen.all<HTMLInputElement>('input:checked')).to.deep.equal([]);
    expect(screen.text).to.not.include('Robin');
  });
  it('takes the area that was chosen, once it is ticked', async () => {
    const screen = await open({}, { area: 'eastmere' });
    await screen.perform([{ press: 'Ask a centre to contact you' }, { choose: 'The area where' }]);
    expect(screen.root.querySelector<HTMLSelectElement>('#f-area')!.value).to.equal('eastmere');
  });
  it('keeps what is typed in a box that is unticked and ticked again, in either language', async () => {
    const screen = await begin('referral');
    await screen.choose('A name');
    await screen.fill('What may they call you?', 'Sam');
    await screen.choose('A name');
    await screen.choose('A name');
    screen.element.setAttribute('locale', 'cy');
    await screen.says('Beth gânt eich galw?');
    expect(screen.root.querySelector<HTMLInputElement>('#f-name')!.value).to.equal('Sam');
  });
  it('is sent once, however often it is pressed, and known again where the answer was lost', async () => {
    const screen = await begin('referral-check');
    screen.wire.lose = 'answer';
    screen.button('Agree and send')!.click();
    screen.button('Agree and send')?.click();
    await screen.says('You are offline');
    expect(screen.text).to.include('Sam');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('It has been sent to Northbridge Carers Hub');
    expect(new Set(screen.sent.map(({ key }) => key)).size).to.equal(1);
    expect(screen.transport.store.referrals.size).to.equal(1);
    expect(screen.transport.store.mail).to.have.length(1);
  }).timeout(30_000);
  it('leads from the summary to the first box that would do', async () => {
    const screen = await begin('referral-missing');
    expect(screen.focused?.className).to.equal('summary');
    screen.root.querySelector<HTMLAnchorElement>('.summary a')!.click();
    expect(screen.focused?.id).to.equal('f-reach');
    expect(flat(screen.root.querySelector<HTMLElement>('label[for=f-reach]')!.innerText)).to.equal('A telephone number');
  });
  it('goes back to one answer, with the focus in it', async () => {
    const screen = await begin('referral-check');
    await screen.press('Change Telephone');
    await waitUntil(() => screen.focused?.id === 'f-phone');
    expect(screen.text).to.include('01632 960999');
  });
  it('shows beside the field what the server finds wrong, with everything still there', async () => {
    const screen = await begin('referral-check');
    screen.transport.store.referrals.clear();
    const { fetch: original } = screen.element.scope.host;
    Object.assign(screen.element.scope.host, { fetch: async (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      return request.url.endsWith('/v1/referrals') ? new Response(JSON.stringify({ type: 'x', title: 'No.', status: 422, code: 'invalid-request', errors: [{ pointer: '/fields/phone', code: 'wrong-format', detail: '' }] }), { status: 422, headers: { 'content-type': 'application/problem+json' } }) : original!(request);
    } });
    screen.element.scope.forget();
    await screen.press('Agree and send');
    await screen.says('Type a telephone number, like 01632 960 101');
    expect(screen.text).to.include('Sam').and.include('01632 960999');
  }).timeout(20_000);
  it('forgets everything when it is cleared, and "Not now" weighs the same', async () => {
    const screen = await begin('referral-check');
    const [send, notNow] = [screen.button('Agree and send')!, screen.button('Not now')!];
    for (const property of ['backgroundColor', 'color', 'borderColor', 'fontWeight'] as const) expect(getComputedStyle(send)[property]).to.equal(getComputedStyle(notNow)[property]);
    expect(Math.abs(send.offsetWidth - notNow.offsetWidth)).to.be.at.most(1);
    screen.element.clear();
    await screen.settled();
    expect(screen.text).to.not.include('960999');
  });
  it('pretends nothing where nothing can be sent: a page of a pack alone', async () => {
    const screen = await begin('referral');
    Object.defineProperty(screen.element.scope, 'standalone', { value: true });
    screen.element.requestUpdate();
    await screen.says('Nothing can be sent from this page. Please ring instead.');
    expect(screen.text).to.include('Or ring 01632 960101.');
    expect(screen.button('See what will be sent')).to.equal(undefined);
  });
  it('asks of each field what the contract asks', () => {
    const fields = fieldsOf(['here']), wrong = (chosen: readonly string[], values: Record<string, string>) => faultsIn(new Set(chosen) as never, fields, values).map(({ name, key }) => `${name} ${key}`);
    expect(wrong([], {})).to.deep.equal(['reach required']);
    expect(wrong(['phone', 'message'], { phone: '01632 960999', message: ' ' })).to.deep.equal(['message required']);
    for (const phone of ['01632 960999', '+44 (0)1632 960-999']) expect(wrong(['phone'], { phone })).to.deep.equal([]);
    for (const phone of ['123456', 'ring me', '01632 960999 ext 5', '0'.repeat(16)]) expect(wrong(['phone'], { phone })).to.deep.equal(['phone format'], phone);
    expect(wrong(['email'], { email: 'sam at home' })).to.deep.equal(['email format']);
    expect(sentOf(new Set(['message', 'phone']) as never, { phone: ' 1 ', message: 'Hi', name: 'Sam' })).to.deep.equal({ phone: '1', message: 'Hi' });
  });
});

describe('the receipt', () => {
  it('is a link whose secret no server is sent, and opens in place', async () => {
    const screen = await begin('referral-sent');
    await screen.says('Keep this link');
    const link = new URL(screen.root.querySelector<HTMLInputElement>('#receipt-link')!.value), { keys } = only(screen.transport.store.referrals.values());
    expect([link.origin, link.pathname, link.search, link.hash]).to.deep.equal(['https://api.example.invalid', '/embed/hub', '?key=pk_test&view=receipt', `#${keys.carer}`]);
    await screen.press('Open it now');
    await screen.says('Northbridge Carers Hub has not answered yet.');
    await screen.press('Back');
    await screen.says('Keep this link');
    expect(screen.focused?.getAttribute('data-from')).to.equal('receipt');
  }).timeout(20_000);
  it('says that there is news, and that there is none', async () => {
    const screen = await begin('receipt');
    await screen.press('Look again');
    await waitUntil(() => screen.status === 'Nothing new.');
    const kept = only(screen.transport.store.referrals.values());
    kept.record = { ...kept.record, events: [{ at: '2026-11-23T10:00:00.000Z', event: 'accepted', note: 'We ring on Thursday.' }] };
    await screen.press('Look again');
    await screen.says('We ring on Thursday.');
    expect(screen.status).to.equal('There is news.');
  });
  it('does not open with the centre’s link, nor the centre’s page with the carer’s', async () => {
    const { fixture, attributes } = example('receipt'), { centreKey, carerKey } = fixture!.referrals![0] as { centreKey: string; carerKey: string };
    for (const [view, hash] of [['receipt', centreKey], ['answer', carerKey]] as const) {
      const screen = await open({ ...fixture, hash }, { ...attributes, view });
      await screen.says('This link opens nothing');
      expect(screen.text).to.not.include('960999');
    }
  });
  it('is asked about before it is taken back, and kept by "Keep it"', async () => {
    const screen = await begin('receipt-sure');
    await screen.press('Keep it');
    await waitUntil(() => screen.focused?.getAttribute('data-from') === 'take-back');
    expect(screen.sent).to.deep.equal([]);
    expect(screen.text).to.include('01632 960999');
  });
  it('leaves the address when the page is cleared', async () => {
    const screen = await begin('receipt');
    expect(secret()).to.have.length(43);
    screen.element.clear();
    await screen.settled();
    expect(location.hash).to.equal('');
    expect(screen.text).to.not.include('960999');
  });
});

describe('the centre’s page', () => {
  it('dials digits, writes to the address, and runs nothing that was typed', async () => {
    const [seed] = example('answer').fixture!.referrals as readonly { fields: object }[];
    const nasty = { name: '<img src=x onerror=alert(1)>', phone: '+44 (0)1632 960-999', email: 'sam+x@home.example', message: '<script>alert(1)</script>' };
    const screen = await open({ ...example('answer').fixture, referrals: [{ ...seed, fields: nasty }] }, example('answer').attributes);
    await screen.says('<img src=x onerror=alert(1)>');
    expect(screen.all<HTMLAnchorElement>('.sent a').map(({ href }) => href)).to.deep.equal(['tel:+4401632960999', 'mailto:sam%2Bx@home.example']);
    expect(screen.all('img,script')).to.deep.equal([]);
  });
  it('shows how it stands where a colleague closed it meanwhile', async () => {
    const screen = await begin('answer');
    await screen.choose('We will take it on');
    await screen.fill('A note to them', 'We ring on Thursday.');
    const kept = only(screen.transport.store.referrals.values());
    kept.record = { ...kept.record, events: [{ at: '2026-11-23T10:00:00.000Z', event: 'closed' }] };
    await screen.press('Tell them');
    await screen.says('Something else has been said or done meanwhile.');
    expect(screen.text).to.include('This is closed.');
  });
  it('tells once, however often it is pressed, and again where the answer was lost', async () => {
    const screen = await begin('answer');
    await screen.choose('We will take it on');
    screen.wire.lose = 'answer';
    screen.button('Tell them')!.click();
    screen.button('Tell them')?.click();
    await screen.says('You are offline');
    screen.wire.lose = 'nothing';
    window.dispatchEvent(new Event('online'));
    await screen.says('They can see it now.');
    expect(only(screen.transport.store.referrals.values()).record.events).to.have.length(1);
  }).timeout(20_000);
});

describe('updates', () => {
  it('confirm nothing by being opened: somebody has to press', async () => {
    const screen = await begin('updates-waiting');
    expect(screen.sent).to.deep.equal([]);
    expect(only(screen.transport.store.updates.values()).isConfirmed).to.equal(false);
  });
  it('say the same whether an address is known or not', async () => {
    const said: string[] = [];
    for (const updates of [[], [{ email: 'sam@northbridge.example' }]]) {
      const screen = await open({ updates }, example('updates-asked').attributes);
      await screen.perform(example('updates-asked').acts);
      await screen.says('Look in your e-mail');
      said.push(screen.text);
    }
    expect(said[0]).to.equal(said[1]);
  }).timeout(30_000);
  it('offer an issue to those who may send one, and to nobody else', async () => {
    for (const [persona, isOffered] of [['visitor', false], ['carer', false], ['manager', false], ['hr', true]] as const) {
      const screen = await open({ persona });
      await screen.press('Get updates');
      await screen.says('Send me the link');
      expect(screen.button('Send an issue') !== undefined, persona).to.equal(isOffered);
    }
  });
  it('leave at once, and the link knows nothing then', async () => {
    const screen = await begin('updates-left');
    await screen.says('You have left');
    expect(screen.transport.store.updates.size).to.equal(0);
    expect(screen.text).to.not.include('northbridge.example');
  });
});
