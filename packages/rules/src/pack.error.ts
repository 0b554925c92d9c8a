// What is wrong with a pack, line by line.

export interface PackIssue {
  /** Where, as in `schemes[2].when.all[0].question`. Empty for the document itself. */
  readonly path: string;
  readonly message: string;
}

/** Thrown by `parsePack` and `extendPack`. `issues` lists everything found, not only the first. */
export class PackError extends Error {
  readonly issues: readonly PackIssue[];

  constructor(issues: readonly PackIssue[]) {
    const [first] = issues;
    const more = issues.length > 1 ? `, and ${issues.length - 1} more` : '';
    super(first ? `${first.path === '' ? 'The pack' : first.path}: ${first.message}${more}` : 'The pack cannot be used.');
    this.name = 'PackError';
    this.issues = issues;
  }
}

/** Writes a path of keys and indexes: `schemes[2].when.all[0]`. */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');
}
