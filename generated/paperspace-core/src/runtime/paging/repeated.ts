import type { PageContext } from './scheme.js';

/**
 * Whether a page has exactly the items of the page before it. Equal objects are the same item. Equal numbers or texts
 * may be two items, so they count only if nothing else marks the end of the list.
 */
export function isRepeated({ past, items }: PageContext<unknown, unknown>, isEndTold: boolean): boolean {
  if (!past || items.length === 0 || (isEndTold && Object(items[0]) !== items[0])) return false;
  return JSON.stringify(items) === JSON.stringify(past.page.items);
}

/** Whether a page has an item in common with the page before it. */
export function isOverlapping({ past, items }: PageContext<unknown, unknown>): boolean {
  const before = new Set(past?.page.items.map((item) => JSON.stringify(item)));
  return items.some((item) => before.has(JSON.stringify(item)));
}
