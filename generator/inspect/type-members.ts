import { assertNever } from '../model/assert-never.ts';
import type { ObjectType, Representation, SymbolId, TupleType, Type } from '../model/types.ts';

/** A type as its union members. */
export type TypeMembers = readonly string[];

/** Tells the name of a model. */
export type NameOf = (id: SymbolId) => string;

/** The union members of a type as TypeScript writes them, sorted; one for a type that is no union. */
export function typeMembers(type: Type, nameOf: NameOf): TypeMembers {
  return [...new Set(membersOf(type, nameOf))].toSorted();
}

/** A type as TypeScript writes it, on one line. */
export function typeText(type: Type, nameOf: NameOf): string {
  return typeMembers(type, nameOf).join(' | ');
}

function membersOf(type: Type, nameOf: NameOf): readonly string[] {
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
      return [`${grouped(type.items, nameOf)}[]`];
    case 'tuple':
      return [tupleText(type, nameOf)];
    case 'record':
      return [`Record<string, ${typeText(type.values, nameOf)}>`];
    case 'object':
      return [objectText(type, nameOf)];
    case 'union':
      return type.members.flatMap((member) => membersOf(member, nameOf));
    case 'intersection':
      return [type.members.map((member) => grouped(member, nameOf)).join(' & ')];
    case 'ref':
      return [nameOf(type.target)];
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

/** A type in a place where `|` and `&` would bind otherwise. */
function grouped(type: Type, nameOf: NameOf): string {
  const text = typeText(type, nameOf);
  return type.kind === 'union' || type.kind === 'enum' || type.kind === 'intersection' ? `(${text})` : text;
}

function tupleText({ items, required, rest }: TupleType, nameOf: NameOf): string {
  const fixed = items.map((item, index) => grouped(item, nameOf) + (index < required ? '' : '?'));
  return `[${[...fixed, ...(rest === null ? [] : [`...${grouped(rest, nameOf)}[]`])].join(', ')}]`;
}

function objectText({ properties, extra }: ObjectType, nameOf: NameOf): string {
  const fields = properties.map(
    ({ wireName, required, type }) =>
      `${JSON.stringify(wireName)}${required ? '' : '?'}: ${typeText(type, nameOf)}`,
  );
  const all = [
    ...fields.toSorted(),
    ...(extra === null ? [] : [`[key: string]: ${typeText(extra, nameOf)}`]),
  ];
  return all.length === 0 ? '{}' : `{ ${all.join('; ')} }`;
}
