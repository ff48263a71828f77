import type { Call, InputField, Json } from '../../contract/types.ts';
import { conjunctsOf, visibleProperties } from '../../contract/visit.ts';
import { placeholder } from './credentials.ts';
import { isObject } from './fits.ts';
import type { SampleScope } from './sample-scope.ts';
import { nounOf, sampleValue, type Subject } from './sample-value.ts';

/** A field of an input with an example value. */
export interface SampleField {
  readonly field: InputField;
  readonly value: Json;
}

/**
 * The input of a sample: the required fields of a call, and those in the document's example of the body. A
 * call that changes something gets at least one field to change. Fields that the client supplies are left
 * out.
 */
export function sampleInput(call: Call, { lookup }: SampleScope): readonly SampleField[] {
  const { models } = lookup;
  const { noun } = lookup.call(call.id).resource;
  const { example } = call.input;
  const given = example !== undefined && isObject(example) ? example : {};
  const sampleOf = (field: InputField): SampleField => {
    const own = field.in === 'body' ? given[field.name] : undefined;
    const subject: Subject = own === undefined ? field : { ...field, docs: { ...field.docs, example: own } };
    return {
      field,
      value: sampleValue(subject, { models, direction: 'request', noun: ownerOf(field, call.path) ?? noun }),
    };
  };
  const fields = fieldsOf(call, { lookup }).filter(({ client }) => client === undefined);
  const isWanted = (field: InputField): boolean =>
    field.in === 'body'
      ? Object.hasOwn(given, field.name) || (field.required && !call.input.isBodyAllOrNone)
      : field.required;
  const wanted = fields.filter(isWanted);
  return [...wanted, ...changed(call, fields, wanted)].map(sampleOf);
}

/**
 * The fields that the client must supply because they are required and have no default. The reader has their
 * values.
 */
export function clientFields({ input }: Call): readonly SampleField[] {
  return input.fields.flatMap((field) =>
    field.client?.isDemanded ? [{ field, value: placeholder(field.client.option) }] : [],
  );
}

/** The owner of a path parameter: the segment before it, `project` in `/projects/{id}/secrets`. */
function ownerOf({ in: place, name }: InputField, path: string): string | null {
  const [before = ''] = place === 'path' ? path.split(`{${name}}`) : [];
  const segment = /([^/{}]+)\/$/.exec(before)?.[1];
  return segment === undefined ? null : nounOf(segment);
}

/** All fields of a call's input, including those of the model that it extends. */
export function fieldsOf({ input }: Call, { lookup }: Pick<SampleScope, 'lookup'>): readonly InputField[] {
  if (input.extends === null) return input.fields;
  const own = new Set(input.fields.map(({ key }) => key));
  const inherited = conjunctsOf(lookup.models.get(input.extends)?.type ?? { kind: 'never' }, lookup.models)
    .flatMap((part) => (part.kind === 'object' ? visibleProperties(part.properties, 'request') : []))
    .filter(({ name }) => !own.has(name));
  return [
    ...input.fields,
    ...inherited.map((property) => ({ ...property, key: property.name, in: 'body' as const, style: null })),
  ];
}

/** The first body field that requests can set, for a body without required fields. */
function changed(
  { body, method }: Call,
  fields: readonly InputField[],
  wanted: readonly InputField[],
): readonly InputField[] {
  const asks = body !== null && (body.required || method === 'PUT' || method === 'PATCH');
  if (!asks || wanted.some((field) => field.in === 'body')) return [];
  return fields.filter((field) => field.in === 'body').slice(0, 1);
}
