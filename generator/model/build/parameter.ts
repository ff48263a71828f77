import { at, flag, isObject, members, text, type Place } from '../../load/place.ts';
import type { ParameterStyle, Property, Type } from '../types.ts';
import { noDocs, readDocs } from './docs.ts';
import { readNamedExample } from './example.ts';
import { withNumberOfPostgRest } from './frameworks/postgrest.ts';
import { readLimits } from './limits.ts';
import { formatOf } from './media-format.ts';
import { readStyle, type ParameterPlace } from './parameter-style.ts';
import type { Scope } from './scope.ts';

/** A parameter of an operation, before it becomes a field of the input. */
export interface Parameter extends Property {
  readonly in: ParameterPlace;
  readonly style: ParameterStyle;
}

const places: readonly ParameterPlace[] = ['path', 'query', 'header', 'cookie'];
/** Headers that other parts of the document describe (OpenAPI Specification, section "Parameter Object"). */
const reservedHeaders = new Set(['accept', 'content-type', 'authorization']);

/**
 * Reads one entry of `parameters`, references resolved.
 *
 * @returns the parameter; several if it describes the whole query; none if it is ignored, which is reported
 */
export function readParameter(scope: Scope, place: Place): readonly Parameter[] {
  const name = isObject(place.value) ? text(place, 'name') : null;
  const where = isObject(place.value) ? text(place, 'in') : null;
  if (name === null || where === null) return malformed(scope, place, 'it has no name or no place');
  if (where === 'querystring') return readQueryString(scope, place, name);
  const known = places.find((candidate) => candidate === where);
  if (known === undefined) return malformed(scope, place, `there is no place "${where}"`);
  if (known === 'header' && reservedHeaders.has(name.toLowerCase())) {
    scope.diagnostics.report('parameter-header-ignored', place.origin, { name });
    return [];
  }
  const isRequired = flag(place, 'required');
  if (known === 'path' && !isRequired) scope.diagnostics.report('parameter-optional', place.origin, { name });
  const parameter: Parameter = {
    in: known,
    wireName: name,
    required: known === 'path' || isRequired,
    access: 'both',
    ...readPayload(scope, place, name, known),
    docs: parameterDocs(scope, place),
    origin: place.origin,
  };
  return [withNumberOfPostgRest(parameter)];
}

function malformed(scope: Scope, place: Place, reason: string): readonly Parameter[] {
  scope.diagnostics.report('parameter-malformed', place.origin, { reason });
  return [];
}

/** Reads the type and the encoding of a parameter: a style, or the only media type of `content`. */
export function readPayload(
  scope: Scope,
  place: Place,
  name: string,
  where: ParameterPlace,
): Pick<Parameter, 'type' | 'style' | 'limits'> {
  const [content] = members(at(place, 'content'));
  if (content !== undefined) {
    const [mediaType, media] = content;
    const schema = at(scope.documents.resolve(media) ?? media, 'schema');
    const type: Type = schema === null ? { kind: 'unknown', origin: media.origin } : scope.read(schema);
    return { type, style: { kind: 'content', mediaType }, limits: schema === null ? {} : readLimits(schema) };
  }
  const style = readStyle(scope.diagnostics, place, where);
  const schema = at(place, 'schema');
  if (schema !== null) return { type: scope.read(schema), style, limits: readLimits(schema) };
  scope.diagnostics.report('parameter-untyped', place.origin, { name });
  return {
    type: { kind: 'primitive', name: 'string', format: null, origin: place.origin },
    style,
    limits: {},
  };
}

/** The docs of the parameter, else those of its schema. */
function parameterDocs(scope: Scope, place: Place): Property['docs'] {
  const docs = readDocs(scope.diagnostics, place);
  const schema = at(place, 'schema');
  const inner = schema === null ? noDocs : readDocs(scope.diagnostics, schema);
  const example = readNamedExample(scope, place) ?? inner.example;
  return {
    ...docs,
    ...(docs.description === null && {
      description: inner.description,
      deprecated: docs.deprecated || inner.deprecated,
    }),
    ...(example !== undefined && { example }),
  };
}

/** Reads a parameter that is the whole query (OpenAPI 3.2). The properties of a form become parameters. */
function readQueryString(scope: Scope, place: Place, name: string): readonly Parameter[] {
  const [content] = members(at(place, 'content'));
  const schema = content === undefined ? null : at(content[1], 'schema');
  const type = schema === null || formatOf(content?.[0] ?? '') !== 'form' ? null : scope.read(schema);
  if (type?.kind !== 'object' || type.extra !== null) {
    scope.diagnostics.report('querystring-unsupported', place.origin, { name });
    return [];
  }
  const style: ParameterStyle = { kind: 'style', style: 'form', explode: true, allowReserved: false };
  return type.properties.map((property) => ({ ...property, in: 'query', style }));
}
