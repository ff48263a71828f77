import { isObject } from '../../load/place.ts';
import type { Body, Content, Input, InputField, Property, SymbolId } from '../types.ts';
import { informative } from './example.ts';
import type { TypeOf } from './find-discriminator.ts';
import { propertiesOf } from './object-properties.ts';
import { parameterFields } from './parameter-keys.ts';
import type { Parameter } from './parameter.ts';
import type { RequestBody } from './request-body.ts';
import { sameToCallers } from '../caller-key.ts';
import { unionOf } from './union.ts';

/** The input of an operation, and how its fields are sent. */
export interface Placed {
  readonly input: Input;
  readonly body: Body;
}

/**
 * Combines parameters and body into one flat input.
 *
 * The properties of the body become fields of the input if the body is a plain object with one type for all
 * media types, and no property has the name of a parameter. Otherwise the body is the field `body`.
 * Properties that the body requires are required fields even if the body itself is optional, because any
 * other field needs them.
 */
export function placeInput(declared: readonly Parameter[], body: RequestBody | null, typeOf: TypeOf): Placed {
  const parameters = declared.map((each) => (mayBeEmpty(each, typeOf) ? { ...each, required: false } : each));
  if (body === null)
    return { input: { fields: parameterFields(parameters, []), extends: null }, body: { kind: 'none' } };
  const properties = spreadable(body, typeOf);
  const names = new Set(parameters.map(({ wireName }) => wireName));
  if (properties === null || sent(properties).some(({ wireName }) => names.has(wireName))) {
    return placeWhole(parameters, body);
  }
  const fields = parameterFields(
    parameters,
    sent(properties).map(({ wireName }) => wireName),
  );
  const base = baseOf(body.contents[0], properties, names);
  return {
    input: {
      fields: base === null ? [...fields, ...sent(properties).map((each) => bodyField(each, body))] : fields,
      extends: base,
      ...(base !== null && body.docs.example !== undefined && { example: body.docs.example }),
    },
    body: { kind: 'content', required: body.required, placement: 'fields', contents: body.contents },
  };
}

/**
 * Whether an object in the query has only optional properties. Leaving it out gives the same request as an
 * empty object. Spring's `pageable` is an example.
 */
function mayBeEmpty({ style, type }: Parameter, typeOf: TypeOf): boolean {
  const isSpread =
    style.kind === 'style' && (style.style === 'deepObject' || (style.style === 'form' && style.explode));
  return isSpread && propertiesOf(type, typeOf)?.every(({ required }) => !required) === true;
}

/** The properties of a body that is the same plain object for all media types; null for other bodies. */
function spreadable({ contents }: RequestBody, typeOf: TypeOf): readonly Property[] | null {
  const [preferred, ...others] = contents;
  if (!['json', 'form', 'multipart', 'xml'].includes(preferred.format)) return null;
  return others.every(({ type }) => sameToCallers(type, preferred.type))
    ? propertiesOf(preferred.type, typeOf)
    : null;
}

/** The properties that the client sends: all except read-only ones. */
function sent(properties: readonly Property[]): readonly Property[] {
  return properties.filter(({ access }) => access !== 'read');
}

/**
 * The model that the input can extend: the client sends all of its properties, and none has the name of a
 * parameter.
 */
function baseOf(
  { type }: Content,
  properties: readonly Property[],
  names: ReadonlySet<string>,
): SymbolId | null {
  if (type.kind !== 'ref' || properties.length === 0) return null;
  const whole = properties.every(({ access, wireName }) => access !== 'read' && !names.has(wireName));
  return whole ? type.target : null;
}

/** A field of the body. Without an example of its own, it gets its part of the body's example. */
function bodyField(property: Property, { docs: { example } }: RequestBody): InputField {
  const { wireName, docs } = property;
  const value =
    isObject(example) && Object.hasOwn(example, wireName) ? informative(example[wireName]) : undefined;
  return {
    ...property,
    in: 'body',
    key: wireName,
    style: null,
    docs: docs.example === undefined && value !== undefined ? { ...docs, example: value } : docs,
  };
}

function placeWhole(
  parameters: readonly Parameter[],
  { required, contents, docs, origin }: RequestBody,
): Placed {
  const field: InputField = {
    in: 'body',
    key: 'body',
    wireName: 'body',
    required,
    access: 'both',
    type: unionOf(
      contents.map(({ type }) => type),
      contents[0].type.origin,
    ),
    style: null,
    docs,
    limits: {},
    origin,
  };
  return {
    input: { fields: [...parameterFields(parameters, ['body']), field], extends: null },
    body: { kind: 'content', required, placement: 'whole', contents },
  };
}
