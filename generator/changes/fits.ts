import type { TypeMembers } from './surface.ts';
import { assumptions } from './assumptions.ts';
import type { Direction } from './direction.ts';
import { layerOf, shapesOf, type Shapes } from './layers.ts';
import type { Layer, ObjectLayer } from './read-type.ts';
import type { Surface } from './surface.ts';

/**
 * Tells whether all goes on working where what was in one surface is in the other: what callers gave is still taken, or what they
 * get is still what they expect. Says no where it is not sure.
 */
export interface Fits {
  /** Of one type in place of another. A name that stands on both sides is a model, which is compared by itself. */
  type(before: TypeMembers, after: TypeMembers, direction: Direction): boolean;
  /** Of a model that has kept its name. */
  model(name: string, direction: Direction): boolean;
}

/** Looks at two surfaces; what it finds out about one type it knows when it is asked about the next. */
export function fitsBetween(before: Surface, after: Surface): Fits {
  const [old, now] = [shapesOf(before), shapesOf(after)];
  const sent = fitting('sent', old, now);
  const received = fitting('received', now, old);
  return {
    type: (from, to, direction) => (direction === 'sent' ? sent.fits(from, to) : received.fits(to, from)),
    model: (name, direction) => (direction === 'sent' ? sent : received).fitsInside(name, [name]),
  };
}

/** Makes the question whether each value of one surface's type is one of the other's, in this direction. */
// oxlint-disable-next-line max-lines-per-function -- older than the rule; to be split
function fitting(direction: Direction, own: Shapes, theirs: Shapes) {
  const isSent = direction === 'sent';
  const assume = assumptions();

  /** Whether each value of the union `members` is one of the union `others`. */
  function fits(members: TypeMembers, others: TypeMembers): boolean {
    const known = withParts(others, theirs);
    if (known.has('unknown')) return true;
    return members.every(
      (member) =>
        member === 'never' ||
        known.has(member) ||
        known.has(baseOf(member) ?? member) ||
        fitsInside(member, others),
    );
  }

  /** The same of one member by what it is made of, whatever it is called. */
  function fitsInside(member: string, others: TypeMembers): boolean {
    return assume(JSON.stringify([member, others]), () => {
      const parts = partsOf(member, own);
      if (parts !== null) return fits(parts, others);
      const layer = layerOf(member, own, direction);
      return [...withParts(others, theirs)].some((other) =>
        layerFits(layer, layerOf(other, theirs, direction)),
      );
    });
  }

  function layerFits(layer: Layer, other: Layer): boolean {
    if (layer.kind === 'list' && other.kind === 'list')
      return layer.of === other.of && fits(layer.items, other.items);
    return layer.kind === 'object' && other.kind === 'object' && objectFits(layer, other);
  }

  /** Callers may give the fields that are declared, and read them: of those none may be lost. */
  function objectFits(object: ObjectLayer, other: ObjectLayer): boolean {
    const keys = new Set(object.fields.map(({ key }) => key));
    const others = new Map(other.fields.map((field) => [field.key, field]));
    const isEachTaken = object.fields.every(({ key, type, required }) => {
      const field = others.get(key);
      if (field !== undefined) return (required || !field.required) && fits(type, field.type);
      return other.extra === null ? !isSent : fits(type, other.extra);
    });
    const isNoneMissed = other.fields
      .filter(({ key }) => !keys.has(key))
      .every(({ type, required }) => isSent && !required && fits(object.extra ?? ['never'], type));
    return isEachTaken && isNoneMissed && extraFits(object.extra, other.extra);
  }

  function extraFits(extra: TypeMembers | null, other: TypeMembers | null): boolean {
    if (extra !== null && other !== null) return fits(extra, other);
    return (isSent ? extra : other) === null;
  }

  return { fits, fitsInside };
}

/** The members of a union, and those of the aliases and enums among them. */
function withParts(members: TypeMembers, shapes: Shapes): ReadonlySet<string> {
  const all = new Set(members);
  // What is added to a set while it is walked through is walked through too.
  for (const member of all) for (const part of partsOf(member, shapes) ?? []) all.add(part);
  return all;
}

/** The members of an alias or an enum, and what there is to texts and numbers beside listed ones; null for all else. */
function partsOf(member: string, shapes: Shapes): TypeMembers | null {
  const [, open] = /^\((string|number) & \{\}\)$/.exec(member) ?? [];
  if (open !== undefined) return [open];
  const shape = shapes.get(member);
  if (shape?.kind === 'alias') return shape.type;
  if (shape?.kind !== 'enum') return null;
  const base = shape.values.some(({ value }) => typeof value === 'string') ? 'string' : 'number';
  return shape.open ? [base] : shape.values.map(({ value }) => JSON.stringify(value));
}

/** The type of which a literal is one value. */
function baseOf(member: string): string | null {
  if (/^"(?:[^"\\]|\\.)*"$/.test(member)) return 'string';
  if (/^-?\d[\d.e+-]*$/i.test(member)) return 'number';
  return member === 'true' || member === 'false' ? 'boolean' : null;
}
