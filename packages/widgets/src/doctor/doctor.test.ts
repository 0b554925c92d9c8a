// <carer-doctor>: what facts mean, and what it says on a page, with nothing but the browser around it.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { Scope, scopeContext } from '@think-carer/kit';
import { setViewport } from '@web/test-runner-commands';
import './define.ts';
import type { CarerDoctor } from './carer-doctor.ts';
import type { CarerCheckedEvent } from './doctor.events.ts';
import { type Facts, findingsOf, lineFor, typesLine } from './doctor.checks.ts';
import { messages } from './doctor.messages.ts';

const well: Facts = {
  pageOrigin: 'https://intranet.example', apiOrigin: 'https://carers.example', loaderOrigin: 'https://carers.example', standalone: false, violations: [], apiProblem: null, signIn: 'somebody', clockAhead: 1, hasSheets: true,
  versions: ['1.0.0'], textPixels: 16, rootPixels: 16, font: 'Arial', hasStorage: true, language: 'en',
};
const bad = (facts: Partial<Facts>) => findingsOf({ ...well, ...facts }).filter(({ verdict }) => verdict === 'bad').map(({ check, about, fix }) => [check, about, fix]);
const violation = (effectiveDirective: string, originalPolicy: string, blockedURI = 'https://carers.example/v1/offer', disposition = 'enforce') => ({ effectiveDirective, originalPolicy, blockedURI, disposition });

describe('what facts mean', () => {
  it('nothing is in the way of a page that is well', () => {
    expect(findingsOf(well).map(({ verdict }) => verdict)).to.eql(Array.from({ length: 12 }, () => 'good'));
  });
  it('each obstacle, with its line', () => {
    expect(bad({ violations: [violation('connect-src', "default-src 'none'; connect-src 'self'")] })).to.eql([['connect', 'https://carers.example', "connect-src 'self' https://carers.example;"]]);
    expect(bad({ violations: [violation('connect-src', "connect-src 'self'", 'https://elsewhere.example/')] }), 'another script’s trouble').to.eql([]);
    expect(bad({ violations: [{ ...violation('trusted-types', "require-trusted-types-for 'script'; trusted-types lit-html", ''), sample: 'lit-html' }] })).to.eql([['trustedTypes', '', "trusted-types lit-html 'allow-duplicates';"]]);
    expect(bad({ violations: [{ ...violation('trusted-types', 'trusted-types lit-html', ''), sample: 'evil' }, violation('require-trusted-types-for', "require-trusted-types-for 'script'", '')] }), 'another script’s trouble').to.eql([]);
    expect(bad({ violations: [violation('script-src-elem', "script-src 'self'", 'https://carers.example/cdn/v1/x.js')] })).to.eql([['script', 'https://carers.example', "script-src 'self' https://carers.example;"]]);
    const policy = "script-src 'self'";
    expect(bad({ loaderOrigin: 'https://cdn.example', violations: [violation('script-src-elem', policy, 'https://cdn.example/v1/x.js')] }), 'a loader from elsewhere').to.eql([['script', 'https://cdn.example', "script-src 'self' https://cdn.example;"]]);
    expect(bad({ violations: [violation('script-src-elem', policy, 'inline'), violation('script-src-elem', policy, 'https://carers.example/cdn/v1/x.js', 'report'), violation('script-src-elem', policy, 'https://carers.example/cdn/v1/x.js')] }), 'among the page’s own').to.eql([['script', 'https://carers.example', "script-src 'self' https://carers.example;"]]);
    expect(bad({ apiProblem: { kind: 'network', code: 'network' } })).to.eql([['connect', 'https://carers.example', undefined]]);
    expect(bad({ apiProblem: { kind: 'forbidden', code: 'origin-not-allowed' } })).to.eql([['origin', 'https://intranet.example', 'https://intranet.example']]);
    expect(bad({ apiProblem: { kind: 'unauthenticated', code: 'publishable-key-unknown' } })).to.eql([['key', 'publishable-key-unknown', undefined]]);
    expect(bad({ apiProblem: { kind: 'unauthenticated', code: 'publishable-key-missing' } })).to.eql([['key', 'publishable-key-missing', 'data-carer-key="pk_…"']]);
    expect(bad({ clockAhead: -300 })).to.eql([['clock', '300', undefined]]);
    expect(bad({ versions: ['1.0.0', '2.0.0'] })).to.eql([['version', '1.0.0, 2.0.0', undefined]]);
    expect(bad({ textPixels: 10, rootPixels: 10 })).to.eql([['size', '10', ':root { --carer-font-size: 1.6rem; }']]);
    expect(bad({ hasSheets: false })).to.eql([['style', '', undefined]]);
  });
  it('a policy that only reports is worth knowing, and no obstacle', () => {
    const found = findingsOf({ ...well, violations: [violation('connect-src', "connect-src 'self'", undefined, 'report')] });
    expect(found.filter(({ verdict }) => verdict !== 'good')).to.eql([{ check: 'connect', verdict: 'note', about: '', fix: "connect-src 'self' https://carers.example;" }]);
  });
  it('nobody signed in is good to know; an answer that does not work is to be mended', () => {
    expect(findingsOf({ ...well, signIn: 'nobody' }).filter(({ verdict }) => verdict !== 'good').map(({ check, verdict }) => [check, verdict])).to.eql([['signIn', 'note']]);
    expect(bad({ signIn: { code: 'identity-token-invalid' } })).to.eql([['signIn', 'identity-token-invalid', undefined]]);
  });
  it('asks nothing of a server that a page does not have', () => {
    expect(findingsOf({ ...well, standalone: true }).map(({ check }) => check)).to.not.include.members(['connect', 'key', 'origin', 'signIn', 'clock']);
  });
  it('the line for Lit allows it, and twice where its name is taken', () => {
    for (const [policy, line] of [["trusted-types 'NONE'", 'trusted-types lit-html;'], ["default-src 'self'; Trusted-Types a not-lit-html", 'Trusted-Types a not-lit-html lit-html;'], ['trusted-types;script-src x', 'trusted-types lit-html;'], ['', 'trusted-types lit-html;'], ['script-src *; trusted-types a', 'trusted-types a lit-html;'], ['trusted-types a lit-html;script-src *', "trusted-types a lit-html 'allow-duplicates';"], ['trusted-types *', "trusted-types * 'allow-duplicates';"]]) {
      expect(typesLine(policy!), policy).to.equal(line);
    }
  });
  it('a line keeps what the policy had', () => {
    expect(lineFor({ effectiveDirective: 'connect-src', originalPolicy: "default-src 'self' https://a.example" }, 'https://b.example')).to.equal("connect-src 'self' https://a.example https://b.example;");
    expect(lineFor({ effectiveDirective: 'script-src-elem', originalPolicy: "script-src-elem 'self'; script-src x" }, 'https://b.example')).to.equal("script-src-elem 'self' https://b.example;");
  });
});

