import type { Escape } from '../plan.js';
import { parts } from './primitive.js';

/** Style `simple`: `blue`, `blue,black`, `R,100,G,200`. The default of paths and headers. */
export function simple(_name: string, value: unknown, escape: Escape): string {
  return parts(value).flat().map(escape).join(',');
}
