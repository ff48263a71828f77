import { at, isObject } from '../../load/place.ts';
import type { LoadedDocuments, Source } from '../../load/types.ts';

/** The key of the document's other files in the bundle. */
const place = 'x-files';

/**
 * Bundles all files of a document into one value. The files that it refers to are in `x-files`, by their
 * position. Path items that are references are replaced by their targets, so that an overlay finds their
 * operations.
 */
export function bundled(documents: LoadedDocuments): unknown {
  const { root, sources } = documents;
  const [own, ...others] = sources;
  if (own === undefined || !isObject(root.value)) return root.value;
  const position = new Map(sources.map(({ url }, index) => [url, index]));
  const whole = localised(root.value, own, position);
  if (!isObject(whole)) return whole;
  const files = others.map((source) => localised(source.value, source, position));
  return {
    ...whole,
    paths: pathsOf(documents, whole, own, position),
    ...(files.length > 0 && { [place]: files }),
  };
}

function pathsOf(
  documents: LoadedDocuments,
  whole: object,
  own: Source,
  position: ReadonlyMap<string, number>,
): unknown {
  const paths = at(documents.root, 'paths');
  if (paths === null || !isObject(paths.value)) return Reflect.get(whole, 'paths');
  const entries = Object.keys(paths.value).map((key) => {
    const item = at(paths, key);
    const target = item && documents.find(item);
    const source = documents.sources.find(({ file }) => file === target?.origin.file) ?? own;
    return [key, localised(target?.value ?? item?.value, source, position)];
  });
  return Object.fromEntries(entries);
}

/** A value of a file with its references rewritten for the bundle. */
function localised(value: unknown, file: Source, position: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(value)) return value.map((item) => localised(item, file, position));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    key === '$ref' && typeof part === 'string'
      ? localReference(part, file, position)
      : localised(part, file, position),
  ]);
  return Object.fromEntries(entries);
}

function localReference(reference: string, { url }: Source, position: ReadonlyMap<string, number>): string {
  const target = URL.canParse(reference, url) ? new URL(reference, url) : null;
  const fragment = target?.hash.slice(1) ?? '';
  if (target !== null) target.hash = '';
  const index = position.get(target?.href ?? '');
  if (index === undefined) return reference;
  return index === 0 ? `#${fragment}` : `#/${place}/${index - 1}${fragment}`;
}
