import type { Direction, ParameterStyle, Server } from '../../generator/contract/types.ts';
import type {
  Shape,
  Surface,
  SurfaceBehaviour,
  SurfaceCall,
  SurfaceCredential,
  SurfaceField,
  SurfaceResult,
  SurfaceType,
} from '../../generator/changes/surface.ts';
import { unionOf } from './shape-text.ts';

/** A surface in short form: types as TypeScript writes them, each a list of union members. */
export interface SurfaceParts {
  readonly client?: string;
  readonly credentials?: readonly SurfaceCredential[];
  readonly errors?: readonly string[];
  readonly server?: string | null;
  readonly servers?: readonly Server[];
  readonly operations?: readonly SurfaceCall[];
  readonly models?: readonly SurfaceType[];
  readonly variants?: Surface['variants'];
}

/** A surface with these operations and models. */
export function surface(parts: SurfaceParts = {}): Surface {
  const { client = 'Acme', credentials = [], errors = [], servers = [], operations = [] } = parts;
  const { server = 'https://api.example.com', models = [], variants = [] } = parts;
  return {
    surface: 2,
    generator: '0.1.0',
    client: {
      name: client,
      baseUrl: server,
      servers,
      credentials,
      errors: { types: errors.map((text) => unionOf([text])), kinds: null },
    },
    calls: operations,
    types: models,
    variants,
    exports: models.map(({ name }) => ({ name, kind: 'model' })),
  };
}

/** An operation in short form. */
export interface OperationParts {
  readonly name?: string;
  readonly http?: string;
  readonly behaviour?: SurfaceBehaviour;
  readonly deprecated?: boolean;
  readonly input?: string;
  readonly fields?: readonly SurfaceField[];
  /** What it gives; nothing for an empty list. */
  readonly output?: readonly string[];
  readonly choice?: SurfaceCall['choice'];
  readonly headers?: SurfaceCall['headers'];
  /** Media types of the body. */
  readonly sends?: readonly string[];
  readonly needs?: SurfaceCall['needs'];
  readonly servers?: readonly Server[] | null;
}

export function operation(parts: OperationParts = {}): SurfaceCall {
  const { name = 'machines.get', http = 'GET /machines/{id}', fields = [], sends = [] } = parts;
  const { input = 'GetMachineInput', output = ['Machine'], servers = null, needs = [] } = parts;
  const { behaviour = { kind: 'call' }, deprecated = false, choice = null, headers = null } = parts;
  const [method = '', path = ''] = http.split(' ');
  const need =
    fields.length === 0 ? 'none' : fields.some(({ required }) => required) ? 'required' : 'optional';
  return {
    ...{ id: name, method, path, deprecated, choice, headers, behaviour, needs, servers },
    input: { name: input, need, fields },
    body:
      sends.length === 0
        ? null
        : { required: true, contents: sends.map((mediaType) => ({ mediaType, encodings: [] })) },
    result: result(...output),
  };
}

/** What a call resolves to; nothing without types. */
export function result(...types: readonly string[]): SurfaceResult {
  const bodies = types.length === 0 ? [] : [{ type: unionOf(types), isStream: false }];
  return { bodies, mayBeEmpty: types.length === 0, isOpen: false };
}

/** A field in short form. */
export interface FieldParts {
  readonly type?: readonly string[];
  readonly required?: boolean;
  readonly place?: SurfaceField['in'];
  readonly style?: ParameterStyle | null;
  readonly deprecated?: boolean;
}

/** A required string, unless its parts say otherwise. */
export function field(name: string, parts: FieldParts = {}): SurfaceField {
  const { type = ['string'], required = true, place = null, style = null, deprecated = false } = parts;
  return { name, type: unionOf(type), required, access: 'both', in: place, style, deprecated };
}

/** What a model is. */
export interface ModelShape {
  readonly type: Shape;
  readonly keys: readonly string[] | null;
}

/** A model that is sent, received or both. */
export function model(
  name: string,
  { type, keys }: ModelShape,
  travel: 'sent' | 'received' | 'both' = 'received',
): SurfaceType {
  const directions: readonly Direction[] = [
    ...(travel === 'received' ? [] : ['request' as const]),
    ...(travel === 'sent' ? [] : ['response' as const]),
  ];
  return { name, directions, type, keys, deprecated: false };
}

export function object(...fields: readonly SurfaceField[]): ModelShape {
  return { type: { kind: 'object', properties: fields, extra: null }, keys: null };
}

/** An enum of values that are their own keys. */
export function enumeration(values: readonly string[], open = false): ModelShape {
  return keyed(Object.fromEntries(values.map((value) => [value, value])), open);
}

/** An enum by its keys. */
export function keyed(values: Readonly<Record<string, string>>, open = false): ModelShape {
  const members = Object.values(values).map((value) => ({ value, description: null }));
  return { type: { kind: 'enum', base: 'string', members, open }, keys: Object.keys(values) };
}

export function alias(...types: readonly string[]): ModelShape {
  return { type: unionOf(types), keys: null };
}
