import { StepCache } from '../step-cache.ts';
import type { InputField, Operation } from '../types.ts';
import type { Models } from './shape.ts';
import type { Subject } from './surface.ts';

/** What the last run of a process found out about operations, for the next run. */
export class DetectCache {
  readonly models = new StepCache<null, Models>();
  readonly counts = new StepCache<Operation, readonly InputField[]>();
  readonly subjects = new StepCache<Operation, Subject>();

  /** Starts a run. */
  begin(): void {
    for (const each of [this.models, this.counts, this.subjects]) each.begin();
  }
}
