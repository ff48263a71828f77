import type { ObjectType, Type } from './types.ts';
import { alternativesOf, conjunctsOf, isNull, resolved, withoutNull, type Models } from './visit.ts';

/**
 * Keys under which the runtime looks for a reason that is one text, and keys under which services list
 * several.
 */
const textKeys = ['message', 'error_description', 'detail', 'msg', 'title', 'error'];
const listKeys = ['errors', 'issues', 'message', 'detail'];

/**
 * Whether an error body has its reason in one text, at the top level or under `error`, and lists no others.
 */
export function isFlat(type: Type, models: Models): boolean {
  const alternatives = alternativesOf(type, models).filter((each) => !isNull(each));
  return (
    alternatives.length > 0 &&
    alternatives.every((each) => isText(each) || hasOneReason(each, models, ['error']))
  );
}

/** @param nested - keys that may hold the error */
function hasOneReason(type: Type, models: Models, nested: readonly string[]): boolean {
  const properties = conjunctsOf(type, models)
    .filter((each): each is ObjectType => each.kind === 'object')
    .flatMap((each) => each.properties)
    .map(({ name, type: value }) => ({ name, value: resolved(withoutNull(value), models) }));
  const has = (keys: readonly string[], is: (value: Type) => boolean): boolean =>
    properties.some(({ name, value }) => keys.includes(name) && is(value));
  if (has(listKeys, (value) => !isText(value))) return false;
  return has(textKeys, isText) || has(nested, (value) => hasOneReason(value, models, []));
}

function isText(type: Type): boolean {
  if (type.kind === 'enum') return type.base === 'string';
  return type.kind === 'primitive' && type.name === 'string';
}
