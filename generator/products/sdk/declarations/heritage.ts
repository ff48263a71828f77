import type {
  Direction,
  IntersectionType,
  Model,
  ObjectType,
  Property,
  RefType,
  Type,
} from '../../../contract/types.ts';
import { callerKey, visibleProperties } from '../../../contract/visit.ts';
import { fits } from './fits.ts';
import { hasOpenRest, Inheritance, type Inherited } from './inheritance.ts';

type Models = ReadonlyMap<string, Pick<Model, 'type' | 'holds'>>;

/** The models, and the direction of values. */
interface HeritageContext {
  readonly scope: { readonly models: Models };
  readonly direction: Direction;
}

/**
 * The bases of an interface, and its own properties. Properties that the base requires are required there
 * too.
 */
export interface Heritage {
  readonly bases: readonly RefType[];
  readonly own: ObjectType;
}

/**
 * Splits an intersection of models and one object into bases and own properties of an interface. Null if
 * TypeScript would reject it: a base that is not an object with known properties (TS2312) or refers to the
 * type itself (TS2310), two bases with different declarations of a property (TS2320), or an own property that
 * does not fit the inherited one (TS2430).
 */
export function heritageOf(type: IntersectionType, { direction, scope }: HeritageContext): Heritage | null {
  const bases = type.members.filter((member) => member.kind === 'ref');
  const [own, ...others] = type.members.filter((member) => member.kind !== 'ref');
  if (own?.kind !== 'object' || others.length > 0 || !hasOpenRest(own)) return null;
  const inheritance = familyOf(scope.models).inheritance(direction, own);
  const inherited: Inherited[] = [];
  for (const base of bases) {
    const properties = inheritance.of(base);
    if (properties === null) return null;
    inherited.push(properties);
  }
  const properties = own.properties.map((each) => ({
    ...each,
    required: each.required || inherited.some((base) => base.get(each.name)?.required === true),
  }));
  const declared = visibleProperties(properties, direction);
  return isClash(inherited, declared, scope.models) ? null : { bases, own: { ...own, properties } };
}

/** Whether an interface can extend a type. */
export function isExtendable(type: Type, { direction, scope }: HeritageContext): boolean {
  return familyOf(scope.models).inheritance(direction).of(type) !== null;
}

/** Whether an inherited property does not fit an own one, or that of another base. */
function isClash(inherited: readonly Inherited[], declared: readonly Property[], models: Models): boolean {
  const isRefused = ({ name, type }: Property): boolean =>
    inherited.some((base) => {
      const property = base.get(name);
      return property !== undefined && !fits(type, property.type, models);
    });
  if (declared.some(isRefused)) return true;
  const [first, ...others] = inherited;
  if (first === undefined || others.length === 0) return false;
  const seen = new Map(first);
  const own = new Set(declared.map(({ name }) => name));
  return others.some((base) =>
    [...base].some(([name, property]) => {
      const { required, type } = seen.get(name) ?? property;
      seen.set(name, property);
      const isSame = required === property.required && callerKey(type) === callerKey(property.type);
      return !own.has(name) && !isSame;
    }),
  );
}

/** The objects among the models, and the properties that their subtypes inherit. */
class Family {
  readonly #models: Models;
  readonly #objects = new Set<ObjectType>();
  readonly #names = new Set<string>();
  readonly #inheritance = new Map<Direction, Inheritance>();

  constructor(models: Models) {
    this.#models = models;
    for (const { type } of models.values()) this.#note(type);
    const once = new Set<string>();
    for (const { properties } of this.#objects) {
      for (const { name } of properties) (once.has(name) ? this.#names : once).add(name);
    }
  }

  /**
   * @param own - the type that extends: an object outside of the models may declare a name that only one of
   * them declares
   */
  inheritance(direction: Direction, own?: ObjectType): Inheritance {
    if (own !== undefined && !this.#objects.has(own)) {
      const names = own.properties.map(({ name }) => name);
      return new Inheritance(this.#models, direction, new Set([...this.#names, ...names]));
    }
    const known = this.#inheritance.get(direction);
    const inheritance = known ?? new Inheritance(this.#models, direction, this.#names);
    if (known === undefined) this.#inheritance.set(direction, inheritance);
    return inheritance;
  }

  #note(type: Type): void {
    if (type.kind === 'object') this.#objects.add(type);
    if (type.kind === 'intersection') for (const member of type.members) this.#note(member);
  }
}

const families = new WeakMap<Models, Family>();

function familyOf(models: Models): Family {
  const family = families.get(models) ?? new Family(models);
  families.set(models, family);
  return family;
}
