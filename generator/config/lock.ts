import * as v from 'valibot';
import { parseJson } from '../json.ts';
import { byCodeUnit } from '../order.ts';

/**
 * Names that a package has published and that its document does not tell: those of inline models and of operations.
 *
 * Names that the configuration pins are no part of it.
 */
export interface PublishedNames {
  /** Some of the places where each model's structure stands, by the model's name: `#/pointer`, or `file#/pointer` beyond the root file. */
  readonly models: ReadonlyMap<string, readonly string[]>;
  /** `resource.method` by `METHOD /path`. */
  readonly operations: ReadonlyMap<string, string>;
  /** Exported types beside models, by what they are of: `input GET /pets`, `request Pet`. */
  readonly types: ReadonlyMap<string, string>;
}

/** The names of a package that was never published. */
export const nothingPublished: PublishedNames = {
  models: new Map(),
  operations: new Map(),
  types: new Map(),
};

const schema = v.object({
  lock: v.picklist([1, 2]),
  targets: v.record(
    v.string(),
    v.object({
      models: v.record(v.string(), v.array(v.string())),
      operations: v.record(v.string(), v.string()),
      /** Absent in version 1. */
      types: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
});

/** Reads the text of a lock file: the names of each target. Null if it is none that this version can read. */
export function parseLock(text: string): ReadonlyMap<string, PublishedNames> | null {
  const result = v.safeParse(schema, parseJson(text));
  if (!result.success) return null;
  const targets = Object.entries(result.output.targets).map(([name, { models, operations, types }]) => {
    const names = {
      models: new Map(Object.entries(models)),
      operations: new Map(Object.entries(operations)),
      types: new Map(Object.entries(types)),
    };
    return [name, names] as const;
  });
  return new Map(targets);
}

/** The text of a lock file: everything sorted and a line an entry, so that changes of it are easy to read and to merge. */
export function printLock(targets: ReadonlyMap<string, PublishedNames>): string {
  const content: v.InferOutput<typeof schema> = {
    lock: 2,
    targets: sorted(targets, ({ models, operations, types }) => ({
      models: sorted(models, (places) => [...places]),
      operations: sorted(operations, (name) => name),
      types: sorted(types, (name) => name),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function sorted<T, U>(map: ReadonlyMap<string, T>, print: (value: T) => U): Record<string, U> {
  const entries = [...map].toSorted(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, print(value)]));
}
