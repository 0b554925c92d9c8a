// A throwaway WordPress: its own copy of the files, its own MariaDB on a socket, PHP's own web server, and our plugin.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../journeys/intranet.ts';

export const pluginFolder = fileURLToPath(new URL('../../packages/wordpress/think-carer', import.meta.url));
const sbin = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin:/opt/homebrew/opt/mariadb/bin`;
const env = { ...process.env, PATH: sbin };
const works = (file: string, ...args: string[]): boolean => spawnSync(file, args, { env, stdio: 'ignore' }).status === 0;

const onPath = (file: string): boolean => sbin.split(':').some((place) => existsSync(join(place, file)));

export const hasPhp = (): boolean => works('php', '--version');

/** Where a WordPress is, or in one line what this machine lacks. */
export function findWordPress(): { readonly folder: string } | { readonly lacks: string } {
  const given = process.env['WORDPRESS_PATH'];
  if (given && !existsSync(join(given, 'wp-settings.php'))) throw new Error(`WORDPRESS_PATH is ${given}, and there is no WordPress there.`);
  const folder = [given, '/usr/share/wordpress', '/var/www/html', '/srv/www/wordpress'].find((place) => place && existsSync(join(place, 'wp-settings.php')));
  const lacks = [
    !folder && 'WordPress (WORDPRESS_PATH, or /usr/share/wordpress)',
    !(hasPhp() && works('php', '-r', 'exit(extension_loaded("mysqli") && extension_loaded("openssl") ? 0 : 1);')) && 'PHP with mysqli and openssl',
    !works('mariadbd', '--no-defaults', '--version') && 'mariadbd', !onPath('mariadb-install-db') && 'mariadb-install-db',
  ].filter(Boolean);
  return lacks.length > 0 ? { lacks: `not run: this machine lacks ${lacks.join(', ')}` } : { folder: folder! };
}

export interface WordPress {
  readonly origin: string;
  readonly version: string;
  /** Runs PHP inside this WordPress, as nobody; what `return` gives comes back. */
  run<T = unknown>(php: string): T;
  /** All that PHP complained of since the last call. */
  complaints(): string;
  stop(): Promise<void>;
}

/** Ends a process that we started as the head of a group, and its workers: PHP's outlive their parent. */
async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit'), group = -child.pid;
  process.kill(group, 'SIGTERM');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
  try { process.kill(group, 'SIGKILL'); } catch { /* none of them is left */ }
}

async function until(what: string, isSo: () => boolean | Promise<boolean>, child: ChildProcess, said: () => string): Promise<void> {
  for (let i = 0; i < 600; i += 1) {
    if (await isSo()) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come up:\n${said()}`);
}

