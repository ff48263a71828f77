import { assertNever } from '../../model/assert-never.ts';
import type { Api, InputField, Operation, ParameterStyle, Type } from '../../model/types.ts';
import { code, joinCode, stringLiteral, type Code } from '../gate.ts';
import type { FileScope } from '../file-scope.ts';
import type { OperationScope } from '../operation-scope.ts';
import { resolved } from '../../model/walk.ts';
import { fieldsOf } from './input.ts';
import { arrayLiteral, objectLiteral, type Entry } from './object-literal.ts';

/** Where a parameter stands (OpenAPI Parameter Object, `in`). */
type Place = Exclude<InputField['in'], 'body'>;

/** What a plan says of parameters: a function for each place that has any, made of the runtime's. */
export function parameterEntries(operation: Operation, context: OperationScope): readonly Entry[] {
  const { scope } = context;
  const headers = fieldList(operation, 'header', context);
  const cookies = fieldList(operation, 'cookie', context);
  return [
    ['fill', fillCode(operation, context)],
    ['query', queryCode(operation, context)],
    ['headers', headersCode(headers, cookies, scope)],
  ];
}

/** Null where the path has nothing to fill. */
function fillCode(operation: Operation, context: OperationScope): Code | null {
  const { scope } = context;
  if (operation.input.fields.every((field) => field.in !== 'path')) return null;
  const fields = fieldList(operation, 'path', context);
  return fields === null
    ? scope.runtime('fillPath')
    : code`(plan, input) => ${scope.runtime('writePath')}(plan, input, ${fields})`;
}

/** Null where there is no query. Parameters that are all plain need less of the runtime. */
function queryCode(operation: Operation, context: OperationScope): Code | null {
  const { scope, symbols } = context;
  const fields = fieldList(operation, 'query', context);
  if (fields === null) return null;
  const arePlain = fieldsOf(operation).every(
    (field) => field.in !== 'query' || isPlain(field, 'query', symbols.api),
  );
  return code`(input) => ${scope.runtime(arePlain ? 'writeQuery' : 'writeStyledQuery')}(input, ${fields})`;
}

function headersCode(headers: Code | null, cookies: Code | null, scope: FileScope): Code | null {
  const own = headers && code`${scope.runtime('writeHeaders')}(input, ${headers})`;
  if (cookies === null) return own && code`(input) => ${own}`;
  const cookie = code`cookie: ${scope.runtime('writeCookies')}(input, ${cookies})`;
  const members = own === null ? [cookie] : [code`...${own}`, cookie];
  return code`(input) => ({ ${joinCode(members, ', ')} })`;
}

function fieldList(operation: Operation, place: Place, context: OperationScope): Code | null {
  const fields = fieldsOf(operation).filter((field) => field.in === place);
  const plans = fields.flatMap((field) => fieldPlan(field, place, operation, context) ?? []);
  return plans.length === 0 ? null : arrayLiteral(plans);
}

/**
 * How a plan lists a parameter: by its name where it is written the default way of its place, else with its writer.
 * Null for a path parameter that the path template alone explains.
 */
function fieldPlan(
  field: InputField,
  place: Place,
  { path }: Operation,
  { scope, symbols }: OperationScope,
): Code | null {
  const name = stringLiteral(field.wireName);
  const isRepeated = path.split(`{${field.wireName}}`).length > 2;
  if (isPlain(field, place, symbols.api)) return place === 'path' && !isRepeated ? null : name;
  const writer = writerOf(field, place, symbols.api);
  return objectLiteral([
    ['name', name],
    ['key', field.key === field.wireName ? null : stringLiteral(field.key)],
    ['write', writer === null ? null : scope.runtime(writer)],
    ['encode', keepsReserved(field) ? scope.runtime('keepReserved') : null],
  ]);
}

/** Whether a parameter stands in the input under its own name, and is written the default way of its place. */
function isPlain(field: InputField, place: Place, api: Api): boolean {
  return writerOf(field, place, api) === null && !keepsReserved(field) && field.key === field.wireName;
}

function keepsReserved({ style }: InputField): boolean {
  return style?.kind === 'style' && style.allowReserved;
}

function writerOf({ style, type }: InputField, place: Place, api: Api): string | null {
  return style === null ? null : writerName(style, place, mayBeObject(type, api));
}

/** Whether a value may be an object, which the default ways of writing parameters do not know. */
function mayBeObject(type: Type, api: Api): boolean {
  const target = resolved(type, api);
  if (target.kind === 'union') return target.members.some((member) => mayBeObject(member, api));
  return ['object', 'record', 'intersection', 'unknown'].includes(target.kind);
}

/**
 * The runtime's writer for a style (OpenAPI, "Style Values"); null for the default of the place: `form`, exploded, in
 * queries and cookies, `simple` elsewhere.
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
    case 'deepObject':
      return 'deepObject';
    default:
      return assertNever(style.style);
  }
}
