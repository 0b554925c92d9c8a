// What an intranet page says about Think Carer in its HTML: the loader's tags, the widgets, the frames, a policy in a meta tag.

export interface Tag { readonly name: string; readonly attributes: ReadonlyMap<string, string> }
/** A widget where it stands. */
export interface Placed {
  readonly tag: Tag;
  /** As it is written: it may be no widget at all. */
  readonly noun: string;
  readonly isBox: boolean;
  /** The hosts around it, outermost first. */
  readonly hosts: readonly Tag[];
}
export interface Markup {
  readonly lang: string | undefined;
  readonly policies: readonly string[];
  readonly base: string | undefined;
  readonly loaders: readonly Tag[];
  /** Elements and boxes; hosts are no widgets. */
  readonly widgets: readonly Placed[];
  readonly hosts: readonly Placed[];
  /** Elements with a hyphen that are none of ours. */
  readonly strangers: readonly string[];
  /** What the JSON block holds. */
  readonly block: string | undefined;
  /** An inline script speaks of a key. */
  readonly setsKey: boolean;
  /** There are scripts beside the loader that are not in the page itself, so what they set is not seen here. */
  readonly hasScripts: boolean;
  readonly frames: readonly Tag[];
  readonly stylesheets: readonly Tag[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'", '#38': '&' };
const decode = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

const withoutComments = (html: string): string => html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
const attributesIn = (text: string): Map<string, string> => new Map([...text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)].map(([, key, double, single, plain]) => [key!.toLowerCase(), decode(double ?? single ?? plain ?? '')]));

/** Tags in order, with those that end an element. Comments, and what scripts and styles hold, are no tags. */
function tagsOf(html: string): (Tag & { readonly isEnd: boolean })[] {
  const bare = withoutComments(html).replace(/(<(script|style|textarea|title)\b[^>]*>)[\s\S]*?(?=<\/\2|$)/gi, '$1');
  return [...bare.matchAll(/<(\/?)([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?|\s*\/)*)\s*>/gi)].map(([, end, name, rest]) => ({ name: name!.toLowerCase(), attributes: attributesIn(rest!), isEnd: end === '/' }));
}

/** Scripts with what they hold, which is no markup. */
const scriptsOf = (html: string): { attributes: Map<string, string>; text: string }[] =>
  [...withoutComments(html).matchAll(/<script\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)(?:<\/script|$)/gi)].map(([, rest, text]) => ({ attributes: attributesIn(rest!), text: text! }));
const isCode = ({ attributes }: { attributes: ReadonlyMap<string, string> }): boolean => /^(module|(text|application)\/(java|ecma)script|)$/i.test(attributes.get('type') ?? '');

/** Widgets and hosts, each with the hosts around it. */
function placedIn(tags: readonly (Tag & { readonly isEnd: boolean })[]): Placed[] {
  const hosts: Tag[] = [];
  return tags.flatMap((tag): Placed[] => {
    if (tag.isEnd) {
      if (tag.name === 'carer-host') hosts.pop();
      return [];
    }
    const isBox = !tag.name.startsWith('carer-'), noun = isBox ? tag.attributes.get('data-carer') : tag.name.slice('carer-'.length), around = [...hosts];
    if (tag.name === 'carer-host') hosts.push(tag);
    return noun === undefined ? [] : [{ tag, noun, isBox, hosts: around }];
  });
}

/** The noun where this is the address of one widget's own file, which has the loader in it. */
export function singleOf(src: string): string | undefined {
  const [, name] = /\/cdn\/[^/]+\/([a-z]+)\.js(?:\?|$)/.exec(src) ?? [];
  return name === undefined || /^(loader|pinned|iframe|embed|sdk|theme)$/.test(name) ? undefined : name;
}

/** Reads a page as far as the doctor needs it. */
export function readMarkup(html: string): Markup {
  const all = tagsOf(html), tags = all.filter(({ isEnd }) => !isEnd), placed = placedIn(all), isHost = ({ tag }: Placed) => tag.name === 'carer-host', scripts = scriptsOf(html), code = scripts.filter(isCode);
  const named = (name: string) => tags.filter((tag) => tag.name === name);
  const isLoader = ({ attributes }: Tag) => /\/(loader|pinned)\.js(\?|$)/.test(attributes.get('src') ?? '') || singleOf(attributes.get('src') ?? '') !== undefined || [...attributes.keys()].some((key) => /^data-carer-(key|offer|api)$/.test(key));
  return {
    lang: named('html')[0]?.attributes.get('lang'),
    base: named('base')[0]?.attributes.get('href'),
    policies: named('meta').filter(({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy').map(({ attributes }) => attributes.get('content') ?? ''),
    loaders: named('script').filter(isLoader),
    widgets: placed.filter((one) => !isHost(one)),
    hosts: placed.filter(isHost),
    strangers: [...new Set(tags.flatMap(({ name }) => (name.includes('-') && !name.startsWith('carer-') ? name : [])))],
    block: scripts.find(({ attributes }) => attributes.get('type')?.toLowerCase() === 'application/json' && attributes.has('data-carer-config'))?.text,
    setsKey: code.some(({ text }) => /publishable-?key|data-carer-key|\bpk_\w/i.test(text)),
    hasScripts: code.some(({ attributes }) => attributes.has('src') && !isLoader({ name: 'script', attributes })),
    frames: named('iframe').filter(({ attributes }) => attributes.has('data-carer-embed') || /\/embed\/[a-z-]+\?/.test(attributes.get('src') ?? '')),
    stylesheets: named('link').filter(({ attributes }) => /\bstylesheet\b/i.test(attributes.get('rel') ?? '') && /\/cdn\/[^/]+\/themes\//.test(attributes.get('href') ?? '')),
  };
}
