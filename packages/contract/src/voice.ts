// Voice: what staff may read and say about the employer's own policies. Here the carer-impact check: its words and who may do what, as plain data.
import type { ImpactAnswer, ImpactQuestion, ImpactVerdict } from '@think-carer/rules';
import type { Role } from './route.ts';

/** Who may read the register of policies and every check: whoever works here, which is the forum; the chair and the commissioner; HR and equalities. */
export const policyReaders = ['employee', 'manager', 'hr', 'equalities', 'chair', 'commissioner'] as const satisfies readonly Role[];
/** Who may act on a policy that is their own, and, in HR and equalities, on any. */
export const policyActors = ['employee', 'manager', 'hr', 'equalities'] as const satisfies readonly Role[];
/** Who may put a policy on the register. A manager puts their own there. */
export const policyKeepers = ['manager', 'hr', 'equalities'] as const satisfies readonly Role[];

/** `due`: it was checked, and is to be looked at again. `checked`: some proposed change waits for an answer. `answered`: none does. `withdrawn`: no longer in use. */
export const policyStates = ['unchecked', 'due', 'checked', 'answered', 'withdrawn'] as const;
export type PolicyState = (typeof policyStates)[number];
export const policyVerbs = ['check', 'answer', 'change'] as const;
export type PolicyVerb = (typeof policyVerbs)[number];
/** Who did a thing to a policy, by role and never by name. */
export const policyHands = ['owner', 'hr', 'equalities'] as const;
export type PolicyHand = (typeof policyHands)[number];
export const changeVerdicts = ['accepted', 'not-accepted'] as const;
export type ChangeVerdict = (typeof changeVerdicts)[number];

/** One policy of the employer's, wherever it is kept. */
export interface PolicyRecord {
  readonly id: string;
  readonly title: string;
  /** The role that owns it: `Head of facilities`. */
  readonly owner: string;
  /** At which its owner signs in; seen by HR, equalities and the owner alone. Null: HR and equalities check it. */
  readonly ownerEmail: string | null;
  readonly areaOfWork: string;
  readonly url: string | null;
  /** The day on which it is next looked at. */
  readonly reviewOn: string;
  readonly withdrawnOn: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One question as it was asked and answered, in every language of the pack: the check keeps its words when the pack's change. */
export interface CheckItem extends Pick<ImpactQuestion, 'label' | 'text' | 'why' | 'change' | 'find' | 'basis' | 'source'> {
  readonly question: string;
  readonly answer: ImpactAnswer;
  readonly verdict: ImpactVerdict;
  /** The day on which its source was read. */
  readonly asOf: string;
}
export interface ProposedChange {
  readonly id: string;
  /** The question that it comes of; null: none. */
  readonly about: string | null;
  readonly text: string;
  readonly dueOn: string | null;
}
/** One check. Nothing of it ever changes. */
export interface PolicyCheckRecord {
  readonly id: string;
  readonly policy: string;
  readonly reference: string;
  readonly checkedAt: string;
  readonly by: PolicyHand;
  /** Title, owner and area of work as they then were. */
  readonly title: string;
  readonly owner: string;
  readonly areaOfWork: string;
  /** The offer whose questions were asked. */
  readonly packVersion: string;
  readonly items: readonly CheckItem[];
  readonly changes: readonly ProposedChange[];
  readonly said: string | null;
  readonly reviewOn: string;
}
/** What became of one proposed change. Said once. */
export interface ChangeAnswerRecord { readonly change: string; readonly verdict: ChangeVerdict; readonly reason: string; readonly answeredAt: string; readonly by: PolicyHand }

/** The latest check of a policy, as the register needs it. */
export interface CheckSummary { readonly id: string; readonly reference: string; readonly checkedAt: string; readonly look: number; readonly findOut: number; readonly clear: number; readonly changes: number; readonly accepted: number; readonly notAccepted: number }
