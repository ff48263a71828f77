import { breaking, harmless, type Change } from './change.ts';
import { compareTypes, type Direction } from './compare-types.ts';
import { pair } from './pair.ts';
import type { FieldSurface } from './surface.ts';

/** Compares the fields of an input or a model on one of its ways. */
export function compareFields(
  owner: string,
  before: readonly FieldSurface[],
  after: readonly FieldSurface[],
  direction: Direction,
): readonly Change[] {
  const { added, removed, kept } = pair(
    visible(before, direction),
    visible(after, direction),
    ({ name }) => name,
  );
  return [
    ...removed.map((field) => removedField(owner, field, direction)),
    ...added.map((field) => addedField(owner, field, direction)),
    ...kept.flatMap(([old, now]) => changedField(owner, old, now, direction)),
  ];
}

/** A field that only the service sends is no part of a request, and the other way round. */
function visible(fields: readonly FieldSurface[], direction: Direction): readonly FieldSurface[] {
  return fields.filter(({ access }) => access !== (direction === 'sent' ? 'read' : 'write'));
}

/** The service may still take a field that is no longer documented; one that it no longer sends is missed. */
function removedField(owner: string, field: FieldSurface, direction: Direction): Change {
  const change = {
    kind: 'removed',
    subject: 'field',
    name: nameOf(owner, field),
    what: 'was removed',
  } as const;
  return direction === 'sent' ? breaking(change, 'types') : breaking(change, 'types', 'wire');
}

function addedField(owner: string, field: FieldSurface, direction: Direction): Change {
  const isDemanded = direction === 'sent' && field.required;
  const what = isDemanded ? 'was added, and must be given' : 'was added';
  const change = { kind: 'added', subject: 'field', name: nameOf(owner, field), what } as const;
  return isDemanded ? breaking(change, 'types', 'wire') : harmless(change);
}

function changedField(
  owner: string,
  before: FieldSurface,
  after: FieldSurface,
  direction: Direction,
): readonly Change[] {
  const subject = { subject: 'field', name: nameOf(owner, before) } as const;
  return [
    ...compareTypes(subject, before.type, after.type, direction),
    ...comparePresence(subject, before, after, direction),
    ...comparePlace(subject, before, after),
    ...compareDeprecation(subject, before, after),
  ];
}

function comparePresence(
  subject: Pick<Change, 'subject' | 'name'>,
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

function comparePlace(
  subject: Pick<Change, 'subject' | 'name'>,
  before: FieldSurface,
  after: FieldSurface,
): readonly Change[] {
  if (before.place === after.place) return [];
  return [
    breaking({ ...subject, kind: 'changed', what: `moved from ${before.place} to ${after.place}` }, 'wire'),
  ];
}

/** Compares whether something is deprecated: told to callers by their editors, and no more than that. */
export function compareDeprecation(
  subject: Pick<Change, 'subject' | 'name'>,
  before: { readonly deprecated: boolean },
  after: { readonly deprecated: boolean },
): readonly Change[] {
  if (before.deprecated === after.deprecated) return [];
  const what = after.deprecated ? 'is now deprecated' : 'is no longer deprecated';
  return [harmless({ ...subject, kind: 'changed', what })];
}

function nameOf(owner: string, field: FieldSurface): string {
  return `${owner}.${field.name}`;
}
