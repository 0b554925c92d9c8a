// How the widgets of a page are configured, as far as its HTML says: the widget, the hosts around it, the JSON block, the loader. The nearest wins, as on the page.
import type { Markup, Placed, Tag } from './markup.ts';

/** A setting and where it stands, in words. */
export interface Said { readonly value: string; readonly where: string }
export interface Config { readonly api?: Said; readonly key?: Said; readonly offer?: Said }
/** What is configured one way, and whether a script of the page may be what gives it its key. */
export interface Place { readonly config: Config; readonly whom: readonly string[]; readonly maySet: boolean }

const attributes = { key: 'publishable-key', api: 'api', offer: 'offer' } as const;
const keys = ['key', 'api', 'offer'] as const;

function saidBy(tag: Tag, nameOf: (key: (typeof keys)[number]) => string | undefined, where: string): Config {
  return Object.fromEntries(keys.flatMap((key) => {
    const name = nameOf(key), value = name === undefined ? undefined : tag.attributes.get(name);
    return value === undefined ? [] : [[key, { value, where: `${name} of ${where}` }]];
  }));
}
const saidByElement = (tag: Tag): Config => saidBy(tag, (key) => attributes[key], `<${tag.name}>`);
/** A box hands over no address of the API: whoever may edit a page must not say where tokens go. */
const saidByBox = (tag: Tag): Config => saidBy(tag, (key) => (key === 'api' ? undefined : `data-${attributes[key]}`), 'the box');

/** The JSON block: its settings, or null where it is none. */
function saidByBlock(block: string | undefined): Config | null {
  if (block === undefined || block.trim() === '') return {};
  try {
    const json = JSON.parse(block) as Record<string, unknown> | null, names = { key: 'publishableKey', api: 'api', offer: 'offer' } as const;
    return Object.fromEntries(keys.flatMap((key) => (typeof json?.[names[key]] === 'string' ? [[key, { value: json[names[key]], where: `${names[key]} of the data-carer-config block` }]] : [])));
  } catch {
    return null;
  }
}

/** Every way in which something on the page is configured, each once. */
export function placesOf(markup: Markup, widgets: readonly Placed[]): { readonly places: readonly Place[]; readonly isBlockReadable: boolean } {
  const settings = markup.loaders.find(({ attributes: has }) => keys.some((key) => has.has(`data-carer-${key}`))), block = saidByBlock(markup.block);
  const byLoader = settings ? saidBy(settings, (key) => (settings.attributes.get(`data-carer-${key}`) ? `data-carer-${key}` : undefined), 'the loader’s tag') : {};
  const page: Config = { ...byLoader, ...block };
  const within = (hosts: readonly Tag[], own: Config = {}): Config => ({ ...page, ...Object.assign({}, ...hosts.map(saidByElement)) as Config, ...own });
  // Where no widget is in the HTML, a script brings it: into a host, or anywhere.
  const scripted = markup.hosts.length > 0 ? markup.hosts.map(({ hosts, tag }) => ({ config: within([...hosts, tag]), whom: 'what is inside <carer-host>', maySet: true })) : [{ config: page, whom: 'the page', maySet: true }];
  const all = widgets.length === 0 ? scripted : widgets.map(({ tag, noun, isBox, hosts }) => ({
    config: within(hosts, isBox ? saidByBox(tag) : saidByElement(tag)), whom: noun, maySet: markup.setsKey || (hosts.length > 0 && markup.hasScripts),
  }));
  const ways = new Map<string, Place>();
  for (const { config, whom, maySet } of all) {
    const way = JSON.stringify([...keys.map((key) => config[key]?.value), maySet]), before = ways.get(way);
    ways.set(way, { config: before?.config ?? config, maySet, whom: [...new Set([...before?.whom ?? [], whom])] });
  }
  return { places: [...ways.values()], isBlockReadable: block !== null };
}
