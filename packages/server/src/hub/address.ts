// Where a feed may be read from: hosts that the operator has named, by https, at addresses of the public internet.
import { BlockList, isIP } from 'node:net';
import type { FeedProblem } from '@think-carer/contract';

/** Told by the operator alone; nothing that a tenant says widens it. */
export interface FeedPolicy {
  /** `directory.example`, or `directory.example:8443`; exactly these. */
  readonly hosts: readonly string[];
  /** Origins that exist in name only, and where their pages are really kept. For the demo and for tests, whose feeds this very machine serves; there is no setting for it. */
  readonly standIns?: Readonly<Record<string, string>>;
}

const ipv4 = new BlockList(), ipv6 = new BlockList();
// Special-purpose addresses (IANA): this network, private, shared, loopback, link-local, protocol, documentation, benchmarking, multicast, reserved.
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) ipv4.addSubnet(net, bits, 'ipv4');
// Within 2000::/3, what is not an ordinary host: Teredo and other protocols, documentation, 6to4.
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['2620:4f:8000::', 48], ['3fff::', 20]] as const) ipv6.addSubnet(net, bits, 'ipv6');
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one of the public internet. Mapped, translated, local and link-local forms of IPv6 are not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !ipv4.check(address, 'ipv4');
  return family === 6 && !address.includes('%') && global.check(address, 'ipv6') && !ipv6.check(address, 'ipv6');
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
/** Names that lead inside whatever a server of names says. */
const isInside = (hostname: string): boolean => /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/i.test(bare(hostname)) || (isIP(bare(hostname)) !== 0 && !isPublicAddress(bare(hostname)));

/** Where the page of a stand-in is kept; undefined for every other address. */
export function standInOf(url: URL, { standIns = {} }: FeedPolicy): URL | undefined {
  const base = Object.hasOwn(standIns, url.origin) ? standIns[url.origin] : undefined;
  return base === undefined ? undefined : new URL(base.replace(/\/$/, '') + url.pathname + url.search);
}

/** What is wrong with an address before anyone is asked where it leads; undefined where nothing is. */
export function faultOfAddress(address: string, policy: FeedPolicy): Extract<FeedProblem, 'feed-host-not-allowed' | 'feed-address-private'> | undefined {
  if (!URL.canParse(address)) return 'feed-host-not-allowed';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return 'feed-host-not-allowed';
  if (standInOf(url, policy)) return undefined;
  if (isInside(url.hostname)) return 'feed-address-private';
  const isNamed = policy.hosts.some((host) => host.toLowerCase() === url.host || host.toLowerCase() === `${url.hostname}:${url.port || '443'}`);
  return url.protocol === 'https:' && isNamed ? undefined : 'feed-host-not-allowed';
}

/** Hosts as an operator writes them, in FEED_HOSTS: parted by commas or spaces. What is no host is told, not passed over. */
export function readHosts(text: string): { readonly hosts: string[]; readonly wrong: string[] } {
  const words = text.split(/[\s,]+/).filter(Boolean), isHost = (word: string) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?$/i.test(word);
  return { hosts: words.filter(isHost).map((word) => word.toLowerCase()), wrong: words.filter((word) => !isHost(word)) };
}
