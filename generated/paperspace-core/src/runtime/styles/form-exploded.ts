import type { Escape } from '../plan.js';
import { parts } from './primitive.js';

/** Style `form`, exploded: `color=blue`, `color=blue&color=black`, `R=100&G=200`. The default of queries and cookies. */
export function formExploded(name: string, value: unknown, escape: Escape): string {
  return parts(value)
    .map(([first = '', text]) => (text === undefined ? [name, first] : [first, text]).map(escape).join('='))
    .join('&');
}
