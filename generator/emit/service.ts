import { serverUrl } from '../model/server-url.ts';
import type { Api, Operation, SecurityAlternative } from '../model/types.ts';
import { byCodeUnit } from '../order.ts';
import { operationsOf } from '../model/walk.ts';

/** Names of security schemes: any alternative suffices, each asks for all it lists. */
export type Security = readonly (readonly string[])[];

/** What the client does for every operation that says nothing else. */
export interface ServiceDefaults {
  readonly baseUrl: string;
  readonly security: Security;
}

/** The first server, and the security that most operations ask for. */
export function serviceDefaults(api: Api): ServiceDefaults {
  const [server] = api.servers;
  return {
    baseUrl: server === undefined ? '/' : serverUrl(server),
    security: commonSecurity(operationsOf(api)),
  };
}

/** Alternatives by scheme name, in the document's order. */
export function securityOf(security: readonly SecurityAlternative[] | null): Security {
  return (security ?? []).map((alternative) => alternative.map(({ scheme }) => scheme));
}

/** The most common security; of two equally common ones the first by its text, so that order in the document is nothing. */
function commonSecurity(operations: readonly Operation[]): Security {
  const counts = new Map<string, { readonly security: Security; readonly count: number }>();
  for (const operation of operations) {
    const security = securityOf(operation.security);
    const key = JSON.stringify(security);
    counts.set(key, { security, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y.count - x.count || byCodeUnit(a, b));
  return ranked[0]?.[1].security ?? [];
}
