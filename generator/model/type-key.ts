import type { Type } from './types.ts';

const ignored: ReadonlySet<string> = new Set(['origin', 'docs', 'limits', 'description']);

/** A text that two types share if they print the same: their places and prose left out. */
export function typeKey(type: Type): string {
  return JSON.stringify(type, (key, value: unknown) => (ignored.has(key) ? undefined : value));
}
