// The accessibility tree of a widget as Chromium hands it to a screen reader, as text that a person can review.
import type { Page } from 'playwright-core';

interface Node { readonly nodeId: string; readonly ignored: boolean; readonly role?: { readonly value: string }; readonly name?: { readonly value: string }; readonly description?: { readonly value: string }; readonly value?: { readonly value: unknown }; readonly childIds?: readonly string[]; readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[] }

const told = new Set(['checked', 'pressed', 'expanded', 'selected', 'disabled', 'required', 'invalid', 'level', 'modal', 'busy', 'live', 'focused']);
/** Roles that say nothing of their own. */
const silent = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak']);
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What is another on each run, and on each machine. */
export const steady = (text: string): string => text.replace(/\b(T[A-Z])-\w{4}-\w{2}\b/g, '$1-…').replace(/\b(?:[A-Z\d]{4}-){3}[A-Z\d]{4}\b/g, '…').replace(/https?:\/\/(127\.0\.0\.1|localhost):\d+/g, 'http://this-page').replace(/#[\w-]{43}(?![\w-])/g, '#…');

/** For examples that are told from today: which day it is said to be is another one tomorrow. */
export const undated = (text: string): string => text
  .replace(/(?<!\d)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b/g, 'a day')
  .replace(/\b\d{2}:\d{2}\b/g, 'a time')
  .replace(/\b\d+ days? left/g, 'some days left');

/** The tree below the landmark of that name. */
export async function treeOf(page: Page, landmark: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree') as unknown as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node])), lines: string[] = [];
  let box = '';
  const write = (node: Node, depth: number, around: string): void => {
    const role = node.role?.value ?? '', name = flat(node.name?.value ?? ''), shown = !node.ignored && !silent.has(role);
    // Chromium leaves out a label that says no more than the box beside it, and now and then does not.
    const isSaid = role === 'StaticText' && ((around !== '' && around.includes(name)) || name === box);
    if (shown) box = role === 'checkbox' || role === 'radio' ? name : isSaid ? box : '';
    if (shown && !isSaid && (role !== 'StaticText' || name)) {
      const states = (node.properties ?? []).filter(({ name: key, value }) => told.has(key) && value.value !== false && value.value !== 'false' && value.value !== 'off').map(({ name: key, value }) => (value.value === true || value.value === 'true' ? key : `${key}=${String(value.value)}`));
      const parts = [role === 'StaticText' ? 'text' : role, name && JSON.stringify(name), ...states, node.value?.value !== undefined && `value=${JSON.stringify(node.value.value)}`, node.description?.value && `described by ${JSON.stringify(flat(node.description.value))}`];
      lines.push(steady('  '.repeat(depth) + parts.filter(Boolean).join(' ')));
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) write(child, shown && !isSaid ? depth + 1 : depth, shown && name ? name : around);
    }
  };
  const root = nodes.find((node) => node.role?.value === 'region' && node.name?.value === landmark);
  for (const id of root?.childIds ?? []) write(byId.get(id)!, 0, '');
  return lines.join('\n');
}
