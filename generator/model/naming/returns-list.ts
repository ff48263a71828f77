import { elementOf, propertiesOf, type Models } from '../detect/shape.ts';
import { arrayOfItems } from '../detect/paging/items.ts';
import { contentOf } from '../detect/unwrap/content.ts';
import type { Response, Type } from '../types.ts';
import type { Route } from './route.ts';

/**
 * The kind of a route's response, by its first response with a body.
 *
 * A list is an array, or an envelope: an object that has an array of items and no id. An envelope can contain another:
 * `{ code, message, data: { items } }`.
 */
export function returnsOf(models: Models, path: string, responses: readonly Response[]): Route['returns'] {
  const content = responses.flatMap(({ contents }) => contents)[0];
  if (content?.format === 'eventStream' || content?.format === 'jsonLines') return 'stream';
  const type = content?.type;
  if (type === undefined || type.kind === 'unknown') return 'nothing';
  return itemsOf(models, type, path) === null ? 'other' : 'list';
}

/** The item type of a list response; null if it is not a list. */
export function itemsOf(models: Models, response: Type, path: string): Type | null {
  const element = elementOf(models, response) ?? itemsIn(models, response, path);
  if (element !== null) return element;
  const content = contentOf(models, response);
  return content === null ? null : itemsIn(models, content.type, path);
}

function itemsIn(models: Models, envelope: Type, path: string): Type | null {
  if (propertiesOf(models, envelope).some(({ wireName }) => wireName === 'id')) return null;
  const items = arrayOfItems(models, envelope, path);
  return items === null ? null : elementOf(models, items.property.type);
}
