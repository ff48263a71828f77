import { setMember, type Json } from './tree.ts';

/** The types of two values that cannot be merged, as text. */
export interface Mismatch {
  readonly has: string;
  readonly gets: string;
}

/**
 * Merges an update into a value by the rules of the Action Object (Overlay 1.1, section 4.4.3).
 *
 * Objects merge member by member, arrays append elements, a primitive replaces a primitive. For other pairs,
 * `refuse` is called and the old value stays.
 */
export function merge(old: Json, update: Json, refuse: (mismatch: Mismatch) => void): Json {
  if (Array.isArray(old)) return Array.isArray(update) ? [...old, ...update] : [...old, update];
  return mergeMember(old, update, refuse);
}

/** Inside an object, an array merges only with an array. */
function mergeMember(old: Json, update: Json, refuse: (mismatch: Mismatch) => void): Json {
  const [has, gets] = [kindOf(old), kindOf(update)];
  if (has !== gets) {
    refuse({ has, gets });
    return old;
  }
  if (Array.isArray(old) && Array.isArray(update)) return [...old, ...update];
  if (!isMembers(old) || !isMembers(update)) return update;
  for (const [key, value] of Object.entries(update)) {
    const before = Object.hasOwn(old, key) ? old[key] : undefined;
    setMember(old, key, before === undefined ? value : mergeMember(before, value, refuse));
  }
  return old;
}

function isMembers(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: Json): string {
  if (Array.isArray(value)) return 'an array';
  return isMembers(value) ? 'an object' : 'a plain value';
}
