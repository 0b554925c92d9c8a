// What a page may ask of the computer it is shown on: to keep nothing, because several people use it, or to keep a draft.
import type { LitElement } from 'lit';
import { DraftMode } from './draft.ts';
import type { FormController } from './form.ts';
import { matchLanguage, loadWording, type Wording } from './language.ts';
import { messages, type ModeMessages, type ModeWords } from './mode.messages.ts';
import type { Scope } from './scope.ts';
import { SharedMode } from './shared-pc.ts';

/** What a mode puts around the view of a widget. */
export interface Mode {
  readonly kind: 'shared' | 'drafts';
  around(view: () => unknown): unknown;
  /** Asked for again in the same place: somebody else may be at the screen. */
  renew?(): Promise<void>;
  end(): void;
}
/** What a mode needs of its widget, some of it protected. */
export interface ModeWidget extends LitElement {
  readonly scope: Scope;
  readonly draft: FormController | undefined;
  readonly language: string;
  ready: boolean;
  setting(key: 'sharedPc' | 'exit' | 'drafts'): string | undefined;
  clear(): void;
}
export interface ModeSeam {
  readonly widget: ModeWidget;
  /** The words of the mode, where the widget has come to speak another language since. */
  words(spoken: string): Promise<{ readonly language: string; readonly words: ModeWords } | undefined>;
  /** Starts anew, as for the first time; focus goes to what is then shown. */
  again(): Promise<void>;
}

const wording: Wording<ModeMessages> = { 'en-GB': messages, cy: () => import('./mode.messages.cy.ts'), ar: () => import('./mode.messages.ar.ts') };
/** `listen` settles the language of the widget, `again` starts it anew. */
export async function modeOf(kind: Mode['kind'], element: LitElement, listen: () => Promise<void>, again: () => Promise<void>): Promise<Mode> {
  const widget = element as ModeWidget;
  const mode = new (kind === 'shared' ? SharedMode : DraftMode)({
    widget,
    words: async (spoken) => {
      await listen();
      const { language } = widget;
      return language === spoken ? undefined : { language, words: (await loadWording(wording, matchLanguage(language, Object.keys(wording)))).words };
    },
    again: () => {
      widget.ready = false;
      return again();
    },
  });
  await mode.begin();
  return mode;
}
