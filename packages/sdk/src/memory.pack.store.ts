// What the memory transport keeps of packs: the files of an installation, what was published, and the draft.
import { originOf } from '@think-carer/contract';
import type { KeptDraft, PackRelease } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import type { PackJson } from '@think-carer/rules/pack';

/** Packs as files, versions already published (the oldest first, the last is served), and a draft. */
export interface PackSeed {
  /** The employer’s own file, as it is written: with `extends`, and not laid over anything. */
  readonly own?: Pack;
  /** The other files of the installation: the law that `own` extends, and the neighbours, who may have changed since. */
  readonly files?: readonly Pack[];
  readonly versions?: readonly { readonly version: string; readonly publishedAt: string; readonly note: string; readonly pack: Pack; /** What it was forked from, as it was then. */ readonly base?: Pack }[];
  readonly draft?: { readonly pack: PackJson; readonly base?: Pack; readonly updatedAt?: string };
}

export interface MemoryPack {
  readonly own: Pack;
  readonly files: readonly Pack[];
  /** By name, the oldest first; the file itself is not among them. */
  readonly releases: Map<string, PackRelease>;
  /** Name of the version served; undefined: the file. */
  current: string | undefined;
  draft: KeptDraft | undefined;
  /** What is served, with what it extends; undefined: what the transport was given. */
  served: Pack | undefined;
}

/** The given offer is served while nothing else is published here: what was published before is taken to be in it. */
export function packIn(offer: Pack, { own = offer, files = [], versions = [], draft }: PackSeed = {}): MemoryPack {
  const releases = new Map(versions.map(({ version, publishedAt, note, pack, base }, i): [string, PackRelease] =>
    [version, { version, seq: i + 1, publishedAt, note, pack: pack as unknown as PackJson, base: base ? originOf(base as unknown as PackJson) : null }]));
  return {
    own, files, releases, current: versions.at(-1)?.version, served: undefined,
    draft: draft && { revision: 'seeded', updatedAt: draft.updatedAt ?? new Date(0).toISOString(), pack: draft.pack, base: draft.base ? originOf(draft.base as unknown as PackJson) : null },
  };
}

export const fileRelease = ({ own }: MemoryPack): PackRelease => ({ version: own.version, seq: 0, publishedAt: null, note: null, pack: own as unknown as PackJson, base: null });
/** The newest first, the file last. */
export const releasesOf = (packs: MemoryPack): PackRelease[] => [...packs.releases.values()].reverse().concat(packs.releases.has(packs.own.version) ? [] : fileRelease(packs));
export const currentOf = (packs: MemoryPack): PackRelease => (packs.current === undefined ? undefined : packs.releases.get(packs.current)) ?? fileRelease(packs);
