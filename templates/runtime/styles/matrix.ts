import type { Escape } from '../plan.js';
import { parts } from './parts.js';

/** Style `matrix`: `;color=blue`, `;color=blue,black`, `;color=R,100,G,200`. An empty string is `;color`. */
export function matrix(name: string, value: unknown, escape: Escape): string {
  const texts = parts(value).flat();
  return texts.length === 0 ? '' : pair(escape(name), texts.map(escape).join(','));
}

/** Style `matrix`, exploded: `;color=blue`, `;color=blue;color=black`, `;R=100;G=200`. */
export function matrixExploded(name: string, value: unknown, escape: Escape): string {
  return parts(value)
    .map(([first = '', text]) =>
      text === undefined ? pair(escape(name), escape(first)) : pair(escape(first), escape(text)),
    )
    .join('');
}

/** An empty value has no equals sign (RFC 6570, section 3.2.7). */
function pair(name: string, text: string): string {
  return text === '' ? `;${name}` : `;${name}=${text}`;
}
