import { at, isObject, type Place } from '../../load/place.ts';
import type { Content } from '../types.ts';
import type { Scope } from './scope.ts';

/** Keywords that describe a value without saying what it is. */
const annotations: ReadonlySet<string> = new Set([
  ...['title', 'description', 'example', 'examples', 'deprecated', 'readOnly', 'nullable', '$comment'],
  ...['externalDocs', '$id', '$schema'],
]);

/**
 * Leaves out JSON of which the document says nothing, next to a file: frameworks list it for every response, and the file is
 * what comes.
 *
 * @param place - the `content` map
 */
export function withoutEmptyJson(
  scope: Scope,
  place: Place | null,
  contents: readonly Content[],
): readonly Content[] {
  if (place === null || !contents.some(({ format }) => format === 'binary')) return contents;
  return contents.filter(({ format, mediaType, origin }) => {
    const entry = at(place, mediaType);
    const media = entry === null ? null : scope.documents.resolve(entry);
    if (format !== 'json' || !saysNothing(scope, media && at(media, 'schema'))) return true;
    scope.diagnostics.report('media-type-beside-file', origin, { mediaType });
    return false;
  });
}

/** Whether there is no schema, or one that lets every value through. */
export function saysNothing({ documents }: Scope, schema: Place | null): boolean {
  const target = schema === null ? null : documents.resolve(schema);
  if (schema === null || target?.value === true) return true;
  if (target === null || !isObject(target.value)) return false;
  return Object.keys(target.value).every((key) => annotations.has(key) || key.startsWith('x-'));
}
