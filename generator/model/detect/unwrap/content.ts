import type { Property, Type } from '../../types.ts';
import { isObjectLike, propertiesOf, type Models } from '../shape.ts';
import { spaced } from '../words.ts';

/** Names of the property that holds the content of an envelope. */
const contents = new Set(['data', 'result', 'payload', 'response', 'body', 'content', 'value', 'results']);

/** Names of the other properties of an envelope. */
const stamps = new Set([
  ...['code', 'status', 'status code', 'success', 'is success', 'succeeded', 'ok', 'error', 'errors'],
  ...['message', 'msg', 'messages', 'reason', 'error code', 'err code', 'errcode'],
  ...['error message', 'err msg', 'errmsg', 'links', 'jsonapi'],
  ...['timestamp', 'time', 'path', 'request id', 'trace id', 'trace', 'meta', 'metadata', 'version', 'info'],
]);

/** The only property with a name for content, if all others have names for metadata. */
export function contentAmong(names: readonly string[]): string | null {
  const [content, ...more] = names.filter((name) => contents.has(spaced(name)));
  if (content === undefined || more.length > 0) return null;
  return names.every((name) => name === content || isStamp(name)) ? content : null;
}

/** Whether a property has a name for metadata of an envelope. */
export function isStamp(name: string): boolean {
  return stamps.has(spaced(name));
}

/** The property with the content of an envelope that contains one object; null for any other response. */
export function contentOf(models: Models, response: Type): Property | null {
  const properties = propertiesOf(models, response);
  const name = contentAmong(properties.map(({ wireName }) => wireName));
  const content = properties.find(({ wireName }) => wireName === name);
  return content !== undefined && isObjectLike(models, content.type) ? content : null;
}
