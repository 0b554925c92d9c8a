// The form controller: validated on Continue only, nothing lost on Back, sent once.
import { expect } from '@open-wc/testing';
import { errorsIn, FormController, stepsFor, type Step } from './form.ts';

const pages: readonly Step[] = [
  { id: 'level', fields: [{ name: 'level', kind: 'choice', options: ['alone', 'shared'] }] },
  { id: 'with', when: ({ level }) => level === 'shared', fields: [{ name: 'with', kind: 'email', rule: (value) => (value.includes('@') ? undefined : 'invalid') }] },
  { id: 'note', fields: [{ name: 'note', kind: 'textarea', optional: true }] },
];
function made(): { form: FormController; draws: () => number } {
  let draws = 0;
  return { form: new FormController({ requestUpdate: () => { draws += 1; } }, pages), draws: () => draws };
}

describe('FormController', () => {
  it('knows which pages apply', () => {
    expect(stepsFor(pages, {}).map(({ id }) => id)).to.eql(['level', 'note']);
    expect(stepsFor(pages, { level: 'shared' }).map(({ id }) => id)).to.eql(['level', 'with', 'note']);
  });

  it('asks for what is missing, and runs a rule only on what is filled', () => {
    expect(errorsIn(pages[1]!, { with: '  ' })).to.eql([{ name: 'with', key: 'required' }]);
    expect(errorsIn(pages[1]!, { with: 'Priya' })).to.eql([{ name: 'with', key: 'invalid' }]);
    expect(errorsIn(pages[2]!, {})).to.eql([]);
  });

  it('stays on a page that is wrong, goes on from one that is right, and loses nothing on Back', () => {
    const { form } = made();
    form.open('level');
    expect(form.continue()).to.equal(false);
    expect(form.errorOf('level')).to.equal('required');
    form.set('level', 'shared');
    expect(form.errorOf('level'), 'looked at on Continue only').to.equal('required');
    expect(form.continue()).to.equal(true);
    expect([form.page, form.number, form.errors.length]).to.eql(['with', 2, 0]);
    form.set('with', 'half');
    form.back();
    expect([form.page, form.values['with']]).to.eql(['level', 'half']);
    form.back();
    expect(form.page).to.equal('start');
  });

  it('goes back to the answers after one was changed, by way of what the change made necessary', () => {
    const { form } = made();
    form.values = { level: 'alone' };
    form.open('level', true);
    form.continue();
    expect(form.page).to.equal('check');
    form.open('level', true);
    form.set('level', 'shared');
    form.continue();
    expect([form.page, form.returning]).to.eql(['with', true]);
    form.set('with', 'a@b.example');
    form.continue();
    expect(form.page).to.equal('check');
    form.back();
    expect(form.page, 'Back from the answers is the last page').to.equal('note');
  });

  it('finds what is wrong on any page before it is sent', () => {
    const { form } = made();
    form.values = { level: 'shared' };
    form.open('check');
    expect(form.check()).to.equal(false);
    expect([form.page, form.errorOf('with')]).to.eql(['with', 'required']);
    form.set('with', 'a@b.example');
    form.open('check');
    expect(form.check()).to.equal(true);
    expect(form.page).to.equal('check');
  });

  it('shows what a server refused on the page that asks for it, and only then', () => {
    const { form } = made();
    form.values = { level: 'shared', with: 'a@b.example' };
    form.open('check');
    expect(form.refuse([{ name: 'privacyVersion', key: 'invalid' }])).to.equal(false);
    expect(form.page).to.equal('check');
    expect(form.refuse([{ name: 'with', key: 'invalid' }])).to.equal(true);
    expect([form.page, form.errorOf('with')]).to.eql(['with', 'invalid']);
  });

  it('sends once however often it is pressed, and can be pressed again when that failed', async () => {
    const { form, draws } = made();
    let sends = 0;
    let finish: (() => void) | undefined;
    const first = form.submit(async () => { sends += 1; await new Promise<void>((done) => { finish = done; }); return 'receipt'; });
    expect(await form.submit(async () => { sends += 1; return 'twice'; })).to.equal(undefined);
    expect(form.busy).to.equal(true);
    const before = draws();
    finish?.();
    expect(await first).to.equal('receipt');
    expect([sends, form.busy, draws() > before]).to.eql([1, false, true]);
    let thrown: unknown;
    await form.submit(() => Promise.reject(new Error('no'))).catch((error: unknown) => { thrown = error; });
    expect([(thrown as Error).message, form.busy]).to.eql(['no', false]);
  });

  it('has one key for one content', () => {
    const { form } = made();
    const key = form.keyFor({ level: 'count' });
    expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(form.keyFor({ level: 'count' })).to.equal(key);
    expect(form.keyFor({ level: 'manager' })).to.not.equal(key);
    const again = form.keyFor({ level: 'count' });
    form.clear();
    expect(form.keyFor({ level: 'count' }), 'another form is another request').to.not.equal(again);
    expect([form.page, form.values]).to.eql(['start', {}]);
  });
});
