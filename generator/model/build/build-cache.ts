import type { Named } from '../naming/name-operations.ts';
import { ReportingStepCache, StepCache } from '../step-cache.ts';
import type { Model, Operation, SymbolId } from '../types.ts';
import type { ReadOperation } from './operation.ts';
import { ReadCache } from './read-cache.ts';
import type { SettledTypes } from './settle-types.ts';

/** What the last run of a process read of a document and decided about it, for the next run. */
export class BuildCache {
  readonly readings = new ReadCache();
  readonly broken = new ReportingStepCache<null, ReadonlyMap<SymbolId, Model>>();
  readonly settled = new ReportingStepCache<null, SettledTypes>();
  readonly models = new StepCache<null, ReadonlyMap<SymbolId, Model>>();
  readonly namingFacts = new StepCache<ReadOperation, string>();
  readonly names = new ReportingStepCache<null, readonly Named[]>();
  readonly operations = new ReportingStepCache<ReadOperation, Operation>();

  readonly #all = [
    ...[this.broken, this.settled, this.models],
    ...[this.namingFacts, this.names, this.operations],
  ];

  /**
   * Starts a run.
   *
   * @param facts - what reading any part depends on
   */
  begin(facts: readonly unknown[]): void {
    this.readings.begin(facts);
    for (const each of this.#all) each.begin();
  }
}
