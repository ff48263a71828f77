import { scalarOfValue } from '../scalar.ts';
import { assertNever } from '../../assert-never.ts';
import type { Api, EnumType, Property, SymbolId, Type, ValuePath } from '../types.ts';
import { sortedBy } from '../../order.ts';
import { meet } from '../meet.ts';
import { isNull } from '../nullable.ts';
import { alternativesOf, conjunctsOf } from '../behind-references.ts';

/** Models by id, to resolve references. */
export type Models = Api['models'];

/** A property at any depth of a value, and its path. */
export interface Member {
  readonly path: ValuePath;
  readonly property: Property;
}

/** The type without `null` and with references resolved: the type of a value that is there. */
export function behind(models: Models, type: Type): Type {
  if (type.kind !== 'ref' && type.kind !== 'union') return type;
  const seen = new Set<Type>();
  let current: Type = type;
  while (!seen.has(current)) {
    seen.add(current);
    const next = step(models, current);
    if (next === null) return current;
    current = next;
  }
  return current;
}

/**
 * The model that a type, except for `null`, refers to; null if it is not a single model. Aliases are
 * resolved.
 */
export function modelOf(models: Models, type: Type): SymbolId | null {
  const seen = new Set<Type>();
  let model: SymbolId | null = null;
  for (
    let current: Type | null = type;
    current !== null && !seen.has(current);
    current = step(models, current)
  ) {
    seen.add(current);
    if (current.kind === 'ref') model = current.target;
  }
  return model;
}

/**
 * One step of {@link behind}: resolves a reference, or removes `null` from `T | null`. Null if there is no
 * further step.
 */
function step(models: Models, type: Type): Type | null {
  if (type.kind === 'ref') return models.get(type.target)?.type ?? null;
  if (type.kind !== 'union') return null;
  const rest = type.members.filter((member) => !isNull(member));
  return rest.length === 1 ? (rest[0] ?? null) : null;
}

/** The properties of an object or of an intersection of objects; none for other types. */
export function propertiesOf(models: Models, type: Type): readonly Property[] {
  const shape = behind(models, type);
  if (shape.kind !== 'intersection') return shape.kind === 'object' ? shape.properties : [];
  const found = new Map<string, Property[]>();
  for (const part of conjunctsOf(shape, models)) {
    if (part.kind !== 'object') continue;
    for (const property of part.properties) {
      const declared = found.get(property.wireName);
      if (declared === undefined) found.set(property.wireName, [property]);
      else declared.push(property);
    }
  }
  return [...found.values()].flatMap((declared) => combined(models, declared) ?? []);
}

/** Combines the declarations of a property by several members of an intersection. */
function combined(models: Models, declared: readonly Property[]): Property | null {
  const last = declared.at(-1);
  if (last === undefined || declared.length === 1) return last ?? null;
  const type = meet<Type>(
    declared.map((property) => property.type),
    (each) => behind(models, each),
    (made, { origin }) => ({ ...made, origin }),
  );
  return { ...last, type: type ?? last.type, required: declared.some(({ required }) => required) };
}

/** The property at the end of a path; null without one. */
export function memberAt(models: Models, type: Type, path: ValuePath): Property | null {
  let found: Property | null = null;
  let current = type;
  for (const name of path) {
    found = propertiesOf(models, current).find((property) => property.wireName === name) ?? null;
    if (found === null) return null;
    current = found.type;
  }
  return found;
}

/** The type at the end of a path; the type itself for the empty path; null if the path leads nowhere. */
export function typeAt(models: Models, type: Type, path: ValuePath): Type | null {
  return path.length === 0 ? type : (memberAt(models, type, path)?.type ?? null);
}

/**
 * All properties of a value down to `depth` levels. Outer properties come first, those of one level in order
 * of name.
 *
 * Does not enter arrays and maps, and enters only the objects that `enters` accepts.
 */
export function membersOf(
  models: Models,
  type: Type,
  depth: number,
  enters: (member: Member) => boolean = () => true,
): readonly Member[] {
  const found: Member[] = [];
  let level: readonly { readonly path: ValuePath; readonly type: Type }[] = [{ path: [], type }];
  for (let reached = 0; reached < depth && level.length > 0; reached += 1) {
    const members = level.flatMap(({ path, type: owner }) =>
      propertiesOf(models, owner).map((property) => ({ path: [...path, property.wireName], property })),
    );
    found.push(...sortedBy(members, ({ path }) => path.join('\0')));
    level = members.filter(enters).map(({ path, property }) => ({ path, type: property.type }));
  }
  return found;
}

/**
 * The kind of a single value, except for `null`; null for objects, arrays, unions of several kinds and so on.
 */
export function scalarOf(models: Models, type: Type): 'string' | 'number' | 'boolean' | null {
  const shape = behind(models, type);
  switch (shape.kind) {
    case 'primitive':
      if (shape.name === 'integer') return 'number';
      return shape.name === 'null' ? null : shape.name;
    case 'enum':
      return shape.base;
    case 'literal':
      return scalarOfValue(shape.value);
    case 'union': {
      const members = alternativesOf(shape, models).filter((member) => !isNull(member));
      const kinds = new Set(
        members.map((member) => (member.kind === 'union' ? null : scalarOf(models, member))),
      );
      const [kind] = kinds;
      return kinds.size === 1 ? (kind ?? null) : null;
    }
    case 'array':
    case 'tuple':
    case 'record':
    case 'object':
    case 'intersection':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(shape);
  }
}

/** The `format` of a primitive; null for other types. */
export function formatOf(models: Models, type: Type): string | null {
  const shape = behind(models, type);
  return shape.kind === 'primitive' ? shape.format : null;
}

/** The type of an array's elements; null if the type is not an array. */
export function elementOf(models: Models, type: Type): Type | null {
  const shape = behind(models, type);
  return shape.kind === 'array' ? shape.items : null;
}

/** The closed enum of a type, except for `null`; null if it is not one. */
export function closedEnumOf(models: Models, type: Type): EnumType | null {
  const shape = behind(models, type);
  return shape.kind === 'enum' && !shape.open ? shape : null;
}

/** Whether values of the type are JSON objects. */
export function isObjectLike(models: Models, type: Type): boolean {
  const shape = behind(models, type);
  const members =
    shape.kind === 'union' ? alternativesOf(shape, models).filter((one) => !isNull(one)) : [shape];
  return members.every(({ kind }) => kind === 'object' || kind === 'intersection' || kind === 'record');
}
