// The form controller: pages of fields as data, validated on Continue, nothing lost on Back, answers checked before sending.
import type { ReactiveControllerHost } from 'lit';

export type Values = Readonly<Record<string, string>>;

/** One thing asked. Its words are found under its name in the widget's messages. */
export interface Field<N extends string = string> {
  readonly name: N;
  readonly kind: 'choice' | 'select' | 'text' | 'email' | 'number' | 'money' | 'date' | 'textarea';
  readonly options?: readonly string[];
  readonly optional?: true;
  readonly maxLength?: number;
  readonly autocomplete?: string;
  /** Never kept on the computer, whatever the page says of drafts. */
  readonly isPrivate?: true;
  /** The key of what is wrong, among the field's `errors`; undefined when nothing is. Runs only on a filled field. */
  readonly rule?: (value: string, values: Values) => string | undefined;
}
/** One page of a form. */
export interface Step<N extends string = string> {
  readonly id: string;
  readonly fields: readonly Field<N>[];
  readonly when?: (values: Values) => boolean;
}
/** A field and the key of its error: `required`, or what its rule said. */
export interface FieldError { readonly name: string; readonly key: string }

/** The pages that apply to these answers. Pure. */
export const stepsFor = (steps: readonly Step[], values: Values): readonly Step[] => steps.filter((step) => step.when?.(values) ?? true);

/** What is wrong on one page. Pure. */
export function errorsIn(step: Step, values: Values): FieldError[] {
  return step.fields.flatMap((field) => {
    const value = (values[field.name] ?? '').trim();
    const key = value === '' ? (field.optional ? undefined : 'required') : field.rule?.(value, values);
    return key === undefined ? [] : [{ name: field.name, key }];
  });
}

export class FormController {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  /** Every page, also those that do not apply to the answers so far. */
  pages: readonly Step[];
  values: Record<string, string> = {};
  errors: readonly FieldError[] = [];
  /** Id of the page shown, `check` for the answers, `start` before and `done` after. */
  page = 'start';
  /** True from the first press of Send until it is answered: a second press does nothing. */
  busy = false;
  /** True while one answer is being changed: Continue and Back then go to the answers. */
  returning = false;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, pages: readonly Step[] = []) {
    this.#host = host;
    this.pages = pages;
  }

  get steps(): readonly Step[] {
    return stepsFor(this.pages, this.values);
  }
  get step(): Step | undefined {
    return this.steps.find((step) => step.id === this.page);
  }
  /** Place of the page among those that apply, from 1. */
  get number(): number {
    return this.steps.findIndex((step) => step.id === this.page) + 1;
  }
  errorOf(name: string): string | undefined {
    return this.errors.find((error) => error.name === name)?.key;
  }

  set(name: string, value: string): void {
    this.values[name] = value;
    this.#host.requestUpdate();
  }

  open(page: string, returning = false): void {
    this.page = page;
    this.errors = [];
    this.returning = returning;
    this.#host.requestUpdate();
  }

  /** Validates the page and goes on; false when something is wrong, which is then in `errors`. */
  continue(): boolean {
    const { step } = this;
    if (!step) return false;
    this.errors = errorsIn(step, this.values);
    if (this.errors.length > 0) {
      this.#host.requestUpdate();
      return false;
    }
    const left = this.steps.slice(this.number);
    const next = this.returning ? left.find((s) => errorsIn(s, this.values).length > 0) : left[0];
    this.open(next?.id ?? 'check', this.returning && next !== undefined);
    return true;
  }

  back(): void {
    const before = this.steps[this.page === 'check' ? this.steps.length - 1 : this.number - 2];
    if (this.returning) this.open('check');
    else this.open(before?.id ?? 'start');
  }

  /** Looks at every page before sending: opens the first one with something wrong and says so. True when all is well. */
  check(): boolean {
    for (const step of this.steps) {
      const errors = errorsIn(step, this.values);
      if (errors.length === 0) continue;
      this.open(step.id, true);
      this.errors = errors;
      return false;
    }
    return true;
  }

  /** What a server found wrong, shown where it was typed. False when no page asks for any of it. */
  refuse(errors: readonly FieldError[]): boolean {
    const step = this.steps.find(({ fields }) => fields.some((field) => errors.some((error) => error.name === field.name)));
    if (step) {
      this.open(step.id, true);
      this.errors = errors;
    }
    return step !== undefined;
  }

  #sent: { readonly content: string; readonly key: string } | undefined;
  /** One idempotency key for one content: sent again after a lost answer, it is known for the same. */
  keyFor(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.#sent?.content !== text) this.#sent = { content: text, key: newKey() };
    return this.#sent.key;
  }

  /** Runs `send` once, however often it is pressed. */
  async submit<T>(send: () => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.#host.requestUpdate();
    try {
      return await send();
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  clear(): void {
    this.values = {};
    this.#sent = undefined;
    this.open('start');
  }
}

/** 32 hex digits: `crypto.randomUUID` is missing on plain-http intranets. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
