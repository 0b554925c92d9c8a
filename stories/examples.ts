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
    render: () => {
      const host = hostFor(example.fixture), widget = document.createElement(tag);
      teach(widget);
      for (const [name, value] of Object.entries(example.attributes ?? {})) widget.setAttribute(name, value === true ? '' : value);
      if (example.content) widget.innerHTML = example.content;
      host.replaceChildren(widget);
      return host;
    },
    play: async ({ canvasElement, globals }) => {
      const widget = canvasElement.querySelector<HTMLElement>(tag);
      if (!widget) throw new Error(`${tag} was not drawn`);
      // What an example shows is said in English; another language has its own tests.
      if (globals['locale'] !== 'en-GB' && example.attributes?.['locale'] !== globals['locale']) return;
      const root = await waitFor(() => {
        if (!widget.shadowRoot?.querySelector('.frame:not([aria-busy])')) throw new Error(`${tag} is not ready`);
        return widget.shadowRoot;
      }, { timeout: 8000 });
      for (const act of example.acts ?? []) await perform(root, act);
      for (const text of example.shows) await waitFor(() => expect(seen(widget)).toContain(flat(text)), { timeout: 5000 });
    },
  };
}

async function perform(root: ShadowRoot, act: Act): Promise<void> {
  const screen = within(root as unknown as HTMLElement);
  if ('press' in act) {
    const target = await waitFor(() => {
      const found = [...screen.queryAllByRole('button', { name: act.press }), ...screen.queryAllByRole('link', { name: act.press }), ...screen.queryAllByRole('gridcell', { name: act.press }),
        ...[...root.querySelectorAll<HTMLElement>('summary')].filter((summary) => flat(summary.innerText) === act.press),
        // A name that goes on, for those who cannot see what the button stands beside: "Details TL-7KQ2-M4".
        ...screen.queryAllByRole('button', { name: startsWith(`${act.press} `) })];
      if (!found[0]) throw new Error(`nothing to press is called "${act.press}"`);
      return found[0];
    }, { timeout: 5000 });
    await userEvent.click(target);
  } else if ('choose' in act) {
    const target = await waitFor(() => {
      const options = [...root.querySelectorAll('option')].filter((option) => flat(option.textContent ?? '') === act.choose);
      const boxes = [...screen.queryAllByRole('radio', { name: startsWith(act.choose) }), ...screen.queryAllByRole('checkbox', { name: startsWith(act.choose) })];
      const found = boxes[0] ?? options[0];
      if (!found) throw new Error(`nothing to choose is called "${act.choose}"`);
      return found;
    }, { timeout: 5000 });
    if (target instanceof HTMLOptionElement) await userEvent.selectOptions(target.closest('select')!, target);
    else await userEvent.click(target);
  } else if (act.file !== undefined) {
    const field = await waitFor(() => screen.getByLabelText(startsWith(act.fill))) as HTMLInputElement, chosen = new DataTransfer();
    chosen.items.add(new File([act.with], act.file, { type: 'text/csv' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  } else {
    const field = await waitFor(() => screen.getByLabelText(startsWith(act.fill)), { timeout: 5000 });
    // Typed whole: user-event looks for the focus outside the shadow root, and finds the widget.
    const typed = field as HTMLInputElement;
    typed.focus();
    typed.value = act.with;
    for (const type of ['input', 'change']) typed.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
const startsWith = (name: string): RegExp => new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}`);

/** Everything a person could see or be told: rendered text, accessible names, and what stands in fields. */
function seen(widget: HTMLElement): string {
  const parts: string[] = [];
  for (const root of [widget.shadowRoot!, widget]) {
    for (const child of root.children) if (child instanceof HTMLElement && child.localName !== 'style') parts.push(child.innerText);
    for (const named of root.querySelectorAll<HTMLElement>('[aria-label]')) if (named.checkVisibility()) parts.push(named.getAttribute('aria-label')!);
    for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input:not([type=radio],[type=checkbox]),textarea,select')) if (field.checkVisibility()) parts.push(field.value);
  }
  return flat(parts.join(' '));
}
