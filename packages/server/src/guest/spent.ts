// What the hourly job erases of guests, in every tenant: the database's own clock decides, and lets it reach nothing else.
import type { Database } from '../store/database.ts';
import { transact } from '../store/tenant.ts';

/** Erases links and keys that are over, and guests who have not come for as long as they are kept. Answers how many guests. */
export const eraseSpentGuests = (database: Database): Promise<number> => transact(database, { 'app.job': 'spent-notes' }, async (store) => {
  await store.deleteFrom('guest_link').execute();
  await store.deleteFrom('guest_key').execute();
  await store.deleteFrom('gathering_member').execute();
  return (await store.deleteFrom('guest').returning('person_key').execute()).length;
});
