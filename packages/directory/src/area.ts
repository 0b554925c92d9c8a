// Which of the offer's areas a service reaches, from how its feed names them: a name, a code of the Office for National Statistics, an address with such a code in it.
import { wordings, type DirectoryArea } from './service.ts';
import { folded } from './text.ts';

const NATIONS: readonly [names: RegExp, code: readonly string[], nations: readonly string[]][] = [
  [/^(?:uk|united kingdom|uk wide|nationwide|national|across the uk|whole of the uk|y deyrnas unedig|y du)$/, ['K02000001'], ['england', 'wales', 'scotland', 'northern-ireland']],
  [/^(?:gb|great britain|prydain fawr)$/, ['K03000001'], ['england', 'wales', 'scotland']],
  [/^(?:england and wales|lloegr a chymru)$/, ['K04000001'], ['england', 'wales']],
  [/^(?:england|all england|lloegr)$/, ['E92000001'], ['england']],
  [/^(?:wales|all wales|cymru|cymru gyfan)$/, ['W92000004'], ['wales']],
  [/^(?:scotland|yr alban)$/, ['S92000003'], ['scotland']],
  [/^(?:northern ireland|gogledd iwerddon)$/, ['N92000002'], ['northern-ireland']],
];
/** A name without what councils put before and after it. */
const bare = (name: string): string => folded(name).replaceAll(/\b(?:the|london borough of|royal borough of|metropolitan borough(?: of)?|city and county of|city of|county borough(?: of)?|county of|borough of|borough|city|county|district|metropolitan|unitary|authority|council|cyngor|sir)\b/g, ' ').replaceAll(/\s+/g, ' ').trim();

/** Reads a name (or code, or address) to the ids of areas; null where it names none of them. Made once for all services of a feed. */
export function areaReader(areas: readonly DirectoryArea[]): (said: string) => readonly string[] | null {
  const byName = new Map<string, Set<string>>(), byCode = new Map<string, Set<string>>(), known = new Map<string, readonly string[] | null>();
  const put = (map: Map<string, Set<string>>, key: string, id: string): void => {
    if (key !== '') map.set(key, (map.get(key) ?? new Set()).add(id));
  };
  for (const { id, name, council, codes = [] } of areas) {
    for (const one of [...wordings(name), ...wordings(council)]) for (const key of [bare(one), folded(one)]) put(byName, key, id);
    for (const code of codes) put(byCode, code, id);
  }
  const read = (said: string): readonly string[] | null => {
    const codes = said.toUpperCase().match(/\b[EWSNK]\d{8}\b/g) ?? [], found = new Set(codes.flatMap((code) => [...byCode.get(code) ?? []]));
    for (const [names, of, nations] of NATIONS) if (names.test(folded(said)) || codes.some((code) => of.includes(code))) for (const { id, nation } of areas) if (nations.includes(nation)) found.add(id);
    if (found.size > 0 || codes.length > 0) return found.size > 0 ? [...found] : null;
    for (const id of byName.get(bare(said)) ?? byName.get(folded(said)) ?? []) found.add(id);
    // A sentence: the areas that it names, unless it says where not.
    if (found.size === 0 && !/\b(?:not|except|excluding|outside)\b/i.test(said)) {
      const padded = ` ${folded(said)} `;
      for (const [name, ids] of byName) if (name.length >= 4 && padded.includes(` ${name} `)) for (const id of ids) found.add(id);
    }
    return found.size > 0 ? [...found] : null;
  };
  return (said) => {
    if (!known.has(said)) {
      if (known.size > 5000) known.clear();
      known.set(said, read(said));
    }
    return known.get(said)!;
  };
}
