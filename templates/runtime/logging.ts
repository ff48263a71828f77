import { env } from './credentials.js';
import { isApiError } from './errors/api-errors.js';
import type { Hooks, OutgoingRequest } from './hooks.js';
import { logVariable } from './log-variable.js';
import { secretName } from './secret-names.js';

/** The target of log lines, for example `console`. */
export type Logger = Readonly<Record<LogLevel, (message: string, details?: object) => void>>;

/** `error`: failures. `warn`: retries too. `info`: requests and responses too. `debug`: headers too. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

const levels: readonly string[] = ['debug', 'info', 'warn', 'error', 'off'];

/**
 * Hooks that log requests and responses: `new Paperspace({ hooks: logging(console, 'debug') })`. They never log bodies,
 * credentials and cookies, and they mask headers and query parameters whose names sound secret.
 *
 * @param level - The least important level to log. Default: the package's environment variable for it (`…_LOG`), or else `info`.
 */
export function logging(
  logger: Logger = console,
  level: LogLevel | 'off' = levelOfEnvironment(logger) ?? 'info',
): Hooks {
  const log = (at: LogLevel, message: string, details: () => object | undefined = () => undefined): void => {
    if (levels.indexOf(at) < levels.indexOf(level)) return;
    const all = details();
    if (all) logger[at](message, all);
    else logger[at](message);
  };
  const debugHeaders =
    (headers: Headers, secrets: readonly string[] = []) =>
    (): object | undefined =>
      level === 'debug' ? redactHeaders(headers, secrets) : undefined;

  return {
    beforeRequest(request) {
      log(
        'info',
        `${titleOf(request)} attempt ${request.attempt}`,
        debugHeaders(request.headers, request.authenticator?.secretHeaders),
      );
    },
    afterResponse(request, response) {
      log(
        'info',
        `${titleOf(request)} ${response.status}`,
        debugHeaders(response.headers, request.authenticator?.secretHeaders),
      );
    },
    onError(request, error, retryInMs) {
      const reason = isApiError(error)
        ? String(error.status)
        : error instanceof Error
          ? error.name
          : 'failed';
      if (retryInMs === null) log('error', `${titleOf(request)} ${reason}`);
      else log('warn', `${titleOf(request)} ${reason}, again in ${Math.round(retryInMs)} ms`);
    },
  };
}

/** The level in the environment variable. Another word causes a warning, and is ignored. */
export function levelOfEnvironment(logger: Logger): LogLevel | 'off' | undefined {
  const level = env(logVariable)?.toLowerCase() || undefined;
  if (level === undefined || isLevel(level)) return level;
  logger.warn(`The environment variable ${logVariable} must be one of ${levels.join(', ')}, not "${level}".`);
  return undefined;
}

function isLevel(text: string): text is LogLevel | 'off' {
  return levels.includes(text);
}

/** Headers with secrets masked. */
export function redactHeaders(headers: Headers, secrets: readonly string[] = []): Record<string, string> {
  const redacted = [...headers].map(([name, value]) => [
    name,
    secrets.includes(name) || secretName.test(name) ? '***' : value,
  ]);
  return Object.fromEntries(redacted);
}

function titleOf({ operation, redacted }: OutgoingRequest): string {
  return `${operation}: ${redacted.method} ${redacted.url}`;
}
