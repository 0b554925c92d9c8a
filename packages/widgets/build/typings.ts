// Writes what tools and frameworks read beside the manifest: editor data and the types of the tags.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { customData, webTypes } from './editors.ts';
import { elementsOf } from './manifest.ts';
import { elementTypes, frameworks, generated } from './markup.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url))), dist = join(home, 'dist');
const elements = elementsOf(dist);
const about = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { name: string; version: string };

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
writeFileSync(join(dist, 'vscode.html-custom-data.json'), json(customData(elements)));
writeFileSync(join(dist, 'web-types.json'), json(webTypes(elements, about)));

mkdirSync(join(dist, 'types'), { recursive: true });
for (const [name, text] of Object.entries({ elements: elementTypes(elements), ...frameworks })) {
  writeFileSync(join(dist, 'types', `${name}.d.ts`), text);
  // So that `import '@think-carer/widgets/types/react'` is harmless where it is not erased.
  writeFileSync(join(dist, 'types', `${name}.js`), `${generated}export {};\n`);
}

// Importing one of these puts its tags and events on the page, so it puts them into the page's types too; the compiler leaves that import out.
for (const name of ['loader', ...elements.map(({ noun }) => `${noun}/define`)]) {
  const path = join(dist, `${name}.d.ts`), text = readFileSync(path, 'utf8'), line = "import './index.js';\n";
  if (!text.startsWith(line)) writeFileSync(path, line + text);
}
