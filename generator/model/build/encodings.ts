import { at, elements, isObject, members, type Place } from '../../load/place.ts';
import type { Content, FieldEncoding, PartOrder } from '../types.ts';
import { formatOf, hasNamedParts } from './media-format.ts';
import { readStyle } from './parameter-style.ts';
import { propertiesPlace } from './schema-object.ts';
import type { Scope } from './scope.ts';
import { byCodeUnit } from '../../order.ts';

const styleKeys = ['style', 'explode', 'allowReserved'];
const unsupported = ['headers', 'encoding', 'prefixEncoding', 'itemEncoding'];

/**
 * Reads the Encoding Objects of a form or multipart body: by name, in the body's order, or by position for
 * parts without names (OpenAPI Specification 3.2, sections "Encoding By Name" and "Encoding By Position").
 */
export function readEncodings(
  scope: Scope,
  mediaType: string,
  place: Place,
): Pick<Content, 'encodings' | 'parts'> {
  const format = formatOf(mediaType);
  if (format !== 'form' && format !== 'multipart') return { encodings: [] };
  const encodings = members(at(place, 'encoding'))
    .map(([field, encoding]) => ({ field, ...readEncoding(scope, encoding) }))
    .toSorted((a, b) => byCodeUnit(a.field, b.field));
  const isNamed = format === 'form' || hasNamedParts(mediaType);
  if (isNamed) refuse(scope, place, ['prefixEncoding', 'itemEncoding']);
  return isNamed ? { encodings } : { encodings, parts: readParts(scope, place) };
}

function readParts(scope: Scope, place: Place): PartOrder {
  const prefix = at(place, 'prefixEncoding');
  const item = at(place, 'itemEncoding');
  return {
    names: [...propertyNames(scope, at(place, 'schema'))],
    first: elements(prefix).map((each) => readEncoding(scope, each).contentType),
    rest: item === null ? null : readEncoding(scope, item).contentType,
  };
}

function readEncoding(scope: Scope, place: Place): Omit<FieldEncoding, 'field'> {
  const value = isObject(place.value) ? place.value : {};
  refuse(scope, place, unsupported);
  const styled = styleKeys.some((key) => value[key] !== undefined);
  return {
    contentType: typeof value['contentType'] === 'string' ? value['contentType'] : null,
    style: styled ? readStyle(scope.diagnostics, place, 'query') : null,
  };
}

/** The names of a schema's properties in document order: inherited ones first, then its own. */
function propertyNames(scope: Scope, schema: Place | null, seen = new Set<unknown>()): ReadonlySet<string> {
  const place = schema === null ? null : scope.documents.resolve(schema);
  if (place === null || seen.has(place.value)) return new Set();
  seen.add(place.value);
  const inherited = elements(at(place, 'allOf')).flatMap((each) => [...propertyNames(scope, each, seen)]);
  const properties = propertiesPlace(scope, place);
  return new Set([...inherited, ...members(properties).map(([name]) => name)]);
}

function refuse(scope: Scope, place: Place, keywords: readonly string[]): void {
  for (const keyword of keywords) {
    const found = at(place, keyword);
    if (found !== null) scope.diagnostics.report('encoding-unsupported', found.origin, { keyword });
  }
}
