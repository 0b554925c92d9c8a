// Field templates: what a screen reader is told, and what a form is told.
import { expect, fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import { isoDay } from './date.ts';
import { errorSummary, fieldTemplate, type FieldWords } from './fields.ts';
import { FormController, type Field } from './form.ts';
import { messages as k } from './kit.messages.ts';

const words: FieldWords = { label: 'Hours of care', hint: 'A guess is fine', options: { few: 'A few', many: 'Many' }, hints: { many: 'Fifty or more' }, errors: { required: 'Choose the hours', invalid: 'Enter a number' } };
interface Drawn { readonly form: FormController; readonly box: HTMLElement; readonly draw: (field: Field, over?: Partial<Parameters<typeof fieldTemplate>[1]>) => void }
async function drawing(): Promise<Drawn> {
  const form = new FormController({ requestUpdate: () => undefined });
  const box = await fixture<HTMLElement>(html`<div></div>`);
  return { form, box, draw: (field, over) => render(fieldTemplate(field, { form, words, k, ...over }), box) };
}
const describedBy = (control: Element): string => (control.getAttribute('aria-describedby') ?? '').split(' ').map((id) => control.ownerDocument.getElementById(id)?.textContent?.trim() ?? `no #${id}`).join(' | ');

describe('fields', () => {
  it('draws a choice as a group with legend, hint, note and error', async () => {
    const { form, box, draw } = await drawing();
    form.errors = [{ name: 'hours', key: 'required' }];
    draw({ name: 'hours', kind: 'choice', options: ['few', 'many'] }, { note: 'Seen by you', heading: (content): TemplateResult => html`<h2>${content}</h2>` });
    const group = box.querySelector('fieldset')!;
    expect(group.querySelector('legend h2')?.textContent).to.equal('Hours of care');
    expect(describedBy(group)).to.equal('A guess is fine | Seen by you | Error: Choose the hours');
    const [few, many] = box.querySelectorAll<HTMLInputElement>('input');
    expect([few!.labels?.[0]?.textContent, many!.labels?.[0]?.textContent], 'a hint is not part of the name').to.eql(['A few', 'Many']);
    expect(describedBy(many!)).to.equal('Fifty or more');
    many!.click();
    expect(form.values).to.eql({ hours: 'many' });
    await expect(box).to.be.accessible();
  });

  it('lets the whole box be pressed, and the radio itself', async () => {
    const { box, draw, form } = await drawing();
    box.classList.add('frame');
    const { styles } = await import('./kit.styles.ts');
    document.adoptedStyleSheets.push(styles.styleSheet!);
    try {
      draw({ name: 'hours', kind: 'choice', options: ['few', 'many'] });
      const at = (target: Element, x: number, y: number) => { const { left, top, width, height } = target.getBoundingClientRect(); return document.elementFromPoint(left + width * x, top + height * y); };
      const option = box.querySelectorAll('.option')[1]!, radio = option.querySelector('input')!;
      expect(at(radio, 0.5, 0.5), 'nothing lies over the radio').to.equal(radio);
      (at(option, 0.9, 0.9) as HTMLElement).click();
      expect(form.values['hours']).to.equal('many');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('keeps two questions with the same number of answers apart', async () => {
    const { form, box, draw } = await drawing();
    form.set('first', 'few');
    draw({ name: 'second', kind: 'choice', options: ['few', 'many'] });
    box.querySelectorAll('input')[1]!.click();
    draw({ name: 'second', kind: 'choice', options: ['few', 'many'] });
    draw({ name: 'first', kind: 'choice', options: ['few', 'many'] });
    expect(box.querySelector<HTMLInputElement>(':checked')?.value).to.equal('few');
  });

  it('draws text, e-mail, number, money, select and textarea with a label and the right keyboard', async () => {
    const { form, box, draw } = await drawing();
    for (const kind of ['text', 'email', 'number', 'money', 'select', 'textarea'] as const) {
      form.values = {};
      draw({ name: `a-${kind}`, kind, optional: true, maxLength: 20, options: ['few', 'many'] });
      const control = box.querySelector<HTMLInputElement>('input,select,textarea')!;
      expect(control.labels?.[0]?.textContent?.replace(/\s+/g, ' '), kind).to.equal('Hours of care (optional)');
      expect(describedBy(control)).to.equal('A guess is fine');
      control.value = 'few';
      control.dispatchEvent(new Event(kind === 'select' ? 'change' : 'input'));
      expect(form.values[`a-${kind}`], kind).to.equal('few');
      if (kind === 'number' || kind === 'money') expect(control.inputMode).to.equal('decimal');
      if (kind === 'email') expect(control.type).to.equal('email');
      if (kind !== 'select') expect(control.maxLength).to.equal(20);
      await expect(box).to.be.accessible();
    }
  });

  it('says that a wrong text field is wrong, and keeps what was typed', async () => {
    const { form, box, draw } = await drawing();
    form.set('hours', 'x'.repeat(500));
    form.errors = [{ name: 'hours', key: 'invalid' }];
    draw({ name: 'hours', kind: 'number' });
    const input = box.querySelector('input')!;
    expect([input.getAttribute('aria-invalid'), input.value.length, describedBy(input)]).to.eql(['true', 500, 'A guess is fine | Error: Enter a number']);
    expect(box.querySelector('.field')?.classList.contains('wrong')).to.equal(true);
  });

  it('takes a date in three boxes, digits only', async () => {
    const { form, box, draw } = await drawing();
    const field: Field = { name: 'on', kind: 'date' };
    draw(field);
    for (const [part, typed] of [['day', '7'], ['month', 'x3'], ['year', '2027']] as const) {
      const input = box.querySelector<HTMLInputElement>(`#f-on-${part}`)!;
      input.value = typed;
      input.dispatchEvent(new InputEvent('input'));
      draw(field);
    }
    expect(form.values['on']).to.equal('2027-3-7');
    expect(box.querySelector<HTMLInputElement>('#f-on-month')!.value).to.equal('3');
    expect([isoDay('2027-3-7'), isoDay('2027-2-29'), isoDay('2028-2-29'), isoDay('27-3-7'), isoDay('2027-13-1'), isoDay('')]).to.eql(['2027-03-07', undefined, '2028-02-29', undefined, undefined, undefined]);
    await expect(box).to.be.accessible();
  });

  it('links each error to the control it is about', async () => {
    const fields: Field[] = [{ name: 'hours', kind: 'choice', options: ['few'] }, { name: 'on', kind: 'date' }, { name: 'who', kind: 'text' }];
    const form = new FormController({ requestUpdate: () => undefined });
    const box = await fixture<HTMLElement>(html`<div></div>`);
    render(html`${errorSummary(fields.map(({ name }) => ({ name, key: 'required' })), fields, () => words, k, () => box)}${fields.map((field) => fieldTemplate(field, { form, words, k }))}`, box);
    const links = [...box.querySelectorAll<HTMLAnchorElement>('.summary a')];
    expect(links.map((link) => { link.click(); return document.activeElement?.id; })).to.eql(['f-hours-0', 'f-on-day', 'f-who']);
    expect(location.hash).to.equal('');
  });
});
