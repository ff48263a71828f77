import { EqualValues } from '../equal-values.ts';
import { StepCache } from '../step-cache.ts';
import type { Model, Operation, SymbolId } from '../types.ts';
import type { Folding } from './folding.ts';
import type { UseOfModel } from './uses.ts';

/** What the last run of a process decided about inline structures, for the next run. */
export class FoldCache {
  readonly facts = new StepCache<Operation, readonly unknown[]>();
  readonly folding = new StepCache<null, Folding>();
  readonly operations = new StepCache<Operation, Operation>();
  readonly equalOperations = new EqualValues<SymbolId, Operation>();
  readonly usesInOperations = new StepCache<Operation, readonly UseOfModel[]>();
  readonly usesInModels = new StepCache<null, readonly UseOfModel[]>();
  readonly models = new StepCache<SymbolId, Model>();
  readonly equalModels = new EqualValues<SymbolId, Model>();

  readonly #all = [
    ...[this.facts, this.folding, this.operations, this.equalOperations],
    ...[this.usesInOperations, this.usesInModels, this.models, this.equalModels],
  ];

  /** Starts a run. */
  begin(): void {
    for (const each of this.#all) each.begin();
  }
}
