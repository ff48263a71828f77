import { headersOf } from '../../model/declared-headers.ts';
import { splitNull } from '../../model/nullable.ts';
import type { Api, Operation, ResponseHeader, Type } from '../../model/types.ts';
import type { FileScope } from '../file-scope.ts';
import { code, identifier, propertyKey, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import type { Symbols } from '../symbols.ts';
import { resolved } from '../../model/walk.ts';
import { memberOf } from './object.ts';
import { objectLiteral, type Entry } from './object-literal.ts';
import { interfaceDeclaration } from './print.ts';
import { isConverted } from './wire.ts';
import { scalarOf } from '../../model/scalar.ts';

/** Where the types of headers live that several operations share; no resource or model file is called so. */
export const headersPath = 'headers.ts';

/** The interface of the headers that an operation's answers are declared to have; null where it has none of its own. */
export function ownHeaders(operation: Operation, { symbols, scope }: OperationScope): Code | null {
  if (headersOf(operation).length === 0 || symbols.sharesHeaders(operation.id)) return null;
  const docs = code`Headers of the answer to {@link ${identifier(symbols.names.function(operation.id))}}.`;
  return headersDeclaration(operation, docs, symbols, scope);
}

/** The interface of the headers that an operation's answers are declared to have. */
export function headersDeclaration(
  operation: Operation,
  docs: Code,
  symbols: Symbols,
  scope: FileScope,
): Code {
  const wire = (type: Type, printed: Code): Code =>
    isConverted(type, symbols) ? code`${scope.runtimeType('Wire')}<${printed}>` : printed;
  return interfaceDeclaration({
    name: identifier(symbols.names.headers(operation.id)),
    docs,
    extends: null,
    members: headersOf(operation).map((header) => {
      const read = { ...header, type: typeOf(header, symbols.api) };
      const member = memberOf(read, propertyKey(header.wireName), { scope, direction: 'response' });
      return { ...member, type: wire(read.type, member.type) };
    }),
    index: null,
  });
}

/** `, GetPetHeaders`: what a call's type says of headers; nothing where the document declares none. */
export function headersArgument(operation: Operation, { symbols, scope }: OperationScope): Code {
  if (headersOf(operation).length === 0) return code``;
  const name = symbols.names.headers(operation.id);
  const isShared = symbols.sharesHeaders(operation.id);
  return code`, ${isShared ? scope.exported(headersPath, name, 'type') : identifier(name)}`;
}

/** How a plan says that headers are read; null where there are none. */
export function headersReader(
  operation: Operation,
  { symbols, scope, diagnostics }: OperationScope,
): Code | null {
  const headers = headersOf(operation);
  if (headers.length === 0) return null;
  const readers = headers.map((header): Entry => {
    const reader = readerOf(header, symbols.api);
    if (reader === null) diagnostics.report('header-as-text', header.origin, { name: header.wireName });
    const { name, isList } = reader ?? { name: 'asText', isList: false };
    const each = scope.runtime(name);
    return [header.wireName, isList ? code`${scope.runtime('asList')}(${each})` : each];
  });
  return code`(headers) => ${scope.runtime('readHeaders')}(headers, ${objectLiteral(readers)})`;
}

/** The type of what is read: style `simple` has no null, and what cannot be read is text. */
function typeOf(header: ResponseHeader, api: Api): Type {
  const { style, type, origin } = header;
  if (readerOf(header, api) !== null) return style.kind === 'content' ? type : splitNull(type).type;
  return { kind: 'primitive', name: 'string', format: null, origin };
}

/** The runtime's reader of a header, or of each element of a list. */
interface HeaderReader {
  readonly name: 'asText' | 'asNumber' | 'asBoolean' | 'asJson';
  readonly isList: boolean;
}

/** How a header is read; null where style `simple` is not enough to tell what its text means. */
function readerOf({ style, type }: ResponseHeader, api: Api): HeaderReader | null {
  if (style.kind === 'content' && isJson(style.mediaType)) return { name: 'asJson', isList: false };
  const target = resolved(splitNull(type).type, api);
  const isList = target.kind === 'array';
  const name = singleReaderOf(isList ? resolved(target.items, api) : target);
  if (style.kind === 'content' && (isList || name !== 'asText')) return null;
  return name === null ? null : { name, isList };
}

function isJson(mediaType: string): boolean {
  return /[/+]json\b/.test(mediaType);
}

/** The reader of a single value, where it can be only one kind of value. */
function singleReaderOf(type: Type): HeaderReader['name'] | null {
  if (type.kind === 'union') {
    const [only = null, ...others] = new Set(type.members.map(singleReaderOf));
    return others.length === 0 ? only : null;
  }
  const scalar = scalarOf(type);
  return scalar && readers[scalar];
}

const readers = { string: 'asText', number: 'asNumber', boolean: 'asBoolean' } as const;
