// think-carer migrate: brings a database up to date without serving it.
import { newestMigration } from '../store/migrate.ts';
import { StartRefused } from '../store/roles.ts';
import { prepareDatabase } from '../start.ts';

/** Applies what is missing as the owner and grants the app role; answers the exit code. */
export async function migrateCommand(): Promise<number> {
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl } = process.env;
  if (!url) throw new StartRefused('set DATABASE_URL to the owner of the database to migrate; an embedded database is migrated by `think-carer serve`');
  await prepareDatabase(url, appUrl || undefined, (line) => console.log(`think-carer: ${line}`));
  console.log(`think-carer: the database is at ${newestMigration}`);
  return 0;
}
