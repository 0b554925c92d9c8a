// The types of what tests use of release.mjs.
export function refusals(options: { repository?: string; env: Record<string, string | undefined>; clean: boolean }): string[];
