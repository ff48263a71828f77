import { mapTypes } from '../map-api.ts';
import { isNull, orNull, splitNull } from '../nullable.ts';
import { mapChildren } from '../visit.ts';
import { byCodeUnit } from '../../order.ts';
import type { Note } from '../build/scope.ts';
import type { Api, Discriminator, Docs, Model, SymbolId, Type, UnionType } from '../types.ts';
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
import { inOrderOfId, order } from './order.ts';
import { StructuralKeys } from './shape.ts';
import { separateResponses } from './separate-responses.ts';
import { deservesName, parametersByName } from './deserves-name.ts';
import { withUses } from './uses.ts';

/**
 * Turns inline structures that recur or are nested into models, so that they get names. Identical structures
 * become one model. Some structures stay inline: those without content, tiny ones with one use, and the
 * values that distinguish the members of a union (see `deserves-name.ts`).
 *
 * The result is in canonical order, and its models have their uses.
 *
 * @param notes - docs and name hints of inline schemas, by formatted origin
 */
export function fold(draft: Api, notes: ReadonlyMap<string, Note>): Api {
  const api = order(draft);
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

  const models = named.map(({ found: each, side }): [SymbolId, Model] => [
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
  // A body that is spread over the input's fields is not a structure, so only its parts are replaced.
  const folded = mapTypes(api, (type, root) => {
    const side = sideOf(root);
    const isPart = root.kind === 'spread' || root.kind === 'model';
    return isPart ? replaceParts(type, (part) => rewrite(part, side)) : rewrite(type, side);
  });
  return withUses({ ...folded, models: inOrderOfId([...folded.models, ...models]) });
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

/**
 * Docs and name hints of a structure.
 *
 * Docs at places of its own (a body or an element) describe it, and the most frequent text wins. Docs of a
 * property describe the property, so they count only if all properties agree.
 */
function describe(each: Found, notes: ReadonlyMap<string, Note>): Pick<Model, 'docs' | 'hints'> {
  const known = each.origins.flatMap((origin) => notes.get(origin) ?? []);
  const own = each.own.flatMap((origin) => notes.get(origin)?.docs ?? []);
  const all = known.map(({ docs }) => docs);
  return {
    docs: {
      summary: agreedText(own, all, ({ summary }) => summary),
      description: agreedText(own, all, ({ description }) => description),
      deprecated: known.length > 0 && all.every(({ deprecated }) => deprecated),
      link: null,
      ...exampleIn(own),
    },
    hints: {
      pinned: known.find(({ hints }) => hints.pinned !== null)?.hints.pinned ?? null,
      component: null,
      title: mostFrequent(known.flatMap(({ hints }) => hints.title ?? [])),
    },
  };
}

/** An example at the structure's own places; the first by its text. */
function exampleIn(own: readonly Docs[]): Pick<Docs, 'example'> {
  const examples = own.flatMap(({ example }) => (example === undefined ? [] : [example]));
  const [first] = examples.toSorted((a, b) => byCodeUnit(JSON.stringify(a), JSON.stringify(b)));
  return first === undefined ? {} : { example: first };
}

function agreedText(
  own: readonly Docs[],
  all: readonly Docs[],
  say: (docs: Docs) => string | null,
): string | null {
  const itself = mostFrequent(own.flatMap((docs) => say(docs) ?? []));
  if (itself !== null) return itself;
  const [first = null, ...others] = all.flatMap((docs) => say(docs) ?? []);
  return others.every((other) => other === first) ? first : null;
}

/** The value that occurs most often; the first of equally frequent ones; null for an empty list. */
function mostFrequent(values: readonly string[]): string | null {
  const [first = null, ...others] = values;
  if (others.length === 0) return first;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
