import type { HeaderValues } from '../client.js';
import type { Plan, Reader } from '../plan.js';

/** Changes the plan of an operation so that it reads something else with the same input. */
export function readingPlan(
  { responseHeaders, headers, idempotency, ...plan }: Plan,
  reader: Reader<unknown>,
): Plan {
  return {
    ...plan,
    read: () => reader,
    ...(headers && { headers: (input) => unconditional(headers(input)) }),
  };
}

/**
 * Removes conditional headers (RFC 9110, section 13.1). They apply to the starting call, not to the responses read
 * later.
 */
export function unconditional(headers: HeaderValues): HeaderValues {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^if-/i.test(name)));
}
