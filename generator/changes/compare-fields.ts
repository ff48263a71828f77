import type { Direction, ParameterStyle } from '../contract/types.ts';
import { breaking, harmless, type Change, type Subject } from './change.ts';
import { compareTypes } from './compare-types.ts';
import type { Comparison } from './comparison.ts';
import { pair } from './pair.ts';
import { renamedFields } from './renamed-fields.ts';
import type { SurfaceField } from './surface.ts';

/** A thing with fields: an exported type, or the input of a call. */
export interface Owner {
  /** Its name in reports, for example `machines.get input`. */
  readonly name: string;
  /** Its exported name. */
  readonly symbol: string;
  /** New names of fields by old names, if they are certain. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** The field that packages cannot work without: a server, or the next page of a list. */
  readonly vital?: string | null | undefined;
}

/** Compares the fields of an input or a type in one direction. */
export function compareFields(
  owner: Owner,
  before: readonly SurfaceField[],
  after: readonly SurfaceField[],
  direction: Direction,
  comparison: Comparison,
): readonly Change[] {
  const pairs = pair(before, after, ({ name }) => name);
  const renamed = renamedFields(pairs, owner.renamed ?? new Map());
  const settled = new Set(renamed.flat());
  const { removed, added } = pairs;
  return [
    ...renamed.map(([old, now]) => renamedField(owner, old, now)),
    ...removed.filter((field) => !settled.has(field)).map((field) => removedField(owner, field, direction)),
    ...added.filter((field) => !settled.has(field)).map((field) => addedField(owner, field, direction)),
    ...[...pairs.kept, ...renamed].flatMap(([old, now]) =>
      changedField(owner, old, now, direction, comparison),
    ),
  ];
}

function subjectOf({ name, symbol }: Owner, field: SurfaceField): Subject {
  const isParameter = field.in !== null && field.in !== 'body';
  return { subject: isParameter ? 'parameter' : 'field', name: `${name}.${field.name}`, symbol };
}

/** A renamed field. Only the name of a path parameter is not sent. */
function renamedField(owner: Owner, before: SurfaceField, after: SurfaceField): Change {
  const change = {
    ...subjectOf(owner, before),
    kind: 'renamed',
    what: `is now called ${after.name}`,
  } as const;
  return before.in === 'path' ? breaking(change, 'types') : breaking(change, 'types', 'wire');
}

/**
 * A removed field. The service may still accept a field that is no longer documented, unless it is vital. A
 * field that it no longer sends is missing.
 */
function removedField(owner: Owner, field: SurfaceField, direction: Direction): Change {
  const change = { ...subjectOf(owner, field), kind: 'removed', what: 'was removed' } as const;
  const isMissed = direction === 'response' || field.name === owner.vital;
  return isMissed ? breaking(change, 'types', 'wire') : breaking(change, 'types');
}

function addedField(owner: Owner, field: SurfaceField, direction: Direction): Change {
  const isDemanded = direction === 'request' && field.required;
  const what = isDemanded ? 'was added, and must be given' : 'was added';
  const change = { ...subjectOf(owner, field), kind: 'added', what } as const;
  return isDemanded ? breaking(change, 'types', 'wire') : harmless(change);
}

function changedField(
  owner: Owner,
  before: SurfaceField,
  after: SurfaceField,
  direction: Direction,
  comparison: Comparison,
): readonly Change[] {
  const subject = subjectOf(owner, before);
  return [
    ...compareTypes(subject, before.type, after.type, direction, comparison),
    ...comparePresence(subject, before, after, direction),
    ...comparePlace(subject, before, after),
    ...compareStyle(subject, before, after),
    ...compareDeprecation(subject, before, after),
  ];
}

function comparePresence(
  subject: Subject,
  before: SurfaceField,
  after: SurfaceField,
  direction: Direction,
): readonly Change[] {
  if (before.required === after.required) return [];
  const change = {
    ...subject,
    kind: 'changed',
    what: `is now ${after.required ? 'required' : 'optional'}`,
  } as const;
  const isFine = after.required === (direction === 'response');
  return [isFine ? harmless(change) : breaking(change, 'types', 'wire')];
}

function comparePlace(subject: Subject, before: SurfaceField, after: SurfaceField): readonly Change[] {
  if (before.in === after.in) return [];
  return [breaking({ ...subject, kind: 'changed', what: `moved from ${before.in} to ${after.in}` }, 'wire')];
}

/** Compares how a value is written. Callers pass the same, but the service reads it differently. */
function compareStyle(subject: Subject, before: SurfaceField, after: SurfaceField): readonly Change[] {
  const [old, now] = [styleText(before), styleText(after)];
  if (old === now || before.in !== after.in) return [];
  const what = `is now written ${now === '' ? 'the default way of its place' : now}`;
  return [breaking({ ...subject, kind: 'changed', what }, 'wire')];
}

/** The style of a value, if it is not the default of its place. */
function styleText({ style, in: place }: SurfaceField): string {
  if (style === null) return '';
  if (style.kind === 'content') return `as ${style.mediaType}`;
  const isPair = place === 'query' || place === 'cookie';
  const isUsual = style.style === (isPair ? 'form' : 'simple') && style.explode === isPair;
  const kept = style.allowReserved ? ['with reserved characters as they are'] : [];
  return [...(isUsual ? [] : [namedStyle(style)]), ...kept].join(', ');
}

function namedStyle({ style, explode }: Extract<ParameterStyle, { kind: 'style' }>): string {
  return explode ? `as ${style}, exploded` : `as ${style}`;
}

/** Compares deprecations, which editors show. They break nothing. */
export function compareDeprecation(
  subject: Subject,
  before: { readonly deprecated: boolean },
  after: { readonly deprecated: boolean },
): readonly Change[] {
  if (before.deprecated === after.deprecated) return [];
  const what = after.deprecated ? 'is now deprecated' : 'is no longer deprecated';
  return [harmless({ ...subject, kind: 'changed', what })];
}
