import type { Diagnostics } from '../../../diagnostics/report.ts';
import { isNull } from '../../nullable.ts';
import type { IntersectionType, Model, Property, SymbolId, Type } from '../../types.ts';
import { mapChildren } from '../../visit.ts';
import type { TypeOf } from '../find-discriminator.ts';
import { propertiesOf } from '../object-properties.ts';
import { unionOf } from '../union.ts';
import { countChoices, directReferences } from './count-choices.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/** Types without intersections that are too large for the compiler. */
export interface Loosened {
  readonly models: Models;
  readonly map: (type: Type, diagnostics: Diagnostics) => Type;
}

/** The compiler fails at 100,000 members (TS2590), and is slow before that. */
const most = 10_000;

/**
 * Simplifies intersections of large unions so that they compile: TypeScript multiplies their members.
 *
 * The largest unions are replaced by one object with the properties of all members, until the rest fits. The
 * lost information, which properties belong together, is reported.
 */
export function loosenIntersections(read: Models, diagnostics: Diagnostics): Loosened {
  const models = new Map(read);
  const choices = new Map<SymbolId, number>();
  const typeOf: TypeOf = (id) => models.get(id)?.type ?? null;
  const map: Loosened['map'] = (type, found) => {
    const inner = mapChildren<Type>(type, (part) => map(part, found));
    if (inner.kind !== 'intersection' || countChoices(inner, choices) <= most) return inner;
    found.report('intersection-too-large', inner.origin, { count: countChoices(inner, choices) });
    return loosen(inner, (member) => countChoices(member, choices), typeOf);
  };
  for (const id of partsFirst(read)) {
    const model = models.get(id);
    if (model === undefined) continue;
    const type = map(model.type, diagnostics);
    if (type !== model.type) models.set(id, { ...model, type });
    choices.set(id, countChoices(type, choices));
  }
  return { models, map };
}

/** The models ordered so that each comes after its members. An explicit stack, because chains can be long. */
function partsFirst(models: Models): readonly SymbolId[] {
  const done = new Set<SymbolId>();
  const begun = new Set<SymbolId>();
  const waiting = [...models.keys()].toReversed();
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    const type = models.get(id)?.type;
    const parts = begun.has(id) || type === undefined ? [] : directReferences(type);
    const missing = parts.filter((part) => !begun.has(part));
    begun.add(id);
    if (missing.length > 0) waiting.push(...missing);
    else done.add(waiting.pop() ?? id);
  }
  return [...done];
}

function loosen(type: IntersectionType, count: (member: Type) => number, typeOf: TypeOf): Type {
  const members = [...type.members];
  const byCount = [...members.entries()].toSorted(([, a], [, b]) => count(b) - count(a));
  let product = members.reduce((all, member) => all * count(member), 1);
  for (const [index, member] of byCount) {
    if (product <= most) break;
    product /= count(member);
    members[index] = allInOne(member, type, typeOf);
  }
  return { ...type, members };
}

/** One object for a union. Properties that all members require are required, all others are optional. */
function allInOne(union: Type, { origin }: Type, typeOf: TypeOf): Type {
  const members = membersOf(union, typeOf).map((member) => propertiesOf(member, typeOf));
  if (members.includes(null)) return { kind: 'record', values: { kind: 'unknown', origin }, origin };
  const found = new Map<string, Property[]>();
  for (const property of members.flatMap((properties) => properties ?? []))
    found.set(property.wireName, [...(found.get(property.wireName) ?? []), property]);
  const properties = [...found.values()].flatMap((all) => mergeAlternatives(all, members.length) ?? []);
  return { kind: 'object', properties, extra: null, origin };
}

function mergeAlternatives(all: readonly Property[], members: number): Property | null {
  const [first] = all;
  if (first === undefined) return null;
  const required = all.length === members && all.every((property) => property.required);
  const type = unionOf(
    all.map((property) => property.type),
    first.type.origin,
  );
  return { ...first, required, type, limits: {} };
}

/** The members of a union, nested unions expanded. */
function membersOf(union: Type, typeOf: TypeOf): readonly Type[] {
  const found: Type[] = [];
  const seen = new Set<Type>();
  const waiting = [union];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    const target = type.kind === 'ref' ? typeOf(type.target) : type;
    if (target === null || seen.has(target) || isNull(target)) continue;
    seen.add(target);
    if (target.kind === 'ref') waiting.push(target);
    else if (target.kind === 'union') waiting.push(...target.members.toReversed());
    else found.push(type);
  }
  return found;
}
