import { formatOrigin } from '../../diagnostics/origin.ts';
import { at, isObject, text, type Place } from '../../load/place.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import type { Content, Docs, Method, Operation } from '../types.ts';
import { withFileParts } from './bodies/file-parts.ts';
import { withoutCredentials } from './credential-place.ts';
import { noDocs, readDocs } from './docs.ts';
import type { TypeOf } from './find-discriminator.ts';
import { placeInput } from './input.ts';
import type { ParameterReader } from './parameters.ts';
import type { Parameter } from './parameter.ts';
import type { OperationPlace } from './path-items.ts';
import { settleQuery } from './path-query.ts';
import { readRequestBody, type RequestBody } from './request-body.ts';
import type { Responses, ResponseReader } from './response.ts';
import type { Scope } from './scope.ts';
import { readSecurity, type Schemes } from './security.ts';
import { readServers } from './server.ts';
import { symbolId } from './symbol-id.ts';
import { inputsOf } from './units.ts';

/**
 * An operation as read from the document. Its input is computed when all models are known, its words when all
 * operations are known.
 */
export interface ReadOperation extends Omit<Operation, 'input' | 'body' | 'words' | 'naming'> {
  readonly place: Place;
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | null;
}

/** Methods that a client may repeat (RFC 9110, section 9.2.2; QUERY by its own specification). */
const idempotentMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'QUERY']);
const idempotentExtensions = ['x-sdkwright-idempotent', 'x-fern-idempotent', 'x-idempotent'];

/** Settings that all operations of a document share. */
export interface OperationDefaults {
  readonly schemes: Schemes;
  readonly parameters: ParameterReader;
  readonly responses: ResponseReader;
}

/** Reads an Operation Object (OpenAPI Specification, section "Operation Object"). */
export function readOperation(
  scope: Scope,
  found: OperationPlace,
  defaults: OperationDefaults,
): ReadOperation {
  const { method, path, pathItem, operation } = found;
  const inputs = [path, ...inputsOf(operation), ...inputsOf(pathItem)];
  const part = {
    kind: 'operations',
    key: `${method} ${formatOrigin(operation.origin)} ${path}`,
    inputs,
  } as const;
  return scope.units.take(part, () => read(scope, found, defaults));
}

function read(
  scope: Scope,
  found: OperationPlace,
  { schemes, parameters, responses }: OperationDefaults,
): ReadOperation {
  const { method, pathItem, operation: place } = found;
  const { documents, diagnostics } = scope;
  const value = isObject(place.value) ? place.value : {};
  const security = readSecurity(scope, value['security'] === undefined ? documents.root : place, schemes);
  const asked = parameters.read(found.path, pathItem, place);
  const sent = withoutCredentials(scope, asked.parameters, security, schemes);
  return {
    id: symbolId('operation', `${method} ${found.path}`),
    operationId: operationIdOf(place),
    pinned: text(place, 'x-sdkwright-name'),
    method,
    ...settleQuery(asked.path, sent),
    requestBody: readBody(scope, place, method),
    ...readResponses(responses, place, method),
    behaviour: { kind: 'call' },
    security,
    servers: readServers(diagnostics, place) ?? readServers(diagnostics, pathItem),
    idempotent: idempotentMethods.has(method) || idempotentExtensions.some((key) => value[key] === true),
    docs: operationDocs(readDocs(diagnostics, place), readDocs(diagnostics, pathItem)),
    origin: place.origin,
    place,
  };
}

/**
 * `fetch` sends no body with GET and HEAD (Fetch Standard, section 5.4), and services ignore it (RFC 9110,
 * 9.3.1).
 */
function readBody(scope: Scope, operation: Place, method: Method): RequestBody | null {
  const body = readRequestBody(scope, at(operation, 'requestBody'));
  if (body === null || (method !== 'GET' && method !== 'HEAD')) return body;
  scope.diagnostics.report('body-without-meaning', body.origin, { method });
  return null;
}

/**
 * Reads the responses of an operation. Responses to HEAD have no body, even if the document describes one
 * (RFC 9110, section 9.3.2).
 */
function readResponses(reader: ResponseReader, operation: Place, method: Method): Responses {
  const { responses, errors } = reader.read(at(operation, 'responses'));
  if (method !== 'HEAD') return { responses, errors };
  return { responses: responses.map(({ isOpen: _, ...rest }) => ({ ...rest, contents: [] })), errors };
}

function operationIdOf(place: Place): string | null {
  const id = text(place, 'operationId')?.trim();
  return id === undefined || id === '' ? null : id;
}

/**
 * The docs of a path item apply to all of its operations (section "Path Item Object"). An operation's own
 * docs have priority.
 */
function operationDocs(own: Docs, shared: Docs): Docs {
  if (own === noDocs) return { ...shared, deprecated: false };
  return {
    ...own,
    summary: own.summary ?? shared.summary,
    description: own.description ?? shared.description,
  };
}

/** Computes the operation's input when all models are known, and sets the words of its name. */
export function finishOperation(
  read: ReadOperation,
  { words, naming }: Pick<Operation, 'words' | 'naming'>,
  typeOf: TypeOf,
  diagnostics: Diagnostics,
): Operation {
  const { place: _, parameters, requestBody, ...operation } = read;
  const withFiles = (content: Content): Content => withFileParts(content, typeOf, diagnostics);
  return {
    ...operation,
    words,
    naming,
    ...placeInput(parameters, mapContents(requestBody, withFiles), typeOf),
  };
}

function mapContents(body: RequestBody | null, map: (content: Content) => Content): RequestBody | null {
  if (body === null) return null;
  const [preferred, ...others] = body.contents;
  return { ...body, contents: [map(preferred), ...others.map(map)] };
}
