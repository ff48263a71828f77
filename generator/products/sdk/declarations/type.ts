import { assertNever } from '../../../assert-never.ts';
import type {
  Direction,
  EnumType,
  ObjectType,
  PrimitiveType,
  Representation,
  TupleType,
  Type,
} from '../../../contract/types.ts';
import type { FileScope } from '../file-scope.ts';
import { code, docBlock, identifier, joinCode, literal, type Code } from '../../../escape/code.ts';
import { isKeyless, keylessCode } from './keyless.ts';
// oxlint-disable-next-line import/no-cycle -- types contain objects, and objects contain types
import { indexType, membersOf } from './object.ts';

/** The context of printed types: the file that collects imports, and the direction of values. */
export interface TypeContext {
  readonly scope: FileScope;
  readonly direction: Direction;
}

/** A type as TypeScript writes it. Models are mentioned by name. */
export function typeCode(type: Type, context: TypeContext): Code {
  switch (type.kind) {
    case 'primitive':
      return type.as === undefined ? primitiveCode(type) : representationCode(type.as, context);
    case 'literal':
      return literal(type.value);
    case 'enum':
      return enumCode(type);
    case 'array':
      return code`${operand(type.items, context)}[]`;
    case 'tuple':
      return tupleCode(type, context);
    case 'record':
      return code`{ [key: string]: ${typeCode(type.values, context)} }`;
    case 'object':
      return objectCode(type, context);
    case 'union':
      return alternatives(type.members, context);
    case 'intersection':
      return intersectionCode(type.members, context);
    case 'ref':
      return context.scope.model(type.model, context.direction);
    case 'binary':
      // In responses, only whole bodies are bytes: see `result.ts`.
      return context.direction === 'response' ? code`string` : context.scope.runtimeType('BinaryInput');
    case 'unknown':
      return code`unknown`;
    case 'never':
      return code`never`;
    default:
      return assertNever(type);
  }
}

/** A union of types, without duplicates in the printed text. */
export function alternatives(types: readonly Type[], context: TypeContext): Code {
  return joined(
    types.map((type) => typeCode(type, context)),
    ' | ',
  );
}

/**
 * An intersection of types, without members that have no keys: TypeScript would reject the keys of the others
 * for them.
 */
function intersectionCode(types: readonly Type[], context: TypeContext): Code {
  const keyed = types.filter((type) => !isKeyless(type, context));
  const [only] = keyed;
  if (only === undefined) return keylessCode(context);
  if (keyed.length === 1) return typeCode(only, context);
  return joined(
    keyed.map((type) => operand(type, context)),
    ' & ',
  );
}

/** The values of an enum as a union. An open one accepts all other values and keeps completion in editors. */
export function enumCode({ members, open, base }: EnumType): Code {
  const rest = base === 'string' ? code`(string & {})` : code`(number & {})`;
  return joined([...members.map(({ value }) => literal(value)), ...(open ? [rest] : [])], ' | ');
}

function primitiveCode({ name }: PrimitiveType): Code {
  switch (name) {
    case 'string':
      return code`string`;
    case 'number':
    case 'integer':
      return code`number`;
    case 'boolean':
      return code`boolean`;
    case 'null':
      return code`null`;
    default:
      return assertNever(name);
  }
}

function representationCode(as: Representation, { scope }: TypeContext): Code {
  switch (as) {
    case 'Date':
      return scope.global('Date');
    case 'Instant':
    case 'PlainDate':
      return code`${scope.global('Temporal')}.${identifier(as)}`;
    case 'bigint':
      return code`bigint`;
    case 'digits':
      return code`string`;
    default:
      return assertNever(as);
  }
}

function tupleCode({ items, required, rest }: TupleType, context: TypeContext): Code {
  const places = items.map((item, index) =>
    index < required ? typeCode(item, context) : code`${operand(item, context)}?`,
  );
  const tail = rest === null ? [] : [code`...${operand(rest, context)}[]`];
  return code`[${joinCode([...places, ...tail], ', ')}]`;
}

function objectCode(type: ObjectType, context: TypeContext): Code {
  const members = membersOf(type.properties, context).map(({ key, type: value, optional, docs }) => {
    const comment = docs === null ? code`` : code`${docBlock(docs)}\n`;
    return code`${comment}${key}${optional ? code`?` : code``}: ${value};`;
  });
  const index = indexType(type, context);
  const all = index === null ? members : [code`[key: string]: ${index};`, ...members];
  if (all.length === 0) return keylessCode(context);
  const open = type.properties.some(({ docs }) => docs.description !== null) ? code`{\n` : code`{ `;
  return code`${open}${joinCode(all, '\n')} }`;
}

/** A type as an operand of `[]` or `&`. */
function operand(type: Type, context: TypeContext): Code {
  const printed = typeCode(type, context);
  const isLoose = type.kind === 'union' || type.kind === 'enum' || type.kind === 'intersection';
  return isLoose ? code`(${printed})` : printed;
}

function joined(parts: readonly Code[], separator: string): Code {
  const distinct = new Map(parts.map((part) => [part.toString(), part]));
  return distinct.size === 0 ? code`never` : joinCode([...distinct.values()], separator);
}
