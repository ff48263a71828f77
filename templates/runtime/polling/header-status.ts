import { classifyStatus, type OperationState, type StatusValue, type StatusVocabulary } from './follower.js';
import { field, provisioningState, type Followed, type Provisioning } from './header-state.js';

/** What the document says of the status in a response to a poll. */
export interface StatusRules extends Partial<StatusVocabulary> {
  /** Where the status is. Default: `status`, or the resource's `provisioningState`. `Location` is judged by it only if given. */
  readonly statusPath?: readonly string[];
  /** Where the reason of a failure is. Default: `error`. */
  readonly errorPath?: readonly string[];
  /** Nothing is read in the end. */
  readonly noResult?: true;
}

/**
 * Tells how far an operation is by the response to a poll, by the table in sdkwright's docs/long-running.md. Case does not matter.
 *
 * @param httpStatus - 202 means that the work goes on, where the body tells no status; any other that it is done.
 */
export function stateOf(
  rules: StatusRules,
  followed: Followed,
  httpStatus: number,
  body: unknown,
): OperationState<unknown> {
  const status = statusIn(rules, followed, body);
  if (status === null) return { status: httpStatus === 202 ? 'running' : 'succeeded', event: body };
  return classifyStatus(wordsOf(rules), body, lower(status), reasonIn(rules, body));
}

/** What the state that a resource tells of itself means, by the words of the document. */
export function provisioningOf(rules: StatusRules, body: unknown): Provisioning {
  if (statusIn(rules, 'resource', body) === null) return null;
  return stateOf(rules, 'resource', 200, body).status === 'running' ? 'running' : 'final';
}

/**
 * What the response to a poll lacks, in words; null where it says enough. A status monitor must tell a status, and a
 * resource that is to be the result must be there.
 */
export function lackOf(
  rules: StatusRules,
  followed: Followed,
  httpStatus: number,
  body: unknown,
): string | null {
  if (httpStatus === 202 || statusIn(rules, followed, body) !== null) return null;
  if (followed === 'monitor') {
    const name = (rules.statusPath ?? ['status']).join('.');
    const lack = `the status of the operation: "${name}" is missing`;
    return body === undefined ? `a body, so without ${lack}` : lack;
  }
  const isEmpty = body === undefined && (httpStatus === 200 || httpStatus === 201);
  return isEmpty && !rules.noResult ? 'a body, so the resource is missing' : null;
}

function statusIn({ statusPath }: StatusRules, followed: Followed, body: unknown): StatusValue | null {
  if (followed === 'resource') return asText(provisioningState(body));
  if (statusPath !== undefined) return asStatus(at(body, statusPath));
  if (followed === 'location') return null;
  return asText(field(body, 'status')) ?? asText(provisioningState(body));
}

function reasonIn({ errorPath }: StatusRules, body: unknown): unknown {
  if (errorPath !== undefined) return at(body, errorPath);
  return field(body, 'error') ?? field(field(body, 'properties'), 'error');
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce(field, value);
}

function asStatus(value: unknown): StatusValue | null {
  return typeof value === 'number' || typeof value === 'boolean' ? value : asText(value);
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function wordsOf({
  succeeded = ['succeeded'],
  failed = ['failed'],
  cancelled = ['canceled', 'cancelled'],
}: StatusRules): StatusVocabulary {
  return { succeeded: succeeded.map(lower), failed: failed.map(lower), cancelled: cancelled.map(lower) };
}

function lower(value: StatusValue): StatusValue {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
