import type { PageContext } from './scheme.js';

/**
 * Whether a page holds the very items of the page before it. Equal objects are one item given twice; equal numbers or
 * texts may be two, so for them it counts only where nothing else tells the end of the list.
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
