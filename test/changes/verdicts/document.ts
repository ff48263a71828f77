import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * What a mutation sets in the document. A place is keys joined by spaces; it begins with a path, or with the name of a schema, or
 * with `#` for the document itself. Undefined takes away what is there.
 */
export type Edits = Readonly<Record<string, Json | undefined>>;

const text = readFileSync(join(import.meta.dirname, 'zoo.yaml'), 'utf8');

/** The document of a zoo, which has something of everything, with some of it changed: as JSON text. */
export function zoo(edits: Edits = {}): string {
  const document: unknown = load(text);
  for (const [place, value] of Object.entries(edits)) set(document, keysOf(place), value, place);
  return JSON.stringify(document);
}

function keysOf(place: string): readonly string[] {
  const keys = place.split(' ');
  if (keys[0] === '#') return keys.slice(1);
  return [...(place.startsWith('/') ? ['paths'] : ['components', 'schemas']), ...keys];
}

function set(
  target: unknown,
  [key = '', ...rest]: readonly string[],
  value: Json | undefined,
  place: string,
): void {
  if (!isRecord(target)) throw new Error(`The zoo has no place "${place}".`);
  if (rest.length > 0) set(target[key], rest, value, place);
  else if (value === undefined) Reflect.deleteProperty(target, key);
  else target[key] = value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
