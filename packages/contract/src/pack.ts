// Pack: the employer's offer in its administrators' hands. Its vocabulary, as plain data; its operations are in pack.routes.ts.
import type { Role } from './route.ts';

/** Who edits, publishes and rolls back. */
export const packEditors = ['administrator'] as const satisfies readonly Role[];
/** Who may see what was published, and when. */
export const packReaders = ['administrator', 'hr'] as const satisfies readonly Role[];
/** Who is told of what runs out. */
export const packWatchers = ['administrator', 'hr', 'equalities'] as const satisfies readonly Role[];

export const dueKinds = ['rate', 'contact', 'policy', 'consent', 'review'] as const;
export const differenceKinds = ['added', 'removed', 'changed'] as const;
/** Days before something runs out on which its owner is written to; 0: once it has. */
export const dueNotices = [60, 30, 7, 0] as const;
/** How an administrator may call a version. */
export const versionPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