/** Installs and starts it, with the plugin active. `constants` go into wp-config.php beside the key that signs. */
export async function startWordPress(source: string, constants: Readonly<Record<string, string | boolean>> = {}): Promise<WordPress> {
  const place = mkdtempSync(join(tmpdir(), 'think-carer-wp-')), data = join(place, 'db'), site = join(place, 'site'), socket = join(place, 'db.sock');
  let database: ChildProcess | undefined, web: ChildProcess | undefined, said = '', php = '';
  const stop = async (): Promise<void> => {
    await end(web);
    await end(database);
    rmSync(place, { recursive: true, force: true });
  };
  try {
    const made = spawnSync('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, `--user=${userInfo().username}`, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'], { env, encoding: 'utf8' });
    assert.equal(made.status, 0, made.stdout + made.stderr);
    database = spawn('mariadbd', ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(place, 'db.pid')}`, '--skip-networking', `--user=${userInfo().username}`,
      '--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M'], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [database.stdout!, database.stderr!]) stream.on('data', (bytes) => { said += String(bytes); });
    await until('MariaDB', () => said.includes('ready for connections'), database, () => said);

    // Debian keeps parts of it elsewhere, behind links; the plugin is linked, so that it is the one in the repository.
    cpSync(source, site, { recursive: true, dereference: true, filter: (path) => !path.endsWith('/.htaccess') && !path.endsWith('/wp-config.php') && !path.includes('/wp-content/languages/') });
    mkdirSync(join(site, 'wp-content/plugins'), { recursive: true });
    mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
    cpSync(pluginFolder, join(site, 'wp-content/plugins/think-carer'), { recursive: true });
    const port = await freePort(), origin = `http://127.0.0.1:${port}`;
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const settings = {
      DB_NAME: 'wordpress', DB_USER: 'root', DB_PASSWORD: '', DB_HOST: `localhost:${socket}`, DB_CHARSET: 'utf8mb4', DB_COLLATE: '', WP_HOME: origin, WP_SITEURL: origin,
      WP_DEBUG: true, WP_DEBUG_DISPLAY: false, WP_DEBUG_LOG: join(place, 'php.log'), WP_HTTP_BLOCK_EXTERNAL: true, DISABLE_WP_CRON: true, AUTOMATIC_UPDATER_DISABLED: true,
      ...Object.fromEntries(['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [[`${name}_KEY`, randomBytes(32).toString('hex')], [`${name}_SALT`, randomBytes(32).toString('hex')]])),
      THINK_CARER_IDENTITY_KEY: key, ...constants,
    };
    const literal = (value: string | boolean): string => (typeof value === 'boolean' ? String(value) : `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`);
    writeFileSync(join(site, 'wp-config.php'), `<?php\n${Object.entries(settings).map(([name, value]) => `define('${name}', ${literal(value)});`).join('\n')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';\n`);
    // No mail leaves, no face is fetched from elsewhere, and a test may ask for a page under a policy.
    writeFileSync(join(site, 'wp-content/mu-plugins/quiet.php'), `<?php
function wp_mail() { return true; }
add_filter('pre_option_show_avatars', fn () => '0');
add_action('send_headers', function () { if (isset($_GET['policy'])) header('Content-Security-Policy: ' . stripslashes($_GET['policy'])); });\n`);
    writeFileSync(join(place, 'router.php'), `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path !== '/' && file_exists('${site}' . rtrim($path, '/') . (str_ends_with($path, '/') ? '/index.php' : ''))) return false;
require '${site}/index.php';\n`);

    const run = <T>(code: string): T => {
      const { status, stdout, stderr } = spawnSync('php', ['-d', 'error_log=', '-r', `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; ${code}`], { env, cwd: site, encoding: 'utf8', maxBuffer: 1 << 26 });
      assert.equal(status, 0, stdout + stderr);
      const at = stdout.lastIndexOf('\u0001');
      assert.ok(at >= 0, stdout + stderr);
      return JSON.parse(stdout.slice(at + 1)) as T;
    };
    const inside = <T>(code: string): T => run<T>(`require 'wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php'; $answer = (function () { ${code} })(); echo "\u0001" . json_encode($answer);`);
    spawnSync('php', ['-r', `(new mysqli('localhost', 'root', '', '', 0, '${socket}'))->query('CREATE DATABASE wordpress');`], { env });
    run(`define('WP_INSTALLING', true); require 'wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install('Northbridge', 'admin', 'admin@northbridge.example', false, '', 'admin-password'); echo "\u0001true";`);
    const problem = inside<string | null>(`$r = activate_plugin('think-carer/think-carer.php'); return is_wp_error($r) ? $r->get_error_message() : null;`);
    assert.equal(problem, null, 'the plugin activates');

    web = spawn('php', ['-d', 'error_log=', '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', site, join(place, 'router.php')], { env: { ...env, PHP_CLI_SERVER_WORKERS: '4' }, cwd: site, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    web.stderr!.on('data', (bytes) => { php += String(bytes); });
    await until('PHP', () => fetch(`${origin}/readme.html`).then(() => true, () => false), web, () => php);
    const log = join(place, 'php.log');
    return {
      origin, stop, run: inside,
      version: inside<string>('return get_bloginfo("version");'),
      complaints: () => {
        const found = existsSync(log) ? spawnSync('cat', [log], { encoding: 'utf8' }).stdout : '';
        rmSync(log, { force: true });
        return found;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every PHP file of the plugin. */
export const phpFiles = (): string[] => readdirSync(pluginFolder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.php')).map((path) => join(pluginFolder, path));
