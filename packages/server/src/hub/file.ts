// A curated file into the directory: the employer's own services and activities, in the place of the file before.
import type { HubImport, HubImportReport } from '@think-carer/contract';
import { readCurated } from '@think-carer/directory';
import { uuidv7 } from 'uuidv7';
import { rebuildDirectory, type Rebuilding } from './rebuild.ts';
import { deleteActivitiesOfFile, type FeedRow, fileFeed, insertActivities, noteFile, replaceCopy } from './rows.ts';

/** What an answer lists; the count says how many there are. */
const mostFaults = 200;

/** Reads a file and, where its request asks for that, keeps what is good. The tenant's turn must have been taken. */
export async function importFile(setting: Rebuilding, { name, text, isTrial, acceptRejected }: HubImport): Promise<{ readonly report: HubImportReport; readonly row: FeedRow | undefined }> {
  const { store, tenant, offer, now } = setting, { services, activities, faults } = readCurated(text, { areas: offer.areas, centres: offer.contacts.map(({ id }) => id), source: fileFeed });
  const isKept = !isTrial && services.length + activities.length > 0 && (faults.length === 0 || acceptRejected === true);
  const report = { isKept, services: services.length, activities: activities.length, faults: faults.slice(0, mostFaults).map((fault) => ({ ...fault })), faultCount: faults.length, merged: 0 };
  if (!isKept) return { report, row: undefined };
  const row = await noteFile(store, tenant.id, name, services.length, now);
  await replaceCopy(store, tenant.id, fileFeed, services);
  await deleteActivitiesOfFile(store);
  await insertActivities(store, tenant.id, activities.map((one) => ({ ...one, id: uuidv7() })), true);
  const { merged } = await rebuildDirectory(setting);
  return { report: { ...report, merged }, row };
}
