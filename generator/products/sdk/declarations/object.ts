import type { ObjectType, Property, Type } from '../../../contract/types.ts';
import { callerKey, isNull, visibleProperties } from '../../../contract/visit.ts';
import { code, propertyKey, type Code } from '../../../escape/code.ts';
import { proseOf } from '../prose.ts';
import type { Member } from './print.ts';
// oxlint-disable-next-line import/no-cycle -- objects contain types, and types contain objects
import { alternatives, typeCode, type TypeContext } from './type.ts';

/**
 * Properties as members of an interface. Optional ones allow `undefined`, for `exactOptionalPropertyTypes`.
 */
export function membersOf(properties: readonly Property[], context: TypeContext): readonly Member[] {
  return visibleProperties(properties, context.direction).map((property) =>
    memberOf(property, propertyKey(property.name), context),
  );
}

/** One property with the given key. `closing` ends its description. */
export function memberOf(
  property: Property,
  key: Code,
  context: TypeContext,
  closing: readonly Code[] = [],
): Member {
  const type = typeCode(property.type, context);
  return {
    key,
    type: property.required || admitsUndefined(property) ? type : code`${type} | undefined`,
    optional: !property.required,
    docs: proseOf(property.docs, { limits: property.limits, closing }),
  };
}

function admitsUndefined({ type }: Property): boolean {
  return type.kind === 'unknown';
}

/** Maximum number of types in an index signature. With more, it is `unknown`. */
const widest = 4;

/**
 * The type of an object's additional properties; null without one.
 *
 * TypeScript requires every declared property to fit the index signature (TS2411), so it lists their types
 * too.
 */
export function indexType(type: ObjectType, context: TypeContext): Code | null {
  const properties = visibleProperties(type.properties, context.direction);
  if (type.extra === null) return null;
  if (type.extra.kind === 'unknown' || properties.some((property) => property.type.kind === 'unknown'))
    return code`unknown`;
  const types = [type.extra, ...properties.map((property) => property.type)];
  const distinct = [...new Map(types.map((each) => [callerKey(each), each])).values()];
  if (distinct.length > widest) return code`unknown`;
  const some = alternatives(
    distinct.flatMap((each) => (each.kind === 'union' ? each.members : [each])).toSorted(nullLast),
    context,
  );
  return properties.some(({ required }) => !required) ? code`${some} | undefined` : some;
}

function nullLast(a: Type, b: Type): number {
  return Number(isNull(a)) - Number(isNull(b));
}
