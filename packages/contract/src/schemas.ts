// Every schema of the contract by name; routes refer to these names.
import { eligibility, eligibilityCheck } from './eligibility.schemas.ts';
import {
  evidenceActivity, evidenceActivityCreate, evidenceActivityPage, evidenceCsv, evidenceImport, evidenceImportPage, evidenceImportReport, evidenceImportSummary, evidencePack, evidencePackQuery,
  evidenceParams, evidencePublish, evidenceQuery, evidenceRemoval, evidenceSnapshot, evidenceSnapshotPage,
} from './evidence.schemas.ts';
import { offer } from './offer.schemas.ts';
import { problem } from './problem.schemas.ts';
import {
  registration, registrationChange, registrationCreate, registrationPage, registrationParams, registrationReceipt, registrationsQuery, registrationWithdrawal,
} from './registration.schemas.ts';
import { session } from './session.schemas.ts';
import { token, tokenExchange } from './token.schemas.ts';
import { workingCompare, workingComparison, workingDraft, workingDraftResult } from './working.schemas.ts';

export const schemas = {
  problem,
  tokenExchange, token,
  session,
  offer,
  eligibilityCheck, eligibility,
  workingCompare, workingComparison, workingDraft, workingDraftResult,
  registrationCreate, registrationChange, registrationParams, registrationsQuery,
  registration, registrationPage, registrationReceipt, registrationWithdrawal,
  evidenceParams, evidenceQuery, evidencePackQuery, evidencePublish, evidenceSnapshot, evidenceSnapshotPage, evidenceCsv, evidencePack,
  evidenceImport, evidenceImportReport, evidenceImportSummary, evidenceImportPage, evidenceActivityCreate, evidenceActivity, evidenceActivityPage, evidenceRemoval,
};
export type Schemas = typeof schemas;
export type SchemaName = keyof Schemas;
