import type { Property, Type } from '../../../contract/types.ts';
import { callerKey, resolved, scalarOf, scalarOfValue, type Models } from '../../../contract/visit.ts';

/** The narrower of two declarations of a property in TypeScript; null if neither fits the other. */
export function narrower(a: Property, b: Property, models: Models): Property | null {
  const [inner] = [a, b].filter((each) => fits(each.type, (each === a ? b : a).type, models));
  return inner === undefined ? null : { ...inner, required: a.required || b.required };
}

/** Whether all values of a type are values of another. False if a shallow comparison cannot decide. */
export function fits(type: Type, other: Type, models: Models): boolean {
  if (other.kind === 'unknown' || callerKey(type) === callerKey(other)) return true;
  if (type.kind === 'union') return type.members.every((member) => fits(member, other, models));
  if (other.kind === 'union') return other.members.some((member) => fits(type, member, models));
  const [values, target] = [resolved(type, models), resolved(other, models)];
  if (values.kind === 'literal') return hasValue(target, values.value);
  if (values.kind === 'enum' && !values.open)
    return values.members.every(({ value }) => hasValue(target, value));
  return false;
}

function hasValue(type: Type, value: string | number | boolean): boolean {
  if (type.kind === 'literal') return type.value === value;
  if (type.kind === 'enum') return type.members.some((member) => member.value === value);
  return type.kind === 'primitive' && type.as === undefined && scalarOf(type) === scalarOfValue(value);
}
