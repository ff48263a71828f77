import { child, type Origin } from '../diagnostics/origin.ts';

/** A value of a document with its place. The document is untrusted, so the type is unknown. */
export interface Place {
  readonly value: unknown;
  readonly origin: Origin;
  /** The places in the file of objects that the upgrade from Swagger 2.0 moved; absent if nothing moved. */
  readonly moved?: MovedOrigins;
}

/** The place in the file of each object that the upgrade moved. */
export type MovedOrigins = Pick<WeakMap<object, Origin>, 'get'>;

/** A JSON object with only its own keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object or an array. */
export function holdsValues(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member `key` of an object or array; null without one. Inherited properties are ignored. */
export function at(place: Place, ...keys: readonly (string | number)[]): Place | null {
  let current = place;
  for (const key of keys) {
    const { value } = current;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    current = member(current, key, Reflect.get(value, key));
  }
  return current;
}

/** The members of an object in document order; empty for other values. */
export function members(place: Place | null): readonly (readonly [key: string, place: Place])[] {
  if (place === null || !isObject(place.value)) return [];
  const { value } = place;
  return Object.keys(value).map((key) => [key, member(place, key, value[key])]);
}

/** The elements of an array; empty for other values. */
export function elements(place: Place | null): readonly Place[] {
  if (place === null || !Array.isArray(place.value)) return [];
  return place.value.map((value: unknown, index) => member(place, index, value));
}

function member(parent: Place, key: string | number, value: unknown): Place {
  const { moved } = parent;
  if (moved === undefined) return { value, origin: child(parent.origin, key) };
  const home = typeof value === 'object' && value !== null ? moved.get(value) : undefined;
  return { value, origin: home ?? child(parent.origin, key), moved };
}

/** The member `key` if it is a string, else null. */
export function text(place: Place, key: string): string | null {
  const value = valueAt(place, key);
  return typeof value === 'string' ? value : null;
}

/** Whether the member `key` is `true`. */
export function flag(place: Place, key: string): boolean {
  return valueAt(place, key) === true;
}

function valueAt({ value }: Place, key: string): unknown {
  const isHeld = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return isHeld ? Reflect.get(value, key) : undefined;
}
