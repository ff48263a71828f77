import { safeText, shielded } from './safe-text.js';
import type { ProgramSpec } from './spec.js';
import type { Terminal } from './terminal.js';
import { isObject } from './values.js';

/** Exit codes of a program. README has the same list. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  forbidden: 3,
  notFound: 4,
  timeout: 5,
  interrupted: 130,
} as const;

/** An error of the SDK. The program checks names instead of classes, because the runtime does not import the SDK. */
interface Failure {
  readonly name: string;
  readonly message: string;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly body: unknown;
}

/**
 * Prints an error on stderr: the failure, the reason of the service, and what to do.
 *
 * @returns the exit code for it
 */
export async function reportFailure(
  program: ProgramSpec,
  error: unknown,
  asJson: boolean,
  terminal: Terminal,
): Promise<number> {
  const failure = readFailure(error);
  const exitCode = exitCodeOf(failure);
  if (asJson) {
    const shown = { ...failure, exitCode };
    const text = `${JSON.stringify({ error: shown }, null, 2)}\n`;
    await terminal.stderr.write(shielded(text, terminal.stderr));
    return exitCode;
  }
  const id = failure.requestId === null ? '' : ` (request ${failure.requestId})`;
  const help = helpFor(program, failure);
  const paragraph = `Error: ${failure.message}${id}${help === null ? '' : `\n${help}`}`;
  await terminal.stderr.write(`${safeText(paragraph)}\n`);
  return exitCode;
}

function readFailure(error: unknown): Failure {
  const { status, requestId, body }: Record<string, unknown> = isObject(error) ? error : {};
  return {
    name: error instanceof Error ? error.name : 'Error',
    message: error instanceof Error ? error.message : String(error),
    status: typeof status === 'number' ? status : null,
    requestId: typeof requestId === 'string' ? requestId : null,
    body: body ?? null,
  };
}

function exitCodeOf({ name, status }: Failure): number {
  if (status === 401 || status === 403 || name === 'MissingCredentialsError') return exitCodes.forbidden;
  if (status === 404) return exitCodes.notFound;
  if (status === 408 || /Timeout/.test(name)) return exitCodes.timeout;
  if (name === 'UsageError' || name === 'InvalidInputError') return exitCodes.usage;
  return name === 'AbortedError' || name === 'InterruptedError' ? exitCodes.interrupted : exitCodes.failed;
}

function helpFor({ bin }: ProgramSpec, { name, status }: Failure): string | null {
  if (name === 'MissingCredentialsError' || status === 401) return `Sign in: ${bin} login`;
  if (status === 403)
    return 'Your credential does not allow this. Ask for the permission, or use another --profile.';
  if (name === 'ConnectionError') return 'Check the network and --base-url. --verbose shows each attempt.';
  if (status === 429) return 'The service limits requests. Try again later.';
  if (name === 'UsageError' || name === 'InvalidInputError')
    return 'Add --help to see the commands and options.';
  return /Timeout/.test(name) ? 'Allow more time: --timeout 30m' : null;
}
