import { isStream, valueType } from '../contract/results.ts';
import { distinctOptions } from '../contract/security.ts';
import type {
  Call,
  Client,
  ClientParameter,
  Contract,
  Credential,
  Envelope,
  InputField,
  Model,
  Polling,
  Property,
  Result,
  Security,
  TokenEndpoint,
  Type,
} from '../contract/types.ts';
import { resolved, visibleProperties } from '../contract/visit.ts';
import type { Getter } from '../last-results.ts';
import { sortedBy } from '../order.ts';
import { shapeOf } from './shape.ts';
import type {
  Surface,
  SurfaceBehaviour,
  SurfaceCall,
  SurfaceCredential,
  SurfaceField,
  SurfaceResult,
  SurfaceType,
} from './surface.ts';

type Models = Getter<string, Model>;

/** What the surface of a call depends on in addition to the call and models. */
export type ClientFacts = Pick<Client, 'security' | 'credentials'>;

/** Makes the parts of a surface. */
export interface SurfaceParts {
  readonly call: (call: Call, client: ClientFacts, models: Models) => SurfaceCall;
  readonly types: (model: Model) => readonly SurfaceType[];
}

/** Makes each part. */
export const plainParts: SurfaceParts = { call: callSurface, types: typesOf };

/**
 * The surface of a package.
 *
 * @param generator - version of sdkwright that makes the package
 */
export function takeSurface(contract: Contract, generator: string, parts = plainParts): Surface {
  const { client, errors, models, webhooks } = contract;
  const calls = contract.resources.flatMap((resource) => resource.calls);
  const byName = new Map(models.map((model) => [model.name, model]));
  const payloads = webhooks.map(({ name, type, docs }): SurfaceType => ({
    name,
    directions: ['response'],
    type: shapeOf(type),
    keys: null,
    deprecated: docs.deprecated,
  }));
  return {
    surface: 2,
    generator,
    client: {
      name: client.name,
      baseUrl: client.baseUrl,
      servers: client.servers,
      credentials: distinctOptions(client).map(credentialSurface),
      ...(client.parameters.length > 0 && { parameters: client.parameters.map(parameterSurface) }),
      ...(client.headers.length > 0 && { headers: client.headers }),
      errors: { types: errors.types.map(shapeOf), kinds: errors.kinds },
    },
    calls: sortedBy(
      calls.map((call) => parts.call(call, client, byName)),
      ({ id }) => id,
    ),
    types: sortedBy([...models.flatMap((model) => parts.types(model)), ...payloads], ({ name }) => name),
    variants: models.flatMap(({ name, requestName }) =>
      requestName === null ? [] : [{ model: name, request: requestName }],
    ),
    exports: contract.exports.map(({ name, kind }) => ({ name, kind })),
  };
}

/** The declarations of a model, each with its declared properties. */
function typesOf(model: Model): readonly SurfaceType[] {
  const { name, requestName, directions, isSent, isReceived, type, keys, docs } = model;
  // An unused type is exported too. It counts as one that callers read.
  const used = [...(isSent ? ['request' as const] : []), ...(isReceived ? ['response' as const] : [])];
  return directions.map((direction): SurfaceType => ({
    name: direction === 'request' ? (requestName ?? name) : name,
    directions: directions.length > 1 ? [direction] : used.length > 0 ? used : ['response'],
    type: shapeOf(
      type.kind === 'object' ? { ...type, properties: visibleProperties(type.properties, direction) } : type,
    ),
    keys,
    deprecated: docs.deprecated,
  }));
}

function parameterSurface({ option, type, docs }: ClientParameter): SurfaceField {
  const { deprecated } = docs;
  const rest = { required: false, access: 'both', in: null, style: null } as const;
  return { name: option, type: shapeOf(type), deprecated, ...rest };
}

function credentialSurface(credential: Credential): SurfaceCredential {
  const { option, env } = credential;
  switch (credential.kind) {
    case 'apiKey': {
      const prefix = credential.prefix === undefined ? '' : ` after "${credential.prefix}"`;
      return { option, env, holds: 'text', sent: `${credential.in} ${credential.parameter}${prefix}` };
    }
    case 'http': {
      const holds = credential.isMadeForRequest ? 'a function' : 'text';
      return { option, env, holds, sent: `${credential.httpScheme} authentication` };
    }
    case 'accessToken': {
      const endpoints: readonly TokenEndpoint[] = Object.values(credential.grants);
      const urls = new Set(endpoints.map(({ tokenUrl }) => tokenUrl));
      return { option, env, holds: 'text', sent: `token, also from ${[...urls].join(', ')}` };
    }
    case 'bearer':
      return { option, env, holds: 'text', sent: 'bearer token' };
    case 'basic':
      return { option, env, holds: 'user and password', sent: 'basic authentication' };
    case 'clientCredentials':
      return { option, env, holds: 'client id and secret', sent: `token from ${credential.tokenUrl}` };
  }
}

