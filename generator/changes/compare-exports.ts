import { typeText } from '../contract/type-text.ts';
import type { Direction } from '../contract/types.ts';
import { breaking, harmless, mergeChanges, type Change, type Subject } from './change.ts';
import { compareDeprecation, compareFields } from './compare-fields.ts';
import { compareEnums, enumOf } from './compare-enums.ts';
import { compareTypes, inCode } from './compare-types.ts';
import type { Comparison } from './comparison.ts';
import { pair } from './pair.ts';
import type { Shape, SurfaceField, SurfaceType } from './surface.ts';

type ObjectShape = Extract<Shape, { kind: 'object' }>;

/** Compares the exported types of two packages by name. */
export function compareExportedTypes(comparison: Comparison): readonly Change[] {
  const { added, removed, kept } = pair(comparison.before.types, comparison.after.types, ({ name }) => name);
  return [
    ...removed.map((type) => breaking({ ...subjectOf(type), kind: 'removed', what: 'was removed' }, 'types')),
    ...added.map((type) => harmless({ ...subjectOf(type), kind: 'added', what: 'was added' })),
    ...comparison.differing(kept).flatMap(([old, now]) => compareType(old, now, comparison)),
  ];
}

function subjectOf({ name }: SurfaceType): Subject {
  return { subject: 'model', name, symbol: name };
}

function compareType(before: SurfaceType, after: SurfaceType, comparison: Comparison): readonly Change[] {
  const directions = new Set([...before.directions, ...after.directions]);
  // Requests now have their own type. Changes under the old name concern code that uses that name in
  // requests.
  const isLeft = comparison.after.variants.some(({ model }) => model === after.name);
  const changes = [...directions].flatMap((direction) => {
    const found = compareDeclarations(before, after, direction, comparison);
    return isLeft && direction === 'request' ? found.map(withoutWire) : found;
  });
  return [...mergeChanges(changes), ...compareDeprecation(subjectOf(before), before, after)];
}

/** A change that does not affect requests of released packages. */
function withoutWire(change: Change): Change {
  return { ...change, breaks: change.breaks.filter((each) => each !== 'wire') };
}

function compareDeclarations(
  before: SurfaceType,
  after: SurfaceType,
  direction: Direction,
  comparison: Comparison,
): readonly Change[] {
  const { name } = before;
  const [old, now] = [enumOf(before), enumOf(after)];
  if (old !== null && now !== null) return compareEnums(name, old, now, direction);
  const subject = subjectOf(before);
  if (old === null && now === null) {
    const [from, to] = [before.type, after.type];
    if (from.kind === 'object' && to.kind === 'object')
      return compareObjects(name, from, to, direction, comparison);
    if (from.kind !== 'object' && to.kind !== 'object')
      return compareTypes(subject, from, to, direction, comparison);
    const fits =
      direction === 'request'
        ? comparison.sent.fitsInside(from, to)
        : comparison.received.fitsInside(to, from);
    return [
      fits ? harmless(kindChange(before, after)) : breaking(kindChange(before, after), 'types', 'wire'),
    ];
  }
  // The const of an enum has the same name, so code that uses it breaks too.
  return [breaking(kindChange(before, after), 'types', 'wire')];
}

function kindChange(before: SurfaceType, after: SurfaceType): Omit<Change, 'breaks' | 'level'> {
  const what = `is now ${kindText(after)}; it was ${kindText(before)}`;
  return { ...subjectOf(before), kind: 'changed', what };
}

function kindText({ type, keys }: SurfaceType): string {
  if (keys !== null) return 'an enum';
  if (type.kind !== 'object') return inCode(typeText(type));
  const names = type.properties.map(({ name }) => name);
  const listed = names.slice(0, 3).join(', ');
  return names.length === 0 ? 'an object' : `an object with ${listed}${names.length > 3 ? ', …' : ''}`;
}

function compareObjects(
  name: string,
  before: ObjectShape,
  after: ObjectShape,
  direction: Direction,
  comparison: Comparison,
): readonly Change[] {
  const owner = { name, symbol: name };
  return [
    ...compareFields(owner, fieldsOf(before), fieldsOf(after), direction, comparison),
    ...compareExtra(name, before, after, direction, comparison),
  ];
}

function fieldsOf({ properties }: ObjectShape): readonly SurfaceField[] {
  return properties.map((property) => ({ ...property, deprecated: false, in: null, style: null }));
}

/** Compares additional properties. */
function compareExtra(
  name: string,
  before: ObjectShape,
  after: ObjectShape,
  direction: Direction,
  comparison: Comparison,
): readonly Change[] {
  const subject = { subject: 'field', name: `other keys of ${name}`, symbol: name } as const;
  if (before.extra !== null && after.extra !== null)
    return compareTypes(subject, before.extra, after.extra, direction, comparison);
  if (before.extra !== null)
    return [breaking({ ...subject, kind: 'removed', what: 'were removed' }, 'types')];
  if (after.extra === null) return [];
  const change = { ...subject, kind: 'added', what: 'were added' } as const;
  const caution = 'an interface without an index signature does not fit it';
  return [direction === 'request' ? harmless({ ...change, caution }) : harmless(change)];
}

/** Exports that are named after the client's class and reported with it. */
const followsClient: ReadonlySet<string> = new Set(['client', 'client options', 'error', 'error guard']);

/** Reports removed exports that no other change mentions. */
export function compareExportedNames(
  { before, after }: Comparison,
  told: readonly Change[],
): readonly Change[] {
  const isTold = new Set(told.flatMap(({ name, symbol }) => [name, symbol]));
  const left = new Set(after.exports.map(({ name }) => name));
  return before.exports
    .filter(({ name, kind }) => !followsClient.has(kind) && !left.has(name) && !isTold.has(name))
    .map(({ name }) =>
      breaking({ subject: 'model', name, symbol: name, kind: 'removed', what: 'was removed' }, 'types'),
    );
}
