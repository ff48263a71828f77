import { assertNever } from '../../../assert-never.ts';
import type { ObjectType, PrimitiveType, Type, UnionType } from '../../../contract/types.ts';
import { conjunctsOf, holds, isNull, resolved, type Models } from '../../../contract/visit.ts';
import type { FileScope } from '../file-scope.ts';
import { code, joinCode, stringLiteral, type Code } from '../../../escape/code.ts';
import type { Lookup } from '../lookup.ts';
import { arrayLiteral, objectLiteral, type Entry } from './object-literal.ts';

/** The context of converters: the file, and the package's models. */
export interface ConverterContext {
  readonly scope: FileScope;
  readonly lookup: Lookup;
}

/** The expression that converts values of a type; null if callers see the type of JSON. */
export function converterCode(type: Type, context: ConverterContext): Code | null {
  const { scope, lookup } = context;
  switch (type.kind) {
    case 'primitive':
      return type.as === undefined ? null : scope.runtime(leafNames[type.as]);
    case 'ref':
      return holds(type, lookup.models) ? scope.converter(type.model) : null;
    case 'array':
      return wrapped('convertItems', converterCode(type.items, context), scope);
    case 'record':
      return recordCode(type.values, context);
    case 'tuple':
      return tupleCode(type.items, type.rest, context);
    case 'object':
      return objectConverter(type, context);
    case 'intersection':
      return inTurn(
        type.members.map((member) => converterCode(member, context)),
        scope,
      );
    case 'union':
      return unionCode(type, context);
    case 'literal':
    case 'enum':
    case 'binary':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(type);
  }
}

const leafNames = {
  Date: 'toDate',
  Instant: 'toInstant',
  PlainDate: 'toPlainDate',
  bigint: 'toBigInt',
  digits: 'toDigits',
} as const satisfies Record<NonNullable<PrimitiveType['as']>, string>;

function wrapped(combinator: string, inner: Code | null, scope: FileScope): Code | null {
  return inner === null ? null : code`${scope.runtime(combinator)}(${inner})`;
}

function recordCode(values: Type, context: ConverterContext): Code | null {
  const inner = converterCode(values, context);
  return inner === null ? null : code`${context.scope.runtime('convertFields')}({}, ${inner})`;
}

function tupleCode(items: readonly Type[], rest: Type | null, context: ConverterContext): Code | null {
  const places = items.map((item) => converterCode(item, context));
  const others = rest === null ? null : converterCode(rest, context);
  if (others === null && places.every((place) => place === null)) return null;
  const listed = arrayLiteral(places.map((place) => place ?? code`undefined`));
  return code`${context.scope.runtime('convertTuple')}(${listed}${others === null ? code`` : code`, ${others}`})`;
}

function objectConverter({ properties, extra }: ObjectType, context: ConverterContext): Code | null {
  const rest = extra === null ? null : converterCode(extra, context);
  const fields = properties.map((property): Entry => [
    property.name,
    // If a converter handles additional properties, properties without conversion must be excluded.
    converterCode(property.type, context) ?? (rest === null ? null : code`undefined`),
  ]);
  if (rest === null && fields.every(([, converter]) => converter === null)) return null;
  const others = rest === null ? code`` : code`, ${rest}`;
  return code`${context.scope.runtime('convertFields')}(${objectLiteral(fields)}${others})`;
}

/**
 * The converter of a union. Objects are distinguished by discriminator or properties, other values by their
 * JSON type.
 */
function unionCode(union: UnionType, context: ConverterContext): Code | null {
  const { lookup, scope } = context;
  const members = union.members.filter((member) => !isNull(member));
  const kinds = members.map((member) => resolved(member, lookup.models));
  const objects = members.filter((_, index) => isObject(kinds[index]));
  const others = members.filter((_, index) => !isObject(kinds[index]));
  const plain = others.map((member) => {
    const converter = converterCode(member, context);
    const isOne = members.length > 1 && !isList(resolved(member, lookup.models));
    return isOne ? wrapped('convertIfFit', converter, scope) : converter;
  });
  const discriminated = union.discriminator !== null && objects.length === members.length;
  return inTurn(
    [discriminated ? discriminatedCode(union, members, context) : shapedCode(objects, context), ...plain],
    scope,
  );
}

function discriminatedCode(
  { discriminator }: UnionType,
  members: readonly Type[],
  context: ConverterContext,
): Code | null {
  if (discriminator === null) return null;
  const entries = members.flatMap((member, index) => {
    const converter = converterCode(member, context);
    return (discriminator.values[index] ?? []).map((value): Entry => [String(value), converter]);
  });
  if (entries.every(([, converter]) => converter === null)) return null;
  return code`${context.scope.runtime('convertTagged')}(${stringLiteral(discriminator.property)}, ${objectLiteral(entries)})`;
}

function shapedCode(members: readonly Type[], context: ConverterContext): Code | null {
  const converters = members.map((member) => converterCode(member, context));
  const [only] = converters;
  if (only === undefined || converters.every((converter) => converter === null)) return null;
  if (converters.length === 1) return only;
  const variants = members.map((member, index) => {
    const names = arrayLiteral(
      requiredNames(member, context.lookup.models).map((name) => stringLiteral(name)),
    );
    const converter = converters[index] ?? null;
    return arrayLiteral(converter === null ? [names] : [names, converter]);
  });
  return code`${context.scope.runtime('convertByKeys')}(${joinCode(variants, ', ')})`;
}

/** Names of the properties that every response of the type has. */
function requiredNames(type: Type, models: Models): readonly string[] {
  const properties = conjunctsOf(type, models).flatMap((part) =>
    part.kind === 'object' ? part.properties : [],
  );
  const required = properties.filter(({ required, access }) => required && access !== 'write');
  return [...new Set(required.map(({ name }) => name))];
}

function inTurn(converters: readonly (Code | null)[], scope: FileScope): Code | null {
  const needed = new Map(
    converters.flatMap((converter) =>
      converter === null ? [] : [[converter.toString(), converter] as const],
    ),
  );
  const all = [...needed.values()];
  const [first] = all;
  return all.length > 1 ? code`${scope.runtime('convertInTurn')}(${joinCode(all, ', ')})` : (first ?? null);
}

function isObject(type: Type | undefined): boolean {
  return type?.kind === 'object' || type?.kind === 'record' || type?.kind === 'intersection';
}

function isList({ kind }: Type): boolean {
  return kind === 'array' || kind === 'tuple';
}
