import { form } from './form.js';
import { parts } from './primitive.js';

/** Style `cookie` of OpenAPI 3.2: as `form`, but nothing is escaped. `color=blue,black`, `color=R,100,G,200`. */
export function cookie(name: string, value: unknown): string {
  return form(name, value, String);
}

/** Style `cookie`, exploded: `color=blue; color=black`, `R=100; G=200`. */
export function cookieExploded(name: string, value: unknown): string {
  return parts(value)
    .map(([first = '', text]) => (text === undefined ? `${name}=${first}` : `${first}=${text}`))
    .join('; ');
}
