import type { Operation, Polling } from '../../types.ts';

/**
 * The result of work that is followed by headers: the body that the operation declares; null if it declares
 * none.
 */
export function declaredResult({ responses }: Operation): Polling['result'] {
  return { kind: responses.some(({ contents }) => contents.length > 0) ? 'declared' : 'none' };
}
