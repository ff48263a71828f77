import type { ClientDefinition } from '../client.js';
import type { Authenticator, Schemes } from '../credentials.js';
import { MissingCredentialsError } from '../errors/sdk-error.js';

/**
 * Applies the first security alternative whose credentials are all available, or none if the document allows that.
 *
 * @param alternatives - Scheme names of each alternative. An empty alternative sends no credentials.
 */
export function anyOf(
  schemes: Schemes | undefined,
  alternatives: readonly (readonly string[])[],
): Authenticator | null {
  const known = new Map(Object.entries(schemes ?? {}));
  const all = alternatives.map((names) => allOf(names.map((name) => known.get(name) ?? unmet(name))));
  const needed = all.filter(({ source }) => source !== '');
  const met = needed.find(({ configured }) => configured);
  if (met) return met;
  return needed.length < all.length || all.length === 0
    ? null
    : unmetAs(needed.map(({ source }) => source).join(', or '));
}

/**
 * Adds security schemes to the definition of a client, for operations that choose between them. The other operations
 * use the given alternatives.
 */
export function secured(
  definition: ClientDefinition,
  schemes: Schemes,
  alternatives: readonly (readonly string[])[],
): ClientDefinition {
  return { ...definition, schemes, auth: anyOf(schemes, alternatives) };
}

/** Applies several schemes together. */
function allOf(parts: readonly Authenticator[]): Authenticator {
  return {
    source: parts.map(({ source }) => source).join(' and '),
    configured: parts.every(({ configured }) => configured),
    secretHeaders: parts.flatMap(({ secretHeaders = [] }) => secretHeaders),
    guard: parts.find(({ guard }) => guard)?.guard,
    async apply(request, client) {
      for (const part of parts) await part.apply(request, client);
    },
  };
}

function unmet(name: string): Authenticator {
  return unmetAs(`"${name}", which this package does not support`);
}

function unmetAs(source: string): Authenticator {
  return {
    source,
    configured: false,
    apply({ operation }) {
      throw new MissingCredentialsError(`${operation} needs ${source}.`);
    },
  };
}
