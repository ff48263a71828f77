import { isObject } from '../place.ts';

/** A mutable JSON value. An overlay works on a copy. Large integers are `bigint`. */
export type Json = string | number | bigint | boolean | null | Json[] | { [key: string]: Json };

/** A key of an object or an index of an array. */
export type Step = string | number;

/** A deep copy without shared values: a change at one use of a YAML alias must not change the others. */
export function copyOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(copyOf);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyOf(member)]));
  return isScalar(value) ? value : null;
}

function isScalar(value: unknown): value is string | number | bigint | boolean | null {
  return value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}

/** Sets an own member, including `__proto__`. */
export function setMember(parent: { [key: string]: Json }, key: string, value: Json): void {
  Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true });
}

/** A document that actions change. */
export class Tree {
  #value: Json;

  constructor(value: Json) {
    this.#value = value;
  }

  get value(): Json {
    return this.#value;
  }

  /** The value at a path; null without one. */
  read(path: readonly Step[]): Json {
    let value: Json = this.#value;
    for (const step of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null;
      value = Array.isArray(value) ? (value[Number(step)] ?? null) : (value[step] ?? null);
    }
    return value;
  }

  /** Replaces the value at a path by the result of `change`. */
  replace(path: readonly Step[], change: (old: Json) => Json): void {
    const changed = change(this.read(path));
    const parent = this.read(path.slice(0, -1));
    const last = path.at(-1);
    if (last === undefined) this.#value = changed;
    else if (Array.isArray(parent)) parent[Number(last)] = changed;
    else if (typeof parent === 'object' && parent !== null) setMember(parent, String(last), changed);
  }

  /** Removes the values at the paths. Later array elements are removed first, so that indices stay valid. */
  remove(paths: readonly (readonly Step[])[]): void {
    for (const path of paths.toSorted(laterFirst)) {
      const parent = this.read(path.slice(0, -1));
      const last = path.at(-1);
      if (last === undefined) this.#value = {};
      else if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else if (typeof parent === 'object' && parent !== null) delete parent[String(last)];
    }
  }
}

function laterFirst(a: readonly Step[], b: readonly Step[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [left, right] = [a[index], b[index]];
    if (typeof left === 'number' && typeof right === 'number' && left !== right) return right - left;
  }
  return b.length - a.length;
}
