// Shared-PC mode and drafts: what is kept, for whom and how long, and what is gone.
import { expect, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { define } from './define.ts';
import { CarerElement } from './element.ts';
import { fieldTemplate } from './fields.ts';
import { FormController } from './form.ts';
import type { Wording } from './language.ts';
import { scopeContext, Scope } from './scope.ts';
import { ContextProvider } from '@lit/context';

const english = { hello: 'Hello' };
class Asks extends CarerElement<typeof english> {
  static readonly tag = 'carer-asks';
  protected readonly wording: Wording<typeof english> = { 'en-GB': english, cy: async () => ({ default: { hello: 'Helo' } }) };
  readonly form = new FormController(this, [{ id: 'one', fields: [{ name: 'text', kind: 'text' }, { name: 'note', kind: 'textarea', optional: true, isPrivate: true }] }]);
  prepared = 0;
  protected override async prepare(): Promise<void> { this.prepared += 1; }
  protected override get draft(): FormController { return this.form; }
  override clear(): void { this.form.clear(); }
  protected view(): TemplateResult {
    return html`${this.heading(this.t.hello)}${fieldTemplate({ name: 'text', kind: 'text', autocomplete: 'name' }, { form: this.form, words: { label: 'Your words' }, k: this.k })}`;
  }
}
define(Asks);
declare global { interface HTMLElementTagNameMap { 'carer-asks': Asks } }

const stages: Element[] = [];
const seats = new WeakMap<Asks, ContextProvider<typeof scopeContext>>();
function scopeOf(who: string | null): Scope {
  const answers: typeof fetch = async (input) => (new Request(input).url.endsWith('/v1/token') ? json({ access_token: 'ours', token_type: 'Bearer', expires_in: 600 }) : json({ roles: ['employee'], email: who, name: who }));
  return new Scope({ api: 'https://api.example.invalid/', publishableKey: 'pk_a' }, { getToken: () => who, fetch: answers });
}
const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
/** Somebody at the screen, or nobody. */
function at(who: string | null, attributes: Readonly<Record<string, string>>): Asks {
  const host = document.createElement('div'), widget = document.createElement('carer-asks');
  seats.set(widget, new ContextProvider(host, { context: scopeContext, initialValue: scopeOf(who) }));
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  host.append(widget);
  document.body.append(host);
  stages.push(host);
  return widget;
}
async function drawn(widget: Asks): Promise<ShadowRoot> {
  await waitUntil(() => widget.shadowRoot?.querySelector('input'), 'it is drawn', { timeout: 8000 });
  return widget.shadowRoot!;
}
const field = (root: ShadowRoot): HTMLInputElement => root.querySelector('input')!;
async function type(widget: Asks, text: string): Promise<void> {
  const input = field(widget.shadowRoot!);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}
const press = (root: ShadowRoot, name: string): void => {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  if (!button) throw new Error(`nothing is called ${name}: ${root.textContent}`);
  button.click();
};
const drafts = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('carer-draft '));

/** Time that a test winds on: timers run when it gets to them. */
const { setTimeout: later, clearTimeout: never } = window, now = Date.now;
let time = 0, waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
function holdTime(): void {
  time = now();
  waiting = new Map();
  Date.now = () => time;
  let id = 1e6;
  Object.assign(window, {
    setTimeout: (run: () => void, ms = 0) => (ms < 10_000 ? later(run, ms) : (waiting.set(id += 1, { at: time + ms, run }), id)),
    clearTimeout: (one: number) => { if (!waiting.delete(one)) never(one); },
  });
}
async function windOn(widget: Asks, seconds: number): Promise<void> {
  const until = time + seconds * 1000;
  for (let next = true; next;) {
    next = false;
    for (const [id, { at: due, run }] of [...waiting].sort(([, a], [, b]) => a.at - b.at)) {
      if (due > until) continue;
      waiting.delete(id);
      time = due;
      run();
      next = true;
      break;
    }
  }
  time = until;
  await widget.updateComplete;
}

