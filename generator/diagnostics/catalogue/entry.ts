import type { Severity } from '../report.ts';

/** One diagnostic: its severity, its message for the given parameters, and what the reader should do. */
export interface Entry<P> {
  readonly severity: Severity;
  /** For an error: generation can continue, so the configuration may lower its severity. */
  readonly tolerable?: true;
  readonly text: (params: P) => string;
  readonly help: string;
}

/** The diagnostics of a module by code. `satisfies Entries` keeps the parameter type of each entry. */
export type Entries = Readonly<Record<string, Entry<never>>>;
