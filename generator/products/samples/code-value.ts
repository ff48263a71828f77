import { assertNever } from '../../assert-never.ts';
import type { Json, Representation, Type } from '../../contract/types.ts';
import { alternativesOf, conjunctsOf, isNull, resolved, type Models } from '../../contract/visit.ts';
import { code, literal, type Code } from '../../escape/code.ts';
import { fits, isObject } from './fits.ts';
import type { CodeValue } from './code-layout.ts';

/**
 * An example as a caller of the SDK writes it, with the type's representation of dates and 64-bit integers.
 */
export function codeValue(value: Json, type: Type, models: Models): CodeValue {
  const target = memberFor(value, resolved(type, models), models);
  if (typeof value !== 'object' || value === null) return { kind: 'code', code: scalarCode(value, target) };
  if (isObject(value)) {
    const entries = Object.entries(value).map(
      ([key, part]) => [key, codeValue(part, partType(target, key, models), models)] as const,
    );
    return { kind: 'object', entries };
  }
  const items = value.map((item, index) => codeValue(item, itemType(target, index), models));
  return { kind: 'array', items };
}

const unknown: Type = { kind: 'unknown' };

/** The member of a union that a value belongs to. */
function memberFor(value: Json, type: Type, models: Models): Type {
  if (type.kind !== 'union') return type;
  const members = alternativesOf(type, models).filter((member) => !isNull(member));
  return members.find((member) => fits(value, member, models)) ?? members[0] ?? unknown;
}

function itemType(type: Type, index: number): Type {
  if (type.kind === 'array') return type.items;
  return type.kind === 'tuple' ? (type.items[index] ?? type.rest ?? unknown) : unknown;
}

function partType(type: Type, key: string, models: Models): Type {
  const parts = conjunctsOf(type, models);
  const property = parts
    .flatMap((part) => (part.kind === 'object' ? part.properties : []))
    .find(({ name }) => name === key);
  const others = parts.flatMap((part) => (part.kind === 'record' ? part.values : []));
  return property?.type ?? others[0] ?? unknown;
}

function scalarCode(value: string | number | boolean | null, type: Type): Code {
  if (type.kind === 'binary' && typeof value === 'string')
    return code`await openAsBlob(${literal(value.slice(1))})`;
  return type.kind === 'primitive' && type.as !== undefined && value !== null
    ? representedCode(String(value), type.as)
    : literal(value);
}

/** The value of a field whose type differs from JSON. */
function representedCode(value: string, as: Representation): Code {
  switch (as) {
    case 'Date':
      return code`new Date(${literal(value)})`;
    case 'Instant':
      return code`Temporal.Instant.from(${literal(value)})`;
    case 'PlainDate':
      return code`Temporal.PlainDate.from(${literal(value)})`;
    case 'bigint':
      return code`${literal(Number(value))}n`;
    case 'digits':
      return literal(value);
    default:
      return assertNever(as);
  }
}
