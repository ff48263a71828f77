import { lastModified } from '../output/hash-path.ts';

/** When files and folders were last seen to be modified. What was read once stays of interest: it may come back. */
export class ModificationTimes {
  readonly #times = new Map<string, number | null>();

  /**
   * Does work that reads files. A change from its start on counts as one that it did not see.
   *
   * @param work - gives absolute paths of what it read
   * @returns those paths
   */
  async during(work: () => Promise<readonly string[]>): Promise<readonly string[]> {
    // The clock of the disk, to compare with modification times.
    const startedAt = Date.now();
    const before = this.#look();
    const paths = await work();
    for (const path of paths) {
      const time = timeOf(path);
      this.#times.set(path, time === null ? null : Math.min(time, startedAt));
    }
    for (const [path, time] of before) this.#times.set(path, time);
    return paths;
  }

  /** Absolute paths of those that were modified since they were read, sorted. */
  changed(): readonly string[] {
    return difference(this.#times, this.#look());
  }

  /** Whether nothing more changes while time passes. */
  async haveSettled(pass: () => Promise<unknown>): Promise<boolean> {
    const before = this.#look();
    await pass();
    return difference(before, this.#look()).length === 0;
  }

  #look(): ReadonlyMap<string, number | null> {
    return new Map([...this.#times.keys()].map((path) => [path, timeOf(path)]));
  }
}

/** Null also for a folder that goes away while it is looked at. */
function timeOf(path: string): number | null {
  try {
    return lastModified(path);
  } catch {
    return null;
  }
}

function difference(
  before: ReadonlyMap<string, number | null>,
  now: ReadonlyMap<string, number | null>,
): readonly string[] {
  const changed = [...now].filter(([path, time]) => before.get(path) !== time);
  return changed.map(([path]) => path).toSorted();
}
