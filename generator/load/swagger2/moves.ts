import type { Origin } from '../../diagnostics/origin.ts';
import type { MovedOrigins, Place } from '../place.ts';

/** Members of an object under construction. Undefined ones are left out. */
type Draft = readonly (readonly [key: string, value: unknown])[];

/** Creates the objects of the upgraded document, and keeps the place of each in the file. */
export class Moves {
  readonly #homes = new WeakMap<object, Origin>();

  get origins(): MovedOrigins {
    return this.#homes;
  }

  /** A new object for the value that the file has at `origin`. */
  object(origin: Origin, members: Draft): object {
    const object = Object.fromEntries(members.filter(([, value]) => value !== undefined));
    this.#homes.set(object, origin);
    return object;
  }

  array(origin: Origin, elements: readonly unknown[]): readonly unknown[] {
    this.#homes.set(elements, origin);
    return elements;
  }

  /** A value that stays as it is; undefined without one. */
  keep(place: Place | null): unknown {
    if (place === null) return undefined;
    if (typeof place.value === 'object' && place.value !== null) this.#homes.set(place.value, place.origin);
    return place.value;
  }

  /** The members of an object that stay as they are, without those in `except`. */
  rest(entries: readonly (readonly [string, Place])[], except: ReadonlySet<string>): Draft {
    return entries.flatMap(([key, place]) => (except.has(key) ? [] : [[key, this.keep(place)] as const]));
  }
}
