import { assertNever } from '../../../assert-never.ts';
import type { Call, InputField, ParameterStyle, Type } from '../../../contract/types.ts';
import { alternativesOf, type Models } from '../../../contract/visit.ts';
import { code, joinCode, stringLiteral, type Code } from '../../../escape/code.ts';
import type { FileScope } from '../file-scope.ts';
import type { OperationScope } from '../operation-scope.ts';
import { arrayLiteral, objectLiteral, type Entry } from './object-literal.ts';

/** The place of a parameter (OpenAPI Parameter Object, `in`). */
type Place = Exclude<InputField['in'], 'body'>;

/** The entries of a plan for parameters: one function of the runtime for each place with parameters. */
export function parameterEntries(call: Call, context: OperationScope): readonly Entry[] {
  const { scope } = context;
  const headers = fieldList(call, 'header', context);
  const cookies = fieldList(call, 'cookie', context);
  return [
    ['fill', fillCode(call, context)],
    ['query', queryCode(call, context)],
    ['headers', headersCode(headers, cookies, call, scope)],
    ['guard', hasSecretHeader(call) ? scope.runtime('guardRedirects') : null],
  ];
}

/** Null for a path without parameters. */
function fillCode(call: Call, context: OperationScope): Code | null {
  const { scope } = context;
  if (call.input.fields.every((field) => field.in !== 'path')) return null;
  const fields = fieldList(call, 'path', context);
  return fields === null
    ? scope.runtime('fillPath')
    : code`(plan, fields) => ${scope.runtime('writePath')}(plan, fields, ${fields})`;
}

/** Null without a query. If all parameters are plain, less of the runtime is needed. */
function queryCode(call: Call, context: OperationScope): Code | null {
  const { scope, lookup } = context;
  const fields = fieldList(call, 'query', context);
  if (fields === null) return null;
  const arePlain = call.input.fields.every(
    (field) => field.in !== 'query' || isPlain(field, 'query', lookup.models),
  );
  const input = requiredInput(call, 'query', scope);
  return code`(fields) => ${scope.runtime(arePlain ? 'writeQuery' : 'writeStyledQuery')}(${input}, ${fields})`;
}

/** The fields of the input, or code that throws if neither call nor client has a value that the service requires. */
function requiredInput({ input }: Call, place: Place, scope: FileScope): Code {
  const keys = input.fields.flatMap(({ key, in: where, client }) =>
    where === place && client?.isDemanded ? [stringLiteral(key)] : [],
  );
  return keys.length === 0
    ? code`fields`
    : code`${scope.runtime('demanded')}(${joinCode([code`fields`, ...keys], ', ')})`;
}

function headersCode(headers: Code | null, cookies: Code | null, call: Call, scope: FileScope): Code | null {
  const input = (place: Place): Code => requiredInput(call, place, scope);
  const own = headers && code`${scope.runtime('writeHeaders')}(${input('header')}, ${headers})`;
  if (cookies === null) return own && code`(fields) => ${own}`;
  const cookie = code`cookie: ${scope.runtime('writeCookies')}(${input('cookie')}, ${cookies})`;
  const members = own === null ? [cookie] : [code`...${own}`, cookie];
  return code`(fields) => ({ ${joinCode(members, ', ')} })`;
}

/** Names of headers that may be secret, as in the runtime, without those that a redirect may keep. */
export const secretHeader: RegExp =
  /^(?!((proxy-)?authorization|cookie|(x-)?idempotency-key)$).*(auth|cookie|key|token|secret|passw|pwd|jwt|sig|cred|session)/i;

/** Whether a redirect to another origin would send a secret header parameter. */
function hasSecretHeader({ input }: Call): boolean {
  return input.fields.some((field) => field.in === 'header' && secretHeader.test(field.name));
}

function fieldList(call: Call, place: Place, context: OperationScope): Code | null {
  const fields = call.input.fields.filter((field) => field.in === place);
  const plans = fields.flatMap((field) => fieldPlan(field, place, call, context) ?? []);
  return plans.length === 0 ? null : arrayLiteral(plans);
}

/**
 * A parameter in a plan: its name if it has the default style of its place, else its name with its encoder.
 * Null for a path parameter that the path template describes completely.
 */
function fieldPlan(
  field: InputField,
  place: Place,
  { path }: Call,
  { scope, lookup }: OperationScope,
): Code | null {
  const name = stringLiteral(field.name);
  const isRepeated = path.split(`{${field.name}}`).length > 2;
  if (isPlain(field, place, lookup.models)) return place === 'path' && !isRepeated ? null : name;
  const writer = writerOf(field, place, lookup.models);
  return objectLiteral([
    ['name', name],
    ['key', field.key === field.name ? null : stringLiteral(field.key)],
    ['write', writer === null ? null : scope.runtime(writer)],
    ['encode', escapeOf(field, place, scope)],
  ]);
}

/** Whether a parameter has the same name in the input, and the default style of its place. */
function isPlain(field: InputField, place: Place, models: Models): boolean {
  return (
    writerOf(field, place, models) === null && escapeName(field, place) === null && field.key === field.name
  );
}

function escapeOf(field: InputField, place: Place, scope: FileScope): Code | null {
  const name = escapeName(field, place);
  return name === null ? null : scope.runtime(name);
}

/** The runtime's escape function for a value that is not escaped as usual in its place. */
function escapeName({ style }: InputField, place: Place): string | null {
  if (style?.kind !== 'style') return null;
  if (style.isEncoded) return 'asEncoded';
  if (style.hasSegments) return 'keepSlashes';
  if (!style.allowReserved) return null;
  return place === 'path' ? 'keepInSegment' : 'keepReserved';
}

function writerOf({ style, type }: InputField, place: Place, models: Models): string | null {
  return style === null ? null : writerName(style, place, mayBeObject(type, models));
}

/** Whether a value may be an object. The default encoders of parameters do not accept objects. */
function mayBeObject(type: Type, models: Models): boolean {
  const kinds = alternativesOf(type, models).map(({ kind }) => kind);
  return kinds.some((kind) => ['object', 'record', 'intersection', 'unknown'].includes(kind));
}

/**
 * The runtime's encoder for a style (OpenAPI, "Style Values"); null for the default of the place: exploded
 * `form` in queries and cookies, `simple` elsewhere.
 */
function writerName(style: ParameterStyle, place: Place, isObject: boolean): string | null {
  if (style.kind === 'content') return place === 'query' || place === 'cookie' ? 'jsonPair' : 'json';
  const { explode } = style;
  const isPair = place === 'query' || place === 'cookie';
  switch (style.style) {
    case 'simple':
      if (!isPair && !isObject) return null;
      return explode ? 'simpleExploded' : 'simple';
    case 'cookie':
      return explode ? 'cookieExploded' : 'cookie';
    case 'form':
      if (!explode) return 'form';
      return isPair && !isObject ? null : 'formExploded';
    case 'label':
      return explode ? 'labelExploded' : 'label';
    case 'matrix':
      return explode ? 'matrixExploded' : 'matrix';
    case 'spaceDelimited':
      return 'spaceDelimited';
    case 'pipeDelimited':
      return 'pipeDelimited';
    case 'tabDelimited':
      return 'tabDelimited';
    case 'deepObject':
      return 'deepObject';
    default:
      return assertNever(style.style);
  }
}
