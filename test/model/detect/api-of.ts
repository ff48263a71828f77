import { at, elements, flag, members, text, type Place } from '../../../generator/load/place.ts';
import type { Documents } from '../../../generator/load/types.ts';
import type {
  Api,
  Docs,
  EnumMember,
  InputField,
  Json,
  Model,
  Operation,
  Property,
  Resource,
  Response,
  SymbolId,
  Type,
} from '../../../generator/model/types.ts';

/** A document of one file, as JSON. */
export function documentsOf(document: Json): Documents {
  const root: Place = { value: document, origin: { file: 'spec.json', pointer: '' } };
  const resolve = (place: Place): Place | null => {
    const reference = text(place, '$ref');
    return reference === null
      ? place
      : resolve(at(root, ...reference.split('/').slice(1)) ?? fail(reference));
  };
  const keys = JSON.stringify(document).matchAll(/"(x-[^"]+)":/g);
  const extensions = new Set(Array.from(keys, ([, name = '']) => name));
  return { root, version: '3.1', leavesFile: false, extensions, resolve, find: resolve, peek: resolve };
}

/**
 * A small, strict stand-in for build and fold: enough of OpenAPI for the tests of detection, and no more.
 *
 * Objects and enums are models; equal ones are one. Resources are the part of an `operationId` before its dash.
 */
export function apiOf(documents: Documents): Api {
  const models = new Map<SymbolId, Model>();
  const operations = members(at(documents.root, 'paths')).flatMap(([path, item]) =>
    members(item).map(([method, place]) => operationOf(documents, models, path, method.toUpperCase(), place)),
  );
  const resources = [...new Set(operations.map(resourceOf))].map((name): Resource => ({
    id: id(`resource ${name}`),
    origin: { file: 'spec.json', pointer: '' },
    words: [name],
    levels: [[name]],
    docs,
    operations: operations.filter((operation) => resourceOf(operation) === name),
  }));
  return {
    title: 'Test',
    version: '1',
    docs,
    servers: [],
    securitySchemes: [],
    resources,
    models,
    webhooks: [],
  };
}

function resourceOf({ operationId }: Operation): string {
  return operationId?.split('-')[0] ?? '';
}

const docs: Docs = { summary: null, description: null, deprecated: false, link: null };

function id(text: string): SymbolId {
  return text as SymbolId;
}

function fail(reference: string): never {
  throw new Error(`No ${reference} in the test's document.`);
}

type Models = Map<SymbolId, Model>;

function operationOf(
  documents: Documents,
  models: Models,
  path: string,
  method: string,
  place: Place,
): Operation {
  const operationId = text(place, 'operationId');
  const body = at(place, 'requestBody', 'content', 'application/json', 'schema');
  return {
    id: id(`operation ${method} ${path}`),
    origin: place.origin,
    operationId,
    pinned: null,
    words: [operationId?.split('-')[1] ?? ''],
    naming: { rule: 'test', next: null, idWriter: 'a person' },
    method,
    path,
    input: {
      fields: [
        ...elements(at(place, 'parameters')).map((parameter) => parameterOf(documents, models, parameter)),
        ...propertiesOf(documents, models, body).map((property) => ({
          ...property,
          in: 'body' as const,
          key: property.wireName,
          style: null,
        })),
      ],
      extends: null,
    },
    body: { kind: 'none' },
    responses: members(at(place, 'responses'))
      .filter(([status]) => status.startsWith('2'))
      .map(([status, response]) => responseOf(documents, models, status, response)),
    errors: [],
    behaviour: { kind: 'call' },
    security: null,
    servers: null,
    idempotent: false,
    docs,
  };
}

function parameterOf(documents: Documents, models: Models, place: Place): InputField {
  const name = text(place, 'name') ?? '';
  const where = text(place, 'in');
  return {
    ...propertyOf(documents, models, name, at(place, 'schema'), flag(place, 'required')),
    in: where === 'path' || where === 'header' ? where : 'query',
    key: name,
    style: null,
  };
}