function callSurface(call: Call, client: ClientFacts, models: Models): SurfaceCall {
  const { id, method, path, docs, input, body, choice, headers, servers } = call;
  return {
    ...{ id, method, path, deprecated: docs.deprecated },
    input: { name: input.name, need: input.need, fields: inputFields(call, models) },
    body: body && {
      required: body.required,
      contents: body.contents.map(({ mediaType, encodings }) => ({ mediaType, encodings })),
    },
    result: resultSurface(call.result),
    ...(call.envelope && { envelope: envelopeSurface(call.envelope) }),
    choice: choice && {
      name: choice.name,
      fields: [],
      results: choice.results.map(({ mediaType, result }) => ({
        mediaType,
        result: resultSurface(result),
      })),
    },
    headers: headers && { name: headers.name, fields: headers.fields.map((field) => fieldOf(field)) },
    behaviour: behaviourSurface(call),
    needs: needsOf(call.security ?? client.security, client.credentials),
    servers,
  };
}

/** All fields of the input, including those of the model that it extends. */
function inputFields({ input }: Call, models: Models): readonly SurfaceField[] {
  const base = input.extends === null ? undefined : models.get(input.extends)?.type;
  const extended = base?.kind === 'object' ? visibleProperties(base.properties, 'request') : [];
  return [
    ...input.fields.map((field) => ({
      ...fieldOf(field),
      name: field.key,
      in: field.in,
      style: styleOf(field, models),
    })),
    ...extended.map((property) => ({ ...fieldOf(property), in: 'body' as const })),
  ];
}

function fieldOf({ name, required, access, type, docs }: Property): SurfaceField {
  const { deprecated } = docs;
  return { name, required, access, type: shapeOf(type), deprecated, in: null, style: null };
}

/** A value without parts is written the same in all styles, unless reserved characters stay. */
function styleOf({ style, type }: InputField, models: Models): SurfaceField['style'] {
  const isKept = style?.kind === 'style' && style.allowReserved;
  return style !== null && (isKept || hasParts(type, models)) ? style : null;
}

function hasParts(type: Type, models: Models): boolean {
  const target = resolved(type, models);
  if (target.kind === 'union') return target.members.some((member) => hasParts(member, models));
  return ['array', 'tuple', 'object', 'record', 'intersection', 'unknown'].includes(target.kind);
}

function resultSurface({ contents, mayBeEmpty, isOpen }: Result): SurfaceResult {
  const bodies = contents.map((content) => ({
    type: shapeOf(valueType(content)),
    isStream: isStream(content),
  }));
  return { bodies, mayBeEmpty, isOpen };
}

function envelopeSurface({ data, whole, success }: Envelope): NonNullable<SurfaceCall['envelope']> {
  return { ...(data && { whole: resultSurface(whole) }), ...(success && { success }) };
}

function behaviourSurface({ behaviour }: Call): SurfaceBehaviour {
  switch (behaviour.kind) {
    case 'call':
      return { kind: 'call' };
    case 'list': {
      const { scheme, item } = behaviour.paging;
      return {
        kind: 'list',
        item: shapeOf(item),
        by: scheme.kind,
        input: 'input' in scheme ? [scheme.input].flat().join('.') : null,
        first: 'first' in scheme ? scheme.first : null,
      };
    }
    case 'work': {
      const { poll, cancel } = behaviour.polling;
      return {
        kind: 'work',
        event: poll.kind === 'call' ? resultSurface(poll.event) : null,
        result: workResult(behaviour.polling.result),
        isCancellable: cancel !== null,
      };
    }
    case 'waitable': {
      const { name, statesName, targets } = behaviour.waiter;
      return { kind: 'waitable', name, statesName, targets };
    }
  }
}

const nothing: SurfaceResult = { bodies: [], mayBeEmpty: true, isOpen: false };

function workResult(result: Polling['result']): SurfaceResult {
  switch (result.kind) {
    case 'none':
      return nothing;
    case 'value': {
      const { type, mayBeMissing } = result.access;
      return { bodies: [{ type: shapeOf(type), isStream: false }], mayBeEmpty: mayBeMissing, isOpen: false };
    }
    case 'read':
    case 'response':
      return resultSurface(result.result);
  }
}

function needsOf(security: Security, credentials: readonly Credential[]): Security {
  const optionOf = (scheme: string): string =>
    credentials.find((credential) => credential.scheme === scheme)?.option ?? scheme;
  return security.map((schemes) => schemes.map(optionOf));
}
