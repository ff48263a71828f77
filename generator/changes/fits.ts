import type { Direction } from '../contract/types.ts';
import { callerKey, scalarOf, scalarOfValue } from '../contract/visit.ts';
import { assumptions } from './assumptions.ts';
import { layerOf, type ObjectLayer } from './layers.ts';
import { membersOf, mentionedIn } from './shape.ts';
import type { Shape } from './surface.ts';
import type { TypeTable } from './type-table.ts';

/**
 * Whether all values of a type of one package have a type of another package. False if uncertain. A name on both sides
 * fits: its type is compared separately.
 */
export class Fits {
  /** Types of the package whose values are checked. */
  readonly own: TypeTable;
  /** Types that the values must have. */
  readonly other: TypeTable;
  readonly #direction: Direction;
  readonly #assume = assumptions();

  /** @param direction - `request`: callers write the values; `response`: callers read them */
  constructor(own: TypeTable, other: TypeTable, direction: Direction) {
    this.own = own;
    this.other = other;
    this.#direction = direction;
  }

  /** Whether each value of one type is a value of the other. */
  fits(shape: Shape, other: Shape): boolean {
    return other.kind === 'unknown' || membersOf(shape).every((part) => this.#partFits(part, other));
  }

  /** The same by structure, without names. */
  fitsInside(shape: Shape, other: Shape): boolean {
    return this.#assume(JSON.stringify([callerKey(shape), callerKey(other)]), () => {
      const opened = this.own.open(shape);
      return opened.kind !== 'ref' && membersOf(opened).every((part) => this.#partFits(part, other));
    });
  }

  #partFits(part: Shape, other: Shape): boolean {
    if (part.kind === 'never') return true;
    if (part.kind === 'ref') {
      const name = this.own.nameOf(part.model);
      const isSame = membersOf(other).some(
        (each) => each.kind === 'ref' && this.other.nameOf(each.model) === name,
      );
      return isSame || this.fitsInside(part, other);
    }
    return this.#insideAny(part, other);
  }

  /** Whether a type that is not a union fits one member of the other. */
  #insideAny(part: Shape, other: Shape): boolean {
    const values = valuesOf(part);
    if (values !== null) return values.every((value) => this.#hasValue(value, other));
    return this.#membersWithin(other).some((each) => this.#memberFits(part, each));
  }

  /** The members of a type, including those of aliases among them. */
  #membersWithin(other: Shape): readonly Shape[] {
    return membersOf(other).flatMap((member) => {
      const opened = this.other.open(member);
      return opened === member ? [member] : [member, ...membersOf(opened)];
    });
  }

  #hasValue(value: string | number | boolean, other: Shape): boolean {
    const base = scalarOfValue(value);
    return this.#membersWithin(other).some((each) => {
      if (each.kind === 'unknown') return true;
      if (each.kind === 'literal') return each.value === value;
      if (each.kind === 'enum')
        return each.members.some((member) => member.value === value) || (each.open && each.base === base);
      return each.kind === 'primitive' && each.as === undefined && scalarOf(each) === base;
    });
  }

  #memberFits(part: Shape, other: Shape): boolean {
    if (other.kind === 'unknown' || this.#isSame(part, other)) return true;
    const scalar = part.kind === 'primitive' && part.as === undefined ? scalarOf(part) : null;
    if (part.kind === 'enum') return scalarOf(other) === part.base && hasAllValues(other);
    if (other.kind === 'enum') return scalar === other.base && other.open;
    if (part.kind === 'array' || part.kind === 'tuple') return this.#listFits(part, other);
    const layer = layerOf(part, this.own, this.#direction);
    const otherLayer = layerOf(other, this.other, this.#direction);
    return layer !== null && otherLayer !== null && this.#objectFits(layer, otherLayer);
  }

  /** Whether two types have the same text and mention the same exported types. */
  #isSame(part: Shape, other: Shape): boolean {
    return (
      callerKey(part) === callerKey(other) &&
      mentionedIn(part).every((model) => this.own.nameOf(model) === this.other.nameOf(model))
    );
  }

  #listFits(part: Extract<Shape, { kind: 'array' | 'tuple' }>, other: Shape): boolean {
    const items = part.kind === 'array' ? [part.items] : [...part.items, ...(part.rest ? [part.rest] : [])];
    if (other.kind === 'array') return items.every((item) => this.fits(item, other.items));
    if (part.kind !== 'tuple' || other.kind !== 'tuple') return false;
    const isShaped =
      part.items.length === other.items.length &&
      part.required >= other.required &&
      !part.rest === !other.rest;
    const others = [...other.items, ...(other.rest ? [other.rest] : [])];
    return isShaped && items.every((item, index) => this.fits(item, others[index] ?? unknown));
  }

  /** Whether an object fits. Callers may write and read declared fields, so none of them may be lost. */
  #objectFits(object: ObjectLayer, other: ObjectLayer): boolean {
    const isSent = this.#direction === 'request';
    const names = new Set(object.fields.map(({ name }) => name));
    const others = new Map(other.fields.map((field) => [field.name, field]));
    const isEachTaken = object.fields.every(({ name, type, required }) => {
      const field = others.get(name);
      if (field !== undefined) return (required || !field.required) && this.fits(type, field.type);
      return other.extra === null ? !isSent : this.fits(type, other.extra);
    });
    const isNoneMissed = other.fields
      .filter(({ name }) => !names.has(name))
      .every(({ type, required }) => isSent && !required && this.fits(object.extra ?? never, type));
    return isEachTaken && isNoneMissed && this.#extraFits(object.extra, other.extra);
  }

  #extraFits(extra: Shape | null, other: Shape | null): boolean {
    if (extra !== null && other !== null) return this.fits(extra, other);
    return (this.#direction === 'request' ? extra : other) === null;
  }
}

/** Whether a scalar type allows all values of its kind. */
function hasAllValues(shape: Shape): boolean {
  return shape.kind === 'enum' ? shape.open : shape.kind === 'primitive' && shape.as === undefined;
}

const unknown: Shape = { kind: 'unknown' };
const never: Shape = { kind: 'never' };

/** The values of a type that lists all of them; null for other types. */
function valuesOf(shape: Shape): readonly (string | number | boolean)[] | null {
  if (shape.kind === 'literal') return [shape.value];
  if (shape.kind === 'enum' && !shape.open) return shape.members.map(({ value }) => value);
  return null;
}
