import type { Getter } from '../last-results.ts';
import { leavesOf } from '../leaves.ts';
import { childrenOf } from '../model/visit.ts';
import type { BareProperty, Direction, Model, Representation, Type } from './types.ts';

export { callerKey } from '../model/caller-key.ts';
export { childrenOf, eachChild, mapChildren } from '../model/visit.ts';
export { scalarOf, scalarOfValue, type Scalar } from '../model/scalar.ts';

/** Models by name, to resolve references. */
export type Models = Getter<string, Pick<Model, 'type' | 'holds'>>;

/** The type at the end of a chain of references. If the chain is a cycle, the last type that was reached. */
export function resolved(type: Type, models: Models): Type {
  const seen = new Set<string>();
  let current = type;
  while (current.kind === 'ref' && !seen.has(current.model)) {
    seen.add(current.model);
    const model = models.get(current.model);
    if (model === undefined) return current;
    current = model.type;
  }
  return current;
}

/**
 * The alternatives of a type: the members of a union, including those of nested unions and behind references.
 */
export function alternativesOf(type: Type, models: Models): readonly Type[] {
  return leavesOf(type, (each) => (each.kind === 'union' ? each.members : behind(each, models)));
}

/**
 * The conjuncts of a type: the members of an intersection, including those of nested intersections and behind
 * references.
 */
export function conjunctsOf(type: Type, models: Models): readonly Type[] {
  return leavesOf(type, (each) => (each.kind === 'intersection' ? each.members : behind(each, models)));
}

function behind(type: Type, models: Models): readonly Type[] | null {
  const target = type.kind === 'ref' ? models.get(type.model)?.type : undefined;
  return target === undefined ? null : [target];
}

/** Whether a type is `null`. */
export function isNull(type: Type<BareProperty>): boolean {
  return type.kind === 'primitive' && type.name === 'null';
}

/** Whether null is a value of a type, itself or by a model that it refers to. */
export function holdsNull(type: Type, models: Models): boolean {
  const target = resolved(type, models);
  if (target.kind === 'union') return target.members.some((member) => holdsNull(member, models));
  return isNull(target);
}

/** A type without `null`. */
export function withoutNull(type: Type): Type {
  if (type.kind !== 'union') return type;
  const members = type.members.filter((member) => !isNull(member));
  const [only] = members;
  if (members.length === type.members.length) return type;
  return members.length === 1 && only !== undefined ? only : { ...type, members };
}

/**
 * Whether a type has values, directly or through models, whose type for callers differs from JSON.
 *
 * @param wanted - the representations that count; by default all
 */
export function holds(type: Type, models: Models, wanted?: readonly Representation[]): boolean {
  if (type.kind === 'primitive')
    return type.as !== undefined && (wanted === undefined || wanted.includes(type.as));
  if (type.kind === 'ref')
    return models.get(type.model)?.holds.some((each) => wanted?.includes(each) ?? true) === true;
  return childrenOf(type).some((part) => holds(part, models, wanted));
}

/**
 * The properties of values in one direction (OpenAPI `readOnly`, `writeOnly`), and whether they are required
 * there.
 */
export function visibleProperties<P extends BareProperty>(
  properties: readonly P[],
  direction: Direction,
): readonly P[] {
  const hidden = direction === 'request' ? 'read' : 'write';
  const visible = properties.filter(({ access }) => access !== hidden);
  if (direction === 'request' || !visible.some(({ promised }) => promised)) return visible;
  return visible.map((property) => (property.promised ? { ...property, required: true } : property));
}
