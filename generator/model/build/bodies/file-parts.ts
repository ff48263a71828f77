import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { Content, FieldEncoding, Property, Type } from '../../types.ts';
import type { TypeOf } from '../find-discriminator.ts';
import { namesFile } from '../media-format.ts';
import { propertiesOf } from '../object-properties.ts';

/**
 * Turns parts of a multipart body into bytes if their encoding names a file type, even if their schema is an
 * object. The encoding decides what is on the wire (OpenAPI Specification, section "Encoding Object").
 */
export function withFileParts(content: Content, typeOf: TypeOf, diagnostics: Diagnostics): Content {
  const files = content.format === 'multipart' ? content.encodings.filter(isFile) : [];
  const properties = files.length === 0 ? null : propertiesOf(content.type, typeOf);
  if (properties === null) return content;
  const fileOf = ({ wireName, type }: Property): FieldEncoding | null =>
    isValue(type, typeOf) ? (files.find(({ field }) => field === wireName) ?? null) : null;
  const told = properties.map((property): Property => {
    const { contentType: mediaType } = fileOf(property) ?? { contentType: null };
    if (mediaType === null) return property;
    diagnostics.report('media-type-raw', property.origin, { mediaType, instead: 'bytes' });
    return { ...property, type: asBytes(property.type) };
  });
  const isSame = told.every((property, index) => property === properties[index]);
  const { origin } = content.type;
  return isSame ? content : { ...content, type: { kind: 'object', properties: told, extra: null, origin } };
}

/** An encoding may list several media types, separated by commas. */
function isFile({ contentType }: FieldEncoding): boolean {
  return contentType?.split(',').every(namesFile) === true;
}

function asBytes(type: Type): Type {
  const { origin } = type;
  return type.kind === 'array'
    ? { kind: 'array', items: asBytes(type.items), origin }
    : { kind: 'binary', origin };
}

/** Whether a part of the type would be written as JSON. Each element of a list is a part. */
function isValue(type: Type, typeOf: TypeOf): boolean {
  if (type.kind === 'array') return isValue(type.items, typeOf);
  return type.kind === 'record' || propertiesOf(type, typeOf) !== null;
}
