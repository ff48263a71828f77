import type { Operation } from '../../types.ts';

/**
 * The name of a header that a successful response declares, as the document writes it; null if none does.
 *
 * @param names - in lower case
 * @param status - of the response; any if left out
 */
export function declaredHeader(
  { responses }: Operation,
  names: readonly string[],
  status?: number,
): string | null {
  const headers = responses
    .filter((response) => status === undefined || response.status === status)
    .flatMap((response) => response.headers);
  return headers.find(({ wireName }) => names.includes(wireName.toLowerCase()))?.wireName ?? null;
}
