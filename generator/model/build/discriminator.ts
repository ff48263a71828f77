import { formatOrigin, type Origin } from '../../diagnostics/origin.ts';
import { at, isObject, members, type Place } from '../../load/place.ts';
import { pointerTokens } from '../../load/pointer.ts';
import type { Type } from '../types.ts';
import type { Scope } from './scope.ts';
import { sortedBy } from '../../order.ts';

/**
 * A Discriminator Object with its mapping resolved (OpenAPI Specification, section "Discriminator Object").
 */
export interface DeclaredDiscriminator {
  readonly origin: Origin;
  readonly property: string;
  /** The definitions of the mapping, by formatted canonical origin. */
  readonly mapping: ReadonlyMap<string, Mapped>;
  /** The formatted origin of the definition for absent and unknown values (OpenAPI 3.2); null without one. */
  readonly fallback: string | null;
}

/** A definition in a mapping, and its keys. */
export interface Mapped {
  readonly definition: Place;
  readonly values: readonly string[];
}

/** A union with a discriminator. */
export interface DeclaredUnion {
  readonly origin: Origin;
  readonly discriminator: DeclaredDiscriminator;
  readonly branches: readonly DeclaredBranch[];
}

export interface DeclaredBranch {
  readonly type: Type;
  /** Null for an inline schema. */
  readonly definition: Place | null;
  /**
   * Whether the definition inherits from the schema with the discriminator. Then it has a tag wherever it is
   * used.
   */
  readonly inherits: boolean;
}

/** One branch of one union. */
export interface DeclaredMember {
  readonly union: DeclaredUnion;
  readonly branch: DeclaredBranch;
}

/** Collects the unions with a discriminator, by place and by member. */
export class DeclaredUnions {
  readonly #declared: DeclaredUnion[] = [];
  readonly #unions = new Map<string, DeclaredUnion>();
  /** By the type object of the member, which stays the same if the union becomes a part of another union. */
  readonly #members = new Map<Type, DeclaredMember>();

  declare(union: DeclaredUnion): void {
    this.#declared.push(union);
    this.#unions.set(formatOrigin(union.origin), union);
    for (const branch of union.branches) this.#members.set(branch.type, { union, branch });
  }

  /** All unions, in the order of their declarations. A place may have several. */
  get declared(): readonly DeclaredUnion[] {
    return this.#declared;
  }

  memberAt(type: Type): DeclaredMember | null {
    return this.#members.get(type) ?? null;
  }

  /** The members of all unions, ordered by the union's origin. */
  get members(): readonly DeclaredMember[] {
    return this.all.flatMap((union) => union.branches.map((branch) => ({ union, branch })));
  }

  at(origin: Origin): DeclaredUnion | null {
    return this.#unions.get(formatOrigin(origin)) ?? null;
  }

  /** All unions, ordered by origin. */
  get all(): readonly DeclaredUnion[] {
    return sortedBy(this.#unions, ([key]) => key).map(([, union]) => union);
  }
}

/** Reads `discriminator` of a schema. Also accepts the plain property name of Swagger 2.0. */
export function readDiscriminator(
  scope: Pick<Scope, 'documents' | 'diagnostics'>,
  schema: Place,
): DeclaredDiscriminator | null {
  const place = at(schema, 'discriminator');
  if (place === null) return null;
  const { origin } = place;
  if (typeof place.value === 'string')
    return { origin, property: place.value, mapping: new Map(), fallback: null };
  const property = isObject(place.value) ? place.value['propertyName'] : undefined;
  if (typeof property !== 'string') {
    scope.diagnostics.report('discriminator-malformed', origin, {});
    return null;
  }
  const target = at(place, 'defaultMapping');
  const fallback = typeof target?.value === 'string' ? followMapping(scope, target, target.value) : null;
  return {
    origin,
    property,
    mapping: readMapping(scope, place),
    fallback: fallback === null ? null : formatOrigin(fallback.origin),
  };
}

function readMapping(scope: Pick<Scope, 'documents' | 'diagnostics'>, place: Place): Map<string, Mapped> {
  const mapping = new Map<string, Mapped>();
  for (const [value, target] of members(at(place, 'mapping'))) {
    const definition = typeof target.value === 'string' ? followMapping(scope, target, target.value) : null;
    if (definition === null) {
      scope.diagnostics.report('discriminator-mapping', target.origin, { value });
      continue;
    }
    const key = formatOrigin(definition.origin);
    mapping.set(key, { definition, values: [...(mapping.get(key)?.values ?? []), value] });
  }
  return mapping;
}

/**
 * Resolves an entry of a mapping: the name of a component, in any letter case, or a reference to a schema.
 */
function followMapping(scope: Pick<Scope, 'documents'>, place: Place, target: string): Place | null {
  const { documents } = scope;
  const components = at(documents.root, 'components', 'schemas');
  const named = components === null ? null : at(components, target);
  if (named !== null) return documents.resolve(named);
  const local = componentIn(target);
  if (local === null && /[#/]|\.(json|ya?ml)$/i.test(target)) {
    const reference = { value: { $ref: target }, origin: place.origin };
    const [, name] = /^#([^/]+)$/.exec(target) ?? [];
    // Some documents write `#` before the name; it may also be an anchor.
    if (name === undefined) return documents.resolve(reference);
    return documents.find(reference) ?? componentLike(scope, components, name);
  }
  return componentLike(scope, components, local ?? target);
}

/** The component of a reference into `components/schemas`; null for other references. */
function componentIn(reference: string): string | null {
  if (!reference.startsWith('#')) return null;
  const [shelf, kind, name, ...rest] = pointerTokens(reference.slice(1)) ?? [];
  return shelf === 'components' && kind === 'schemas' && rest.length === 0 ? (name ?? null) : null;
}

function componentLike(
  { documents }: Pick<Scope, 'documents'>,
  components: Place | null,
  local: string,
): Place | null {
  const exact = components === null ? null : at(components, local);
  if (exact !== null) return documents.resolve(exact);
  const sameWord = members(components).find(([name]) => name.toLowerCase() === local.toLowerCase());
  return sameWord === undefined ? null : documents.resolve(sameWord[1]);
}
