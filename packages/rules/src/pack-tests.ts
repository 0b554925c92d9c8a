// runPackTests: a pack's own test cases, run against its own rules.
import { check } from './check.ts';
import type { Finding, Pack, PackTest } from './pack.types.ts';

export interface PackTestReport {
  readonly passed: number;
  readonly failed: { readonly name: string; readonly expected: unknown; readonly actual: unknown }[];
}

type Expected = PackTest['expect'][string];

/** Runs the pack's `tests`. Run a pack that extends others after `extendPack`. `actual` shows the part of each finding that was expected otherwise. */
export function runPackTests(pack: Pack): PackTestReport {
  const failed: PackTestReport['failed'] = [];
  for (const test of pack.tests) {
    const findings = new Map(check(pack, test.answers, { on: test.on }).map((finding) => [finding.scheme, finding]));
    const expected: Record<string, Expected> = {};
    const actual: Record<string, unknown> = {};
    for (const [scheme, expectation] of Object.entries(test.expect)) {
      const finding = findings.get(scheme);
      if (finding !== undefined && meets(finding, expectation)) continue;
      expected[scheme] = expectation;
      actual[scheme] = finding === undefined ? null : shown(finding, expectation);
    }
    if (Object.keys(expected).length > 0) failed.push({ name: test.name, expected, actual });
  }
  return { passed: pack.tests.length - failed.length, failed };
}

function meets(finding: Finding, { outcome, amount, missing }: Expected): boolean {
  if (finding.outcome !== outcome) return false;
  if (amount === null && finding.amount !== undefined) return false;
  if (amount && !Object.entries(amount).every(([key, value]) => finding.amount?.[key as keyof typeof amount] === value)) return false;
  return missing === undefined || (missing.length === finding.missing.length && missing.every((question) => finding.missing.includes(question)));
}

function shown(finding: Finding, { amount, missing }: Expected): object {
  return {
    outcome: finding.outcome,
    ...(amount !== undefined && { amount: finding.amount ?? null }),
    ...(missing !== undefined && { missing: finding.missing }),
  };
}
