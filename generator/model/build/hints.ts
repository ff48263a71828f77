import { unescapePointer, type Origin } from '../../diagnostics/origin.ts';
import { isObject, type Place } from '../../load/place.ts';
import type { NameHints } from '../types.ts';

const shelves = new Set(['schemas', 'definitions', '$defs']);

/** The names that the schema at a place suggests for itself. */
export function readHints(place: Place, component: string | null = null): NameHints {
  const schema = place.value;
  if (!isObject(schema)) return { pinned: null, component, title: null };
  return {
    pinned: textOf(schema['x-sdkwright-name']) ?? textOf(schema['x-ms-client-name']),
    component,
    title: textOf(schema['title']) ?? enumName(schema['x-ms-enum']),
  };
}

/**
 * The name of a definition: its key under `components/schemas`, `definitions` or `$defs`, its only key in a
 * file of definitions, or the name of the file that is the definition. Null for other places.
 */
export function componentName(origin: Origin): string | null {
  const tokens = origin.pointer.split('/').slice(1).map(unescapePointer);
  const last = tokens.at(-1);
  if (last === undefined) return fileName(origin.file);
  if (tokens.length === 1) return last;
  return shelves.has(tokens.at(-2) ?? '') && !isPropertyName(tokens) ? last : null;
}

/** In `…/properties/schemas/items`, `schemas` is the name of a property, not a section of definitions. */
function isPropertyName(tokens: readonly string[]): boolean {
  return tokens.at(-3) === 'properties';
}

function fileName(file: string): string | null {
  const base = file.split(/[?#]/, 1)[0]?.split(/[/\\]/).at(-1) ?? '';
  const name = base.replace(/(\.schema)?\.(json|ya?ml)$/i, '');
  return name === '' ? null : name;
}

function enumName(extension: unknown): string | null {
  return isObject(extension) ? textOf(extension['name']) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
