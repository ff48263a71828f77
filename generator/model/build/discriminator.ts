import { formatOrigin, type Origin } from '../../diagnostics/origin.ts';
import { at, isObject, members, type Place } from '../../load/place.ts';
import { pointerTokens } from '../../load/pointer.ts';
import type { Type } from '../types.ts';
import type { Scope } from './scope.ts';
import { sortedBy } from '../../order.ts';

/** A Discriminator Object, its mapping followed (OpenAPI Specification, section "Discriminator Object"). */
export interface DeclaredDiscriminator {
  readonly origin: Origin;
  readonly property: string;
  /** What the mapping names, by formatted canonical origin. */
  readonly mapping: ReadonlyMap<string, Mapped>;
  /** The definition that holds where the property is absent or has no known value (OpenAPI 3.2), as formatted origin. */
  readonly fallback: string | null;
}

/** A definition that a mapping names, and the values that stand for it. */
export interface Mapped {
  readonly definition: Place;
  readonly values: readonly string[];
}

/** A union whose members a document tells apart by a property. */
export interface DeclaredUnion {
  readonly origin: Origin;
  readonly discriminator: DeclaredDiscriminator;
  readonly branches: readonly DeclaredBranch[];
}

export interface DeclaredBranch {
  readonly type: Type;
  /** Null for a schema that stands in the union itself. */
  readonly definition: Place | null;
  /** Whether the definition inherits from the schema that has the discriminator, and so has a tag wherever it is used. */
  readonly inherits: boolean;
}

/** One branch of one union. */
export interface DeclaredMember {
  readonly union: DeclaredUnion;
  readonly branch: DeclaredBranch;
}

/** Collects the unions with a discriminator, by where they stand and by their members. */
export class DeclaredUnions {
  readonly #unions = new Map<string, DeclaredUnion>();
  /** By the very type that stands in the union: it is found in whatever union that one becomes a part of. */
  readonly #members = new Map<Type, DeclaredMember>();

  declare(union: DeclaredUnion): void {
    this.#unions.set(formatOrigin(union.origin), union);
    for (const branch of union.branches) this.#members.set(branch.type, { union, branch });
  }

  memberAt(type: Type): DeclaredMember | null {
    return this.#members.get(type) ?? null;
  }

  /** The members of all unions, in order of the unions' origin. */
  get members(): readonly DeclaredMember[] {
    return this.all.flatMap((union) => union.branches.map((branch) => ({ union, branch })));
  }

  at(origin: Origin): DeclaredUnion | null {
    return this.#unions.get(formatOrigin(origin)) ?? null;
  }

  /** All of them, in order of origin. */
  get all(): readonly DeclaredUnion[] {
    return sortedBy(this.#unions, ([key]) => key).map(([, union]) => union);
  }
}

/** Reads `discriminator` of a schema; the bare property name of Swagger 2.0 is understood too. */
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

/** A mapping names a component, in any letter case, or is a reference to a schema. */
function followMapping(scope: Pick<Scope, 'documents'>, place: Place, target: string): Place | null {
  const { documents } = scope;
  const components = at(documents.root, 'components', 'schemas');
  const named = components === null ? null : at(components, target);
  if (named !== null) return documents.resolve(named);
  const local = componentIn(target);
  if (local === null && /[#/]|\.(json|ya?ml)$/i.test(target)) {
    const reference = { value: { $ref: target }, origin: place.origin };
    const [, name] = /^#([^/]+)$/.exec(target) ?? [];
    // Some write a `#` before the name; it may be an anchor.
    if (name === undefined) return documents.resolve(reference);
    return documents.find(reference) ?? componentLike(scope, components, name);
  }
  return componentLike(scope, components, local ?? target);
}

/** The component that a reference into `components/schemas` names; null if it is another kind of reference. */
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
