import { stringify } from '../json/refuse-bytes.js';
import type { Escape } from '../plan.js';

/** A query or cookie parameter with `content` of a JSON media type: `filter={"a":1}`, percent-encoded. */
export function jsonPair(name: string, value: unknown, escape: Escape): string {
  return `${escape(name)}=${escape(stringify(value))}`;
}

/** A path or header parameter with `content` of a JSON media type. */
export function json(_name: string, value: unknown, escape: Escape): string {
  return escape(stringify(value));
}