function responseOf(documents: Documents, models: Models, status: string, place: Place): Response {
  const schema = at(place, 'content', 'application/json', 'schema');
  const type = typeOf(documents, models, schema);
  return {
    origin: place.origin,
    status: Number(status),
    description: null,
    contents:
      schema === null
        ? []
        : [
            {
              origin: place.origin,
              mediaType: 'application/json',
              format: 'json',
              type,
              item: null,
              encodings: [],
            },
          ],
    headers: members(at(place, 'headers')).map(([name, header]) => ({
      ...propertyOf(documents, models, name, at(header, 'schema'), false),
      style: { kind: 'style', style: 'simple', explode: false, allowReserved: false },
    })),
  };
}

function propertyOf(
  documents: Documents,
  models: Models,
  name: string,
  schema: Place | null,
  required: boolean,
): Property {
  const value = schema && documents.resolve(schema)?.value;
  const { default: standard, minimum } = Object(value) as { default?: Json; minimum?: number };
  return {
    origin: schema?.origin ?? { file: 'spec.json', pointer: '' },
    wireName: name,
    required,
    access: 'both',
    type: typeOf(documents, models, schema),
    docs: {
      ...docs,
      description: schema && text(schema, 'description'),
      deprecated: schema !== null && flag(schema, 'deprecated'),
    },
    limits: {
      ...(standard === undefined ? {} : { default: standard }),
      ...(minimum === undefined ? {} : { minimum }),
    },
  };
}

function propertiesOf(documents: Documents, models: Models, schema: Place | null): readonly Property[] {
  const target = schema && documents.resolve(schema);
  const required = elements(target && at(target, 'required')).map(({ value }) => value);
  return members(target && at(target, 'properties')).map(([name, place]) =>
    propertyOf(documents, models, name, place, required.includes(name)),
  );
}

function typeOf(documents: Documents, models: Models, reference: Place | null): Type {
  const origin = { file: 'spec.json', pointer: '' };
  const schema = reference && documents.resolve(reference);
  if (schema === null) return { kind: 'unknown', origin };
  const shape = nonNull(documents, models, schema);
  if (!flag(schema, 'nullable')) return shape;
  return {
    kind: 'union',
    origin,
    discriminator: null,
    members: [shape, { kind: 'primitive', origin, name: 'null', format: null }],
  };
}

function nonNull(documents: Documents, models: Models, schema: Place): Type {
  const origin = { file: 'spec.json', pointer: '' };
  const values = elements(at(schema, 'enum')).map(({ value }): EnumMember => ({
    value: String(value),
    name: null,
    description: null,
  }));
  const kind = text(schema, 'type');
  if (values.length > 0)
    return model(models, { kind: 'enum', origin, base: 'string', members: values, open: false });
  if (kind === 'object') {
    return model(models, {
      kind: 'object',
      origin,
      properties: propertiesOf(documents, models, schema),
      extra: null,
    });
  }
  if (kind === 'array')
    return { kind: 'array', origin, items: typeOf(documents, models, at(schema, 'items')) };
  if (kind === 'string' || kind === 'number' || kind === 'integer' || kind === 'boolean') {
    return { kind: 'primitive', origin, name: kind, format: text(schema, 'format') };
  }
  return { kind: 'unknown', origin };
}

/** Makes a model of a shape, or finds the equal one. */
function model(models: Models, type: Type): Type {
  const key = id(JSON.stringify(type, (name, value: unknown) => (name === 'origin' ? undefined : value)));
  const origin = { file: 'spec.json', pointer: '' };
  if (!models.has(key)) {
    models.set(key, {
      id: key,
      origin,
      type,
      docs,
      hints: { pinned: null, component: null, title: null },
      places: [],
      uses: [],
    });
  }
  return { kind: 'ref', origin, target: key };
}
