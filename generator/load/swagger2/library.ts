import type { Library, Volume } from '../library.ts';
import { modernSchemas } from './schemas.ts';

/** The files of a Swagger 2.0 document with their schemas as OpenAPI 3.0 writes them. No place in them moves. */
export function modernLibrary(library: Library): Library {
  const byUrl = new Map<string, Volume>();
  for (const [url, volume] of library.byUrl) byUrl.set(url, modernVolume(volume));
  return { ...library, byUrl, root: byUrl.get(library.root.url) ?? library.root };
}

function modernVolume(volume: Volume): Volume {
  const value = modernSchemas(volume.value);
  return { ...volume, value, place: { ...volume.place, value } };
}
