// What an intranet page says about Think Carer in its HTML: the loader's tags, the widgets, the frames, a policy in a meta tag.

export interface Tag { readonly name: string; readonly attributes: ReadonlyMap<string, string> }
export interface Markup {
  readonly lang: string | undefined;
  readonly policies: readonly string[];
  readonly base: string | undefined;
  readonly loaders: readonly Tag[];
  /** Nouns, each once. */
  readonly widgets: readonly string[];
  readonly frames: readonly Tag[];
  readonly stylesheets: readonly Tag[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'", '#38': '&' };
const decode = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

/** Tags in order. Comments, and what scripts and styles hold, are no tags. */
function tagsOf(html: string): Tag[] {
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/(<(script|style|textarea|title)\b[^>]*>)[\s\S]*?(?=<\/\2|$)/gi, '$1');
  return [...bare.matchAll(/<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?|\s*\/)*)\s*>/gi)].map(([, name, rest]) => ({
    name: name!.toLowerCase(),
    attributes: new Map([...rest!.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)].map(([, key, double, single, plain]) => [key!.toLowerCase(), decode(double ?? single ?? plain ?? '')])),
  }));
}

/** The noun where this is the address of one widget's own file, which has the loader in it. */
export function singleOf(src: string): string | undefined {
  const [, name] = /\/cdn\/[^/]+\/([a-z]+)\.js(?:\?|$)/.exec(src) ?? [];
  return name === undefined || /^(loader|pinned|iframe|embed|sdk|theme)$/.test(name) ? undefined : name;
}

/** Reads a page as far as the doctor needs it. */
export function readMarkup(html: string): Markup {
  const tags = tagsOf(html), named = (name: string) => tags.filter((tag) => tag.name === name);
  const isLoader = ({ attributes }: Tag) => /\/(loader|pinned)\.js(\?|$)/.test(attributes.get('src') ?? '') || singleOf(attributes.get('src') ?? '') !== undefined || [...attributes.keys()].some((key) => /^data-carer-(key|offer|api)$/.test(key));
  return {
    lang: named('html')[0]?.attributes.get('lang'),
    base: named('base')[0]?.attributes.get('href'),
    policies: named('meta').filter(({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy').map(({ attributes }) => attributes.get('content') ?? ''),
    loaders: named('script').filter(isLoader),
    widgets: [...new Set(tags.flatMap(({ name, attributes }) => (name.startsWith('carer-') ? [name.slice('carer-'.length)] : attributes.get('data-carer') ?? [])))],
    frames: named('iframe').filter(({ attributes }) => attributes.has('data-carer-embed') || /\/embed\/[a-z-]+\?/.test(attributes.get('src') ?? '')),
    stylesheets: named('link').filter(({ attributes }) => /\bstylesheet\b/i.test(attributes.get('rel') ?? '') && /\/cdn\/[^/]+\/themes\//.test(attributes.get('href') ?? '')),
  };
}
