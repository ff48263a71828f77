import { assertNever } from '../../assert-never.ts';
import { formatOrigin } from '../../diagnostics/origin.ts';
import { eachType, type Root } from '../map-api.ts';
import { symbolId } from '../build/symbol-id.ts';
import { splitNull } from '../nullable.ts';
import { childrenOf, isLeaf } from '../visit.ts';
import type { Api, Operation, SymbolId, Type } from '../types.ts';
import { sortedBy } from '../../order.ts';
import type { StructuralKeys } from './shape.ts';

/** One inline structure, and its places. */
export interface Found {
  /** Derived from its first place, so that it does not depend on the order of keys. */
  readonly id: SymbolId;
  /** The occurrence with the first origin, which becomes the model. */
  readonly type: Type;
  /** All occurrences, by origin. */
  readonly origins: readonly string[];
  /**
   * The occurrences that are not the value of a property or parameter. Docs there describe the structure
   * itself.
   */
  readonly own: readonly string[];
  /** The different holders: structures or operations, with the member that holds it. */
  readonly holders: readonly Holder[];
}

export interface Holder {
  /** Identity of the holder: a structure, a model, or a place in an operation. */
  readonly of: string;
  /** The property or parameter that holds it; null without one. */
  readonly member: string | null;
  /** Whether it is the value of a query, path, header or cookie parameter. */
  readonly parameter: boolean;
}

/** Whether a structure is in the body of an error response, or elsewhere. */
export type Side = 'failure' | 'other';

export const sides: readonly Side[] = ['failure', 'other'];

export function sideOf(root: Root): Side {
  return root.kind === 'response' && root.error ? 'failure' : 'other';
}

interface Occurrences {
  readonly types: { readonly type: Type; readonly place: string }[];
  readonly own: Set<string>;
  readonly holders: Map<string, Holder>;
}

function nowhere(): Occurrences {
  return { types: [], own: new Set(), holders: new Map() };
}

/**
 * Finds all inline structures that could have a name, by shape number.
 *
 * A structure must have a place of its own. The siblings of a schema's references are a part of that schema,
 * and two models of one place could not be distinguished.
 *
 * Errors and results are different things for callers, even if they have one structure, so each side is
 * collected separately.
 */
export function collect(
  api: Api,
  shapes: StructuralKeys,
): Readonly<Record<Side, ReadonlyMap<number, Found>>> {
  const discriminating = discriminatingTypes(api);
  const failure = collector(api, shapes, discriminating);
  const other = collector(api, shapes, discriminating);
  const bySide = { failure, other };
  eachType(api, (type, root) => visitRoot(type, root, bySide[sideOf(root)].visit));
  return { failure: summariseAll(failure.found), other: summariseAll(other.found) };
}

/** Collects the structures of one side, by shape number. */
function collector(
  api: Api,
  shapes: StructuralKeys,
  discriminating: ReadonlySet<Type>,
): { readonly visit: Visit; readonly found: ReadonlyMap<number, Occurrences> } {
  const found = new Map<number, Occurrences>();
  // Types are shared, for example by responses of many operations. Their content is the same everywhere.
  const visited = new Set<Type>();
  const note = (type: Type, place: string, holder: Holder, inside: boolean): void => {
    const entry = found.get(shapes.of(type)) ?? nowhere();
    entry.types.push({ type, place });
    if (inside) entry.own.add(place);
    entry.holders.set(`${holder.of}\n${holder.member}\n${holder.parameter}`, holder);
    found.set(shapes.of(type), entry);
  };
  const visit: Visit = (type, holder, outer, inside = holder.member === null) => {
    const { type: bare } = splitNull(type);
    if (bare.kind === 'array') return visit(bare.items, holder, outer, true);
    if (bare.kind === 'record') return visit(bare.values, holder, outer, true);
    if (canBeNamed(bare) && !discriminating.has(bare)) {
      const place = formatOrigin(bare.origin);
      const isApart = place !== outer && !api.models.has(symbolId('schema', place));
      if (isApart) note(bare, place, holder, inside);
    }
    if (isLeaf(bare) || visited.has(bare)) return;
    visited.add(bare);
    visitParts(bare, `shape ${shapes.of(bare)}`, visit);
  };
  return { visit, found };
}

