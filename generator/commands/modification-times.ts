import { isDeepStrictEqual } from 'node:util';
import { sizeOf } from '../output/disk.ts';
import { lastModified } from '../output/hash-path.ts';

/**
 * The last known modification times of files and folders. A path that was read once stays watched, because it
 * may come back.
 */
export class ModificationTimes {
  readonly #times = new Map<string, number | null>();

  /**
   * Runs work that reads files. Files that change after its start count as changed.
   *
   * @param work - returns absolute paths of the files that it read
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

  /** Absolute paths of the files and folders that were modified since they were read, sorted. */
  changed(): readonly string[] {
    return difference(this.#times, this.#look());
  }

  /** Whether no file changes any more while `pass` waits. Some disks store times only to the second, so sizes count too. */
  async haveSettled(pass: () => Promise<unknown>): Promise<boolean> {
    const look = (): readonly unknown[] => [...this.#look(), ...[...this.#times.keys()].map(sizeOf)];
    const before = look();
    await pass();
    return isDeepStrictEqual(before, look());
  }

  #look(): ReadonlyMap<string, number | null> {
    return new Map([...this.#times.keys()].map((path) => [path, timeOf(path)]));
  }
}

/** Null too for a folder that disappears meanwhile. */
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
