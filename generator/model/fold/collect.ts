import { assertNever } from '../../assert-never.ts';
import { formatOrigin } from '../../diagnostics/origin.ts';
import { eachType, type Root } from '../map-api.ts';
import { symbolId } from '../build/symbol-id.ts';
import { withoutNull } from '../nullable.ts';
import { childrenOf, eachChild, isLeaf } from '../visit.ts';
import type { Api, Operation, SymbolId, Type } from '../types.ts';
import { groupedBy, sortedBy } from '../../order.ts';
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

/** An inline structure at one of its places. */
interface Occurrence {
  readonly type: Type;
  readonly place: string;
  /** Whether it is not the value of a property or parameter. */
  readonly isOwn: boolean;
  readonly holder: Position;
}

/** Where a type is: in a structure, or in the thing that has a name. */
interface Position extends Omit<Holder, 'of'> {
  readonly of: Type | string;
}

/** The inline structures of an Api that could have a name. */
export type Occurrences = Readonly<Record<Side, readonly Occurrence[]>>;

/**
 * Finds all inline structures that could have a name.
 *
 * A structure must have a place of its own. The siblings of a schema's references are a part of that schema,
 * and two models of one place could not be distinguished.
 */
export function findStructures(api: Api): Occurrences {
  const discriminating = discriminatingTypes(api);
  const found: Record<Side, Occurrence[]> = { failure: [], other: [] };
  const visitors = {
    failure: visitor(api, discriminating, found.failure),
    other: visitor(api, discriminating, found.other),
  };
  eachType(api, (type, root) => visitRoot(type, root, visitors[sideOf(root)]));
  return found;
}

/** Creates the visitor of one side. It adds what it finds to `found`. */
function visitor({ models }: Api, discriminating: ReadonlySet<Type>, found: Occurrence[]): Visit {
  // Types are shared, for example by responses of many operations. Their content is the same everywhere.
  const visited = new Set<Type>();
  const visit: Visit = (type, holder, outer, isOwn = holder.member === null) => {
    const bare = withoutNull(type);
    if (bare.kind === 'array') return visit(bare.items, holder, outer, true);
    if (bare.kind === 'record') return visit(bare.values, holder, outer, true);
    if (canBeNamed(bare) && !discriminating.has(bare)) {
      const place = formatOrigin(bare.origin);
      const isApart = place !== outer && !models.has(symbolId('schema', place));
      if (isApart) found.push({ type: bare, place, isOwn, holder });
    }
    if (isLeaf(bare) || visited.has(bare)) return;
    visited.add(bare);
    visitParts(bare, bare, visit);
  };
  return visit;
}

/** The places of one structure. */
export type Group = readonly [Occurrence, ...Occurrence[]];

/**
 * Groups structures by shape number.
 *
 * Errors and results are different things for callers, even if they have one structure, so each side is
 * grouped separately.
 */
export function groupByShape(
  { failure, other }: Occurrences,
  shapes: StructuralKeys,
): Readonly<Record<Side, ReadonlyMap<number, Group>>> {
  const shapeOf = ({ type }: Occurrence): number => shapes.of(type);
  return { failure: groupedBy(failure, shapeOf), other: groupedBy(other, shapeOf) };
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
    eachChild(type, visit);
  };
  eachType(api, visit);
  return found;
}

/** @param outer - the place of the structure that holds it; null without one */
type Visit = (type: Type, holder: Position, outer: string | null, isOwn?: boolean) => void;

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
function visitParts(type: Type, of: Position['of'], visit: Visit): void {
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

/** One structure with its places. */
export function summarise(occurrences: Group, shapes: StructuralKeys): Found {
  const sorted = sortedBy(occurrences, ({ place }) => place);
  const { place, type } = sorted[0] ?? occurrences[0];
  const own = new Set(occurrences.flatMap((each) => (each.isOwn ? [each.place] : [])));
  const origins = [...new Set(sorted.map((each) => each.place))];
  const holders = occurrences.map(({ holder: { of, member, parameter } }): Holder => {
    return { of: typeof of === 'string' ? of : `shape ${shapes.of(of)}`, member, parameter };
  });
  return {
    id: symbolId('schema', place),
    type,
    origins,
    own: origins.filter((origin) => own.has(origin)),
    holders: distinctHolders(holders),
  };
}

function distinctHolders(holders: readonly Holder[]): readonly Holder[] {
  if (holders.length === 1) return holders;
  const keyed = holders.map(
    (holder) => [`${holder.of}\n${holder.member}\n${holder.parameter}`, holder] as const,
  );
  return [...new Map(keyed).values()];
}
