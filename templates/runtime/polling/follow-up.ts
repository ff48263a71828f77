import type { HeaderValues } from '../client.js';
import type { Plan, Reader } from '../plan.js';

/** The plan of an operation, to read something else by the same input. */
export function readingPlan({ responseHeaders, headers, ...plan }: Plan, reader: Reader<unknown>): Plan {
  return {
    ...plan,
    idempotent: true,
    read: () => reader,
    ...(headers && { headers: (input) => unconditional(headers(input)) }),
  };
}

/** Headers without the conditions of the starting call, which are not about what is read later (RFC 9110, section 13.1). */
export function unconditional(headers: HeaderValues): HeaderValues {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^if-/i.test(name)));
}
