import { isObject, type JsonObject } from '../place.ts';

/** Objects whose keys are names that the document chose. None of these names is a keyword. */
const namesInside: ReadonlySet<string> = new Set(
  'properties patternProperties definitions parameters responses paths headers securityDefinitions'.split(
    ' ',
  ),
);

/** Fields with data, which may look like schemas. */
const data: ReadonlySet<string> = new Set('default enum example examples x-example x-examples'.split(' '));

/**
 * Copies a Swagger 2.0 file with its schemas converted to OpenAPI 3.0.
 *
 * `type: file` becomes a binary string, and `x-nullable` becomes `nullable`. A `discriminator` stays the name
 * of a property, which also means that the schema itself is one of the values. Parts without such fields are
 * shared with the original.
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
