import { clientOf, type ClientLike } from './client.js';
import { InvalidInputError } from './errors/sdk-error.js';
import type { InputFields } from './plan.js';

/** An input in which values of the client stand in for those that the caller leaves out. */
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
 * The fields as they are.
 *
 * @throws InvalidInputError where neither the call nor the client gives one of the keys.
 */
export function demanded(input: InputFields, ...keys: readonly string[]): InputFields {
  const missing = keys.find((key) => (input.get(key) ?? null) === null);
  if (missing === undefined) return input;
  throw new InvalidInputError(`"${missing}" must be given, to the call or to the client.`);
}
