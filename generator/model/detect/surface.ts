import type { Documents } from '../../load/types.ts';
import type { Api, Content, InputField, Operation, SymbolId, Type } from '../types.ts';
import { findReaders, type Reader } from './get-by-id.ts';
import { sameToCallers } from '../caller-key.ts';
import { modelOf, propertiesOf, type Models } from './shape.ts';
import { routeOf } from '../route.ts';
import { withReferencedLimits } from './referenced-limits.ts';
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

/** Resolves the inputs and responses of an API for detection. */
export function surfaceOf(api: Api, documents: Documents): Surface {
  const subjects = new Map<SymbolId, Subject>();
  for (const resource of api.resources) {
    for (const operation of resource.operations) {
      subjects.set(operation.id, {
        operation,
        resource: resource.id,
        inputs: inputsOf(api.models, operation).map((field) =>
          withReferencedLimits(api.models, field, documents),
        ),
        response: responseOf(api.models, operation),
      });
    }
  }
  const all = [...subjects.values()];
  const readers = findReaders(api.models, all);
  const workReaders = findWorkReaders(api.models, readers);
  return { api, models: api.models, subjects, named: byName(all), readers, workReaders };
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
