import { child, type Origin } from '../diagnostics/origin.ts';

/** A value of a document together with where it stands. The document is foreign, so its type is unknown. */
export interface Place {
  readonly value: unknown;
  readonly origin: Origin;
  /** Where objects truly stand that the upgrade from Swagger 2.0 moved; absent where nothing moved. */
  readonly moved?: MovedOrigins;
}

/** The place in the file of objects that an upgrade has put elsewhere. */
export type MovedOrigins = Pick<WeakMap<object, Origin>, 'get'>;

/** A JSON object, by its own keys only. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member `key` of an object or array; null if there is none. Inherited properties do not count. */
export function at(place: Place, ...keys: readonly (string | number)[]): Place | null {
  let current = place;
  for (const key of keys) {
    const { value } = current;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    current = member(current, key, Reflect.get(value, key));
  }
  return current;
}

/** The members of an object in document order; none if it is no object. */
export function members(place: Place | null): readonly (readonly [key: string, place: Place])[] {
  if (place === null || !isObject(place.value)) return [];
  return Object.entries(place.value).map(([key, value]) => [key, member(place, key, value)]);
}

/** The elements of an array; none if it is no array. */
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

/** The string member `key`; null if it is absent or no string. */
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
