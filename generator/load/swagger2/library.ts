import type { DocumentSet, LoadedFile } from '../document-set.ts';
import { modernSchemas } from './schemas.ts';

/**
 * The files of a Swagger 2.0 document with their schemas converted to OpenAPI 3.0. All places stay the same.
 */
export function modernLibrary(library: DocumentSet): DocumentSet {
  const byUrl = new Map<string, LoadedFile>();
  for (const [url, volume] of library.byUrl) byUrl.set(url, modernVolume(volume));
  return { ...library, byUrl, root: byUrl.get(library.root.url) ?? library.root };
}

function modernVolume(volume: LoadedFile): LoadedFile {
  const value = modernSchemas(volume.value);
  return { ...volume, value, place: { ...volume.place, value } };
}
