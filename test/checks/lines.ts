// House rules that one line can break: the clock, markup, styles, the log, names and wording.
import { matches, withoutComments, type Check } from './source.ts';

const shipped = (...names: string[]) => (path: string): boolean =>
  new RegExp(`^packages/(${names.join('|')})/src/.*\\.ts$`).test(path) && !/\.(test|examples|bench|fixture)\.ts$/.test(path);

export const clock: Check = {
  name: 'rules, disclosure, contract, directory, evidence and gatherings never read the clock',
  reads: shipped('rules', 'disclosure', 'contract', 'directory', 'evidence', 'gatherings'),
  problemsIn: (_, text) => matches(withoutComments(text), /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.now\b|\bMath\.random\b|\bTemporal\.Now\b/g,
    ([found]) => `${found}: take \`on\` as a parameter`),
};

export const markup: Check = {
  name: 'no markup or style that a strict policy blocks',
  reads: shipped('kit', 'widgets'),
  problemsIn: (_, text) => {
    const code = withoutComments(text);
    return [
      ...matches(code, /(?<![.\w])style=(?:"[^"\n]*)?\$\{/g, 'style=${…} is blocked on first render: use .style=, a class or setProperty'),
      ...matches(code, /\b(?:unsafeHTML|unsafeSVG|styleMap)\b/g, ([found]) => `${found} is banned`),
      ...matches(code, /\.(?:innerHTML|outerHTML)\s*=(?!=)|\.insertAdjacentHTML\(|\bdocument\.write\b/g, ([found]) => `${found}: markup comes from templates`),
      ...matches(code, /\bon(?:click|input|change|submit|load|error)=/g, ([found]) => `${found} is inline script: use @event`),
    ];
  },
};

const sides = /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:(?!:)|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/g;
export const logical: Check = {
  name: 'styles are logical, so that they turn with the writing direction',
  reads: (path) => /^packages\/(kit|widgets)\/src\/.*\.styles\.ts$/.test(path) || (shipped('kit', 'widgets')(path) && !/\.(messages|steps|events)\b/.test(path)),
  problemsIn: (_, text) => {
    // Only what is inside css`…`; the rest is blanked out.
    const styles = withoutComments(text).replace(/[\s\S]*?(?:\bcss`([\s\S]*?)`|$)/g, (whole, css: string | undefined) =>
      whole.replace(/[^\n]/g, ' ').slice(0, whole.length - (css?.length ?? 0) - (css === undefined ? 0 : 1)) + (css === undefined ? '' : `${css} `));
    return matches(styles, sides, ([found]) => `${found} is physical: use the inline-start / inline-end form`);
  },
};

export const log: Check = {
  name: 'widgets log only coded lines',
  reads: shipped('kit', 'widgets'),
  problemsIn: (_, text) => matches(withoutComments(text), /\bconsole\.(\w+)\s*\(\s*([^\n]*)/g, ([, method, rest]) =>
    (method === 'error' || method === 'warn') && /^['"`]\[think-carer\] (?:[a-z][a-z-]+|\$\{[\w.]+\})(?=[:'"`])/.test(rest ?? '') ? null : `console.${method}: one line '[think-carer] some-code: …' by error or warn`),
};

export const names: Check = {
  name: 'every file holds one idea and says so',
  reads: (path) => /^(packages|stories|test|docs|\.ci)\//.test(path),
  problemsIn: (path, text) => {
    const problems = path.split('/').flatMap((part) => {
      const stem = part.replace(/\..*$/, '').toLowerCase(), code = part === path.split('/').at(-1) ? /\.(ts|mjs|js|css)$/.test(part) : true;
      return code && /^(utils?|helpers?|commons?|misc|managers?)$|-(utils?|helpers?|manager)$/.test(stem) ? [{ line: 1, message: `"${part}" names no idea: find its noun` }] : [];
    });
    const [first = '', second = ''] = text.split('\n'), opens = first.startsWith('#!') ? second : first;
    if (/\.(ts|mjs)$/.test(path) && !/^(\/\/|\/\*)/.test(opens)) problems.push({ line: 1, message: 'the first line is a comment that says which one idea the file holds' });
    return problems;
  },
};

const words: readonly (readonly [RegExp, string])[] = [
  [/\byou (?:will|'ll|are going to) (?:get|receive)\b/gi, 'promises: "You may be able to get up to £X a year"'],
  [/\b(?:are|be) entitled to (?:up to )?£/gi, 'promises money'],
  [/\bcompliant\b/gi, 'say "due regard", never this'],
  [/\blooked-after adult\b/gi, 'say "cared-for person"'],
];
export const wording: Check = {
  name: 'nothing is promised',
  reads: (path) => /^packages\/.*\.messages(\.\w+)?\.ts$/.test(path) || /^packages\/packs\/src\/.*\.json$/.test(path) || /^packages\/server\/src\/demo\/.*\.(html|ts)$/.test(path),
  problemsIn: (_, text) => words.flatMap(([pattern, why]) => matches(text, pattern, ([found]) => `"${found}": ${why}`)),
};

export const command: Check = {
  name: 'the command comes from its own package',
  reads: (path) => /\.(md|html|ts|mjs|js|json)$/.test(path) && !path.startsWith('test/checks/'),
  // A page may say once that the server is installed where its commands are run.
  problemsIn: (_, text) => (text.includes('npm install @think-carer/server') ? [] : matches(text, /\bnpx (?:-y )?think-carer\b/g, 'npm would fetch a package of this name from whoever registers it: npx -p @think-carer/server think-carer')),
};
