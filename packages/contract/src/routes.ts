// The whole route table, in the order the documentation shows it.
import { eligibilityCheck } from './eligibility.ts';
import {
  evidenceActivities, evidenceAddActivity, evidenceCsv, evidenceImport, evidenceImports, evidencePackRead, evidencePublish, evidenceRead, evidenceRemoveActivity, evidenceSnapshots, evidenceWithdrawImport,
} from './evidence.routes.ts';
import { offerRead } from './offer.ts';
import {
  registrationsChange, registrationsCreate, registrationsList, registrationsPause, registrationsRead, registrationsReconfirm, registrationsResume, registrationsWithdraw,
} from './registration.routes.ts';
import type { Route } from './route.ts';
import { sessionRead } from './session.ts';
import { tokenExchange } from './token.ts';
import { workingCompare, workingDraft } from './working.ts';

export const routes = [
  offerRead, eligibilityCheck, workingCompare, workingDraft,
  tokenExchange, sessionRead,
  registrationsCreate, registrationsList, registrationsRead, registrationsChange,
  registrationsPause, registrationsResume, registrationsReconfirm, registrationsWithdraw,
  evidenceSnapshots, evidenceRead, evidenceCsv, evidencePackRead, evidencePublish,
  evidenceImport, evidenceImports, evidenceWithdrawImport, evidenceActivities, evidenceAddActivity, evidenceRemoveActivity,
] as const satisfies readonly Route[];
