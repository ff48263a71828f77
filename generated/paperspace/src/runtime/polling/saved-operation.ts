import { InvalidInputError } from '../errors/sdk-error.js';
import type { OperationState } from './follower.js';

/** The content of a string of `serialize()`. */
export interface SavedOperation<Body, Event> {
  readonly body: Body;
  readonly state: OperationState<Event>;
  /** The result of the follower's `save`. */
  readonly follower: unknown;
}

/** A new version cannot read older strings. */
const version = 2;

/** Names of fields that likely contain a secret. */
const secretName =
  /(?:passw(?:or)?d|passphrase|secret|token|(?:api|private|access)[-_]?key|credentials?|authorization)$/i;

/** Writes a started operation as text, without fields whose names sound secret. */
export function writeSaved(operation: string, saved: SavedOperation<unknown, unknown>): string {
  const kept = { version, operation, ...saved };
  return JSON.stringify(kept, (name, value: unknown) => (secretName.test(name) ? undefined : value));
}

/**
 * Reads the text of a started operation.
 *
 * @param operation - Name of the operation that is resumed.
 * @throws InvalidInputError if the text is not one of `serialize()`, or is one of another operation or version.
 */
export function readSaved<Body, Event>(operation: string, text: string): SavedOperation<Body, Event> {
  const saved = parse(text);
  const fail = (reason: string): never => {
    throw new InvalidInputError(`${operation} cannot be resumed: ${reason}.`);
  };
  if (!isSaved<Body, Event>(saved)) return fail('the text is not one of serialize()');
  if (saved.version !== version)
    return fail(`the text has version ${saved.version}, but this package reads version ${version}`);
  return saved.operation === operation ? saved : fail(`the text is of ${saved.operation}`);
}

interface SavedText<Body, Event> extends SavedOperation<Body, Event> {
  readonly version: number;
  readonly operation: string;
}

/** Checks the version, the name and the state. `serialize` wrote the rest together with them. */
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
