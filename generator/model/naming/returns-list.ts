import { elementOf, propertiesOf, type Models } from '../detect/shape.ts';
import { arrayOfItems } from '../detect/paging/items.ts';
import type { Response, Type } from '../types.ts';
import type { Route } from './route.ts';

/**
 * The kind of a route's response, by its first response with a body.
 *
 * A list is an array, or an envelope: an object that has an array of items and no id.
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
  const element = elementOf(models, response);
  if (element !== null) return element;
  if (propertiesOf(models, response).some(({ wireName }) => wireName === 'id')) return null;
  const items = arrayOfItems(models, response, path);
  return items === null ? null : elementOf(models, items.property.type);
}
