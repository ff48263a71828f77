import { clientOf, type ClientLike } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';
import type { InputFields } from './plan.js';

/** Adds values of the client for the keys that the caller leaves out. */
export function withDefaults<Input extends object>(
  client: ClientLike,
  input: Input,
  ...keys: readonly string[]
): Input {
  const { defaults } = clientOf(client);
  const given = new Map<string, unknown>(Object.entries(input));
  const missing = keys.filter((key) => given.get(key) === undefined);
  return { ...input, ...Object.fromEntries(missing.map((key) => [key, defaults?.[key]])) };
}

/**
 * Returns the fields unchanged.
 *
 * @throws InvalidInputError if neither the call nor the client has a value for one of the keys.
 */
export function demanded(input: InputFields, ...keys: readonly string[]): InputFields {
  const missing = keys.find((key) => (input.get(key) ?? null) === null);
  if (missing === undefined) return input;
  throw new InvalidInputError(`"${missing}" is missing. Pass it to the call or to the client.`);
}
