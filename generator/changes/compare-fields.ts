import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareTypes } from './compare-types.ts';
import { visible, type Direction } from './direction.ts';
import type { Fits } from './fits.ts';
import { pair } from './pair.ts';
import { renamedFields } from './renamed-fields.ts';
import type { FieldSurface } from './surface.ts';

/** What has fields: a model, or the input of an operation. */
export interface Owner {
  /** As reports call it, for example `machines.get input`. */
  readonly name: string;
  /** Its exported name. */
  readonly symbol: string;
  /** New names of fields by old ones, where they are known for sure. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** The field without which packages do not find what they are after: a server, or the next page of a list. */
  readonly vital?: string | null | undefined;
}

/** Compares the fields of an input or a model on one of its ways. */
export function compareFields(
  owner: Owner,
  before: readonly FieldSurface[],
  after: readonly FieldSurface[],
  direction: Direction,
  fits: Fits,
): readonly Change[] {
  const pairs = pair(visible(before, direction), visible(after, direction), ({ name }) => name);
  const renamed = renamedFields(pairs, owner.renamed ?? new Map());
  const settled = new Set(renamed.flat());
  const { removed, added } = pairs;
  return [
    ...renamed.map(([old, now]) => renamedField(owner, old, now)),
    ...removed.filter((field) => !settled.has(field)).map((field) => removedField(owner, field, direction)),
    ...added.filter((field) => !settled.has(field)).map((field) => addedField(owner, field, direction)),
    ...[...pairs.kept, ...renamed].flatMap(([old, now]) => changedField(owner, old, now, direction, fits)),
  ];
}

function subjectOf({ name, symbol }: Owner, field: FieldSurface): Subject {
  const isParameter = field.place !== null && field.place !== 'body';
  return { subject: isParameter ? 'parameter' : 'field', name: `${name}.${field.name}`, symbol };
}

/** The name of a path's parameter is for readers alone; every other travels. */
function renamedField(owner: Owner, before: FieldSurface, after: FieldSurface): Change {
  const change = {
    ...subjectOf(owner, before),
    kind: 'renamed',
    what: `is now called ${after.name}`,
  } as const;
  return before.place === 'path' ? breaking(change, 'types') : breaking(change, 'types', 'wire');
}

/** The service may still take a field that is no longer documented, but for a vital one; one that it no longer sends is missed. */
function removedField(owner: Owner, field: FieldSurface, direction: Direction): Change {
  const change = { ...subjectOf(owner, field), kind: 'removed', what: 'was removed' } as const;
  const isMissed = direction === 'received' || field.name === owner.vital;
  return isMissed ? breaking(change, 'types', 'wire') : breaking(change, 'types');
}

function addedField(owner: Owner, field: FieldSurface, direction: Direction): Change {
  const isDemanded = direction === 'sent' && field.required;
  const what = isDemanded ? 'was added, and must be given' : 'was added';
  const change = { ...subjectOf(owner, field), kind: 'added', what } as const;
  return isDemanded ? breaking(change, 'types', 'wire') : harmless(change);
}

function changedField(
  owner: Owner,
  before: FieldSurface,
  after: FieldSurface,
  direction: Direction,
  fits: Fits,
): readonly Change[] {
  const subject = subjectOf(owner, before);
  return [
    ...compareTypes(subject, before.type, after.type, direction, fits),
    ...comparePresence(subject, before, after, direction),
    ...comparePlace(subject, before, after),
    ...compareStyle(subject, before, after),
    ...compareDeprecation(subject, before, after),
  ];
}

function comparePresence(
  subject: Subject,
  before: FieldSurface,
  after: FieldSurface,
  direction: Direction,
): readonly Change[] {
  if (before.required === after.required) return [];
  const change = {
    ...subject,
    kind: 'changed',
    what: `is now ${after.required ? 'required' : 'optional'}`,
  } as const;
  const isFine = after.required === (direction === 'received');
  return [isFine ? harmless(change) : breaking(change, 'types', 'wire')];
}

function comparePlace(subject: Subject, before: FieldSurface, after: FieldSurface): readonly Change[] {
  if (before.place === after.place) return [];
  return [
    breaking({ ...subject, kind: 'changed', what: `moved from ${before.place} to ${after.place}` }, 'wire'),
  ];
}

/** Callers give the same; what released packages send of it reads differently. */
function compareStyle(subject: Subject, before: FieldSurface, after: FieldSurface): readonly Change[] {
  if (before.style === after.style || before.place !== after.place) return [];
  const what = `is now written ${after.style === undefined ? 'as usual' : `as ${after.style}`}`;
  return [breaking({ ...subject, kind: 'changed', what }, 'wire')];
}

/** Compares whether something is deprecated: told to callers by their editors, and no more than that. */
export function compareDeprecation(
  subject: Subject,
  before: { readonly deprecated: boolean },
  after: { readonly deprecated: boolean },
): readonly Change[] {
  if (before.deprecated === after.deprecated) return [];
  const what = after.deprecated ? 'is now deprecated' : 'is no longer deprecated';
  return [harmless({ ...subject, kind: 'changed', what })];
}
