// Guests: asked for where the host knows nobody, in memory unless they want more, and forgotten when they go.
import { expect } from '@open-wc/testing';
import { CarerClearedEvent } from './event.ts';
import { enterAsGuest, hasGuestEnded, isGuestKept, leaveAsGuest, wasGuest, welcomeGuests } from './guest.ts';
import { Scope } from './scope.ts';

const key = `gk_${'a'.repeat(43)}`, config = { api: 'https://api.example.invalid/', publishableKey: 'pk_guests' };
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const forms: URLSearchParams[] = [];
let isOver = false;
const fetch: typeof globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (!request.url.endsWith('/v1/token')) return json({ roles: ['guest'] });
  forms.push(new URLSearchParams(await request.text()));
  return isOver ? json({ code: 'identity-token-invalid', status: 400 }, 400) : json({ access_token: 'ours', token_type: 'Bearer', expires_in: 600 });
};
const scopeOf = (more = {}, getToken: () => string | null = () => null): Scope => new Scope({ ...config, ...more }, { fetch, getToken });
const whom = (): (string | null)[] => forms.splice(0).map((form) => `${form.get('subject_token_type')} ${form.get('subject_token')}`);

describe('a guest', () => {
  before(() => welcomeGuests());
  afterEach(() => {
    isOver = false;
    document.dispatchEvent(new CarerClearedEvent('left'));
    localStorage.clear();
    forms.length = 0;
  });

  it('is whom a scope asks for where its host knows nobody, and only there', async () => {
    const scope = scopeOf();
    expect(await scope.session()).to.equal(null);
    enterAsGuest(scope, key);
    expect((await scope.session())?.roles).to.eql(['guest']);
    expect(whom()).to.eql([`urn:think-carer:guest-key ${key}`]);
    await scopeOf({}, () => 'host-jwt').session();
    expect(whom()).to.eql(['urn:ietf:params:oauth:token-type:jwt host-jwt']);
    expect(await scopeOf({ publishableKey: 'pk_other' }).session(), 'another employer’s').to.equal(null);
  });

  it('is nowhere on the device unless they want that', async () => {
    const scope = scopeOf();
    enterAsGuest(scope, key);
    expect([localStorage.length, sessionStorage.length, document.cookie, isGuestKept(scope)]).to.eql([0, 0, '', false]);
    enterAsGuest(scope, key, { onDevice: true });
    expect(isGuestKept(scope)).to.equal(true);
    enterAsGuest(scope, key);
    expect(localStorage.length, 'and may change their mind').to.equal(0);
  });

  it('is kept on no computer that several people use, and not found there', () => {
    const shared = scopeOf({ sharedPc: '5' });
    enterAsGuest(shared, key, { onDevice: true });
    expect(localStorage.length).to.equal(0);
    enterAsGuest(scopeOf(), key, { onDevice: true });
    expect(isGuestKept(shared)).to.equal(false);
  });

  it('is forgotten when they leave, when the page is wiped, and when the key is over', async () => {
    const scope = scopeOf();
    enterAsGuest(scope, key, { onDevice: true });
    leaveAsGuest(scope);
    expect([await scope.session(), localStorage.length]).to.eql([null, 0]);
    enterAsGuest(scope, key, { onDevice: true });
    document.dispatchEvent(new CarerClearedEvent('idle'));
    scope.forget();
    expect([await scope.session(), localStorage.length]).to.eql([null, 0]);
    enterAsGuest(scope, key, { onDevice: true });
    isOver = true;
    const error = await scope.session().catch((failure: unknown) => failure);
    expect([hasGuestEnded(scope, error), wasGuest(scope), localStorage.length]).to.eql([true, true, 0]);
    expect(await scope.session()).to.equal(null);
    expect(hasGuestEnded(scope, error), 'a host’s own trouble is not a guest’s').to.equal(false);
    isOver = false;
    enterAsGuest(scope, key);
    expect(wasGuest(scope)).to.equal(false);
  });

  it('is not made of what somebody else put into storage', async () => {
    for (const text of ['', '{', '[]', '{"key":"gk_x","until":9e15}', `{"key":"${key}","until":1}`, `{"key":"${key}"}`]) {
      localStorage.setItem('carer-guest pk_guests', text);
      expect(isGuestKept(scopeOf()), text).to.equal(false);
      expect(await scopeOf().session()).to.equal(null);
    }
  });
});
