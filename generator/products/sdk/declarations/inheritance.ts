import type { Direction, ObjectType, Property, Type } from '../../../contract/types.ts';
import { resolved, visibleProperties, type Models } from '../../../contract/visit.ts';
import { narrower } from './fits.ts';

/** Properties by name. */
export type Inherited = ReadonlyMap<string, Property>;

const none: Inherited = new Map();

/**
 * The properties that interfaces inherit from types.
 *
 * Only properties that several objects declare can contradict each other, so only these are kept. A type that
 * declares none of them shares the map of its base. So a chain of types takes linear space, not quadratic.
 */
export class Inheritance {
  readonly #models: Models;
  readonly #direction: Direction;
  readonly #names: ReadonlySet<string>;
  readonly #known = new Map<Type, Inherited | null>();

  /** @param names - names that several objects declare */
  constructor(models: Models, direction: Direction, names: ReadonlySet<string>) {
    this.#models = models;
    this.#direction = direction;
    this.#names = names;
  }

  /**
   * The properties that an interface inherits from a type; null if it cannot extend the type, for example
   * because the type refers back to itself.
   */
  of(type: Type): Inherited | null {
    const start = resolved(type, this.#models);
    const begun = new Set<Type>();
    // An explicit stack, because documents may nest types deeply.
    const path = [start];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = begun.has(top) ? [] : this.#partsOf(top).filter((part) => !this.#known.has(part));
      begun.add(top);
      if (next.length > 0) {
        path.push(...next.filter((part) => !begun.has(part)));
        if (path.at(-1) !== top) continue;
      }
      if (!this.#known.has(top)) this.#known.set(top, this.#read(top));
      path.pop();
    }
    return this.#known.get(start) ?? null;
  }

  #partsOf(type: Type): readonly Type[] {
    return type.kind === 'intersection' ? type.members.map((part) => resolved(part, this.#models)) : [];
  }

  #read(type: Type): Inherited | null {
    if (type.kind === 'object') return hasOpenRest(type) ? this.#declared(type) : null;
    if (type.kind !== 'intersection') return null;
    let merged: Inherited | null = none;
    for (const part of this.#partsOf(type)) {
      const inherited: Inherited | null = this.#known.get(part) ?? null;
      merged = merged === null || inherited === null ? null : this.#merge(merged, inherited);
    }
    return merged;
  }

  #declared({ properties }: ObjectType): Inherited {
    const kept = visibleProperties(properties, this.#direction).filter(({ name }) => this.#names.has(name));
    return kept.length === 0 ? none : new Map(kept.map((property) => [property.name, property]));
  }

  #merge(merged: Inherited, inherited: Inherited): Inherited | null {
    if (merged.size === 0 || merged === inherited) return inherited;
    if (inherited.size === 0) return merged;
    const all = new Map(merged);
    for (const [name, property] of inherited) {
      const both = narrower(property, all.get(name) ?? property, this.#models);
      if (both === null) return null;
      all.set(name, both);
    }
    return all;
  }
}

/** Whether any property fits an index signature next to the type's properties (TS2411). */
export function hasOpenRest({ extra }: ObjectType): boolean {
  return extra === null || extra.kind === 'unknown';
}
