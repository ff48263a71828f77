import type { Escape } from '../plan.js';
import { parts } from './parts.js';

/** Style `form`, exploded, of objects too: `color=blue`, `color=blue&color=black`, `R=100&G=200`. */
export function formExploded(name: string, value: unknown, escape: Escape): string {
  return parts(value)
    .map(([first = '', text]) => (text === undefined ? [name, first] : [first, text]).map(escape).join('='))
    .join('&');
}

/** Style `form`, not exploded: `color=blue`, `color=blue,black`, `color=R,100,G,200`. */
export function form(name: string, value: unknown, escape: Escape): string {
  return delimited(name, value, escape, ',');
}

/** Style `spaceDelimited`: `color=blue%20black`, `color=R%20100%20G%20200`. Exploded, it is `form`. */
export function spaceDelimited(name: string, value: unknown, escape: Escape): string {
  return delimited(name, value, escape, '%20');
}

/** Style `pipeDelimited`: `color=blue%7Cblack`, `color=R%7C100%7CG%7C200`. Exploded, it is `form`. */
export function pipeDelimited(name: string, value: unknown, escape: Escape): string {
  return delimited(name, value, escape, '%7C');
}

/** `collectionFormat: tsv` of Swagger 2.0, with tabs: `color=blue%09black`. */
export function tabDelimited(name: string, value: unknown, escape: Escape): string {
  return delimited(name, value, escape, '%09');
}

function delimited(name: string, value: unknown, escape: Escape, delimiter: string): string {
  const texts = parts(value).flat();
  return texts.length === 0 ? '' : `${escape(name)}=${texts.map(escape).join(delimiter)}`;
}

/** Style `cookie` of OpenAPI 3.2: like `form`, but nothing is escaped. `color=blue,black`, `color=R,100,G,200`. */
export function cookie(name: string, value: unknown): string {
  return form(name, value, String);
}

/** Style `cookie`, exploded: `color=blue; color=black`, `R=100; G=200`. */
export function cookieExploded(name: string, value: unknown): string {
  return parts(value)
    .map(([first = '', text]) => (text === undefined ? `${name}=${first}` : `${first}=${text}`))
    .join('; ');
}
