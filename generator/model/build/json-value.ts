import { isObject } from '../../load/place.ts';
import type { Json } from '../types.ts';

/**
 * A value of a document as plain JSON with sorted keys. Integers that a number cannot hold become their
 * digits. Undefined if it is not JSON: YAML has other values, such as infinity.
 */
export function readJson(value: unknown): Json | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : undefined;
    case 'bigint':
      return { $integer: String(value) };
    default:
      return value === null ? null : readStructure(value);
  }
}

function readStructure(value: unknown): Json | undefined {
  if (Array.isArray(value)) {
    const items = value.map(readJson).filter((item) => item !== undefined);
    return items.length === value.length ? items : undefined;
  }
  if (!isObject(value)) return undefined;
  const members: [string, Json][] = [];
  for (const key of Object.keys(value).sort()) {
    const member = readJson(value[key]);
    if (member === undefined) return undefined;
    members.push([key, member]);
  }
  return Object.fromEntries(members);
}
