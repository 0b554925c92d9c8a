// think-carer pack publish: a pack's file published for a tenant, checked as the editor would check it, for whoever keeps the server.
import { noteRefusal, openDraft, versionPattern } from '@think-carer/contract';
import type { PackJson } from '@think-carer/rules';
import { loadPackFiles } from '../offer/packs.ts';
import { keepRelease, refusalOf } from '../pack/publish.ts';
import { currentRelease, takenNames, takeTurn } from '../pack/rows.ts';
import { Refusal } from '../problem.ts';
import { StartRefused } from '../store/roles.ts';
import { readPack, runCases } from './pack.ts';
import { inTenant } from './tenant-room.ts';

export interface PublishFlags { readonly tenant?: string | undefined; readonly version?: string | undefined; readonly note?: string | undefined }

/** Answers the exit code: 0 where it is published, 1 where the pack or the tenant's requests stand against it. A draft that is kept stays. */
export async function packPublishCommand(file: string, flags: PublishFlags): Promise<number> {
  const { version, note } = flags;
  if (!version || !versionPattern.test(version)) throw new StartRefused('name the version: --version 2027.1, letters, digits, dots and hyphens, at most 40');
  if (!note?.trim() || note.length > 500) throw new StartRefused('say what is new, in at most 500 letters: --note "The breaks fund goes up to £300."');
  const files = loadPackFiles(process.env['PACKS'] || undefined), read = readPack(file, () => [...files.written.values()]);
  if (read.code !== undefined) return read.code;
  const { failed } = runCases(read.document, read.resolved);
  if (failed > 0) {
    console.log(`${failed} of its own cases do not come out as they say; nothing is published`);
    return 1;
  }
  return inTenant(flags.tenant, files, async ({ store, tenant, file: own, offer, now }) => {
    const promised = noteRefusal(note);
    if (promised) throw refusalOf(promised);
    await takeTurn(store, tenant.id);
    const current = await currentRelease(store, own);
    if ((await takenNames(store, own, version)).length > 0) throw new Refusal('version-exists');
    const pack = { ...read.own, version } as unknown as PackJson;
    const { seq } = await keepRelease({ store, tenantId: tenant.id, files, file: own, offer, now }, { version, note, pack, base: openDraft(undefined, current).base }, read.resolved, false);
    console.log(`${version} is published for ${flags.tenant}, as number ${seq} of its versions. Every server serves it within five seconds.`);
    return 0;
  });
}
