import { buildContract } from '../../generator/contract/build.ts';
import type { Contract } from '../../generator/contract/types.ts';
import type { ProductInput } from '../../generator/products/product.ts';
import type {
  Api,
  ArrayType,
  Content,
  Docs,
  EnumType,
  Input,
  InputField,
  Limits,
  Model,
  ObjectType,
  Operation,
  PrimitiveType,
  Property,
  RefType,
  Resource,
  Response,
  SymbolId,
  Type,
  UnionType,
} from '../../generator/model/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { assignNames } from '../../generator/names/assign.ts';
import { nameClient } from '../../generator/names/client-name.ts';
import type { Names } from '../../generator/names/types.ts';

/** Builders of models by hand: what a document would give, in few words. */

export const origin = { file: 'openapi.json', pointer: '' };

export const noDocs: Docs = { summary: null, description: null, deprecated: false, link: null };

export function said(description: string): Docs {
  return { ...noDocs, description };
}

export function id(name: string): SymbolId {
  return name as SymbolId;
}

export function primitive(name: PrimitiveType['name'], format: string | null = null): PrimitiveType {
  return { kind: 'primitive', origin, name, format };
}

export const string = primitive('string');
export const integer = primitive('integer');
export const boolean = primitive('boolean');
export const unknown: Type = { kind: 'unknown', origin };

export function ref(target: string): RefType {
  return { kind: 'ref', origin, target: id(target) };
}

export function array(items: Type): ArrayType {
  return { kind: 'array', origin, items };
}

export function union(...members: readonly Type[]): UnionType {
  return { kind: 'union', origin, members, discriminator: null };
}

export function nullable(type: Type): UnionType {
  return union(type, primitive('null'));
}

export function values(members: readonly (string | number)[], open = false): EnumType {
  const base = typeof members[0] === 'number' ? 'number' : 'string';
  return {
    kind: 'enum',
    origin,
    base,
    open,
    members: members.map((value) => ({ value, name: null, description: null })),
  };
}

interface PropertyParts {
  readonly optional?: boolean;
  readonly access?: Property['access'];
  readonly docs?: string;
  readonly limits?: Limits;
}

export function property(wireName: string, type: Type, parts: PropertyParts = {}): Property {
  return {
    origin,
    wireName,
    type,
    required: parts.optional !== true,
    access: parts.access ?? 'both',
    docs: parts.docs === undefined ? noDocs : said(parts.docs),
    limits: parts.limits ?? {},
  };
}

export function object(properties: readonly Property[], extra: Type | null = null): ObjectType {
  return { kind: 'object', origin, properties, extra };
}

export function model(name: string, type: Type, docs: Docs = noDocs): Model {
  return {
    id: id(name),
    origin,
    type,
    docs,
    hints: { pinned: null, component: name, title: null },
    places: [],
    uses: [],
  };
}

export function field(
  wireName: string,
  type: Type,
  place: InputField['in'],
  parts: PropertyParts = {},
): InputField {
  return { ...property(wireName, type, parts), in: place, key: wireName, style: null };
}

export function input(...fields: readonly InputField[]): Input {
  return { fields, extends: null };
}

export function content(
  type: Type,
  mediaType = 'application/json',
  format: Content['format'] = 'json',
): Content {
  return { origin, mediaType, format, type, item: null, encodings: [] };
}

export function answer(type: Type | null, status: Response['status'] = 200): Response {
  return { origin, status, description: null, contents: type === null ? [] : [content(type)], headers: [] };
}

export function operation(
  words: string,
  method: string,
  path: string,
  parts: Partial<Operation> = {},
): Operation {
  return {
    origin: { file: 'openapi.json', pointer: `/paths/${path}/${method}` },
    id: id(`${method} ${path}`),
    operationId: `${path.split('/')[1] ?? 'root'}-${words}`,
    pinned: null,
    words: words.split(' '),
    naming: { rule: 'test', next: null, idWriter: 'a person' },
    method,
    path,
    input: input(),
    body: { kind: 'none' },
    responses: [answer(unknown)],
    errors: [],
    behaviour: { kind: 'call' },
    security: [[{ scheme: 'BearerAuth', scopes: [] }]],
    servers: null,
    idempotent: method === 'GET' || method === 'PUT' || method === 'DELETE',
    docs: noDocs,
    ...parts,
  };
}

export function resource(words: string, ...operations: readonly Operation[]): Resource {
  return {
    id: id(`resource:${words}`),
    origin,
    words: words.split(' '),
    levels: [words.split(' ')],
    docs: noDocs,
    operations,
  };
}

export function api(resources: readonly Resource[], models: readonly Model[], parts: Partial<Api> = {}): Api {
  return {
    title: 'Paperspace OpenAPI',
    version: '1',
    docs: noDocs,
    servers: [{ origin, url: 'https://api.paperspace.com/v1', description: null, variables: [] }],
    securitySchemes: [{ origin, name: 'BearerAuth', description: null, kind: 'bearer' }],
    resources,
    models: new Map(models.map((each) => [each.id, each])),
    webhooks: [],
    ...parts,
  };
}

export function namesOf(described: Api): Names {
  return assignNames(described, 'Paperspace', {}, new Diagnostics());
}

/** The contract of a hand-built API. */
export function contractOf(
  described: Api,
  { names = namesOf(described), env, diagnostics = new Diagnostics() }: ContractParts = {},
): Contract {
  const client = nameClient({ package: { name: 'fixture-sdk' } }, described.title);
  return buildContract(described, names, { ...client, env: env ?? client.env }, diagnostics);
}

interface ContractParts {
  readonly names?: Names;
  readonly env?: string | undefined;
  readonly diagnostics?: Diagnostics;
}

/** The settings of the package of an Api where the configuration has none of its own. */
export function packageOf({ title }: Api): Pick<ProductInput, 'package' | 'types'> {
  const client = nameClient({ package: { name: 'fixture-sdk' } }, title);
  return {
    package: {
      name: 'paperspace-sdk',
      version: '0.1.0',
      description: `TypeScript client of the ${client.name} API.`,
      license: 'MIT',
      author: null,
      repository: null,
    },
    types: { responses: 'declared', dates: 'string', int64: 'number', decimals: 'number', xml: 'text' },
  };
}
