import { secretName } from './secret-names.js';

/** Headers whose names sound secret, but that are not secret or that `fetch` itself drops. */
const harmless = /^((proxy-)?authorization|cookie|(x-)?idempotency-key)$/;

/**
 * Names of the headers that must not be sent to another origin after a redirect.
 *
 * @param known - Lower-case names of headers that are secret, whatever their names.
 */
export function secretHeadersIn(headers: Headers, known?: readonly string[]): readonly string[] {
  return [...headers.keys()].filter(
    (name) => known?.includes(name) || (secretName.test(name) && !harmless.test(name)),
  );
}

/**
 * Statuses that redirect (Fetch Standard, redirect status). In a browser that hides the target of a redirect, the
 * status is 0.
 */
export function isRedirect({ status }: Response): boolean {
  return /^(0|30[12378])$/.test(`${status}`);
}
