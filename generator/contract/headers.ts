import type { Diagnostics } from '../diagnostics/report.ts';
import { headersOf } from '../model/declared-headers.ts';
import type { Operation, ResponseHeader } from '../model/types.ts';
import type { TypeTrees } from './type-trees.ts';
import type { HeaderField, HeadersType, Type } from './types.ts';
import { resolved, scalarOf, withoutNull, type Models } from './visit.ts';

/**
 * The file of the types of headers that several calls share, relative to `src`. No resource or model has a
 * file of this name.
 */
const sharedHeadersFile = 'headers.ts';

/**
 * The declared headers of an operation's successful responses; null without any.
 *
 * A header whose format is ambiguous stays text, which is reported.
 *
 * @param file - the file of the operation's resource
 */
export function headersType(
  operation: Operation,
  { name, isShared, file }: { readonly name: string; readonly isShared: boolean; readonly file: string },
  trees: TypeTrees,
  models: Models,
  diagnostics: Diagnostics,
): HeadersType | null {
  const fields = headersOf(operation).map((header): HeaderField => {
    const property = trees.property(header);
    const read = readerOf(header, property.type, models);
    if (read === null) {
      diagnostics.report('header-as-text', header.origin, { name: header.wireName });
      return { ...property, type: text, read: { as: 'text', isList: false } };
    }
    // Style `simple` cannot express null.
    return {
      ...property,
      type: header.style.kind === 'content' ? property.type : withoutNull(property.type),
      read,
    };
  });
  if (fields.length === 0) return null;
  return { name, file: isShared ? sharedHeadersFile : file, isShared, fields };
}

const text: Type = { kind: 'primitive', name: 'string', format: null };

/** How a header is parsed; null if its text is ambiguous in style `simple`. */
function readerOf({ style }: ResponseHeader, type: Type, models: Models): HeaderField['read'] | null {
  if (style.kind === 'content' && /[/+]json\b/.test(style.mediaType)) return { as: 'json', isList: false };
  const target = resolved(withoutNull(type), models);
  const isList = target.kind === 'array';
  const as = singleReader(isList ? resolved(target.items, models) : target);
  if (style.kind === 'content' && (isList || as !== 'text')) return null;
  return as === null ? null : { as, isList };
}

/** The parser of a single value, if the value has only one type. */
function singleReader(type: Type): HeaderField['read']['as'] | null {
  if (type.kind === 'union') {
    const [only = null, ...others] = new Set(type.members.map(singleReader));
    return others.length === 0 ? only : null;
  }
  const scalar = scalarOf(type);
  return scalar && readers[scalar];
}

const readers = { string: 'text', number: 'number', boolean: 'boolean' } as const;
