import type { Escape } from '../plan.js';
import { primitive } from '../fields.js';

/**
 * Style `deepObject`: `color[R]=100&color[G]=200`, brackets percent-encoded. The specification does not define deeper
 * values. They are written as most servers read them: `filter[owner][id]=1`, and elements of arrays by their index,
 * `items[0][id]=1`.
 */
export function deepObject(name: string, value: unknown, escape: Escape): string {
  return leaves(name, value)
    .map((leaf) => leaf.map(escape).join('='))
    .join('&');
}

function leaves(name: string, value: unknown): [name: string, text: string][] {
  if (typeof value === 'object' && value !== null && !('toJSON' in value)) {
    return Object.entries(value).flatMap(([key, part]) => leaves(`${name}[${key}]`, part));
  }
  const text = primitive(value);
  return text === null ? [] : [[name, text]];
}
