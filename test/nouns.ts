// The one list of widgets that tests go by: what the loader can fetch. A new widget is in them by that.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const loader = fileURLToPath(new URL('../packages/widgets/src/loader.ts', import.meta.url));
/** `host` draws nothing, so it is no widget. */
export const nouns: readonly string[] = [...readFileSync(loader, 'utf8').matchAll(/import\('\.\/([\w-]+)\/define\.ts'\)/g)].map(([, noun]) => noun!).filter((noun) => noun !== 'host');
