import { secretName } from './secret-names.js';

/** Headers whose names sound secret and that either tell nobody anything, or are dropped by `fetch` itself. */
const harmless = /^((proxy-)?authorization|cookie|(x-)?idempotency-key)$/;

/**
 * Names of the headers that must not follow a redirect to another origin.
 *
 * @param known - Lower-case names of headers that are secret, however they sound.
 */
export function secretHeadersIn(headers: Headers, known: readonly string[] = []): readonly string[] {
  const isSecret = (name: string): boolean => secretName.test(name) && !harmless.test(name);
  return [...headers.keys()].filter((name) => known.includes(name) || isSecret(name));
}

/** Statuses that redirect (Fetch Standard, redirect status). A browser that hides where a redirect leads says 0. */
export function isRedirect({ status }: Response): boolean {
  return /^(0|30[12378])$/.test(`${status}`);
}
