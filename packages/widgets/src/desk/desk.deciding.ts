// What a request's kind knows of deciding it: its answers, what each asks for, and how it is sent. Leave, working patterns and time at meetings each have one.
import type { Duties } from '@think-carer/contract';
import type { FieldWords, FormController, Step, Values } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';
import type { TemplateResult } from 'lit';

export interface AnswerWords { readonly choose: string; readonly hint: string; readonly title: string; readonly intro: string; readonly send: string; readonly done: string }
/** What every kind of request has in common. */
export interface DeskRequest {
  readonly id: string; readonly state: string; readonly may: readonly string[]; readonly name?: string | undefined;
  readonly clocks: readonly { readonly what: string; readonly on: string; readonly isPast: boolean }[];
}
export interface Happened { readonly what: string; readonly by: string; readonly at: string; readonly rows: readonly (readonly [string, string])[] }

export interface Deciding {
  /** Names and values of what was asked, for the person who decides. */
  facts(): readonly (readonly [string, unknown])[];
  /** Null where there is no law to tell, but the employer's own `rule`. */
  duties(): Duties | null;
  rule?(): TemplateResult;
  /** Answers possible now, in the order in which they are offered. */
  verbs(): readonly string[];
  /** Why an answer that people look for is not there now; empty where all are. */
  notYet(): string;
  words(verb: string): AnswerWords;
  /** The pages of an answer. */
  steps(verb: string): readonly Step[];
  fieldWords(name: string): FieldWords;
  /** Said above the fields of an answer, and drawn below them. */
  above(verb: string): TemplateResult | string;
  below(verb: string): TemplateResult | undefined;
  /** Called before an answer is sent: what only its kind can find wrong. */
  errors(verb: string, values: Values): readonly { readonly name: string; readonly key: string }[];
  /** Where a problem of the API's shows in the form: the field that was typed in. */
  fieldOf(pointer: string): string;
  content(verb: string, values: Values): unknown;
  send(client: CarerClient, verb: string, content: unknown, idempotencyKey: string): PromiseLike<DeskRequest>;
  /** The request as it now is. */
  take(request: DeskRequest): void;
  read(client: CarerClient): PromiseLike<DeskRequest>;
  history(): readonly Happened[];
  readonly request: DeskRequest;
  readonly form: FormController;
}