describe('on a page', () => {
  afterEach(async () => { document.body.replaceChildren(); await setViewport({ width: 1280, height: 900 }); });
  async function open(answer: typeof fetch, attributes = '', getToken: () => string | null = () => null): Promise<{ widget: CarerDoctor; wrong: number }> {
    const host = document.createElement('div');
    new ContextProvider(host, { context: scopeContext, initialValue: new Scope({ api: 'https://api.example/', publishableKey: 'pk_x' }, { fetch: answer, getToken }) });
    host.innerHTML = `<carer-doctor ${attributes}><p>Scripts are blocked here.</p></carer-doctor>`;
    const checked = oneEvent(host, 'carer-checked') as Promise<CarerCheckedEvent>;
    document.body.append(host);
    const widget = host.querySelector<CarerDoctor>('carer-doctor')!, { wrong } = await checked;
    await waitUntil(() => widget.shadowRoot!.querySelector('.findings'));
    return { widget, wrong };
  }
  const offer = (): Response => Response.json({ id: 'p', version: '1', employer: { name: 'N' }, areas: [], teams: [] }, { headers: { date: new Date(Date.now() - 600_000).toUTCString() } });
  const said = (widget: CarerDoctor): string => widget.shadowRoot!.querySelector<HTMLElement>('.frame')!.innerText;

  it('says what is wrong first, in words beside the colour, and the lines to copy', async () => {
    const { widget, wrong } = await open(async () => offer());
    expect(wrong).to.equal(1);
    const [first] = widget.shadowRoot!.querySelectorAll<HTMLElement>('.findings li');
    expect(first!.innerText).to.contain(messages.verdicts.bad).and.match(/(599|600|601) seconds apart/);
    expect(said(widget)).to.contain('1 thing to mend').and.contain('script-src https://api.example;');
    await expect(widget).to.be.accessible();
  });
  it('looks again when asked, and keeps the focus on what it found', async () => {
    let refuse = true;
    const { widget } = await open(async () => (refuse ? Response.json({ code: 'origin-not-allowed', status: 403, title: 'x', type: 'x' }, { status: 403, headers: { 'content-type': 'application/problem+json' } }) : offer()));
    expect(said(widget)).to.contain(messages.says.origin.bad('')).and.contain(location.origin);
    refuse = false;
    const checked = oneEvent(widget, 'carer-checked');
    widget.shadowRoot!.querySelector<HTMLElement>('.actions .button')!.click();
    await checked;
    await waitUntil(() => !said(widget).includes(messages.says.origin.bad('')));
    await waitUntil(() => widget.shadowRoot!.activeElement?.matches('[part=heading]'));
  });
  it('says what becomes of who is signed in', async () => {
    const nobody = await open(async () => offer());
    expect(said(nobody.widget)).to.contain(messages.says.signIn.note(''));
    const refused = await open(async (input) => (new Request(input).url.endsWith('/v1/offer') ? offer() : Response.json({ code: 'identity-token-invalid', status: 400, title: 'x', type: 'x' }, { status: 400, headers: { 'content-type': 'application/problem+json' } })), '', () => 'abc');
    expect(said(refused.widget)).to.contain(messages.says.signIn.bad('identity-token-invalid'));
  });
  it('stays whole at 320 pixels', async () => {
    await setViewport({ width: 320, height: 700 });
    await open(async () => Promise.reject(new TypeError('blocked')));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
  it('speaks Welsh', async () => {
    const { widget } = await open(async () => offer(), 'locale="cy"');
    await waitUntil(() => said(widget).includes('A yw’r dudalen hon yn barod'));
    expect(said(widget)).to.not.contain('thing to mend');
  });
});
