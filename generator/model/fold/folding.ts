import type { Note } from '../build/scope.ts';
import type { Root } from '../map-api.ts';
import { mapModels } from '../map-api.ts';
import { isNull, orNull, splitNull } from '../nullable.ts';
import { mapChildren } from '../visit.ts';
import type { Api, Discriminator, Model, SymbolId, Type, UnionType } from '../types.ts';
import {
  canBeNamed,
  findStructures,
  groupByShape,
  sideOf,
  sides,
  summarise,
  type Found,
  type Side,
} from './collect.ts';
import { describe } from './describe.ts';
import { deservesName, parametersByName } from './deserves-name.ts';
import { inOrderOfId } from './order.ts';
import { separateResponses } from './separate-responses.ts';
import { StructuralKeys } from './shape.ts';

/** The models after folding, and how types outside of models refer to them. */
export interface Folding {
  readonly models: Api['models'];
  readonly rewrite: (type: Type, root: Root) => Type;
}

/** Decides which structures of an Api become models. */
export function foldingOf(api: Api, notes: ReadonlyMap<string, Note>): Folding {
  const shapes = new StructuralKeys();
  const structures = findStructures(api);
  const together = groupByShape(structures, shapes);
  const areApart = separateResponses(api, notes, together.other, shapes);
  const groups = areApart ? groupByShape(structures, shapes) : together;
  const found = sides.flatMap((side) =>
    [...groups[side]].map(([shape, group]): Candidate => ({ side, shape, found: summarise(group, shapes) })),
  );
  const pinned = (each: Found): boolean => each.origins.some((origin) => notes.get(origin)?.hints.pinned);
  const sharing = parametersByName(found.map((each) => each.found));
  const named = onePerPlace(found.filter((each) => pinned(each.found) || deservesName(each.found, sharing)));
  const bySide = { failure: namedOn('failure', named), other: namedOn('other', named) };
  const rewrite = (type: Type, side: Side): Type => replace(type, bySide[side], shapes);
  // A body that is spread over the input's fields is not a structure, so only its parts are replaced.
  const rewriteAt = (type: Type, root: Root): Type => {
    const side = sideOf(root);
    const isPart = root.kind === 'spread' || root.kind === 'model';
    return isPart ? replaceParts(type, (part) => rewrite(part, side)) : rewrite(type, side);
  };
  const definitions = mapModels(api.models, (type, model) => rewriteAt(type, { kind: 'model', model }));
  const folded = named.map(({ found: each, side }): [SymbolId, Model] => [
    each.id,
    {
      id: each.id,
      ...describe(each, notes),
      places: each.origins,
      origin: each.type.origin,
      type: replaceParts(each.type, (part) => rewrite(part, side)),
      uses: [],
    },
  ]);
  return { models: inOrderOfId([...definitions, ...folded]), rewrite: rewriteAt };
}

/** A structure that may become a model, by the number of its shape. */
interface Candidate {
  readonly side: Side;
  readonly shape: number;
  readonly found: Found;
}

/** If several structures have the same first place, only the outermost becomes the model of that place. */
function onePerPlace(deserving: readonly Candidate[]): readonly Candidate[] {
  // A structure has a higher number than its parts, and a map keeps the last entry of a place.
  const outermostLast = deserving.toSorted((a, b) => a.shape - b.shape);
  const byPlace = new Map(outermostLast.map((each) => [each.found.id, each]));
  return deserving.filter((each) => byPlace.get(each.found.id) === each);
}

function namedOn(side: Side, named: readonly Candidate[]): ReadonlyMap<number, Found> {
  return new Map(named.filter((each) => each.side === side).map(({ shape, found }) => [shape, found]));
}

function replace(type: Type, named: ReadonlyMap<number, Found>, shapes: StructuralKeys): Type {
  const { type: bare, nullable } = splitNull(type);
  const model = canBeNamed(bare) ? named.get(shapes.of(bare)) : undefined;
  if (!model) return replaceParts(type, (part) => replace(part, named, shapes));
  const reference: Type = { kind: 'ref', target: model.id, origin: type.origin };
  return nullable ? orNull(reference) : reference;
}

function replaceParts(type: Type, rewrite: (part: Type) => Type): Type {
  const mapped = mapChildren(type, rewrite);
  return mapped.kind === 'union' ? withoutRepeats(mapped) : mapped;
}

/** Merges members of a union that became one model, with the discriminator values of both. */
function withoutRepeats(union: UnionType): Type {
  const targets = union.members.map((member) => (member.kind === 'ref' ? member.target : null));
  const first = targets.map((target, index) => (target === null ? index : targets.indexOf(target)));
  if (first.every((position, index) => position === index)) return union;
  const members = union.members.filter((_, index) => first[index] === index);
  const [only] = members;
  if (only && members.length === 1) return only;
  return {
    ...union,
    members,
    discriminator: union.discriminator && mergeDiscriminator(union.discriminator, union.members, first),
  };
}

function mergeDiscriminator(
  discriminator: Discriminator,
  members: readonly Type[],
  first: readonly number[],
): Discriminator {
  const positions = first.filter(
    (_, index) => !isNull(members[index] ?? { kind: 'never', origin: { file: '', pointer: '' } }),
  );
  const kept = [...new Set(positions)];
  const values = kept.map((position) =>
    discriminator.values.filter((_, index) => positions[index] === position).flat(),
  );
  return { ...discriminator, values };
}
