import { assertNever } from '../assert-never.ts';
import type { BareProperty, ObjectType, Representation, TupleType, Type as TypeOf } from './types.ts';

type Type = TypeOf<BareProperty>;

/**
 * The union members of a type as TypeScript writes them, sorted. A type that is not a union is its only
 * member.
 */
function typeMembers(type: Type): readonly string[] {
  return [...new Set(membersOf(type))].toSorted();
}

/** A type as TypeScript writes it, on one line. Bytes are `Blob`. Models have their name in responses. */
export function typeText(type: Type): string {
  return typeMembers(type).join(' | ');
}

function membersOf(type: Type): readonly string[] {
  switch (type.kind) {
    case 'primitive':
      if (type.as !== undefined) return [represented[type.as]];
      return [type.name === 'integer' ? 'number' : type.name];
    case 'literal':
      return [JSON.stringify(type.value)];
    case 'enum':
      return [
        ...type.members.map(({ value }) => JSON.stringify(value)),
        ...(type.open ? [`(${type.base} & {})`] : []),
      ];
    case 'array':
      return [`${grouped(type.items)}[]`];
    case 'tuple':
      return [tupleText(type)];
    case 'record':
      return [`Record<string, ${typeText(type.values)}>`];
    case 'object':
      return [objectText(type)];
    case 'union':
      return type.members.flatMap(membersOf);
    case 'intersection':
      return [type.members.map(grouped).join(' & ')];
    case 'ref':
      return [type.model];
    case 'binary':
      return ['Blob'];
    case 'unknown':
    case 'never':
      return [type.kind];
    default:
      return assertNever(type);
  }
}

const represented = {
  Date: 'Date',
  Instant: 'Temporal.Instant',
  PlainDate: 'Temporal.PlainDate',
  bigint: 'bigint',
  digits: 'string',
} as const satisfies Record<Representation, string>;

/** A type with parentheses if `|` or `&` next to it would bind differently. */
function grouped(type: Type): string {
  const text = typeText(type);
  return type.kind === 'union' || type.kind === 'enum' || type.kind === 'intersection' ? `(${text})` : text;
}

function tupleText({ items, required, rest }: TupleType<BareProperty>): string {
  const fixed = items.map((item, index) => grouped(item) + (index < required ? '' : '?'));
  return `[${[...fixed, ...(rest === null ? [] : [`...${grouped(rest)}[]`])].join(', ')}]`;
}

function objectText({ properties, extra }: ObjectType<BareProperty>): string {
  const fields = properties.map(
    ({ name, required, type }) => `${JSON.stringify(name)}${required ? '' : '?'}: ${typeText(type)}`,
  );
  const all = [...fields.toSorted(), ...(extra === null ? [] : [`[key: string]: ${typeText(extra)}`])];
  return all.length === 0 ? '{}' : `{ ${all.join('; ')} }`;
}
