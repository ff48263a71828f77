import type { Escape } from '../plan.js';
import { parts } from './parts.js';

/** Style `label`: `.blue`, `.blue,black`, `.R,100,G,200`. */
export function label(_name: string, value: unknown, escape: Escape): string {
  const texts = parts(value).flat();
  return texts.length === 0 ? '' : `.${texts.map(escape).join(',')}`;
}

/** Style `label`, exploded: `.blue`, `.blue.black`, `.R=100.G=200`. */
export function labelExploded(_name: string, value: unknown, escape: Escape): string {
  return parts(value)
    .map((part) => `.${part.map(escape).join('=')}`)
    .join('');
}
