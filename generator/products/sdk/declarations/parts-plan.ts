import type { Content, Type } from '../../../contract/types.ts';
import { conjunctsOf, visibleProperties, type Models } from '../../../contract/visit.ts';
import { code, literal, stringLiteral, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { arrayLiteral, objectLiteral } from './object-literal.ts';

/**
 * The call that creates the runtime's encoder of a multipart body without named parts. Its parts have the
 * order of the document's properties, or of the caller's list.
 */
export function partsCode(content: Content, { scope, lookup }: OperationScope): Code {
  const names = propertyNames(content, lookup.models);
  const mediaType = stringLiteral(content.mediaType);
  if (names === null) return code`${scope.runtime('listedParts')}(${mediaType}${listedTypes(content)})`;
  const named = arrayLiteral(names.map((name) => namedPart(name, content)));
  return code`${scope.runtime('namedParts')}(${mediaType}, ${named})`;
}

function namedPart(name: string, { encodings }: Content): Code {
  const contentType = encodings.find(({ field }) => field === name)?.contentType ?? null;
  if (contentType === null) return stringLiteral(name);
  return objectLiteral([
    ['name', stringLiteral(name)],
    ['contentType', stringLiteral(contentType)],
  ]);
}

function listedTypes({ parts }: Content): Code {
  if (parts === undefined || (parts.first.length === 0 && parts.rest === null)) return code``;
  const first = parts.first.map((each) => (each === null ? code`null` : literal(each)));
  const types = objectLiteral([
    ['first', first.length === 0 ? null : arrayLiteral(first)],
    ['rest', parts.rest === null ? null : stringLiteral(parts.rest)],
  ]);
  return code`, ${types}`;
}

/** The sent properties of an object, in the document's order; null for a body that is not an object. */
function propertyNames({ type, parts }: Content, models: Models): readonly string[] | null {
  const sent = sentNames(type, models);
  if (sent === null) return null;
  const ordered = (parts?.names ?? []).filter((name) => sent.includes(name));
  return [...new Set([...ordered, ...sent])];
}

function sentNames(type: Type, models: Models): readonly string[] | null {
  const parts = conjunctsOf(type, models);
  if (parts.length === 1 && !parts.some(({ kind }) => kind === 'object' || kind === 'record')) return null;
  return parts.flatMap((part) =>
    part.kind === 'object' ? visibleProperties(part.properties, 'request').map(({ name }) => name) : [],
  );
}
