// One page of a feed, from a stranger's server: by https to a checked address, within limits of time and size, and never anywhere else.
import { lookup as askNames } from 'node:dns/promises';
import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { feedLimits, type FeedProblem } from '@think-carer/contract';
import { faultOfAddress, type FeedPolicy, isPublicAddress, standInOf } from './address.ts';

/** Why nothing came of a page. What the stranger said is not told on: it may be anything. */
export class FeedFailure extends Error {
  readonly problem: FeedProblem;
  /** Seconds that the other side asked us to stay away. */
  readonly retryAfter: number | undefined;
  constructor(problem: FeedProblem, retryAfter?: number) {
    super(problem);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Milliseconds and bytes. */
export interface PageLimits { readonly connectMs: number; readonly idleMs: number; readonly totalMs: number; readonly bytes: number }
export const pageLimits: PageLimits = { connectMs: 5000, idleMs: 10_000, totalMs: 30_000, bytes: feedLimits.pageBytes };
type NameLookup = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
export interface Fetching {
  readonly policy: FeedPolicy;
  readonly limits?: PageLimits;
  /** Who answers for names; the machine's resolver if absent. */
  readonly lookup?: NameLookup;
  readonly signal?: AbortSignal | undefined;
  /** Kept open from page to page. */
  readonly agents: Agents;
}
export interface Agents { readonly tls: Agent; readonly plain: PlainAgent; close(): void }
export function openAgents(): Agents {
  const tls = new Agent({ keepAlive: true, maxSockets: 2 }), plain = new PlainAgent({ keepAlive: true, maxSockets: 2 });
  return { tls, plain, close: () => { tls.destroy(); plain.destroy(); } };
}

export interface Validators { readonly etag: string | null; readonly modified: string | null }
export type FetchedPage = { readonly isUnchanged: true } | { readonly isUnchanged: false; readonly url: string; readonly text: string; readonly validators: Validators };

const mostRedirects = 3;
const resolver: NameLookup = (hostname) => askNames(hostname, { all: true, verbatim: true });

/** Fetches one page. With `seen`: asks only for what has changed since. */
export async function fetchPage(address: string, fetching: Fetching, seen?: Validators): Promise<FetchedPage> {
  const { limits = pageLimits } = fetching, over = AbortSignal.timeout(limits.totalMs), signal = fetching.signal ? AbortSignal.any([over, fetching.signal]) : over;
  let url = address;
  for (let hop = 0; ; hop += 1) {
    const fault = faultOfAddress(url, fetching.policy);
    if (fault) throw new FeedFailure(hop === 0 ? fault : 'feed-redirected');
    const response = await ask(new URL(url), { ...fetching, limits, signal }, seen), { statusCode: status = 0, headers } = response;
    if (status === 304 && seen) {
      response.resume();
      return { isUnchanged: true };
    }
    if ([301, 302, 303, 307, 308].includes(status)) {
      response.destroy();
      if (hop === mostRedirects || !headers.location || !URL.canParse(headers.location, url)) throw new FeedFailure('feed-redirected');
      url = new URL(headers.location, url).href;
      continue;
    }
    if (status !== 200) {
      response.destroy();
      const wait = Number(headers['retry-after']);
      throw new FeedFailure(status >= 500 || status === 429 ? 'feed-unreachable' : 'feed-refused', Number.isFinite(wait) && wait > 0 ? wait : undefined);
    }
    const text = await readBounded(response, limits, signal);
    return { isUnchanged: false, url, text, validators: { etag: short(headers.etag), modified: short(headers['last-modified']) } };
  }
}
const short = (value: string | undefined): string | null => (value !== undefined && value.length <= 300 ? value : null);

/** Sends the request and waits for the head of the answer. */
function ask(url: URL, { policy, limits, lookup = resolver, signal, agents }: Fetching & { readonly limits: PageLimits; readonly signal: AbortSignal }, seen: Validators | undefined): Promise<IncomingMessage> {
  const standIn = standInOf(url, policy), target = standIn ?? url;
  const headers = {
    accept: 'application/json', 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'Think-Carer/1 (Open Referral UK reader)',
    ...(seen?.etag && { 'if-none-match': seen.etag }), ...(seen?.modified && { 'if-modified-since': seen.modified }),
  };
  return new Promise((resolve, reject) => {
    let isOver = false;
    const fail = (error: unknown): void => {
      if (isOver) return;
      isOver = true;
      sent.destroy();
      reject(failureOf(error, signal));
    };
    const common = { method: 'GET', headers, timeout: limits.idleMs, signal };
    const sent = target.protocol === 'http:' ? plainRequest(target, { ...common, agent: agents.plain })
      : request(target, { ...common, agent: agents.tls, ...(standIn ? {} : { lookup: checkedLookup(lookup) }) });
    const connecting = setTimeout(() => fail(new FeedFailure('feed-stalled')), limits.connectMs);
    sent.on('socket', (socket) => {
      const connected = (): void => {
        clearTimeout(connecting);
        // The address was checked when the name was asked for; this is the one that was really reached.
        const { remoteAddress = '' } = socket;
        if (!standIn && !isPublicAddress(remoteAddress)) fail(new FeedFailure('feed-address-private'));
      };
      if (socket.connecting) socket.once(target.protocol === 'http:' ? 'connect' : 'secureConnect', connected);
      else connected();
    });
    sent.on('timeout', () => fail(new FeedFailure('feed-stalled')));
    sent.on('error', fail);
    sent.on('response', (response) => {
      clearTimeout(connecting);
      if (isOver) return void response.destroy();
      isOver = true;
      resolve(response);
    });
    sent.on('close', () => clearTimeout(connecting));
    sent.end();
  });
}

/** Asks for a name once, refuses it where any answer is not of the public internet, and lets the connection go to those addresses only. */
function checkedLookup(lookup: NameLookup): LookupFunction {
  return (hostname, options, callback) => {
    const answers = isIP(hostname) ? Promise.resolve([{ address: hostname, family: isIP(hostname) }]) : lookup(hostname);
    answers.then((found) => {
      if (found.length === 0) throw new FeedFailure('feed-unreachable');
      if (!found.every(({ address }) => isPublicAddress(address))) throw new FeedFailure('feed-address-private');
      const first = found[0]!;
      if (options.all) callback(null, found.map(({ address, family }) => ({ address, family })));
      else callback(null, first.address, first.family);
    }).catch((error: unknown) => callback(error as NodeJS.ErrnoException, '', 0));
  };
}

function failureOf(error: unknown, signal: AbortSignal): FeedFailure {
  if (error instanceof FeedFailure) return error;
  return new FeedFailure(signal.aborted ? 'feed-stalled' : 'feed-unreachable');
}

/** The body as text: unpacked, at most so many bytes of it, and never waited for longer than the limits say. */
async function readBounded(response: IncomingMessage, limits: PageLimits, signal: AbortSignal): Promise<string> {
  const parts: Buffer[] = [], coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (Number(response.headers['content-length'] ?? 0) > limits.bytes) {
    response.destroy();
    throw new FeedFailure('feed-too-large');
  }
  let size = 0;
  const counted = new Transform({
    transform(part: Buffer, _, done) {
      size += part.byteLength;
      if (size > limits.bytes) return done(new FeedFailure('feed-too-large'));
      parts.push(part);
      done();
    },
  });
  response.setTimeout(limits.idleMs, () => response.destroy(new FeedFailure('feed-stalled')));
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }[coding];
  if (!unpack && coding !== 'identity') {
    response.destroy();
    throw new FeedFailure('feed-not-json');
  }
  try {
    const source: Readable = response;
    // Small chunks, so that what unpacks to gigabytes is stopped within the first of them.
    if (unpack) await pipeline(source, unpack({ chunkSize: 65_536 }), counted, { signal });
    else await pipeline(source, counted, { signal });
  } catch (error) {
    response.destroy();
    if (error instanceof FeedFailure) throw error;
    throw new FeedFailure(signal.aborted ? 'feed-stalled' : (error as NodeJS.ErrnoException).code?.startsWith('Z_') || /^ERR_.*(BROTLI|ZLIB)/.test((error as NodeJS.ErrnoException).code ?? '') ? 'feed-not-json' : 'feed-unreachable');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new FeedFailure('feed-not-json');
  }
}