afterEach(() => {
  for (const one of stages.splice(0)) one.remove();
  for (const key of drafts()) localStorage.removeItem(key);
  Object.assign(window, { setTimeout: later, clearTimeout: never });
  Date.now = now;
});

describe('shared-PC mode', () => {
  it('is not there unless asked for, nor where a nearer “off” says so', async () => {
    expect((await drawn(at('sam', {}))).querySelector('.way-out')).to.equal(null);
    expect((await drawn(at('sam', { 'shared-pc': 'off' }))).querySelector('.way-out')).to.equal(null);
  });

  it('comes with a look that is for shared computers, but not where the page says otherwise, or wants drafts', async () => {
    const look = new CSSStyleSheet();
    look.replaceSync(':root{--carer-shared-pc: 10}');
    document.adoptedStyleSheets.push(look);
    try {
      expect((await drawn(at('sam', {}))).querySelector('.way-out')!.textContent).to.contain('10 minutes');
      expect((await drawn(at('sam', { 'shared-pc': '3' }))).querySelector('.way-out')!.textContent).to.contain('3 minutes');
      for (const attributes of [{ 'shared-pc': 'off' }, { drafts: '7' }]) expect((await drawn(at('sam', attributes))).querySelector('.way-out'), JSON.stringify(attributes)).to.equal(null);
    } finally {
      document.adoptedStyleSheets.pop();
    }
    expect((await drawn(at('sam', {}))).querySelector('.way-out')).to.equal(null);
  });

  it('warns a minute before, stays at any key, and then wipes, tells the page and begins anew', async () => {
    holdTime();
    const widget = at('sam', { 'shared-pc': '5' }), root = await drawn(widget), cleared: string[] = [];
    widget.addEventListener('carer-cleared', ({ reason }) => cleared.push(reason));
    await type(widget, 'my own words');
    expect(field(root).autocomplete, 'the browser keeps nothing of a field').to.equal('off');
    await windOn(widget, 239);
    expect(root.querySelector('.warned')).to.equal(null);
    await windOn(widget, 2);
    expect(root.querySelector('.warned[role=alert]')?.textContent).to.contain('60 seconds');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await widget.updateComplete;
    expect([root.querySelector('.warned'), field(root).value]).to.eql([null, 'my own words']);
    await windOn(widget, 241);
    press(root, 'Stay on this page');
    await widget.updateComplete;
    expect(root.querySelector('.warned')).to.equal(null);
    field(root).focus();
    await windOn(widget, 301);
    expect(root.querySelector('input'), 'nothing is shown').to.equal(null);
    expect([root.querySelector('.cleared')?.getAttribute('role'), cleared, widget.form.values]).to.eql(['alert', ['idle'], {}]);
    await waitUntil(() => root.activeElement?.textContent === 'Cleared', 'focus is where the form was');
    press(root, 'Start again');
    await drawn(widget);
    expect([field(root).value, widget.prepared]).to.eql(['', 2]);
  });

  it('sees at once, when the computer wakes, that nobody was there', async () => {
    holdTime();
    const widget = at('sam', { 'shared-pc': '' }), root = await drawn(widget);
    await type(widget, 'my own words');
    waiting.clear();
    time += 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
    await widget.updateComplete;
    expect(root.querySelector('.cleared')).to.not.equal(null);
  });

  it('shows nothing of it when somebody comes back by Back', async () => {
    const widget = at('sam', { 'shared-pc': '5' }), root = await drawn(widget);
    await type(widget, 'my own words');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await widget.updateComplete;
    expect(root.querySelector('input')).to.equal(null);
  });

  describe('the quick way out', () => {
    interface Going { readonly to: string; readonly how: string; readonly seen: string; readonly isCovered: boolean; readonly values: readonly object[]; readonly cleared: readonly string[] }
    const goings: Going[] = [];
    let widgets: Asks[] = [], cleared: string[] = [];
    /** Where the page would go, and what is on it at that moment; it stays, so that the test goes on. */
    const going = (event: NavigateEvent): void => {
      event.preventDefault();
      const roots = widgets.map((widget) => widget.shadowRoot!);
      goings.push({
        to: event.destination.url, how: event.navigationType, seen: roots.map((root) => `${root.querySelector<HTMLElement>('.frame')!.innerText} ${[...root.querySelectorAll('input')].map(({ value }) => value).join()}`).join(),
        isCovered: roots.some((root) => root.querySelector<HTMLDialogElement>('dialog.cover')?.open ?? false), values: widgets.map(({ form }) => ({ ...form.values })), cleared: [...cleared],
      });
    };
    beforeEach(async () => {
      widgets = [at('sam', { 'shared-pc': '5', exit: 'https://news.example/front?a=1' }), at('sam', { 'shared-pc': '5' })];
      cleared = [];
      goings.length = 0;
      for (const widget of widgets) {
        await drawn(widget);
        await type(widget, 'my own words');
        widget.addEventListener('carer-cleared', ({ reason }) => cleared.push(reason));
      }
      navigation.addEventListener('navigate', going);
    });
    afterEach(() => navigation.removeEventListener('navigate', going));
    const key = (name: string, more: KeyboardEventInit = {}): void => void widgets[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...more }));
    const redrawn = (): Promise<unknown> => Promise.all(widgets.map(({ updateComplete }) => updateComplete));

    it('is the Shift key three times: all is wiped, everywhere, before the page is replaced', async () => {
      for (let i = 0; i < 2; i += 1) key('Shift');
      await redrawn();
      expect([goings, field(widgets[0]!.shadowRoot!).value], 'twice is not enough').to.eql([[], 'my own words']);
      key('Shift');
      await redrawn();
      await waitUntil(() => goings.length > 0, 'it leaves');
      const [left] = goings;
      expect([left!.to, left!.how, goings.length], 'the page of the widget last used, in place of this one in the history').to.eql(['https://news.example/front?a=1', 'replace', 1]);
      expect([left!.values, left!.cleared, left!.isCovered]).to.eql([[{}, {}], ['left', 'left'], true]);
      expect(left!.seen).to.not.contain('my own words').and.not.contain('Hello');
      expect(drafts()).to.eql([]);
    });

    it('is the button too, and leads to a neutral page where nobody says to which', async () => {
      press(widgets[1]!.shadowRoot!, 'Leave this page');
      await redrawn();
      await waitUntil(() => goings.length > 0);
      expect(goings.map(({ to, how, values }) => [to, how, values])).to.eql([['https://www.bbc.co.uk/weather', 'replace', [{}, {}]]]);
    });

    it('never leads into a script', async () => {
      // eslint-disable-next-line no-script-url
      widgets[0]!.exit = 'javascript:alert(1)';
      press(widgets[0]!.shadowRoot!, 'Leave this page');
      await redrawn();
      await waitUntil(() => goings.length > 0);
      expect(goings[0]!.to).to.equal('https://www.bbc.co.uk/weather');
    });

    it('is not taken for writing: not with a letter between, held down, or in more than five seconds', async () => {
      for (const name of ['Shift', 'M', 'Shift', 'A', 'Shift', 'Tab']) key(name);
      key('Shift');
      for (let i = 0; i < 9; i += 1) key('Shift', { repeat: true });
      key('Tab');
      holdTime();
      for (let i = 0; i < 3; i += 1) {
        key('Shift');
        time += 2600;
      }
      await redrawn();
      expect([goings, cleared, field(widgets[0]!.shadowRoot!).value]).to.eql([[], [], 'my own words']);
    });
  });

  it('keeps no draft, whatever the page says of drafts', async () => {
    const widget = at('sam', { 'shared-pc': '5', drafts: '7' });
    await drawn(widget);
    await type(widget, 'my own words');
    expect(drafts()).to.eql([]);
  });

  it('speaks Welsh', async () => {
    const root = await drawn(at('sam', { 'shared-pc': '5', locale: 'cy' }));
    expect(root.querySelector('.way-out')!.textContent).to.contain('Gadael y dudalen hon').and.contain('5 munud');
  });
});

