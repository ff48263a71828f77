import type { Operation } from '../../types.ts';

/**
 * The name, as the document writes it, of a header that a success declares; null where none does.
 *
 * @param names - In lower case.
 * @param status - Of the success; any if left out.
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
