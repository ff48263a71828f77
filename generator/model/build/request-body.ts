import { at, flag, isObject, type Place } from '../../load/place.ts';
import type { Content, Docs, Json, Type } from '../types.ts';
import { readDocs } from './docs.ts';
import { readNamedExample } from './example.ts';
import { follow } from './follow.ts';
import { readContents } from './media-type.ts';
import type { Scope } from './scope.ts';

/** A Request Body Object before its place in the input is decided. */
export interface RequestBody {
  readonly origin: Place['origin'];
  readonly required: boolean;
  /** Never empty. */
  readonly contents: readonly [Content, ...Content[]];
  readonly docs: Docs;
}

/** Reads `requestBody`; null if the operation has no body. */
export function readRequestBody(scope: Scope, entry: Place | null): RequestBody | null {
  const place = entry === null ? null : follow(scope, entry, 'requestBodies');
  if (place === null || !isObject(place.value)) return null;
  const content = at(place, 'content');
  const [preferred, ...others] = readContents(scope, content, 'request').map(asSent);
  if (preferred === undefined) {
    scope.diagnostics.report('media-type-empty', place.origin, {});
    return null;
  }
  const example = exampleOf(scope, content, preferred);
  return {
    origin: place.origin,
    required: flag(place, 'required'),
    contents: [preferred, ...others],
    docs: { ...readDocs(scope.diagnostics, place), ...(example !== undefined && { example }) },
  };
}

/** Event streams are sent as text. */
function asSent(content: Content): Content {
  const { format, origin } = content;
  const type: Type = { kind: 'primitive', name: 'string', format: null, origin };
  return format === 'eventStream' ? { ...content, format: 'text', type, item: null } : content;
}

function exampleOf(scope: Scope, content: Place | null, { mediaType }: Content): Json | undefined {
  const entry = content === null ? null : at(content, mediaType);
  const media = entry === null ? null : scope.documents.resolve(entry);
  return media === null ? undefined : readNamedExample(scope, media);
}
