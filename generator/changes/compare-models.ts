import { assertNever } from '../model/assert-never.ts';
import { breaking, harmless, mergeChanges, type Change, type Subject } from './change.ts';
import { compareDeprecation, compareFields } from './compare-fields.ts';
import { compareTypes } from './compare-types.ts';
import type { Direction } from './direction.ts';
import type { Fits } from './fits.ts';
import { pair } from './pair.ts';
import { reusedKeys } from './reused-keys.ts';
import type { ModelSurface, ShapeSurface } from './surface.ts';

type ObjectShape = Extract<ShapeSurface, { kind: 'object' }>;
type EnumShape = Extract<ShapeSurface, { kind: 'enum' }>;

/** Compares two packages' models by name. */
export function compareModels(
  before: readonly ModelSurface[],
  after: readonly ModelSurface[],
  fits: Fits,
): readonly Change[] {
  const { added, removed, kept } = pair(before, after, ({ name }) => name);
  return [
    ...removed.map((model) =>
      breaking({ ...subjectOf(model), kind: 'removed', what: 'was removed' }, 'types'),
    ),
    ...added.map((model) => harmless({ ...subjectOf(model), kind: 'added', what: 'was added' })),
    ...kept.flatMap(([old, now]) => compareModel(old, now, fits)),
  ];
}

function subjectOf({ name }: ModelSurface): Subject {
  return { subject: 'model', name, symbol: name };
}

function compareModel(before: ModelSurface, after: ModelSurface, fits: Fits): readonly Change[] {
  const directions: readonly Direction[] = [
    ...(before.sent || after.sent ? (['sent'] as const) : []),
    // A model that is used nowhere is still exported: it counts as one that callers read.
    ...(before.received || after.received || !(before.sent || after.sent) ? (['received'] as const) : []),
  ];
  const changes = directions.flatMap((direction) =>
    compareShapes(before.name, before.shape, after.shape, direction, fits),
  );
  return [...mergeChanges(changes), ...compareDeprecation(subjectOf(before), before, after)];
}

function compareShapes(
  name: string,
  before: ShapeSurface,
  after: ShapeSurface,
  direction: Direction,
  fits: Fits,
): readonly Change[] {
  if (before.kind === 'object' && after.kind === 'object')
    return compareObjects(name, before, after, direction, fits);
  if (before.kind === 'enum' && after.kind === 'enum') return compareEnums(name, before, after, direction);
  const subject = { subject: 'model', name, symbol: name } as const;
  if (before.kind === 'alias' && after.kind === 'alias')
    return compareTypes(subject, before.type, after.type, direction, fits);
  const what = `is now ${kindText(after)}; it was ${kindText(before)}`;
  const change = { ...subject, kind: 'changed', what } as const;
  // The values of an enum are exported by its name, and there is more to that than a type.
  const isType = before.kind !== 'enum' && after.kind !== 'enum';
  return [isType && fits.model(name, direction) ? harmless(change) : breaking(change, 'types', 'wire')];
}

function compareObjects(
  name: string,
  before: ObjectShape,
  after: ObjectShape,
  direction: Direction,
  fits: Fits,
): readonly Change[] {
  return [
    ...compareFields({ name, symbol: name }, before.fields, after.fields, direction, fits),
    ...compareExtra(name, before, after, direction, fits),
  ];
}

/** Fields beyond those listed. */
function compareExtra(
  name: string,
  before: ObjectShape,
  after: ObjectShape,
  direction: Direction,
  fits: Fits,
): readonly Change[] {
  const subject = { subject: 'field', name: `${name}.[key]`, symbol: name } as const;
  if (before.extra !== null && after.extra !== null)
    return compareTypes(subject, before.extra, after.extra, direction, fits);
  if (before.extra !== null) return [breaking({ ...subject, kind: 'removed', what: 'was removed' }, 'types')];
  return after.extra === null ? [] : [harmless({ ...subject, kind: 'added', what: 'was added' })];
}

function compareEnums(
  name: string,
  before: EnumShape,
  after: EnumShape,
  direction: Direction,
): readonly Change[] {
  const { added, removed, kept } = pair(before.values, after.values, ({ value }) => JSON.stringify(value));
  const reused = reusedKeys(before, after);
  const valueOf = (key: string) => ({ subject: 'enum value', name: `${name}.${key}`, symbol: name }) as const;
  const isSwitched = direction === 'received' && !before.open;
  const caution = isSwitched ? { caution: 'a switch over all values no longer covers every one' } : {};
  return [
    ...[...reused].map(([key, what]) =>
      breaking({ ...valueOf(key), kind: 'changed', what }, 'types', 'wire'),
    ),
    ...removed.filter(({ key }) => !reused.has(key)).map(({ key }) => removedValue(valueOf(key), direction)),
    ...added
      .filter(({ key }) => !reused.has(key))
      .map(({ key }) => harmless({ ...valueOf(key), kind: 'added', what: 'was added', ...caution })),
    ...kept
      .filter(([old, now]) => old.key !== now.key && !(reused.has(old.key) && reused.has(now.key)))
      .map(([old, now]) =>
        breaking({ ...valueOf(old.key), kind: 'renamed', what: `is now called ${now.key}` }, 'types'),
      ),
    ...compareOpenness(name, before, after, direction),
  ];
}

function removedValue(subject: Subject, direction: Direction): Change {
  const change = { ...subject, kind: 'removed', what: 'was removed' } as const;
  return direction === 'sent' ? breaking(change, 'types', 'wire') : breaking(change, 'types');
}

function compareOpenness(
  name: string,
  before: EnumShape,
  after: EnumShape,
  direction: Direction,
): readonly Change[] {
  if (before.open === after.open) return [];
  const what = after.open ? 'now has values beyond those listed' : 'now has no values beyond those listed';
  const change = { subject: 'model', name, symbol: name, kind: 'changed', what } as const;
  return [after.open === (direction === 'sent') ? harmless(change) : breaking(change, 'types', 'wire')];
}

function kindText(shape: ShapeSurface): string {
  switch (shape.kind) {
    case 'object':
      return 'an object';
    case 'enum':
      return 'an enum';
    case 'alias':
      return `\`${shape.type.join(' | ')}\``;
    default:
      return assertNever(shape);
  }
}