function summariseAll(found: ReadonlyMap<number, Occurrences>): ReadonlyMap<number, Found> {
  return new Map([...found].map(([shape, occurrences]) => [shape, summarise(occurrences)]));
}

/** The enums that discriminate the members of a union. They stay inline, so that readers see their values. */
function discriminatingTypes(api: Api): ReadonlySet<Type> {
  const found = new Set<Type>();
  const visited = new Set<Type>();
  const visit = (type: Type): void => {
    if (isLeaf(type) || visited.has(type)) return;
    visited.add(type);
    if (type.kind === 'union' && type.discriminator) {
      const { property } = type.discriminator;
      const objects = type.members.filter((member) => member.kind === 'object');
      const discriminating = objects.flatMap(({ properties }) =>
        properties.filter(({ wireName }) => wireName === property),
      );
      for (const each of discriminating) found.add(each.type);
    }
    childrenOf(type).forEach(visit);
  };
  eachType(api, visit);
  return found;
}

/** @param outer - the place of the structure that holds it; null without one */
type Visit = (type: Type, holder: Holder, outer: string | null, inside?: boolean) => void;

/** The type of a root already has a name: that of a component, or of an operation's input. */
function visitRoot(type: Type, root: Root, visit: Visit): void {
  switch (root.kind) {
    case 'model':
      return visitParts(type, root.model, visit);
    case 'spread':
      return;
    case 'field': {
      const holder = { of: root.operation.id, member: root.field, parameter: root.parameter };
      // The union of a body's media types is not a structure of the document. Only its members can have
      // names.
      const isChoice = !root.parameter && hasChoiceOfBodies(root.operation) && type.kind === 'union';
      return isChoice ? type.members.forEach((part) => visit(part, holder, null)) : visit(type, holder, null);
    }
    case 'webhook':
      return visit(type, { of: root.webhook.id, member: null, parameter: false }, null);
    case 'body':
    case 'response':
    case 'header':
      return visit(type, { of: `${root.kind} ${root.operation.id}`, member: null, parameter: false }, null);
    default:
      return assertNever(root);
  }
}

function hasChoiceOfBodies({ body }: Operation): boolean {
  return body.kind === 'content' && body.placement === 'whole' && body.contents.length > 1;
}

/** Visits the parts of a type, each with its holder. */
function visitParts(type: Type, of: string, visit: Visit): void {
  const outer = formatOrigin(type.origin);
  if (type.kind === 'intersection') {
    // A union among the parts belongs to their intersection (`Base & (A | B)`): its members can have names,
    // the union cannot.
    for (const part of type.members) {
      if (part.kind === 'union') visitParts(part, of, visit);
      else visit(part, { of, member: null, parameter: false }, outer);
    }
    return;
  }
  if (type.kind !== 'object') {
    for (const part of childrenOf(type)) visit(part, { of, member: null, parameter: false }, outer);
    return;
  }
  for (const { wireName, type: value } of type.properties)
    visit(value, { of, member: wireName, parameter: false }, outer);
  if (type.extra) visit(type.extra, { of, member: null, parameter: false }, outer);
}

/** Whether a type can have a name, by its kind alone. */
export function canBeNamed(type: Type): boolean {
  switch (type.kind) {
    case 'enum':
    case 'intersection':
      return true;
    case 'object':
      return type.properties.length > 0;
    case 'union':
      return type.members.filter(isStructured).length > 1;
    case 'primitive':
    case 'literal':
    case 'array':
    case 'tuple':
    case 'record':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return false;
    default:
      return assertNever(type);
  }
}

function isStructured(type: Type): boolean {
  if (type.kind === 'array') return isStructured(type.items);
  return type.kind === 'object' || type.kind === 'ref' || type.kind === 'intersection';
}

function summarise({ types, own, holders }: Occurrences): Found {
  const sorted = sortedBy(types, ({ place }) => place);
  const [first] = sorted;
  if (!first) throw new Error('A structure was found nowhere.');
  const origins = [...new Set(sorted.map(({ place }) => place))];
  return {
    id: symbolId('schema', first.place),
    type: first.type,
    origins,
    own: origins.filter((origin) => own.has(origin)),
    holders: [...holders.values()],
  };
}
