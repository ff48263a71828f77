import { isObject, type JsonObject } from '../place.ts';

/** Members whose keys are names of the document's own, so that none of them is a keyword. */
const namesInside: ReadonlySet<string> = new Set(
  'properties patternProperties definitions parameters responses paths headers securityDefinitions'.split(
    ' ',
  ),
);

/** Members that are data, whatever they look like. */
const data: ReadonlySet<string> = new Set('default enum example examples x-example x-examples'.split(' '));

/**
 * A copy of a Swagger 2.0 file in which schemas are written as OpenAPI 3.0 has them.
 *
 * `type: file` becomes a binary string and `x-nullable` `nullable`. A `discriminator` stays the property's name that it is,
 * which says more than an object: that its schema is among the values. Parts without such fields are shared with the original.
 */
export function modernSchemas(value: unknown): unknown {
  return modern(value, 'keywords');
}

function modern(value: unknown, keys: 'keywords' | 'names'): unknown {
  if (Array.isArray(value)) return modernArray(value);
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  let changed = false;
  const copied = entries.map(([key, member]): [string, unknown] => {
    if (keys === 'keywords' && data.has(key)) return [key, member];
    const inner = modern(member, keys === 'keywords' && namesInside.has(key) ? 'names' : 'keywords');
    changed ||= inner !== member;
    return [key, inner];
  });
  const copy = changed ? Object.fromEntries(copied) : value;
  return keys === 'keywords' ? modernKeywords(copy) : copy;
}

function modernArray(value: readonly unknown[]): readonly unknown[] {
  const copy = value.map((element) => modern(element, 'keywords'));
  return copy.some((element, index) => element !== value[index]) ? copy : value;
}

function modernKeywords(schema: JsonObject): JsonObject {
  const changes: Record<string, unknown> = {};
  if (schema['type'] === 'file') Object.assign(changes, { type: 'string', format: 'binary' });
  if (schema['x-nullable'] === true) changes['nullable'] = true;
  return Object.keys(changes).length === 0 ? schema : { ...schema, ...changes };
}
