import { assertNever } from '../../assert-never.ts';
import type { SymbolId, Discriminator, Type } from '../types.ts';
import { directRefs } from './cycles.ts';
import { isNull } from '../nullable.ts';
import { byCodeUnit } from '../../order.ts';

/** Values of a property that distinguishes types. */
export type DiscriminatorValues = readonly (string | number | boolean)[];

/** Returns the type behind a reference. */
export type TypeOf = (id: SymbolId) => Type | null;

/** The result for a model whose parts are being read. */
const none: ReadonlyMap<string, DiscriminatorValues> = new Map();

/** Common names of discriminators, most likely first. */
const usual = ['type', 'kind', 'object', 'event', 'status', 'action', 'method', 'name'];

/** Finds the properties that distinguish types. Reads each model once. */
export class Discriminators {
  readonly #typeOf: TypeOf;
  readonly #known = new Map<SymbolId, ReadonlyMap<string, DiscriminatorValues>>();

  constructor(typeOf: TypeOf) {
    this.#typeOf = typeOf;
  }

  /**
   * The property that has different values in every member of a union of objects.
   *
   * @param members - the union's members
   * @param declared - the property that the document names; it has priority
   */
  find(members: readonly Type[], declared: string | null): Discriminator | null {
    const candidates = members.filter((member) => !isNull(member)).map((member) => this.valuesOf(member));
    const [first, ...rest] = candidates;
    if (first === undefined || rest.length === 0 || candidates.some(({ size }) => size === 0)) return null;
    const properties = [...first.keys()].filter((property) => isDistinct(candidates, property));
    const property = properties.toSorted(
      (a, b) => rank(a, declared) - rank(b, declared) || byCodeUnit(a, b),
    )[0];
    if (property === undefined) return null;
    const values = candidates.map((candidate) => candidate.get(property) ?? []);
    return { property, values, source: property === declared ? 'declared' : 'found' };
  }

  /** The required properties of a type that have only a few listed values, with these values. */
  valuesOf(type: Type): ReadonlyMap<string, DiscriminatorValues> {
    switch (type.kind) {
      case 'object':
        return new Map(
          type.properties.flatMap(({ wireName, required, type: inner }) => {
            const values = required ? this.listed(inner) : null;
            return values === null ? [] : [[wireName, values] as const];
          }),
        );
      case 'ref':
        return this.#ofModel(type.target);
      case 'intersection':
        return narrowest(type.members.map((member) => this.valuesOf(member)));
      case 'union':
        return shared(type.members.map((member) => this.valuesOf(member)));
      case 'primitive':
      case 'literal':
      case 'enum':
      case 'array':
      case 'tuple':
      case 'record':
      case 'binary':
      case 'unknown':
      case 'never':
        return new Map();
      default:
        return assertNever(type);
    }
  }

  /** The values of a type if it lists them all, else null. */
  listed(type: Type, depth = 0): DiscriminatorValues | null {
    switch (type.kind) {
      case 'literal':
        return [type.value];
      case 'enum':
        return type.open ? null : type.members.map(({ value }) => value);
      case 'union': {
        const values = type.members.map((member) => this.listed(member, depth));
        return values.some((value) => value === null) ? null : values.flatMap((value) => value ?? []);
      }
      case 'ref': {
        const target = depth > 8 ? null : this.#typeOf(type.target);
        return target === null ? null : this.listed(target, depth + 1);
      }
      case 'primitive':
      case 'array':
      case 'tuple':
      case 'record':
      case 'object':
      case 'intersection':
      case 'binary':
      case 'unknown':
      case 'never':
        return null;
      default:
        return assertNever(type);
    }
  }

  /** The parts of a model are read first, so that a chain of models does not deepen the stack. */
  #ofModel(id: SymbolId): ReadonlyMap<string, DiscriminatorValues> {
    const waiting = this.#known.has(id) ? [] : [id];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const type = this.#typeOf(next);
      const parts = type === null || this.#known.has(next) ? [] : directRefs(type);
      const unknown = parts.filter((part) => !this.#known.has(part));
      if (!this.#known.has(next)) this.#known.set(next, none);
      if (unknown.length > 0) {
        for (const part of unknown) waiting.push(part);
      } else {
        waiting.pop();
        if (type !== null && this.#known.get(next) === none) this.#known.set(next, this.valuesOf(type));
      }
    }
    return this.#known.get(id) ?? none;
  }
}

function rank(property: string, declared: string | null): number {
  if (property === declared) return -1;
  const index = usual.indexOf(property);
  return index < 0 ? usual.length : index;
}

function isDistinct(
  candidates: readonly ReadonlyMap<string, DiscriminatorValues>[],
  property: string,
): boolean {
  const seen = new Set<unknown>();
  return candidates.every((candidate) => {
    const values = candidate.get(property);
    if (values === undefined || values.some((value) => seen.has(value))) return false;
    for (const value of values) seen.add(value);
    return true;
  });
}

/** The values in an intersection: for each property the shortest list of any part. */
function narrowest(
  parts: readonly ReadonlyMap<string, DiscriminatorValues>[],
): Map<string, DiscriminatorValues> {
  const merged = new Map<string, DiscriminatorValues>();
  for (const [property, values] of parts.flatMap((part) => [...part])) {
    const known = merged.get(property);
    if (known === undefined || values.length < known.length) merged.set(property, values);
  }
  return merged;
}

/** The values in a union: the properties that list values in every part, with all of these values. */
function shared(
  parts: readonly ReadonlyMap<string, DiscriminatorValues>[],
): Map<string, DiscriminatorValues> {
  const [first] = parts;
  if (first === undefined) return new Map();
  const common = [...first.keys()].filter((property) => parts.every((part) => part.has(property)));
  return new Map(
    common.map((property) => [property, [...new Set(parts.flatMap((part) => part.get(property) ?? []))]]),
  );
}
