import { typeText } from '../contract/type-text.ts';
import type { Direction } from '../contract/types.ts';
import {
  callerKey,
  isNull,
  mapChildren,
  scalarOf,
  visibleProperties,
  type Scalar,
} from '../contract/visit.ts';
import { breaking, harmless, type Change, type Subject } from './change.ts';
import type { Comparison } from './comparison.ts';
import { membersOf } from './shape.ts';
import type { Shape, SurfaceResult } from './surface.ts';
import type { TypeTable } from './type-table.ts';

/**
 * Compares two types.
 *
 * A type that callers write may grow, and one that they read may shrink: all valid values stay valid. A
 * service may add values and members to its responses. That is minor, with a caution for code that must cover
 * all of them.
 */
export function compareTypes(
  subject: Subject,
  before: Shape,
  after: Shape,
  direction: Direction,
  comparison: Comparison,
): readonly Change[] {
  const { sent, received } = comparison;
  const [old, now] = direction === 'request' ? [sent.own, sent.other] : [received.other, received.own];
  const [is, was] = [textIn(after, now, direction), textIn(before, old, direction)];
  const change = {
    ...subject,
    kind: 'changed',
    what: `is now ${inCode(is)}; it was ${inCode(was)}`,
  } as const;
  const found = compareShapes(change, before, after, direction, comparison);
  // A difference only in the other direction is reported there.
  return is === was ? found.filter(({ breaks }) => breaks.length > 0) : found;
}

/** Compares results. A call without a result may get one, which affects few programs. */
export function compareResults(
  subject: Subject,
  before: SurfaceResult,
  after: SurfaceResult,
  comparison: Comparison,
): readonly Change[] {
  const what = `now gives ${inCode(resultText(after))}; it gave ${inCode(resultText(before))}`;
  const change = { ...subject, kind: 'changed', what } as const;
  if (isNothing(before) && !isNothing(after))
    return [harmless({ ...change, caution: 'code that passes it on as `Promise<void>` does not compile' })];
  const [old, now] = [streamsIn(before), streamsIn(after)];
  if (old !== now || (after.mayBeEmpty && !before.mayBeEmpty) || (after.isOpen && !before.isOpen))
    return [breaking(change, 'types', 'wire')];
  if (isNothing(after)) return isNothing(before) ? [] : [breaking(change, 'types', 'wire')];
  return compareShapes(change, bodyShape(before), bodyShape(after), 'response', comparison);
}

/** A type with the exported names and the properties of one direction. */
function textIn(shape: Shape, table: TypeTable, direction: Direction): string {
  const named = (part: Shape): Shape => {
    if (part.kind === 'ref') return { ...part, model: table.nameOf(part.model) };
    const visible =
      part.kind === 'object' ? { ...part, properties: visibleProperties(part.properties, direction) } : part;
    return mapChildren(visible, named);
  };
  return typeText(named(shape));
}

function compareShapes(
  change: Omit<Change, 'breaks' | 'level'>,
  before: Shape,
  after: Shape,
  direction: Direction,
  { sent, received }: Comparison,
): readonly Change[] {
  if (direction === 'request') {
    if (sent.fits(before, after)) return callerKey(before) === callerKey(after) ? [] : [harmless(change)];
    return [breaking(change, 'types', 'wire')];
  }
  const isKept = namesOf(after, received.own);
  const wasKept = namesOf(before, received.other);
  // A type that is mentioned before and after by one name is compared separately.
  const expected = casesOf(before, received.other, isKept);
  const come = casesOf(after, received.own, wasKept);
  const added = come.filter((part) => !received.fits(part, before));
  const told = expected.filter((part) => !isNull(part));
  const lost = told.filter((part) => !come.some((each) => received.fits(each, part)));
  if (added.length === 0) {
    if (lost.length > 0 && told.length > 1) return [breaking(change, 'types')];
    return callerKey(before) === callerKey(after) ? [] : [harmless(change)];
  }
  const isGrowth = lost.length === 0 && mayGrow(told, added);
  return [isGrowth ? harmless({ ...change, caution: switchCaution }) : breaking(change, 'types', 'wire')];
}

/** The caution for new values, which break only code that must cover every case. */
export const switchCaution = 'a switch over all cases no longer covers every one';

/**
 * The cases that callers distinguish: the members of a union, and each value of an enum. References to
 * objects stay references.
 */
function casesOf(shape: Shape, table: TypeTable, kept: ReadonlySet<string>): readonly Shape[] {
  return membersOf(shape).flatMap((member) => {
    if (member.kind === 'ref' && kept.has(table.nameOf(member.model))) return [member];
    const opened = table.open(member);
    const isObject = opened.kind === 'object' || opened.kind === 'intersection';
    return membersOf(isObject ? member : opened).flatMap(valuesOf);
  });
}

/** The exported names of the members of a type. */
function namesOf(shape: Shape, table: TypeTable): ReadonlySet<string> {
  return new Set(membersOf(shape).flatMap((each) => (each.kind === 'ref' ? [table.nameOf(each.model)] : [])));
}

/** The values of an enum; every other type as it is. */
function valuesOf(shape: Shape): readonly Shape[] {
  if (shape.kind === 'enum' && !shape.open)
    return shape.members.map(({ value }) => ({ kind: 'literal', value }));
  return [shape];
}

/** Whether a service may add such members: values to listed values, objects to several objects. */
function mayGrow(members: readonly Shape[], added: readonly Shape[]): boolean {
  const listed = scalarsOf(members, true);
  if (listed !== null) {
    const more = scalarsOf(added, true) ?? (listed === 'boolean' ? scalarsOf(added, false) : null);
    return more === listed;
  }
  return members.length > 1 && [...members, ...added].every(isObject);
}

/** The scalar kind of all types; null if they differ, or if some are not scalars. */
function scalarsOf(shapes: readonly Shape[], areListed: boolean): Scalar | null {
  const kinds = new Set(
    shapes.map((shape) => (areListed && shape.kind !== 'literal' ? null : scalarOf(shape))),
  );
  const [only = null] = kinds;
  return kinds.size === 1 ? only : null;
}

function isObject({ kind }: Shape): boolean {
  return kind === 'ref' || kind === 'object' || kind === 'intersection';
}

function isNothing({ bodies, isOpen }: SurfaceResult): boolean {
  return bodies.length === 0 && !isOpen;
}

function streamsIn({ bodies }: SurfaceResult): string {
  return [...new Set(bodies.map(({ isStream }) => isStream))].join();
}

function bodyShape({ bodies, isOpen }: SurfaceResult): Shape {
  const [first, ...others] = bodies.map(({ type }) => type);
  if (first === undefined) return { kind: isOpen ? 'unknown' : 'never' };
  return others.length === 0 ? first : { kind: 'union', members: [first, ...others], discriminator: null };
}

function resultText(result: SurfaceResult): string {
  const texts = result.bodies.map(({ type, isStream }) =>
    isStream ? `AsyncIterable<${typeText(type)}>` : typeText(type),
  );
  if (texts.length === 0) return result.isOpen ? 'unknown' : 'void';
  return [...new Set([...texts, ...(result.mayBeEmpty ? ['undefined'] : [])])].join(' | ');
}

/** A type in a code span, shortened. */
export function inCode(text: string): string {
  return `\`${text.length > 120 ? `${text.slice(0, 117)}…` : text}\``;
}
