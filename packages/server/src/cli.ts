// The command line: think-carer serve | migrate | tenant | requests | pack | theme | evidence | hub | doctor.
import { parseArgs } from 'node:util';
import { doctorCommand } from './commands/doctor.ts';
import { evidenceCommand } from './commands/evidence.ts';
import { hubCommand } from './commands/hub.ts';
import { migrateCommand } from './commands/migrate.ts';
import { packCommand } from './commands/pack.ts';
import { packDiffCommand } from './commands/pack-diff.ts';
import { packForkCommand } from './commands/pack-fork.ts';
import { packPublishCommand } from './commands/pack-publish.ts';
import { requestsCommand } from './commands/requests.ts';
import { serveCommand } from './commands/serve.ts';
import { tenantCommand } from './commands/tenant.ts';
import { themeCommand, themeVerbs, type ThemeVerb } from './commands/theme.ts';
import { StartRefused } from './store/roles.ts';

const usage = `usage:
  think-carer serve [--demo] [--port N]   serve the API (PORT, HOST, DATABASE_URL, DATABASE_APP_URL, PACKS, FEED_HOSTS, DIRECTORY_TENANT, TRUST_PROXY)
  think-carer migrate                     bring the database in DATABASE_URL up to date
  think-carer tenant apply FILE           make an employer's tenant, or change it to be as declared
  think-carer requests erase              remove what is old for good (--tenant SLUG, --months N, --dry-run)
  think-carer pack validate FILE          check an offer, with the line of every fault
  think-carer pack test FILE              run the test cases inside an offer
  think-carer pack diff A B               say what differs between two offers: files, or ids of packs
  think-carer pack fork ID                write a neighbour's offer out as the beginning of your own (--as ID, --name NAME, --out FILE)
  think-carer pack publish FILE           serve an offer as a new version (--tenant SLUG, --version V, --note TEXT)
  think-carer theme lint FILE             hold a theme's colours against WCAG 2.2 AA
  think-carer theme correct FILE          write the theme out with what fails moved to the nearest colour that holds, and say why on stderr;
                                          --write changes the file itself
  think-carer theme css FILE              write a theme out as CSS
  think-carer evidence import FILE        look at an HR export, or import it (--tenant SLUG, --kind leave-outcomes|working-outcomes|survey,
                                          --map 'Heading=field' …, --value 'field:Word=ours' …, --dates month-first, --dry-run, --accept-rejected)
  think-carer evidence publish PERIOD     freeze and publish a quarter, 2026-Q3 (--tenant SLUG)
  think-carer evidence list               say what is published (--tenant SLUG)
  think-carer evidence export ID|PERIOD   write the figures out (--tenant SLUG, --csv, --json or --html, --locale cy)
  think-carer hub validate FILE           look at a curated directory, CSV or JSON, or at a page of a feed (--pack ID, whose areas and centres it names)
  think-carer hub feeds                   say how the feeds of the directory are (--tenant SLUG, --json)
  think-carer hub refresh [FEED]          read the feeds now, or one of them (--tenant SLUG; FEED_HOSTS)
  think-carer doctor URL                  say what a page blocks that its widgets need

Where nothing is installed: npx -p @think-carer/server think-carer …`;

const options = {
  tenant: { type: 'string' }, kind: { type: 'string' }, dates: { type: 'string' }, map: { type: 'string', multiple: true }, value: { type: 'string', multiple: true },
  as: { type: 'string' }, name: { type: 'string' }, out: { type: 'string' }, version: { type: 'string' }, note: { type: 'string' }, months: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'accept-rejected': { type: 'boolean' }, csv: { type: 'boolean' }, json: { type: 'boolean' }, html: { type: 'boolean' }, locale: { type: 'string' }, pack: { type: 'string' }, write: { type: 'boolean' },
} as const;

async function main(words: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], allowPositionals: true, options: { demo: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' }, ...options } });
  } catch (error) {
    console.error(`think-carer: ${(error as Error).message.split('. ')[0]}\n${usage}`);
    return 2;
  }
  const { values, positionals: [command, ...rest] } = parsed;
  if (values.help || command === 'help') {
    console.log(usage);
    return 0;
  }
  if (command === 'serve' && rest.length === 0) return serveCommand({ demo: values.demo ?? false, port: values.port });
  if (command === 'migrate' && rest.length === 0) return migrateCommand();
  if (command === 'tenant' && rest.length === 2 && rest[0] === 'apply') return tenantCommand(rest[1]!);
  if (command === 'requests' && rest.length === 1 && rest[0] === 'erase') return requestsCommand({ tenant: values.tenant, months: values.months, isTrial: values['dry-run'] ?? false });
  if (command === 'pack' && rest.length === 2 && (rest[0] === 'validate' || rest[0] === 'test')) return packCommand(rest[0], rest[1]!);
  if (command === 'pack' && rest.length === 3 && rest[0] === 'diff') return packDiffCommand(rest[1]!, rest[2]!);
  if (command === 'pack' && rest.length === 2 && rest[0] === 'fork') return packForkCommand(rest[1]!, { as: values.as, name: values.name, out: values.out });
  if (command === 'pack' && rest.length === 2 && rest[0] === 'publish') return packPublishCommand(rest[1]!, { tenant: values.tenant, version: values.version, note: values.note });
  if (command === 'theme' && rest.length === 2 && themeVerbs.includes(rest[0] as ThemeVerb) && (!values.write || rest[0] === 'correct')) return themeCommand(rest[0] as ThemeVerb, rest[1]!, { write: values.write ?? false });
  if (command === 'evidence') {
    return evidenceCommand(rest, {
      tenant: values.tenant, kind: values.kind, dates: values.dates, map: values.map, value: values.value, dryRun: values['dry-run'], acceptRejected: values['accept-rejected'],
      format: values.json ? 'json' : values.html ? 'html' : 'csv', locale: values.locale,
    });
  }
  if (command === 'hub') return hubCommand(rest, { tenant: values.tenant, json: values.json, pack: values.pack });
  if (command === 'doctor' && rest.length === 1) return doctorCommand(rest[0]!);
  console.error(usage);
  return 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`think-carer: ${error instanceof StartRefused ? error.message : (error as Error).stack}`);
  process.exitCode = 1;
}
