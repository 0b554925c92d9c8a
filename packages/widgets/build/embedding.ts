// docs/embedding.md beside the loader as plain text, so that what the console names can be opened at the address the loader came from.
import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const widgets = dirname(dirname(fileURLToPath(import.meta.url)));
// As .txt: browsers show that, and save .md.
copyFileSync(join(widgets, '../../docs/embedding.md'), join(widgets, 'dist/cdn/v1/embedding.txt'));
