import type { Hooks } from './hooks.js';
import type { Logger } from './logging.js';
import { secretName } from './secret-names.js';

/** Options of {@link bodyLogging}. */
export interface BodyLoggingOptions {
  /** Names of fields whose values are not shown, in addition to those that sound secret. */
  readonly secretFields?: readonly string[] | undefined;
  /** The largest number of characters of a body to show. Default: 10 000. */
  readonly maxLength?: number | undefined;
}

/**
 * Hooks that log the bodies of requests and responses at the level `debug`, next to `logging`:
 * `hooks: [logging(console, 'debug'), bodyLogging(console)]`. They show JSON and forms, with `***` for fields whose names sound
 * secret. Of other bodies they show only the media type, because a secret can be anywhere in them.
 */
export function bodyLogging(
  logger: Pick<Logger, 'debug'> = console,
  { secretFields = [], maxLength = 10_000 }: BodyLoggingOptions = {},
): Hooks {
  const names = new Set(secretFields);
  const isSecret = (name: string): boolean => names.has(name) || secretName.test(name);
  const log = (title: string, body: unknown, type: string | null): void => {
    const text = typeof body === 'string' ? readable(body, type ?? '', isSecret) : `(${type ?? 'bytes'})`;
    const rest = text.length - maxLength;
    logger.debug(`${title}: ${rest > 0 ? `${text.slice(0, maxLength)}… (${rest} more)` : text}`);
  };
  return {
    beforeRequest({ operation, attempt, body, headers }) {
      if (body !== null) log(`${operation}: body ${attempt}`, body, headers.get('content-type'));
    },
    afterResponse({ operation }, response) {
      const type = response.headers.get('content-type');
      const title = `${operation}: response ${response.status}`;
      if (response.body === null) return;
      if (!isJson(type ?? '')) log(title, null, type);
      // The call does not wait for the text: a body can take long. If the body breaks off, the call reports that.
      else
        void response
          .clone()
          .text()
          .then((text) => log(title, text, type))
          .catch(() => {});
    },
  };
}

const isJson = (type: string): boolean => /[/+]json\b(?!-)/i.test(type);

/** A body without its secrets. */
function readable(body: string, type: string, isSecret: (name: string) => boolean): string {
  if (/x-www-form-urlencoded/i.test(type))
    return [...new URLSearchParams(body)]
      .map(([name, value]) => `${name}=${isSecret(name) ? '***' : value}`)
      .join('&');
  const hidden = (name: string, value: unknown): unknown => (isSecret(name) ? '***' : value);
  try {
    if (isJson(type)) return JSON.stringify(JSON.parse(body, hidden));
  } catch {
    // The media type is JSON, but the text is not.
  }
  return `(${type || 'text'}, ${body.length} characters)`;
}
