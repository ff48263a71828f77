import { at, elements, isObject, text, type Place } from '../../load/place.ts';
import type { Origin } from '../../diagnostics/origin.ts';
import type { EventData, Type } from '../types.ts';
import { formatOf } from './media-format.ts';
import { typesOfFormat } from './schema-format.ts';
import type { Scope } from './scope.ts';
import { unionOf } from './union.ts';

/** The type of an event's data, and how to read it from text. */
export interface ReadData {
  readonly type: Type;
  readonly data: EventData;
  /** Whether the type is the schema's own. It is not if `contentSchema` describes the content of the text. */
  readonly own: boolean;
}

const deepest = 20;

/**
 * Reads the schema of an event's data. On the wire the data is text. It is JSON if its type is not a string,
 * or if `contentMediaType` or `contentSchema` says so (JSON Schema 2020-12, Validation, section 8).
 *
 * @param schema - null if the document has none; the data is then text
 * @param origin - of the event
 */
export function readEventData(scope: Scope, schema: Place | null, origin: Origin, depth = 0): ReadData {
  const target = schema === null ? null : scope.documents.resolve(schema);
  if (schema === null || target === null) return { type: textType(origin), data: 'text', own: true };
  if (isJsonInText(target)) {
    const inner = at(target, 'contentSchema');
    const type: Type = inner === null ? { kind: 'unknown', origin: schema.origin } : scope.read(inner);
    return { type, data: 'json', own: true };
  }
  const choices = choicesOf(target).map((each) =>
    depth < deepest ? readEventData(scope, each, origin, depth + 1) : null,
  );
  const read = choices.filter((each) => each !== null);
  const data = formOfData(scope, schema) ?? 'text';
  if (read.some(({ own }) => own)) {
    const types = read.map(({ type }) => type);
    return { type: unionOf(types, schema.origin), data, own: true };
  }
  const type = scope.read(schema);
  const isText = data === 'text' && (type.kind === 'unknown' || type.kind === 'binary');
  return { type: isText ? textType(schema.origin) : type, data, own: isText };
}

/** Whether an event's data is JSON or text by its schema; null if the schema does not decide. */
export function formOfData(scope: Scope, schema: Place, depth = 0): EventData | null {
  const target = scope.documents.resolve(schema);
  if (target === null || !isObject(target.value) || depth > deepest) return null;
  if (isJsonInText(target)) return 'json';
  if (text(target, 'contentMediaType') !== null) return 'text';
  const inner = (places: readonly Place[]): (EventData | null)[] =>
    places.map((place) => formOfData(scope, place, depth + 1));
  return (
    oneForm(declaredForms(target)) ??
    oneForm(inner(choicesOf(target))) ??
    oneForm(inner(elements(at(target, 'allOf'))))
  );
}

/** The same by the schema's type, else by its values. */
function declaredForms({ value }: Place): readonly EventData[] {
  const schema = isObject(value) ? value : {};
  const types = [schema['type']].flat().filter((type) => typeof type === 'string' && type !== 'null');
  if (types.length > 0) return types.map(formOf);
  const listed = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const values = schema['const'] === undefined ? listed : [schema['const']];
  if (values.length > 0) return values.map((each) => (typeof each === 'string' ? 'text' : 'json'));
  if (typeof schema['format'] === 'string') return typesOfFormat(schema['format']).map(formOf);
  const structure = ['properties', 'additionalProperties', 'items', 'prefixItems'];
  return structure.some((keyword) => schema[keyword] !== undefined) ? ['json'] : [];
}

function formOf(type: unknown): EventData {
  return type === 'string' ? 'text' : 'json';
}

function oneForm(forms: readonly (EventData | null)[]): EventData | null {
  const known = new Set(forms.filter((form) => form !== null));
  const [only] = known;
  return known.size > 1 ? 'either' : (only ?? null);
}

function choicesOf(schema: Place): readonly Place[] {
  return [...elements(at(schema, 'oneOf')), ...elements(at(schema, 'anyOf'))];
}

function isJsonInText(schema: Place): boolean {
  const mediaType = text(schema, 'contentMediaType');
  return mediaType === null ? at(schema, 'contentSchema') !== null : formatOf(mediaType) === 'json';
}

function textType(origin: Origin): Type {
  return { kind: 'primitive', name: 'string', format: null, origin };
}
