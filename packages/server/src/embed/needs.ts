// Which files of the CDN build a widget needs before it can be used: read from what the build says, so that a page can ask for them at once.
import { existsSync, readFileSync } from 'node:fs';

/** File names by noun. */
export type Needs = Readonly<Record<string, readonly string[]>>;

/** Reads `sri.json` of @think-carer/widgets; nothing where an older build has none. */
export function readNeeds(file: string): Needs {
  const { needs = {} } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as { needs?: Needs } : {};
  return needs;
}
