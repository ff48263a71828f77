import type { Severity } from '../report.ts';

/** One diagnostic: how bad it is, what it says of what the report site knows, and what the reader should do. */
export interface Entry<P> {
  readonly severity: Severity;
  /** Of an error: that a package can be made in spite of it, so that the configuration may call it something less. */
  readonly tolerable?: true;
  readonly text: (params: P) => string;
  readonly help: string;
}

/** The diagnostics of a module by code; `satisfies Entries` keeps each entry's own parameter type. */
export type Entries = Readonly<Record<string, Entry<never>>>;
