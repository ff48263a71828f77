import * as v from 'valibot';
import { parseJson } from '../json.ts';
import { memoize, oncePer } from '../memoize.ts';
import { byCodeUnit } from '../order.ts';

/**
 * Published names of a package that its document does not give: those of inline models, of operations, and of
 * the client.
 *
 * Names that the configuration pins are not included.
 */
export interface PublishedNames {
  /**
   * Some places of each model's structure, by the model's name: `#/pointer`, or `file#/pointer` outside of
   * the root file.
   */
  readonly models: ReadonlyMap<string, readonly string[]>;
  /** `resource.method` by `METHOD /path`. */
  readonly operations: ReadonlyMap<string, string>;
  /** Exported types other than models, by their key: `input GET /pets`, `request Pet`. */
  readonly types: ReadonlyMap<string, string>;
  readonly client: PublishedClient;
}

/** Published names of a client. */
export interface PublishedClient {
  /** Name of its class; null if the configuration pins it. */
  readonly name: string | null;
  /** Prefix of its environment variables; null if the configuration decides it. */
  readonly env: string | null;
  /** By security scheme. */
  readonly credentials: ReadonlyMap<string, CredentialNames>;
}

/** The names for the credential of a security scheme. */
export interface CredentialNames {
  /** The client's option. */
  readonly option: string;
  /** The environment variable of the option; null if one variable cannot hold the credential. */
  readonly env: string | null;
}

/** The names of a package that was never published. */
export const nothingPublished: PublishedNames = {
  models: new Map(),
  operations: new Map(),
  types: new Map(),
  client: { name: null, env: null, credentials: new Map() },
};

const identifier = v.pipe(v.string(), v.regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u));

const client = v.object({
  name: v.nullable(identifier),
  env: v.nullable(v.string()),
  credentials: v.record(v.string(), v.object({ option: identifier, env: v.nullable(v.string()) })),
});

const schema = v.object({
  lock: v.picklist([1, 2, 3]),
  targets: v.record(
    v.string(),
    v.object({
      models: v.record(v.string(), v.array(v.string())),
      operations: v.record(v.string(), v.string()),
      /** Absent in version 1. */
      types: v.optional(v.record(v.string(), v.string()), {}),
      /** Absent in version 1. */
      client: v.optional(client, { name: null, env: null, credentials: {} }),
    }),
  ),
});

/**
 * Parses a lock file: the names of each target. Null if this version cannot read it. The last text gives the same
 * names again.
 */
export const parseLock = memoize(namesIn, 1);

function namesIn(text: string): ReadonlyMap<string, PublishedNames> | null {
  const result = v.safeParse(schema, parseJson(text));
  if (!result.success) return null;
  const { lock, targets } = result.output;
  const published = Object.entries(targets).map(([name, target]) => {
    const types = Object.entries(target.types);
    const names = {
      models: new Map(Object.entries(target.models)),
      operations: new Map(Object.entries(target.operations)),
      types: new Map(lock < 3 ? types.map(renamed) : types),
      client: { ...target.client, credentials: new Map(Object.entries(target.client.credentials)) },
    };
    return [name, names] as const;
  });
  return new Map(published);
}

/**
 * Converts an entry of version 1 or 2 to version 3: `answers GET /report` was `GetReportAnswers`, and is
 * `GetReportResponses`.
 */
function renamed([key, name]: readonly [string, string]): readonly [string, string] {
  if (!key.startsWith('answers ')) return [key, name];
  return [key.replace('answers', 'responses'), name.replace(/Answers$/, 'Responses')];
}

/**
 * The text of a lock file. Entries are sorted, one per line, so that changes are easy to read and to merge.
 */
export function printLock(targets: ReadonlyMap<string, PublishedNames>): string {
  const content: v.InferOutput<typeof schema> = {
    lock: 3,
    targets: sorted(targets, sortedNames),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const sortedNames = oncePer(
  ({ client: { name, env, credentials }, models, operations, types }: PublishedNames) => ({
    client: { name, env, credentials: sorted(credentials, (names) => names) },
    models: sorted(models, (places) => [...places]),
    operations: sorted(operations, (each) => each),
    types: sorted(types, (each) => each),
  }),
);

function sorted<T, U>(map: ReadonlyMap<string, T>, print: (value: T) => U): Record<string, U> {
  const entries = [...map].toSorted(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, print(value)]));
}
