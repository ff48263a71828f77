import type { Origin } from '../../diagnostics/origin.ts';
import { at, isObject, members, type Place } from '../../load/place.ts';
import type { Content, Type } from '../types.ts';
import { readEncodings } from './encodings.ts';
import { findExamples } from './example.ts';
import { saysNothing } from './file-or-json.ts';
import { readEventItem } from './event-stream.ts';
import { byPreference, formatOf, namesFile, withOneJson, type Format } from './media-format.ts';
import type { Scope } from './scope.ts';

/**
 * Reads a `content` map: the media types of one body, the preferred one first.
 *
 * If a media type is not parsed (XML, YAML, bytes) but its schema describes a value, it is the same value in
 * another encoding, so it is dropped if there is a media type that is parsed. Requests keep those that are
 * files: documents that list a PDF next to JSON give both one schema, and callers choose.
 */
export function readContents(
  scope: Scope,
  content: Place | null,
  direction: 'request' | 'response',
): readonly Content[] {
  const all = members(content).flatMap(([mediaType, entry]) => {
    const place = scope.documents.resolve(entry);
    return place === null ? [] : [readContent(scope, mediaType, place)];
  });
  const parsed = all.filter(({ raw }) => !raw);
  const isFile = (one: ReadContent): boolean => direction === 'request' && namesFile(one.content.mediaType);
  const kept = parsed.length > 0 ? all.filter((one) => !one.raw || isFile(one)) : all;
  for (const { content: passed } of all.filter((one) => !kept.includes(one)))
    scope.diagnostics.report('media-type-passed-over', passed.origin, { mediaType: passed.mediaType });
  for (const { raw, content: given } of kept) {
    const { mediaType, origin, type } = given;
    const instead = type.kind === 'binary' ? 'bytes' : 'text';
    if (raw) scope.diagnostics.report('media-type-raw', origin, { mediaType, instead });
  }
  return withOneJson(kept.map((one) => one.content)).toSorted(byPreference);
}

/** A body. `raw` if its schema describes a value but the client passes it as text or bytes. */
interface ReadContent {
  readonly content: Content;
  readonly raw: boolean;
}

/** Reads a Media Type Object (OpenAPI Specification, section "Media Type Object"). */
function readContent(scope: Scope, mediaType: string, place: Place): ReadContent {
  const { origin } = place;
  const schema = at(place, 'schema');
  // Packages do not have the examples of responses, but a missing one is reported.
  findExamples(scope, place);
  const named = formatOf(mediaType);
  if (named === 'eventStream') return { content: readEventStream(scope, mediaType, place), raw: false };
  const declared = schema === null ? null : scope.read(schema);
  const item = readItem(scope, place, declared);
  // A whole body of bytes is neither JSON nor XML nor text, whatever its media type.
  const isFile = declared !== null && isBinary(scope, schema, declared);
  const format = isFile && ['json', 'xml', 'text'].includes(named) ? 'binary' : named;
  const type = payloadType(scope, schema, origin, { format, declared, item });
  const isWholeText = item === declared && declared !== null && isText(scope, schema, declared);
  const content: Content = {
    mediaType,
    format,
    type,
    item: format === 'jsonLines' ? ((isWholeText ? null : item) ?? { kind: 'unknown', origin }) : null,
    ...readEncodings(scope, mediaType, place),
    origin,
  };
  return {
    content,
    raw: declared !== null && declared !== type && isValue(scope, schema, declared),
  };
}

function readEventStream(scope: Scope, mediaType: string, place: Place): Content {
  const { origin } = place;
  const read = readEventItem(scope, place);
  const type: Type = { kind: 'array', items: read.item, origin };
  return { mediaType, format: 'eventStream', type, ...read, encodings: [], origin };
}

/**
 * One event or line of a stream: `itemSchema` (OpenAPI 3.2), else the items of the schema if it is an array,
 * else the schema.
 */
function readItem(scope: Scope, place: Place, declared: Type | null): Type | null {
  const item = at(place, 'itemSchema');
  if (item !== null) return scope.read(item);
  return declared?.kind === 'array' ? declared.items : declared;
}

interface Payload {
  readonly format: Exclude<Format, 'eventStream'>;
  readonly declared: Type | null;
  readonly item: Type | null;
}

/** The format on the wire wins over the schema: text is a string, and bytes are bytes. */
function payloadType(scope: Scope, schema: Place | null, origin: Origin, payload: Payload): Type {
  const { format, declared, item } = payload;
  switch (format) {
    case 'multipart':
      if (declared === null && item !== null) return { kind: 'array', items: item, origin };
      return declared ?? { kind: 'unknown', origin };
    case 'json':
    case 'form':
      return declared ?? { kind: 'unknown', origin };
    case 'jsonLines':
      return declared ?? { kind: 'array', items: item ?? { kind: 'unknown', origin }, origin };
    case 'binary':
      return declared?.kind === 'binary' ? declared : { kind: 'binary', origin };
    case 'xml':
    case 'text':
      if (format === 'xml' && scope.xml === 'parsed' && declared !== null) return declared;
      if (declared !== null && isText(scope, schema, declared)) return declared;
      return { kind: 'primitive', name: 'string', format: null, origin };
  }
}

/** Whether a body of the type is plain text. */
function isText(scope: Scope, schema: Place | null, type: Type): boolean {
  if (type.kind === 'ref') {
    const definition = schema === null ? null : scope.documents.resolve(schema);
    return isObject(definition?.value) && definition.value['type'] === 'string';
  }
  if (type.kind === 'literal') return typeof type.value === 'string';
  return (
    (type.kind === 'primitive' && type.name === 'string') || (type.kind === 'enum' && type.base === 'string')
  );
}

function isBinary(scope: Scope, schema: Place | null, type: Type): boolean {
  if (type.kind !== 'ref') return type.kind === 'binary';
  const definition = schema === null ? null : scope.documents.resolve(schema);
  return isObject(definition?.value) && definition.value['format'] === 'binary';
}

/** Whether a schema describes more than text or bytes. */
function isValue(scope: Scope, schema: Place | null, type: Type): boolean {
  return !isText(scope, schema, type) && !isBinary(scope, schema, type) && !saysNothing(scope, schema);
}
