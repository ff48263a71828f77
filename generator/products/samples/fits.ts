import { assertNever } from '../../assert-never.ts';
import type { Json, Type } from '../../contract/types.ts';
import { resolved, type Models } from '../../contract/visit.ts';
import { dropInvisible } from '../../escape/characters.ts';

/** Maximum depth that is checked. Deeper values do not fit. */
const deepest = 12;

/**
 * Whether an example of the document has its type and can be shown. Examples in documents are often wrong.
 * Texts with invisible characters, and integers that a number cannot hold, do not fit.
 */
export function fits(value: Json, type: Type, models: Models, depth = 0): boolean {
  if (depth > deepest) return false;
  const target = resolved(type, models);
  const inside = (part: Json | undefined, of: Type): boolean =>
    part !== undefined && fits(part, of, models, depth + 1);
  switch (target.kind) {
    case 'primitive':
      return isPrimitive(value, target.name);
    case 'literal':
      return value === target.value;
    case 'enum':
      return target.members.some((member) => member.value === value);
    case 'array':
      return isArray(value) && value.every((item) => inside(item, target.items));
    case 'tuple':
      return (
        isArray(value) &&
        value.length >= target.required &&
        value.every((item, index) => inside(item, target.items[index] ?? target.rest ?? { kind: 'never' }))
      );
    case 'record':
      return isObject(value) && Object.values(value).every((part) => inside(part, target.values));
    case 'object':
      return isObject(value) && isOfObject(value, target, inside);
    case 'union':
      return target.members.some((member) => inside(value, member));
    // Each member of an intersection knows only some of the properties.
    case 'intersection':
    case 'unknown':
      return isShown(value, depth);
    case 'binary':
    case 'ref':
    case 'never':
      return false;
    default:
      return assertNever(target);
  }
}

function isPrimitive(value: Json, name: Extract<Type, { kind: 'primitive' }>['name']): boolean {
  if (name === 'null') return value === null;
  if (name === 'integer') return Number.isInteger(value);
  if (name === 'string') return typeof value === 'string' && dropInvisible(value) === value;
  return typeof value === name;
}

/**
 * Checks the properties of an object. Unknown ones would not compile, and those that only responses have
 * would be rejected.
 */
function isOfObject(
  value: Readonly<Record<string, Json>>,
  { properties, extra }: Extract<Type, { kind: 'object' }>,
  inside: (part: Json | undefined, type: Type) => boolean,
): boolean {
  const known = new Map(properties.map((property) => [property.name, property]));
  const hasRequired = properties.every(({ name, required }) => !required || Object.hasOwn(value, name));
  return (
    hasRequired &&
    Object.entries(value).every(([name, part]) => {
      const property = known.get(name);
      return property === undefined ? extra !== null && inside(part, extra) : inside(part, property.type);
    })
  );
}

function isShown(value: Json, depth: number): boolean {
  if (typeof value === 'string') return dropInvisible(value) === value;
  if (typeof value !== 'object' || value === null) return true;
  return (
    depth <= deepest &&
    !('$integer' in value) &&
    Object.entries(value).every(([name, part]) => isShown(name, depth) && isShown(part, depth + 1))
  );
}

/** Whether a JSON value is an array. Unlike `Array.isArray`, keeps the type of its elements. */
export function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a JSON value is an object. */
export function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
