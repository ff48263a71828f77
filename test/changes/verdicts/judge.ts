import type { ChangeReport } from '../../../generator/changes/compare.ts';
import type { Check } from './check.ts';

/** A program that was written for an old package and compiled with a new one, and the verdict on the two. */
export interface Verdict {
  readonly report: ChangeReport;
  /** Checks that the compiler rejects. */
  readonly failing: readonly (Check & { readonly message: string })[];
}

/** What may fail to compile after a change that is not major, in words of the caution that must say so. */
const allowed: readonly string[] = [
  'a switch over all cases no longer covers every one',
  'code that passes it on as `Promise<void>` does not compile',
  'an interface without an index signature does not fit it',
];

/** What is wrong with a verdict: nothing if the compiler agrees. */
export function wrongIn({ report, failing }: Verdict): readonly string[] {
  const { level, changes } = report;
  if (level === 'major') {
    const claims = changes.filter(({ breaks }) => breaks.includes('types'));
    return failing.length > 0 ? [] : claims.map(({ name, what }) => `Nothing fails, yet: ${name} ${what}`);
  }
  const cautions = changes.filter(({ caution }) => caution !== undefined && allowed.includes(caution));
  const isTold = new Set(cautions.map(({ symbol }) => symbol));
  return failing
    .filter(({ symbol }) => !isTold.has(symbol))
    .map(({ symbol, code, message }) => `Not told of ${symbol}: ${code}\n${message}`);
}
