import type { Escape } from '../plan.js';
import { parts } from './parts.js';

/** Style `simple`, for objects too: `blue`, `blue,black`, `R,100,G,200`. */
export function simple(_name: string, value: unknown, escape: Escape): string {
  return parts(value).flat().map(escape).join(',');
}

/** Style `simple`, exploded: `blue`, `blue,black`, `R=100,G=200`. */
export function simpleExploded(_name: string, value: unknown, escape: Escape): string {
  return parts(value)
    .map((part) => part.map(escape).join('='))
    .join(',');
}
