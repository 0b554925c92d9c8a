// think-carer serve: starts the server, says where it is, and stops it cleanly.
import { existsSync } from 'node:fs';
import { readHosts } from '../hub/address.ts';
import { jsonLog } from '../log.ts';
import { mailSettings } from '../mail/settings.ts';
import { defaultCdnFolder, startServer } from '../start.ts';
import { StartRefused } from '../store/roles.ts';

/** Serves until it is told to stop; answers the exit code. */
export async function serveCommand({ demo, port: asked }: { readonly demo: boolean; readonly port: string | undefined }): Promise<number> {
  const port = Number(asked ?? process.env['PORT'] ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartRefused('the port must be a number from 0 to 65535');
  if (demo && !existsSync(defaultCdnFolder())) throw new StartRefused('the widgets are not built; run `npm start`, or `pnpm build` and then this again');
  // Listened for from the first moment, so that Ctrl-C during a slow first start ends as cleanly as later.
  const told = stopSignal();
  const { DATABASE_URL: databaseUrl, DATABASE_APP_URL: appDatabaseUrl, HOST: host, TRUST_PROXY: trustProxy, PACKS: packsFolder, LOG: level, FEED_HOSTS: feeds = '', DIRECTORY_TENANT: directoryTenant } = process.env, { hosts: feedHosts, wrong } = readHosts(feeds);
  if (wrong.length > 0) throw new StartRefused(`FEED_HOSTS names hosts, parted by commas (directory.example, directory.example:8443); these are none: ${wrong.join(', ')}`);
  const server = await startServer({
    demo, port, ...(host && { host }), databaseUrl: databaseUrl || undefined, appDatabaseUrl: appDatabaseUrl || undefined,
    packsFolder: packsFolder || undefined, feedHosts, directoryTenant: directoryTenant || undefined, trustProxy: trustProxy === '1', mail: mailSettings(process.env), ...((!demo || level === '1') && { log: jsonLog }), say: (line) => console.log(`think-carer: ${line}`),
  });
  console.log(`Think Carer is ready: ${server.url}`);
  await told;
  console.log('think-carer: stopping…');
  await server.stop();
  console.log('think-carer: stopped; the data is kept');
  return 0;
}

/** Resolves at the first signal. The same Ctrl-C may come twice, from the terminal and from npm; a third one ends at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let times = 0;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {
      times += 1;
      if (times > 3) process.exit(130);
      resolve();
    });
  });
}
