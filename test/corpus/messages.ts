import type { TargetResult } from '../../generator/run/results.ts';
import type { Diagnostic } from '../../generator/diagnostics/report.ts';

/** What a worker is asked to do. */
export interface Task {
  /** Absolute path of the document. */
  readonly spec: string;
  /** Absolute path of the package. */
  readonly out: string;
  /** Absolute path of the folder whose `node_modules` holds the generator's cache. */
  readonly folder: string;
  /** Folders that references may reach. */
  readonly references: readonly string[];
  readonly format: 'prettier' | 'none';
  /** Whether to go on in spite of what can be tolerated. */
  readonly lenient: boolean;
}

/** What came of it. */
export interface Answer {
  readonly isWritten: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: TargetResult['milliseconds'];
  /** The most memory the worker has held so far. */
  readonly peakBytes: number;
}
