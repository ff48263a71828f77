import type { ClientLike } from '../client.js';
import type { Plan } from '../plan.js';
import { HeaderFollower, type HeaderRules } from './header-follower.js';
import { startOperation, type LongRunningOptions, type LongRunningWithHeaders } from './start.js';

/**
 * The plan of an operation that is polled at a URL in a header of its response: `Operation-Location`,
 * `Azure-AsyncOperation` or `Location`, in this order; without one, by the state of its resource.
 */
export interface HeaderPlan extends Plan {
  readonly follow: HeaderRules;
}

/** Starts an operation that is polled by header. Only the origin of the operation gets credentials. */
export function startByHeader<Result, Body, Declared>(
  client: ClientLike,
  plan: HeaderPlan,
  input: object,
  options: LongRunningOptions = {},
): LongRunningWithHeaders<Result, Body, unknown, Declared> {
  return startOperation<Result, Body, unknown, object, Declared>(
    client,
    plan,
    input,
    options,
    (call) => new HeaderFollower<Body, Result>(plan.follow, call, options.headers),
  );
}
