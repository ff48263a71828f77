import type { Documents } from '../../load/types.ts';
import type { Api, Content, InputField, Limits, Operation, SymbolId, Type } from '../types.ts';
import { findReaders, type Reader } from './get-by-id.ts';
import { sameToCallers } from '../caller-key.ts';
import { modelOf, propertiesOf, type Models } from './shape.ts';
import { routeOf } from '../route.ts';
import { mayCount, referencedLimits } from './referenced-limits.ts';
import type { DetectCache } from './detect-cache.ts';
import { findWorkReaders, type WorkReader } from './work-readers.ts';

/** The API as detection sees it: all operations with inputs and responses, and the readers of each model. */
export interface Surface {
  readonly api: Api;
  readonly models: Models;
  /** All operations by id, in order of their resource. */
  readonly subjects: ReadonlyMap<SymbolId, Subject>;
  /** The same by `operationId`, and by method and path (`GET /machines/{id}`). */
  readonly named: ReadonlyMap<string, Subject>;
  /** The operations that read one value of a model by its id, the best first. */
  readonly readers: ReadonlyMap<SymbolId, readonly Reader[]>;
  /** The readers whose status is one of work. */
  readonly workReaders: readonly WorkReader[];
}

/** One operation with its resolved input and response. */
export interface Subject {
  readonly operation: Operation;
  readonly resource: SymbolId;
  /** All fields of the input, including those of the model that it extends. */
  readonly inputs: readonly InputField[];
  readonly response: JsonResponse | null;
}

/** The JSON body of the successful response. */
export interface JsonResponse {
  readonly type: Type;
  /** Whether every successful response has this body: none is empty, and none has another. */
  readonly certain: boolean;
  /** Whether no successful response has a body of another type. Some may be empty. */
  readonly single: boolean;
}

/** The routes of all operations: `GET /machines/{id}`. */
export function routesOf({ subjects }: Pick<Surface, 'subjects'>): readonly string[] {
  return Array.from(subjects.values(), ({ operation }) => routeOf(operation));
}

/**
 * Resolves the inputs and responses of an API for detection.
 *
 * @param cache - what the last run found out; null if no run follows
 */
export function surfaceOf(api: Api, documents: Documents, cache: DetectCache | null): Surface {
  // Types that are the same objects are the same Map, for results that belong to it.
  const types = (): readonly unknown[] => [...api.models].flatMap(([id, { type }]) => [id, type]);
  const models = cache === null ? api.models : cache.models.of(null, types(), () => api.models);
  const subjects = new Map<SymbolId, Subject>();
  for (const { id: resource, operations } of api.resources) {
    for (const operation of operations) {
      const subject =
        cache === null
          ? subjectOf(models, operation, resource, limitsIn(documents))
          : keptSubject(models, operation, resource, documents, cache);
      subjects.set(operation.id, subject);
    }
  }
  const all = [...subjects.values()];
  const readers = findReaders(models, all);
  const workReaders = findWorkReaders(models, readers);
  return { api, models, subjects, named: byName(all), readers, workReaders };
}

type LimitsOf = (field: InputField) => Limits | null;

function limitsIn(documents: Documents): LimitsOf {
  return (field) => referencedLimits(field, documents);
}

function subjectOf(models: Models, operation: Operation, resource: SymbolId, limitsOf: LimitsOf): Subject {
  const inputs = inputsOf(models, operation).map((field) => {
    const limits = mayCount(models, field) ? limitsOf(field) : null;
    return limits === null ? field : { ...field, limits };
  });
  return { operation, resource, inputs, response: responseOf(models, operation) };
}

/** The subject of the last run if the operation, the models and the limits that it refers to are the same. */
function keptSubject(
  models: Models,
  operation: Operation,
  resource: SymbolId,
  documents: Documents,
  { counts, subjects }: DetectCache,
): Subject {
  const fields = counts.of(operation, [models], () =>
    inputsOf(models, operation).filter((field) => mayCount(models, field)),
  );
  const limits = fields.map((field) => referencedLimits(field, documents));
  const facts = [models, resource, JSON.stringify(limits)];
  return subjects.of(operation, facts, () => subjectOf(models, operation, resource, limitsIn(documents)));
}

function byName(subjects: readonly Subject[]): ReadonlyMap<string, Subject> {
  const named = new Map<string, Subject>();
  for (const subject of subjects) {
    const { operationId } = subject.operation;
    if (operationId !== null && !named.has(operationId)) named.set(operationId, subject);
  }
  for (const subject of subjects) named.set(routeOf(subject.operation), subject);
  return named;
}

function inputsOf(models: Models, operation: Operation): readonly InputField[] {
  const { fields, extends: base } = operation.input;
  const model = base === null ? undefined : models.get(base);
  if (model === undefined) return fields;
  const inherited = propertiesOf(models, model.type).map((property): InputField => ({
    ...property,
    in: 'body',
    key: property.wireName,
    style: null,
  }));
  return [...fields, ...inherited];
}

function responseOf(models: Models, operation: Operation): JsonResponse | null {
  const bodies = operation.responses.map(({ contents }) => contents.find(isJson)?.type ?? null);
  const type = bodies.find((body) => body !== null) ?? null;
  if (type === null) return null;
  const certain = bodies.every((body) => body !== null && (body === type || sameModel(models, body, type)));
  const others = operation.responses.flatMap(({ contents }) => contents.find(isJson) ?? contents.slice(0, 1));
  const [first] = others;
  const single = first?.format === 'json' && others.every((content) => isLike(first, content));
  return { type, certain, single };
}

/** Whether the content of a success is read like the first one, or is not read at all where lists need it. */
function isLike(first: Content, content: Content): boolean {
  return !isJson(content) || sameToCallers(first.type, content.type);
}

function isJson(content: Content): boolean {
  return content.format === 'json';
}

function sameModel(models: Models, a: Type, b: Type): boolean {
  const model = modelOf(models, a);
  return model !== null && model === modelOf(models, b);
}
