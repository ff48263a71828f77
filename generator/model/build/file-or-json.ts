import { at, isObject, type Place } from '../../load/place.ts';
import type { Content } from '../types.ts';
import type { Scope } from './scope.ts';

/** Keywords that annotate a value without giving its type. */
const annotations: ReadonlySet<string> = new Set([
  ...['title', 'description', 'example', 'examples', 'deprecated', 'readOnly', 'nullable', '$comment'],
  ...['externalDocs', '$id', '$schema'],
]);

/**
 * Drops JSON without a described type next to a file. Frameworks list such JSON for every response, but the
 * service sends the file.
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

/** Whether there is no schema, or one that allows every value. */
export function saysNothing({ documents }: Scope, schema: Place | null): boolean {
  const target = schema === null ? null : documents.resolve(schema);
  if (schema === null || target?.value === true) return true;
  if (target === null || !isObject(target.value)) return false;
  return Object.keys(target.value).every((key) => annotations.has(key) || key.startsWith('x-'));
}
