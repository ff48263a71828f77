import { at, isObject, members, text, type Place } from '../../load/place.ts';
import { isJsonFile, referenceOf } from '../../load/references.ts';
import { byCodeUnit } from '../../order.ts';
import type { Json } from '../types.ts';
import { readJson } from './json-value.ts';
import type { Scope } from './scope.ts';

type Reader = Pick<Scope, 'documents' | 'diagnostics'>;

/**
 * The first example of a schema: of `examples` (JSON Schema Validation, section 9.5), or `example`, which
 * OpenAPI 3.1 deprecates. Undefined if there is none, or if it says no more than the type.
 */
export function readExample({ value: schema }: Place): Json | undefined {
  if (!isObject(schema) || schema['enum'] !== undefined || schema['const'] !== undefined) return undefined;
  const { examples } = schema;
  return informative(Array.isArray(examples) ? examples[0] : schema['example']);
}

/** The example of a parameter or a media type: `example`, or the value of the first of `examples` by name. */
export function readNamedExample(reader: Reader, place: Place): Json | undefined {
  const [named] = findExamples(reader, place);
  const value = named === undefined ? undefined : (at(named, 'dataValue') ?? at(named, 'value'))?.value;
  return informative(at(place, 'example')?.value ?? value);
}

/**
 * The `examples` of a parameter or a media type by name, references resolved. A reference that cannot be
 * resolved is a warning, because only the documentation lacks it.
 */
export function findExamples({ documents, diagnostics }: Reader, place: Place): readonly Place[] {
  const examples = members(at(place, 'examples')).toSorted(([a], [b]) => byCodeUnit(a, b));
  return examples.flatMap(([, example]) => {
    const found = documents.find(example);
    if (found !== null) return withExternalValue({ documents, diagnostics }, found);
    diagnostics.report('example-missing', example.origin, { ref: referenceOf(example.value) ?? '' });
    return [];
  });
}

/** An example with its value read from an external JSON or YAML file; empty if that file is missing. */
function withExternalValue({ documents, diagnostics }: Reader, example: Place): readonly Place[] {
  const external = text(example, 'externalValue');
  if (external === null || !isJsonFile(external) || !isObject(example.value)) return [example];
  const file = documents.find({ value: { $ref: external }, origin: example.origin });
  if (file !== null) return [{ ...example, value: { ...example.value, value: file.value } }];
  const origin = at(example, 'externalValue')?.origin ?? example.origin;
  diagnostics.report('example-missing', origin, { ref: external });
  return [];
}

/** A JSON value with sorted keys. Undefined for `null` and booleans, which say no more than the type. */
export function informative(value: unknown): Json | undefined {
  return value === null || typeof value === 'boolean' ? undefined : readJson(value);
}
