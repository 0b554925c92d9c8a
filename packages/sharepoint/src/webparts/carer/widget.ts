// One widget as elements of the page: the host with the organisation's settings around the tag, and the help inside it.
import type { Settings } from '../../settings.ts';

/** Every widget that an editor may choose. */
export const nouns = ['registration', 'eligibility', 'hub', 'guide', 'forum', 'learning', 'leave', 'working', 'desk', 'evidence', 'voice', 'pack'] as const;
export type Noun = (typeof nouns)[number];

export interface Choice {
  readonly noun: Noun;
  readonly headingLevel: number;
  /** Plain text. */
  readonly help: string;
  /** Language tag of the person's SharePoint. */
  readonly language: string;
}
/** Gives the identity token of the person at the screen. */
export type GetToken = () => Promise<string | null>;

/** What an older property bag or a hand-edited page may hold instead falls back to the first widget. */
export const nounOf = (name: unknown): Noun => nouns.find((noun) => noun === name) ?? nouns[0];

/** The elements; nothing in them comes from markup. */
export function widgetElement(document: Document, { api, publishableKey, phone }: Settings, { noun, headingLevel, help, language }: Choice, getToken: GetToken | undefined): HTMLElement {
  const host = document.createElement('carer-host') as HTMLElement & { getToken?: GetToken };
  for (const [name, value] of Object.entries({ api: `${api}/`, 'publishable-key': publishableKey, phone, locale: language })) if (value) host.setAttribute(name, value);
  // Also before the element is defined: it takes up what was set on it.
  if (getToken) host.getToken = getToken;
  const widget = document.createElement(`carer-${noun}`), text = document.createElement('p');
  widget.setAttribute('heading-level', String(headingLevel));
  text.textContent = help;
  widget.append(text);
  host.append(widget);
  return host;
}

/** Adds the loader to the page, once however many web parts there are. */
export function addLoader(document: Document, { api }: Settings): void {
  const src = `${api}/cdn/v1/loader.js`;
  if ([...document.scripts].some((script) => script.src === src)) return;
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
}
