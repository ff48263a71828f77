import type { Diagnostic } from '../../generator/diagnostics/report.ts';
import type { TargetResult } from '../../generator/run/results.ts';
import type { Ending } from './crew.ts';
import type { CorpusDocument } from './documents.ts';

/** What came of a document. */
export interface Outcome {
  readonly document: string;
  readonly verdict: Verdict;
  /** The codes of the refusal, or what went wrong. */
  readonly reason: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly compileErrors: readonly string[];
  readonly milliseconds: TargetResult['milliseconds'];
  readonly seconds: number;
  /** Size of the package. */
  readonly bytes: number;
  /** Peak memory of the process; null if it did not live to tell. */
  readonly peakBytes: number | null;
}

/** Refusing a document for a defect that is named and found is right; the rest but `generated` is not. */
export type Verdict = 'generated' | 'refused' | 'unexplained' | 'bug' | 'crashed' | 'hung';

/** Judges how the generator did with a document, before its package is compiled. */
export function judge({ name }: CorpusDocument, ending: Ending, bytes: number): Outcome {
  const { seconds } = ending;
  if (ending.kind !== 'answered') {
    const reason = ending.kind === 'crashed' ? ending.reason : `no end after ${Math.round(seconds)} s`;
    return {
      ...{ document: name, verdict: ending.kind, reason, seconds, bytes: 0, peakBytes: null },
      ...{ diagnostics: [], compileErrors: [], milliseconds: {} },
    };
  }
  const { isWritten, diagnostics, milliseconds, peakBytes } = ending.answer;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    ...{
      document: name,
      verdict: verdictOn(isWritten, errors),
      reason: reasonOf(errors),
      seconds,
      bytes,
      peakBytes,
    },
    ...{ diagnostics, compileErrors: [], milliseconds },
  };
}

function verdictOn(isWritten: boolean, errors: readonly Diagnostic[]): Verdict {
  if (errors.some(({ code }) => code === 'generator-bug')) return 'bug';
  if (isWritten) return 'generated';
  return errors.some(({ origin }) => origin !== null) ? 'refused' : 'unexplained';
}

function reasonOf(errors: readonly Diagnostic[]): string {
  const bug = errors.find(({ code }) => code === 'generator-bug');
  return bug?.message ?? [...new Set(errors.map(({ code }) => code))].join(', ');
}

/** Whether the generator did as it should. */
export function isRight({ verdict, compileErrors }: Outcome): boolean {
  return (verdict === 'generated' || verdict === 'refused') && compileErrors.length === 0;
}
