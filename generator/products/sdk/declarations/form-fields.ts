import type { Content, FieldEncoding, Representation, Type } from '../../../contract/types.ts';
import { conjunctsOf, holds, resolved } from '../../../contract/visit.ts';
import { code, stringLiteral, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { converterCode } from './converter.ts';
import { objectLiteral, type Entry } from './object-literal.ts';

/** Integers that JSON must not round. */
export const exact: readonly Representation[] = ['bigint', 'digits'];

/** The encodings of form fields that differ from the default; null without any. */
export function fieldsCode(content: Content, context: OperationScope): Code | null {
  const encodings = new Map(content.encodings.map((encoding) => [encoding.field, encoding]));
  const exact = new Map(exactFields(content.type, context));
  const names = [...new Set([...encodings.keys(), ...exact.keys()])];
  const fields = names.flatMap((name): Entry[] => {
    const entries = fieldEntries(encodings.get(name), exact.get(name), context);
    return entries.every(([, value]) => value === null) ? [] : [[name, objectLiteral(entries)]];
  });
  return fields.length === 0 ? null : objectLiteral(fields);
}

function fieldEntries(
  encoding: FieldEncoding | undefined,
  json: Code | undefined,
  { scope }: OperationScope,
): readonly Entry[] {
  const { contentType = null, style = null } = encoding ?? {};
  const writer = style === null || style.kind === 'content' ? null : styleWriter(style.style, style.explode);
  return [
    ['contentType', contentType === null ? null : stringLiteral(contentType)],
    ['json', json === undefined || writer !== null ? null : json],
    ['write', writer === null ? null : scope.runtime(writer)],
  ];
}

function styleWriter(style: string, explode: boolean): string | null {
  if (style === 'form') return explode ? null : 'form';
  const written = ['spaceDelimited', 'pipeDelimited', 'tabDelimited', 'deepObject'];
  return written.includes(style) ? style : null;
}

/** The fields that are sent as JSON and contain integers that JSON must not round, with their encoders. */
function exactFields(type: Type, context: OperationScope): readonly (readonly [string, Code])[] {
  const parts = conjunctsOf(type, context.lookup.models);
  const properties = parts.flatMap((part) => (part.kind === 'object' ? part.properties : []));
  return properties.flatMap((property) => {
    const value = resolved(property.type, context.lookup.models);
    const element = value.kind === 'array' ? value.items : value;
    return isJson(element, context) ? [[property.name, exactWriter(element, context)] as const] : [];
  });
}

/** Numbers that are not nested are written as they are. */
function isJson(type: Type, { lookup }: OperationScope): boolean {
  return holds(type, lookup.models, exact) && resolved(type, lookup.models).kind !== 'primitive';
}

function exactWriter(type: Type, context: OperationScope): Code {
  const write = context.scope.runtime('writeExact');
  const converter = holds(type, context.lookup.models, ['digits']) ? converterCode(type, context) : null;
  return converter === null ? write : code`(value) => ${write}(${converter}(value, 'encode'))`;
}
