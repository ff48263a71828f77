import type { ClientOptions } from './client.js';
import { levelOfEnvironment, logging, type Logger, type LogLevel } from './logging.js';

/** Options of a client that logs without hooks of the caller. */
export interface LogOptions {
  readonly logLevel?: LogLevel | 'off' | undefined;
  readonly logger?: Logger | undefined;
}

/** The options with hooks that log, inside of the caller's own hooks. */
export function withLogging<Options extends ClientOptions & LogOptions>(options: Options): Options {
  const { hooks = [], logger = console, logLevel = levelOfEnvironment(logger) ?? 'off' } = options;
  if (logLevel === 'off') return options;
  return { ...options, hooks: [hooks, logging(logger, logLevel)].flat() };
}
