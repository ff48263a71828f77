import type { Call, HeaderField, HeadersType } from '../../../contract/types.ts';
import { holds } from '../../../contract/visit.ts';
import type { FileScope } from '../file-scope.ts';
import { code, identifier, propertyKey, type Code } from '../../../escape/code.ts';
import type { Lookup } from '../lookup.ts';
import type { OperationScope } from '../operation-scope.ts';
import type { Declaration } from './declaration.ts';
import { memberOf } from './object.ts';
import { objectLiteral, type Entry } from './object-literal.ts';
import { interfaceDeclaration } from './print.ts';

/** The interface of headers that only this call has; null without one. */
export function ownHeaders(
  { headers, functionName }: Call,
  { lookup, scope }: OperationScope,
): Declaration | null {
  if (headers === null || headers.isShared) return null;
  const docs = code`Headers of the response to {@link ${identifier(functionName)}}.`;
  return headersDeclaration(headers, docs, lookup, scope);
}

/** The interface of response headers. */
export function headersDeclaration(
  { name, fields }: HeadersType,
  docs: Code,
  { models }: Lookup,
  scope: FileScope,
): Declaration {
  return interfaceDeclaration({
    name: identifier(name),
    docs,
    extends: null,
    members: fields.map((field) => {
      const member = memberOf(field, propertyKey(field.name), { scope, direction: 'response' });
      const isConverted = holds(field.type, models);
      return isConverted ? { ...member, type: code`${scope.runtimeType('Wire')}<${member.type}>` } : member;
    }),
    index: null,
  });
}

/** The type of a call's declared headers; null if the document declares none. */
export function headersType({ headers }: Call, scope: FileScope): Code | null {
  if (headers === null) return null;
  const { name, file, isShared } = headers;
  return isShared ? scope.exported(file, name, 'type') : identifier(name);
}

/** The entry of a plan that parses headers; null without headers. */
export function headersReader({ headers }: Call, { scope }: OperationScope): Code | null {
  if (headers === null) return null;
  const readers = headers.fields.map(({ name, read }): Entry => {
    const each = scope.runtime(runtimeReaders[read.as]);
    return [name, read.isList ? code`${scope.runtime('asList')}(${each})` : each];
  });
  return code`(headers) => ${scope.runtime('readHeaders')}(headers, ${objectLiteral(readers)})`;
}

const runtimeReaders = {
  text: 'asText',
  number: 'asNumber',
  boolean: 'asBoolean',
  json: 'asJson',
} as const satisfies Record<HeaderField['read']['as'], string>;
