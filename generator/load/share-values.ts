import { holdsValues, isObject, type JsonObject } from './place.ts';
import type { Source } from './types.ts';

/**
 * A file in which each part that is equal to the part at the same place of its last version is that part, so
 * that later steps recognise it. A file with aliases (YAML) stays as it is.
 *
 * @param source - nested as deep as the limit of a file at most
 */
export function shareValues(last: Source | undefined, source: Source): Source {
  if (last === undefined) return source;
  const isJson = last.json !== null && source.json !== null;
  if (!isJson && (hasAliases(last.value) || hasAliases(source.value))) return source;
  return { ...source, value: shared(last.value, source.value) };
}

function shared(last: unknown, value: unknown): unknown {
  if (areEqual(last, value)) return last;
  if (Array.isArray(value))
    return Array.isArray(last) ? value.map((element, index) => shared(last[index], element)) : value;
  return isObject(last) && isObject(value) ? sharedMembers(last, value) : value;
}

function sharedMembers(last: JsonObject, value: JsonObject): JsonObject {
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    Object.hasOwn(last, key) ? shared(last[key], member) : member,
  ]);
  return Object.fromEntries(members);
}

/** Whether two values of JSON are equal, and have their keys in the same order. */
export function areEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && areEqualArrays(a, b);
  return isObject(a) && isObject(b) && areEqualObjects(a, b);
}

function areEqualArrays(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((element, index) => areEqual(element, b[index]));
}

/** Equal objects have their keys in the same order, because that order may have a meaning. */
function areEqualObjects(a: JsonObject, b: JsonObject): boolean {
  const keys = Object.keys(a);
  const others = Object.keys(b);
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && areEqual(a[key], b[key]))
  );
}

/** Whether an object stands at two places of a value. */
function hasAliases(value: unknown): boolean {
  const seen = new Set<object>();
  const open = [value];
  for (const each of open) {
    if (!holdsValues(each)) continue;
    if (seen.has(each)) return true;
    seen.add(each);
    for (const member of Object.values(each)) open.push(member);
  }
  return false;
}
