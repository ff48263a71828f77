import { InvalidInputError } from '../errors/sdk-error.js';
import type { OperationState } from './follower.js';

/** What a string of `serialize()` holds. */
export interface SavedOperation<Body, Event> {
  readonly body: Body;
  readonly state: OperationState<Event>;
  /** What the follower saves for itself. */
  readonly follower: unknown;
}

/** Raised when older strings can no longer be read. */
const version = 2;

/** Names of fields whose value is likely a secret. */
const secretName =
  /(?:passw(?:or)?d|passphrase|secret|token|(?:api|private|access)[-_]?key|credentials?|authorization)$/i;

/** Writes a started operation as text, leaving out fields that sound like secrets. */
export function writeSaved(operation: string, saved: SavedOperation<unknown, unknown>): string {
  const kept = { version, operation, ...saved };
  return JSON.stringify(kept, (name, value: unknown) => (secretName.test(name) ? undefined : value));
}

/**
 * Reads such text.
 *
 * @param operation - Name of the operation that is resumed.
 * @throws InvalidInputError when the text is of no operation, of another one, or of another version.
 */
export function readSaved<Body, Event>(operation: string, text: string): SavedOperation<Body, Event> {
  const saved = parse(text);
  const fail = (reason: string): never => {
    throw new InvalidInputError(`${operation} cannot be resumed: ${reason}.`);
  };
  if (!isSaved<Body, Event>(saved)) return fail('the text was not made by serialize()');
  if (saved.version !== version)
    return fail(`its text has version ${saved.version}, this package reads version ${version}`);
  return saved.operation === operation ? saved : fail(`the text is of ${saved.operation}`);
}

interface SavedText<Body, Event> extends SavedOperation<Body, Event> {
  readonly version: number;
  readonly operation: string;
}

/** Our own text, made from a response of the same operation: its version and name vouch for the rest. */
function isSaved<Body, Event>(value: unknown): value is SavedText<Body, Event> {
  const { version, operation, state }: Readonly<Record<string, unknown>> = Object(value);
  const isState = ['running', 'succeeded', 'failed', 'cancelled'].includes(Object(state).status);
  return typeof version === 'number' && typeof operation === 'string' && isState;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