describe('a draft', () => {
  it('is not kept unless the page asks, nor where nobody is signed in', async () => {
    for (const [who, attributes] of [['sam', {}], [null, { drafts: '7' }]] as const) {
      const widget = at(who, attributes);
      await drawn(widget);
      await type(widget, 'my own words');
      expect(drafts()).to.eql([]);
    }
  });

  it('is kept, told of, found by the same person only, carried on, and gone when it is sent', async () => {
    const widget = at('sam', { drafts: '7' }), root = await drawn(widget);
    expect(root.querySelector('.draft'), 'nothing is kept, nothing is said').to.equal(null);
    await type(widget, 'my own words');
    await widget.updateComplete;
    expect(drafts().length).to.equal(1);
    expect(drafts()[0], 'no name in the key').to.not.contain('sam');
    expect(root.querySelector('.draft')!.textContent).to.contain('is kept on this computer until');
    widget.remove();

    const other = await drawn(at('priya', { drafts: '7' }));
    expect(other.querySelector('.draft'), 'another person').to.equal(null);

    const again = at('sam', { drafts: '7' }), found = await drawn(again);
    expect(field(found).value, 'not without asking').to.equal('');
    press(found, 'Carry on');
    await again.updateComplete;
    expect(field(found).value).to.equal('my own words');
    again.form.clear();
    await again.updateComplete;
    expect(drafts(), 'a form that is sent is cleared').to.eql([]);
  });

  it('is deleted by the person, and nothing more is kept then, even where the same person is asked for again', async () => {
    const widget = at('sam', { drafts: '7' }), root = await drawn(widget);
    await type(widget, 'my own words');
    await widget.updateComplete;
    press(root, 'Delete it');
    seats.get(widget)!.setValue(scopeOf('sam'));
    await waitUntil(() => widget.prepared === 2);
    await type(widget, 'more words');
    expect(drafts()).to.eql([]);
    expect(root.textContent).to.contain('Nothing is kept on this computer.');
  });

  it('is its person’s own when somebody else signs in on the same page', async () => {
    const widget = at('sam', { drafts: '7' });
    await drawn(widget);
    await type(widget, 'sam’s own words');
    const [sams] = drafts(), before = localStorage.getItem(sams!);
    seats.get(widget)!.setValue(scopeOf('priya'));
    await waitUntil(() => widget.prepared === 2);
    widget.form.clear();
    await type(widget, 'priya’s own words');
    expect([drafts().length, localStorage.getItem(sams!)]).to.eql([2, before]);
    seats.get(widget)!.setValue(scopeOf('sam'));
    await waitUntil(() => widget.prepared === 3);
    await waitUntil(() => widget.shadowRoot!.querySelector('.draft.notice'), 'he is asked about his own');
    press(widget.shadowRoot!, 'Carry on');
    await widget.updateComplete;
    expect(field(widget.shadowRoot!).value).to.equal('sam’s own words');
  });

  it('never holds a private field, and says so', async () => {
    const widget = at('sam', { drafts: '7' }), root = await drawn(widget);
    widget.form.values['note'] = 'between us';
    await type(widget, 'my own words');
    expect(localStorage.getItem(drafts()[0]!)).to.contain('my own words').and.not.contain('between us');
    expect(root.querySelector('.draft')!.textContent).to.contain('A private note is never kept.');
    await type(widget, '');
    expect(drafts(), 'a private field alone is nothing to keep').to.eql([]);
  });

  it('expires, for whoever comes to the page next', async () => {
    const widget = at('sam', { drafts: '7' });
    await drawn(widget);
    await type(widget, 'my own words');
    const [key] = drafts(), kept = JSON.parse(localStorage.getItem(key!)!) as { until: number };
    expect(kept.until - Date.now()).to.be.within(6.9 * 86_400_000, 7 * 86_400_000);
    widget.remove();
    localStorage.setItem(key!, JSON.stringify({ ...kept, until: Date.now() - 1 }));
    await drawn(at('priya', { drafts: '7' }));
    expect(drafts()).to.eql([]);
  });
});
