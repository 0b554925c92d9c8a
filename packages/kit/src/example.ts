// A named example of a widget: one list feeds stories, docs, accessibility and behaviour tests.

/** How the in-page transport behaves behind an example. */
export interface Fixture {
  /** Pack id served: `northbridge` unless told. */
  readonly pack?: string;
  readonly persona?: 'carer' | 'manager' | 'hr' | 'visitor';
  /** Instead of the persona's own roles. */
  readonly roles?: readonly string[];
  readonly network?: 'ok' | 'slow' | 'offline' | 'expired' | 'error';
  /** The instant at which the server behind it answers; the real one unless told. */
  readonly now?: string;
  /** What happens instead of an answer, by operation: `{ 'leave.list': 'no-answer' }`. */
  readonly fails?: Readonly<Record<string, string>>;
  /** Quarters of figures that are published before the page opens; none unless told. */
  readonly quarters?: number;
  /** Requests for leave that are there before the page opens. */
  readonly leave?: readonly Readonly<Record<string, unknown>>[];
  /** Requests to work differently that are there before the page opens. */
  readonly workingRequests?: readonly Readonly<Record<string, unknown>>[];
  /** Requests for time at a meeting that are there before the page opens. */
  readonly releases?: readonly Readonly<Record<string, unknown>>[];
  /** Who stands in for whom. */
  readonly delegations?: readonly Readonly<Record<string, unknown>>[];
  /** The state in which an administrator's offer is when the page opens. */
  readonly situation?: string;
  /** How large the directory of services is: a few services, as many as a browser searches, or none. */
  readonly directory?: 'few' | 'many' | 'none';
  /** Feeds behind the directory; some unless told. */
  readonly feeds?: 'some' | 'none';
  /** The forum and its working groups when the page opens, by the name of a situation; none unless told. */
  readonly forum?: string;
  /** Links, invitations and members of forums and groups that are there before the page opens. */
  readonly guests?: Readonly<Record<string, unknown>>;
  /** Briefings and trainings when the page opens, by the name of a situation; none unless told. */
  readonly sessions?: string;
  /** Referrals and sign-ups for updates that are there before the page opens, with their keys. */
  readonly referrals?: readonly Readonly<Record<string, unknown>>[];
  readonly updates?: readonly Readonly<Record<string, unknown>>[];
  /** Policies that are on the register before the page opens, with their checks. */
  readonly policies?: readonly object[];
  /** What stands after the # of the address. */
  readonly hash?: string;
  /** A registration that is there before the page opens. */
  readonly registration?: Readonly<Record<string, unknown>>;
}
/** One thing a person does, in order, before what `shows` names is looked for. */
export type Act =
  | { readonly press: string }
  | { readonly choose: string }
  /** With `file`, the text is given as a file of that name. */
  | { readonly fill: string; readonly with: string; readonly file?: string };

export interface Example {
  /** Kebab-case, unique in its list: part of the story id. */
  readonly name: string;
  /** What a reader sees it for. */
  readonly title: string;
  readonly attributes?: Readonly<Record<string, string | true>>;
  /** Static HTML inside the tag. */
  readonly content?: string;
  readonly fixture?: Fixture;
  readonly acts?: readonly Act[];
  /** Texts that must be visible at the end (accessible names or visible text, in the example's language). */
  readonly shows: readonly string[];
}
