import { assertNever } from '../../assert-never.ts';
import { formatOrigin } from '../../diagnostics/origin.ts';
import { eachType, type Root } from '../map-api.ts';
import { symbolId } from '../build/symbol-id.ts';
import { splitNull } from '../nullable.ts';
import { childrenOf, isLeaf } from '../visit.ts';
import type { Api, Operation, SymbolId, Type } from '../types.ts';
import { sortedBy } from '../../order.ts';
import type { StructuralKeys } from './shape.ts';

/** One structure that stands inline in the document, and where. */
export interface Found {
  /** By its first place, so that nothing depends on the order of keys. */
  readonly id: SymbolId;
  /** The occurrence with the first origin: the one that is kept. */
  readonly type: Type;
  /** Every occurrence, by origin. */
  readonly origins: readonly string[];
  /** Those of them that are no property's or parameter's value: what is said there is said of the structure itself. */
  readonly own: readonly string[];
  /** The distinct holders: structures or operations, with the member that holds it. */
  readonly holders: readonly Holder[];
}

export interface Holder {
  /** Identity of what holds it: a structure, a model, or a place in an operation. */
  readonly of: string;
  /** The property or parameter, if that is how it is held. */
  readonly member: string | null;
  /** It is the value of a query, path, header or cookie parameter. */
  readonly parameter: boolean;
}

/** Whether something stands in the body of a failing response, or anywhere else. */
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
 * Finds every inline structure that could have a name, by shape number.
 *
 * It has to stand in a place of its own: what a schema says next to its references is a part of that schema, and two
 * models of one place could not be distinguished.
 *
 * A failure and a result are two things to callers, even where they look alike: each side is looked at by itself.
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

/** Notes the structures of one side, by shape number. */
function collector(
  api: Api,
  shapes: StructuralKeys,
  discriminating: ReadonlySet<Type>,
): { readonly visit: Visit; readonly found: ReadonlyMap<number, Occurrences> } {
  const found = new Map<number, Occurrences>();
  // Types are shared, by responses that many operations give, say: what one holds is the same wherever it stands.
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
    if (couldBeNamed(bare) && !discriminating.has(bare)) {
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

/** The enums that discriminate the members of a union: a reader wants to see their values in place. */
function discriminatingTypes(api: Api): ReadonlySet<Type> {
  const found = new Set<Type>();
  const visit = (type: Type): void => {
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

/** @param outer - the place of the structure that holds it; null for what nothing holds */
type Visit = (type: Type, holder: Holder, outer: string | null, inside?: boolean) => void;

/** What a root holds itself is named by the root already: a component, or the input of an operation. */
function visitRoot(type: Type, root: Root, visit: Visit): void {
  switch (root.kind) {
    case 'model':
      return visitParts(type, root.model, visit);
    case 'spread':
      return;
    case 'field': {
      const holder = { of: root.operation.id, member: root.field, parameter: root.parameter };
      // A choice between media types is no structure of the document: only what there is to choose from can have a name.
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

/** The parts of a type, each with what holds it. */
function visitParts(type: Type, of: string, visit: Visit): void {
  const outer = formatOrigin(type.origin);
  if (type.kind === 'intersection') {
    // A union among the parts is told with them (`Base & (A | B)`): its members are worth a name, it is not.
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

/** Whether a type alone can be worth a name. */
export function couldBeNamed(type: Type): boolean {
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
