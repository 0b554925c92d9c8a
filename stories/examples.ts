// Turns the examples of a widget into stories: each drawn with its fixture, acted on, and looked at.
import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { Act, Example } from '@think-carer/kit';
import '@think-carer/widgets/host/define';
import { hostFor } from './fixture.ts';
import { teach } from './pseudo.ts';

/** Stories by the name of their example. The story file exports this as `stories`; Storybook is told of each one. */
export function storiesFrom(tag: string, examples: readonly Example[]): Record<string, StoryObj> {
  return Object.fromEntries(examples.map((example) => [example.name, storyOf(tag, example)]));
}

function storyOf(tag: string, example: Example): StoryObj {
  return {
    name: example.title,
    render: () => draw(tag, example).host,
    play: async ({ canvasElement, globals }) => {
      const element = canvasElement.querySelector<HTMLElement>(`carer-host > ${tag}`);
      if (!element) throw new Error(`${tag} was not drawn`);
      const root = await ready(element), told = String(example.attributes?.['locale'] ?? 'en-GB');
      // An example that names its own language keeps it, whatever the toolbar says.
      if (told === 'en-GB' && globals['locale'] !== 'en-GB') return playAlong(root, tag, example, canvasElement);
      for (const act of example.acts ?? []) await use(await find(root, act), act);
      for (const text of example.shows) await waitFor(() => expect(seen(element)).toContain(flat(text)), { timeout: 5000 });
    },
  };
}

function draw(tag: string, example: Example): { readonly host: HTMLElement; readonly widget: HTMLElement } {
  const host = hostFor(example.fixture), widget = document.createElement(tag);
  for (const [name, value] of Object.entries(example.attributes ?? {})) widget.setAttribute(name, value === true ? '' : value);
  if (example.content) widget.innerHTML = example.content;
  // What is parsed gets its class only on the page, which is too late to learn a language.
  customElements.upgrade(widget);
  widgetsOf(widget).forEach(teach);
  host.replaceChildren(widget);
  return { host, widget };
}

/** A host draws nothing: what is seen of it is what the widgets inside show. */
const widgetsOf = (element: HTMLElement): readonly HTMLElement[] => (element.localName === 'carer-host' ? [...element.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => /^carer-(?!host)/.test(localName)) : [element]);

/** Waits for every widget; what is done, is done in the first. */
const ready = (element: HTMLElement): Promise<ShadowRoot> => waitFor(() => {
  const widgets = widgetsOf(element), late = widgets.find((widget) => !widget.shadowRoot?.querySelector('.frame:not([aria-busy])'));
  if (late ?? widgets.length === 0) throw new Error(`${(late ?? element).localName} is not ready`);
  return widgets[0]!.shadowRoot!;
}, { timeout: 8000 });

/** The control that an act is about, by the name that a person reads. */
function find(root: ShadowRoot, act: Act): Promise<HTMLElement> {
  const screen = within(root as unknown as HTMLElement);
  return waitFor(() => {
    if ('press' in act) {
      // A part that only some can see is told as if a space stood before it: "Change : Where it came from".
      const found = [...screen.queryAllByRole('button', { name: (name) => name.replaceAll(/\s+:/g, ':') === act.press }), ...screen.queryAllByRole('link', { name: act.press }), ...screen.queryAllByRole('gridcell', { name: act.press }),
        // What an entry is called comes first in its line, and then whose promise it is.
        ...[...root.querySelectorAll<HTMLElement>('summary')].filter((summary) => startsWith(act.press).test(summary.innerText)),
        // A name that goes on, for those who cannot see what the button stands beside: "Details TL-7KQ2-M4".
        ...screen.queryAllByRole('button', { name: startsWith(`${act.press} `) })][0];
      if (!found) throw new Error(`nothing to press is called "${act.press}"`);
      return found;
    }
    // "Day" is also how "Days to be away" begins.
    if ('fill' in act) return screen.queryAllByLabelText<HTMLElement>(act.fill)[0] ?? screen.getByLabelText<HTMLElement>(startsWith(act.fill));
    const boxes = [...screen.queryAllByRole('radio', { name: startsWith(act.choose) }), ...screen.queryAllByRole('checkbox', { name: startsWith(act.choose) })];
    const found = boxes[0] ?? [...root.querySelectorAll('option')].find((option) => flat(option.textContent ?? '') === act.choose);
    if (!found) throw new Error(`nothing to choose is called "${act.choose}"`);
    return found;
  }, { timeout: 5000 });
}

/** `isHidden`: a twin that nobody can see or hit is pressed all the same. */
async function use(target: HTMLElement, act: Act, isHidden = false): Promise<void> {
  const person = isHidden ? userEvent.setup({ pointerEventsCheck: 0 }) : userEvent;
  if (target instanceof HTMLOptionElement) await person.selectOptions(target.closest('select')!, target);
  else if (!('fill' in act)) await person.click(target);
  else {
    const field = target as HTMLInputElement, chosen = new DataTransfer();
    if (act.file !== undefined) {
      chosen.items.add(new File([act.with], act.file, { type: 'text/csv' }));
      field.files = chosen.files;
      return void field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    }
    // Typed whole: user-event looks for the focus outside the shadow root, and finds the widget.
    field.focus();
    field.value = act.with;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

const controls = (root: ShadowRoot): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('button,a[href],summary,input,select,textarea,option,[role=gridcell]')];
/** What a person can do on a page, whatever its language. */
const shape = (root: ShadowRoot): string => controls(root).map((one) => `${one.localName}${one.getAttribute('type') ?? ''}`).join(' ');

/** Plays an example that is told in English on a widget in another language: a twin in English says which control is meant. */
async function playAlong(root: ShadowRoot, tag: string, example: Example, beside: HTMLElement): Promise<void> {
  const { host, widget } = draw(tag, example);
  widget.setAttribute('locale', 'en-GB');
  host.style.cssText = 'position:absolute;inset-block-start:0;inline-size:100%;opacity:0;pointer-events:none';
  host.style.display = 'block';
  beside.append(host);
  try {
    const twin = await ready(widget);
    for (const act of example.acts ?? []) {
      const target = await find(twin, act), place = controls(twin).indexOf(target);
      await waitFor(() => expect(shape(root), `what can be done before ${JSON.stringify(act)}`).toBe(shape(twin)), { timeout: 5000 });
      await use(controls(root)[place]!, act);
      await use(target, act, true);
    }
    await waitFor(() => expect(shape(root), 'what can be done at the end').toBe(shape(twin)), { timeout: 5000 });
  } finally {
    host.remove();
  }
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const startsWith = (name: string): RegExp => new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}`);

/** Everything a person could see or be told: rendered text, accessible names, and what stands in fields. */
function seen(element: HTMLElement): string {
  const parts: string[] = [];
  for (const root of widgetsOf(element).flatMap((widget) => [widget.shadowRoot!, widget])) {
    for (const child of root.children) if (child instanceof HTMLElement && child.localName !== 'style') parts.push(child.innerText);
    for (const named of root.querySelectorAll<HTMLElement>('[aria-label]')) if (named.checkVisibility()) parts.push(named.getAttribute('aria-label')!);
    for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input:not([type=radio],[type=checkbox]),textarea,select')) if (field.checkVisibility()) parts.push(field.value);
  }
  return flat(parts.join(' '));
}
