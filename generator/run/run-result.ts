import type { BegunRun } from './begin-run.ts';
import type { Settings } from './job.ts';
import type { GenerateResult, TargetResult } from './results.ts';

/** A target whose work has ended, and the absolute paths of the files whose change would change it. */
export interface EndedTarget {
  readonly result: TargetResult;
  readonly inputs: readonly string[];
}

/** The result of a run whose targets have ended. */
export function runResult(
  { settings, targets, diagnostics, inputs: files }: BegunRun,
  ended: readonly EndedTarget[],
): GenerateResult {
  const inputs = new Set([...files, ...ended.flatMap(({ inputs }) => inputs)]);
  return {
    ok: targets !== null && ended.every(({ result }) => isRight(result, settings)),
    targets: ended.map(({ result }) => result),
    ...{ diagnostics, inputs: [...inputs].toSorted() },
  };
}

function isRight(result: TargetResult, { failOn }: Settings): boolean {
  switch (result.kind) {
    case 'failed':
    case 'refused':
      return false;
    case 'checked':
      return isAsWritten(result) && !(failOn === 'breaking' && result.changes?.level === 'major');
    case 'current':
    case 'written':
      return true;
  }
}

function isAsWritten({ drift, products }: Extract<TargetResult, { kind: 'checked' }>): boolean {
  return drift.length === 0 && products.every((product) => product.drift.length === 0);
}
