import { oncePer } from '../../memoize.ts';
import type { SymbolId, Type, ValuePath } from '../types.ts';
import { behind, modelOf, propertiesOf, scalarOf, type Models } from './shape.ts';
import type { Subject } from './surface.ts';
import { byCodeUnit, groupedBy } from '../../order.ts';
import { lastWord } from './words.ts';

/** An operation that reads one value of a model by its id. */
export interface Reader {
  readonly subject: Subject;
  readonly model: SymbolId;
  /**
   * The path from the response's body to the value: empty, or the one property of an envelope such as `{
   * action: … }`.
   */
  readonly path: ValuePath;
  /** Keys of the required inputs; the last one identifies the value. */
  readonly keys: readonly [string, ...string[]];
  /**
   * Whether the path ends in the id, as in `/machines/{id}`, or the id is the only required query parameter.
   */
  readonly byId: boolean;
}

/**
 * All readers by the model that they read, the best first: by id, then by the shortest path, then by path.
 */
export function findReaders(
  models: Models,
  subjects: readonly Subject[],
): ReadonlyMap<SymbolId, readonly Reader[]> {
  const readers = subjects.flatMap((subject) => readersIn(models, subject));
  return groupedBy(readers.toSorted(byFitness), ({ model }) => model);
}

/**
 * The values that an operation reads by id: its body, and the content of an envelope. Empty for other
 * operations.
 */
export function readersIn(models: Models, subject: Subject): readonly Reader[] {
  return readersOf(models)(subject);
}

const readersOf = oncePer((models: Models) => oncePer((subject: Subject) => findReadersIn(models, subject)));

function findReadersIn(models: Models, subject: Subject): readonly Reader[] {
  const { operation, response } = subject;
  if (operation.method !== 'GET' || response === null || !response.certain) return [];
  const keys = identifyingKeys(models, subject);
  if (keys === null) return [];
  const byId = keys.last.in === 'query' || /\{[^{}/]+\}$/.test(operation.path);
  const readers: Reader[] = [];
  for (const { path, type } of whole(models, subject)) {
    const model = modelOf(models, type);
    if (model !== null && isObject(models, model))
      readers.push({ subject, model, path, keys: keys.all, byId });
  }
  return readers;
}

interface Keys {
  readonly all: readonly [string, ...string[]];
  readonly last: Subject['inputs'][number];
}

/**
 * The required inputs in the order of the path if they identify a value: path parameters, or a single id in
 * the query.
 */
function identifyingKeys(models: Models, { operation, inputs }: Subject): Keys | null {
  const required = inputs.filter((field) => field.required);
  if (required.some((field) => scalarOf(models, field.type) === null)) return null;
  const inPath = required.filter((field) => field.in === 'path');
  const others = required.filter((field) => field.in !== 'path');
  const position = (name: string): number => operation.path.indexOf(`{${name}}`);
  const ordered = inPath.toSorted((a, b) => position(a.wireName) - position(b.wireName));
  const last = ordered.at(-1) ?? (others.length === 1 ? others[0] : undefined);
  if (last === undefined) return null;
  if (ordered.length > 0) return others.length > 0 ? null : { all: keysOf(ordered, last), last };
  const named = ['id', 'uuid', 'key', 'handle', 'slug'].includes(lastWord(last.wireName));
  return last.in === 'query' && named ? { all: [last.key], last } : null;
}

function keysOf(fields: Subject['inputs'], last: Keys['last']): Keys['all'] {
  const [first = last, ...rest] = fields;
  return [first.key, ...rest.map(({ key }) => key)];
}

/** The body, and the only object in a body that is an envelope. */
function whole(models: Models, { response }: Subject): readonly { path: ValuePath; type: Type }[] {
  if (response === null) return [];
  const body = { path: [], type: response.type };
  const [only, ...more] = propertiesOf(models, response.type);
  if (only === undefined || more.length > 0) return [body];
  return [body, { path: [only.wireName], type: only.type }];
}

function isObject(models: Models, id: SymbolId): boolean {
  const model = models.get(id);
  const shape = model === undefined ? null : behind(models, model.type);
  return shape?.kind === 'object' || shape?.kind === 'intersection';
}

function byFitness(a: Reader, b: Reader): number {
  const [left, right] = [a.subject.operation.path, b.subject.operation.path];
  return Number(b.byId) - Number(a.byId) || left.length - right.length || byCodeUnit(left, right);
}
