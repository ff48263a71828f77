import { scalarOf, type Scalar } from '../scalar.ts';
import type { Origin } from '../../diagnostics/origin.ts';
import { isNull } from '../nullable.ts';
import type { EnumMember, LiteralType, PrimitiveType, Type } from '../types.ts';
import { callerKey } from '../caller-key.ts';

/**
 * The union of types.
 *
 * It is flat, without duplicates and with `null` last. `unknown` absorbs all other types, and `never` is
 * dropped. Values of one kind become one enum, which is open if any value of the kind is allowed. A single
 * type is returned as it is.
 */
export function unionOf(types: readonly Type[], origin: Origin): Type {
  const [sole] = types;
  if (sole !== undefined && types.length === 1 && isSettled(sole)) return sole;
  const flat = types.flatMap((type) => (type.kind === 'union' ? type.members : [type]));
  const unknown = flat.find((type) => type.kind === 'unknown');
  if (unknown !== undefined) return unknown;
  const nulls = flat.filter(isNull);
  const rest = flat.filter((type) => type.kind !== 'never' && !isNull(type));
  const members = [...distinct(foldValues(rest, origin)), ...nulls.slice(0, 1)];
  const [only] = members;
  if (only === undefined) return { kind: 'never', origin };
  return members.length === 1 ? only : { kind: 'union', members, discriminator: null, origin };
}

/** Whether a single type needs no change, as for nearly all types. */
function isSettled(type: Type): boolean {
  if (type.kind === 'enum') return type.open || type.members.length > 1;
  return type.kind !== 'union' && type.kind !== 'never';
}

/** Adds null to a type: `T | null`. */
export function nullable(type: Type, origin: Origin): Type {
  const none: Type = { kind: 'primitive', name: 'null', format: null, origin };
  if (!isSettled(type) || type.kind === 'unknown' || isNull(type)) return unionOf([type, none], origin);
  return { kind: 'union', members: [type, none], discriminator: null, origin };
}

/** The type without `null`; `never` if nothing is left. */
export function withoutNull(type: Type): Type {
  if (isNull(type)) return { kind: 'never', origin: type.origin };
  if (type.kind !== 'union' || !type.members.some(isNull)) return type;
  return unionOf(
    type.members.filter((member) => !isNull(member)),
    type.origin,
  );
}

/** Whether the type itself allows null. References are not resolved. */
export function allowsNull(type: Type): boolean {
  return isNull(type) || (type.kind === 'union' && type.members.some(isNull));
}

function distinct(types: readonly Type[]): Type[] {
  const [first] = types;
  if (first === undefined || types.length === 1) return [...types];
  const seen = new Map<string, Type>();
  for (const type of types) {
    const key = callerKey(type);
    if (!seen.has(key)) seen.set(key, type);
  }
  return [...seen.values()];
}

/** Merges primitives, literals and enums of one kind, at the position of the first. */
function foldValues(types: readonly Type[], origin: Origin): Type[] {
  if (types.length === 1 && types.every(isSettled)) return [...types];
  const result: Type[] = [];
  const seen = new Set<string>();
  for (const type of types) {
    const base = scalarOf(type);
    if (base === null) {
      result.push(type);
    } else if (!seen.has(base)) {
      seen.add(base);
      result.push(
        ...foldKind(
          base,
          types.filter((other) => scalarOf(other) === base),
          origin,
        ),
      );
    }
  }
  return result;
}

function foldKind(base: Scalar, types: readonly Type[], origin: Origin): Type[] {
  const plain = types.filter((type) => type.kind === 'primitive');
  if (base === 'boolean') return [foldBooleans(types, plain, origin)];
  const members = uniqueMembers(types);
  const [single] = members;
  if (single === undefined) return widest(plain);
  const open = plain.length > 0 || types.some((type) => type.kind === 'enum' && type.open);
  if (types.length === 1 && (open || members.length > 1)) return [...types];
  if (members.length === 1 && !open)
    return [{ kind: 'literal', value: single.value, origin: types[0]?.origin ?? origin }];
  return [{ kind: 'enum', base, members, open, origin }];
}

function foldBooleans(types: readonly Type[], plain: readonly PrimitiveType[], origin: Origin): Type {
  const [primitive] = plain;
  if (primitive !== undefined) return primitive;
  const literals = types.filter((type): type is LiteralType => type.kind === 'literal');
  const [first] = literals;
  const both = new Set(literals.map(({ value }) => value)).size > 1;
  return first !== undefined && !both ? first : { kind: 'primitive', name: 'boolean', format: null, origin };
}

/** Merges primitives of one base: `number` wins over `integer`, and a format stays only if all agree. */
function widest(plain: readonly PrimitiveType[]): PrimitiveType[] {
  const [first, ...rest] = plain;
  if (first === undefined) return [];
  const chosen = plain.find(({ name }) => name === 'number') ?? first;
  return [rest.every(({ format }) => format === first.format) ? chosen : { ...chosen, format: null }];
}

function uniqueMembers(types: readonly Type[]): EnumMember[] {
  const members = new Map<string | number, EnumMember>();
  for (const member of types.flatMap(membersOf)) {
    const known = members.get(member.value);
    members.set(member.value, {
      value: member.value,
      name: known?.name ?? member.name,
      description: known?.description ?? member.description,
    });
  }
  return [...members.values()];
}

function membersOf(type: Type): readonly EnumMember[] {
  if (type.kind === 'enum') return type.members;
  if (type.kind !== 'literal' || typeof type.value === 'boolean') return [];
  return [{ value: type.value, name: null, description: null }];
}
