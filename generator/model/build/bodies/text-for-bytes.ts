import { mapModels, type Root } from '../../map-api.ts';
import type { Body, Content, Model, ObjectType, SymbolId, Type } from '../../types.ts';
import { mapChildren, mapProperty } from '../../visit.ts';

type Models = ReadonlyMap<SymbolId, Model>;

/** Types that have bytes only where a message can carry bytes. */
export interface WithText {
  readonly models: Models;
  readonly map: (type: Type, root: Root) => Type;
}

/**
 * Turns bytes inside JSON into text: there, `format: binary` can only mean an encoding such as base64.
 *
 * Bytes stay bytes as a whole body and as a part of a multipart body (OpenAPI Specification, section
 * "Considerations for File Uploads"). Inside a JSON part they are text.
 *
 * @param bodies - contents of all request bodies
 */
export function textForBytes(models: Models, bodies: readonly Content[]): WithText {
  const carriers = carriersOf(models, bodies.filter(isMultipart));
  const changed = mapModels(models, (type, id) => (carriers.has(id) ? inParts(type) : asText(type)));
  return { models: changed, map: mapRoot };
}

function isMultipart({ format }: Content): boolean {
  return format === 'multipart';
}

function mapRoot(type: Type, root: Root): Type {
  switch (root.kind) {
    case 'model':
      return type;
    case 'response':
    case 'webhook':
    case 'header':
      return below(type, asText);
    case 'field':
      if (root.parameter) return asText(type);
      return hasParts(root.operation.body) ? inPart(type) : fieldType(type, root.operation.body);
    case 'spread':
    case 'body':
      return hasParts(root.operation.body) ? inParts(type) : below(type, asText);
  }
}

function fieldType(type: Type, body: Body): Type {
  const isWhole = body.kind === 'content' && body.placement === 'whole';
  return isWhole ? below(type, asText) : asText(type);
}

function hasParts(body: Body): boolean {
  return body.kind === 'content' && body.contents.some(isMultipart);
}

/** Replaces bytes by text, at any depth. */
function asText(type: Type): Type {
  if (type.kind !== 'binary') return mapChildren(type, asText);
  return { kind: 'primitive', name: 'string', format: 'byte', origin: type.origin };
}

/** Maps the content of a whole body, or of each alternative of it. Bytes that are the body stay. */
function below(type: Type, map: (type: Type) => Type): Type {
  if (type.kind === 'binary') return type;
  return type.kind === 'union' ? mapChildren<Type>(type, (member) => below(member, map)) : map(type);
}

/** Maps a multipart body. Its properties, or the elements of a list, are parts. */
function inParts(type: Type): Type {
  switch (type.kind) {
    case 'object':
      return partsOfObject(type);
    case 'record':
    case 'array':
    case 'tuple':
      return mapChildren(type, inPart);
    case 'union':
    case 'intersection':
      return mapChildren(type, inParts);
    default:
      return type;
  }
}

function partsOfObject(type: ObjectType): Type {
  const properties = type.properties.map((property) => mapProperty(property, inPart));
  const extra = type.extra === null ? null : inPart(type.extra);
  const isSame = extra === type.extra && properties.every((each, index) => each === type.properties[index]);
  return isSame ? type : { ...type, properties, extra };
}

/** Maps one part, or several with one name. An object is sent as JSON. */
function inPart(type: Type): Type {
  if (type.kind === 'binary') return type;
  return type.kind === 'array' || type.kind === 'union' ? mapChildren(type, inPart) : asText(type);
}

/** The models that are multipart bodies, and the models of their parts. */
function carriersOf(models: Models, bodies: readonly Content[]): ReadonlySet<SymbolId> {
  const carriers = new Set<SymbolId>();
  const waiting = bodies.map(({ type }) => ({ type, isBody: true }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { type, isBody } = next;
    if (type.kind === 'ref') {
      const target = models.get(type.target)?.type;
      if (target === undefined || carriers.has(type.target) || !(isBody || isBytes(target))) continue;
      carriers.add(type.target);
      waiting.push({ type: target, isBody });
    } else if (type.kind === 'union' || (type.kind === 'intersection' && isBody)) {
      waiting.push(...type.members.map((member) => ({ type: member, isBody })));
    } else if (type.kind === 'array') {
      waiting.push({ type: type.items, isBody: false });
    } else if (type.kind === 'object' && isBody) {
      waiting.push(...type.properties.map((property) => ({ type: property.type, isBody: false })));
    }
  }
  return carriers;
}

/** Whether a type is bytes, a list of bytes or a reference to bytes. */
function isBytes(type: Type): boolean {
  if (type.kind === 'array') return isBytes(type.items);
  if (type.kind === 'union') return type.members.some(isBytes);
  return type.kind === 'binary' || type.kind === 'ref';
}
