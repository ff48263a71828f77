import { setMember } from './overlay/tree.ts';
import { isObject, type JsonObject } from './place.ts';
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

/** Equal objects have their keys in the same order, because that order may have a meaning. */
function shared(last: unknown, value: unknown): unknown {
  if (Array.isArray(value)) return Array.isArray(last) ? sharedArray(last, value) : value;
  return isObject(last) && isObject(value) ? sharedObject(last, value) : value;
}

function sharedObject(last: JsonObject, value: JsonObject): JsonObject {
  const before = Object.keys(last);
  const keys = Object.keys(value);
  let isSame = before.length === keys.length;
  let copy: JsonObject | null = null;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    const isInOrder = before[index] === key;
    const known = isInOrder || Object.hasOwn(last, key) ? last[key] : undefined;
    const member = value[key];
    const result = typeof member === 'object' ? shared(known, member) : member;
    if (result !== member) setMember((copy ??= { ...value }), key, result);
    isSame &&= isInOrder && Object.is(result, known);
  }
  return isSame ? last : (copy ?? value);
}

function sharedArray(last: readonly unknown[], value: readonly unknown[]): readonly unknown[] {
  const copy = value.map((element, index) => shared(last[index], element));
  const isSame =
    last.length === copy.length && copy.every((element, index) => Object.is(element, last[index]));
  return isSame ? last : copy;
}

/** Whether an object stands at two places of a value. */
function hasAliases(value: unknown): boolean {
  const seen = new Set<object>();
  const open = [value];
  for (const each of open) {
    if (!isNested(each)) continue;
    if (seen.has(each)) return true;
    seen.add(each);
    for (const member of Object.values(each)) open.push(member);
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
