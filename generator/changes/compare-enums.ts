import type { Direction } from '../contract/types.ts';
import { breaking, harmless, type Change, type Subject } from './change.ts';
import { switchCaution } from './compare-types.ts';
import { pair } from './pair.ts';
import { reusedKeys, type EnumSurface } from './reused-keys.ts';
import type { SurfaceType } from './surface.ts';

/** An exported type as an enum; null for other types. Values without names are their own names. */
export function enumOf({ type, keys }: SurfaceType): EnumSurface | null {
  if (type.kind !== 'enum') return null;
  const values = type.members.map(({ value }, index) => ({ key: keys?.[index] ?? String(value), value }));
  return { values, open: type.open };
}

/** Compares two enums of one name. */
export function compareEnums(
  name: string,
  before: EnumSurface,
  after: EnumSurface,
  direction: Direction,
): readonly Change[] {
  const { added, removed, kept } = pair(before.values, after.values, ({ value }) => JSON.stringify(value));
  const reused = reusedKeys(before, after);
  const valueOf = (key: string) => ({ subject: 'enum value', name: `${name}.${key}`, symbol: name }) as const;
  const isSwitched = direction === 'response' && !before.open;
  const caution = isSwitched ? { caution: switchCaution } : {};
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
  return direction === 'request' ? breaking(change, 'types', 'wire') : breaking(change, 'types');
}

function compareOpenness(
  name: string,
  before: EnumSurface,
  after: EnumSurface,
  direction: Direction,
): readonly Change[] {
  if (before.open === after.open) return [];
  const what = after.open ? 'now has values beyond those listed' : 'now has no values beyond those listed';
  const change = { subject: 'model', name, symbol: name, kind: 'changed', what } as const;
  return [after.open === (direction === 'request') ? harmless(change) : breaking(change, 'types', 'wire')];
}
