// Scope, token and page settings: who is asked, how often, and what a failure leaves behind.
import { expect } from '@open-wc/testing';
import { configKeys, pageConfig, pageScope, Scope } from './scope.ts';
import { type CarerTokenRequestEvent, requestToken } from './token.ts';

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
interface Asked { readonly path: string; readonly key: string | null; readonly authorization: string | null }
/** A server in the page that counts. */
function server(answers: Record<string, () => Response>): { fetch: typeof fetch; asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    fetch: async (input, init) => {
      const request = new Request(input, init), { pathname } = new URL(request.url);
      asked.push({ path: pathname, key: request.headers.get('x-publishable-key'), authorization: request.headers.get('authorization') });
      return answers[pathname]?.() ?? json({ code: 'not-found', status: 404 }, 404);
    },
  };
}
const config = { api: 'https://api.example.invalid/', publishableKey: 'pk_a' };
const token = () => json({ access_token: 'ours', token_type: 'Bearer', expires_in: 600 });
const elements: Element[] = [];
function add(html: string): void {
  const box = document.createElement('div');
  box.innerHTML = html;
  elements.push(...box.children);
  document.body.append(...box.children);
}
afterEach(() => { for (const element of elements.splice(0)) element.remove(); });

it('a scope of another copy of the kit, as an application may bring it, is not like this one', async () => {
  const address = './scope.ts?copy', { Scope: Other } = await import(address) as typeof import('./scope.ts');
  expect(new Scope(config).isLike(new Other(config) as unknown as Scope)).to.equal(false);
});

describe('Scope', () => {
  it('is the same for the same settings, so that widgets share what is loaded', () => {
    const scope = new Scope(config);
    expect(scope.with({})).to.equal(scope);
    expect(scope.with({ publishableKey: 'pk_b' })).to.equal(scope.with({ publishableKey: 'pk_b' }));
    expect(scope.with({ publishableKey: 'pk_b' }).config).to.eql({ ...config, publishableKey: 'pk_b' });
    expect(scope.with({ offer: 'pk_b' })).to.not.equal(scope.with({ publishableKey: 'pk_b' }));
  });

  it('loads an offer once for all, and again after a failure', async () => {
    let isDown = true;
    const { fetch, asked } = server({ '/v1/offer': () => (isDown ? json({ code: 'not-found', status: 404 }, 404) : json({ id: 'p' })) });
    const scope = new Scope(config, { fetch });
    await scope.offer().then(() => expect.fail('it was down'), () => undefined);
    isDown = false;
    expect((await Promise.all([scope.offer(), scope.offer()])).map(({ id }) => id)).to.eql(['p', 'p']);
    expect(asked.map(({ path, key }) => `${path} ${key}`)).to.eql(['/v1/offer pk_a', '/v1/offer pk_a']);
  });

  it('says null while nobody is signed in, and asks again', async () => {
    let identity: string | null = null;
    const { fetch, asked } = server({ '/v1/token': token, '/v1/session': () => json({ roles: ['employee'] }) });
    const scope = new Scope(config, { fetch, getToken: () => identity });
    expect(await scope.session()).to.equal(null);
    expect(asked, 'no token, no call').to.eql([]);
    identity = 'host-jwt';
    expect((await scope.session())?.roles).to.eql(['employee']);
    await scope.session();
    expect(asked.map(({ path }) => path)).to.eql(['/v1/token', '/v1/session']);
    expect(asked[1]?.authorization).to.equal('Bearer ours');
  });

  it('does not take a host that throws, or a token that is refused, for nobody', async () => {
    const thrown = await new Scope(config, { getToken: () => { throw new Error('sign-in is down'); } }).session().catch((error: unknown) => error);
    expect((thrown as { code: string }).code).to.equal('token-unavailable');
    const { fetch } = server({ '/v1/token': () => json({ code: 'identity-token-invalid', status: 400 }, 400) });
    const refused = await new Scope(config, { fetch, getToken: () => 'stale' }).session().catch((error: unknown) => error);
    expect((refused as { kind: string }).kind).to.equal('unauthenticated');
  });

  it('works from a file with no server: the offer is there, nobody is signed in', async () => {
    const pack = { id: 'file', version: '1', questions: [], schemes: [], areas: [], parameters: [] };
    const scope = new Scope({ offer: URL.createObjectURL(new Blob([JSON.stringify(pack)], { type: 'application/json' })) });
    expect(scope.standalone).to.equal(true);
    expect((await scope.offer()).id).to.equal('file');
    expect(await scope.session()).to.equal(null);
    const missing = await new Scope({ offer: '/no-such-pack.json' }).offer().catch((error: unknown) => error);
    expect((missing as { code: string }).code).to.equal('offer-unavailable');
  });
});

describe('a pack file', () => {
  it('is laid over the packs that it extends, fetched from beside it', async () => {
    const pack = await new Scope({ offer: '/packages/packs/src/northbridge.json' }).offer();
    const schemes = pack.schemes.map(({ id }) => id);
    expect(schemes).to.include.members(['carers-leave', 'personal-budget']);
    expect(pack.id).to.equal('northbridge');
  });
});

describe('page settings', () => {
  it('are nothing where the page says nothing', () => expect(pageConfig()).to.eql({}));

  it('come from the loader’s script, and over it from the JSON block', () => {
    add('<script src="https://cdn.example/cdn/v1/loader.js" type="text/plain" data-carer-key="pk_script" data-carer-phone="01632 960000"></script>');
    expect(pageConfig()).to.eql({ api: 'https://cdn.example/', publishableKey: 'pk_script', phone: '01632 960000' });
    add('<script type="application/json" data-carer-config>{"publishableKey":"pk_block","locale":"cy"}</script>');
    expect(pageConfig()).to.eql({ api: 'https://cdn.example/', publishableKey: 'pk_block', phone: '01632 960000', locale: 'cy' });
    expect(pageScope()).to.equal(pageScope());
    expect(Object.keys(pageConfig()).every((key) => (configKeys as readonly string[]).includes(key))).to.equal(true);
  });

  it('survive a block that is no JSON', () => {
    add('<script type="application/json" data-carer-config>{oops</script>');
    expect(pageConfig()).to.eql({});
  });
});

describe('token', () => {
  it('is null when nobody answers, and the first answer when somebody does', async () => {
    expect(await requestToken()).to.equal(null);
    const late = (event: CarerTokenRequestEvent) => event.respondWith('second');
    const first = (event: CarerTokenRequestEvent) => event.respondWith(Promise.resolve('first'));
    document.addEventListener('carer-token-request', first);
    document.addEventListener('carer-token-request', late);
    expect(await requestToken()).to.equal('first');
    document.removeEventListener('carer-token-request', first);
    document.removeEventListener('carer-token-request', late);
  });
});
