import { classifyStatus, type OperationState, type StatusValue, type StatusVocabulary } from './follower.js';
import { field, provisioningState, type Followed, type Provisioning } from './header-state.js';

/** Settings of the status in a response to a poll, from the document. */
export interface StatusRules extends Partial<StatusVocabulary> {
  /**
   * The path of the status. Default: `status`, or the resource's `provisioningState`. It applies to `Location` only if
   * it is given.
   */
  readonly statusPath?: readonly string[];
  /** The path of the reason of a failure. Default: `error`. */
  readonly errorPath?: readonly string[];
  /** The operation has no result. */
  readonly noResult?: true;
}

/**
 * The progress of an operation by the response to a poll, by the table in sdkwright's docs/long-running.md. Letter case
 * does not matter.
 *
 * @param httpStatus - If the body has no status, 202 means that the work continues; any other that it is done.
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

/** The meaning of a resource's state, by the words of the document. */
export function provisioningOf(rules: StatusRules, body: unknown): Provisioning {
  if (statusIn(rules, 'resource', body) === null) return null;
  return stateOf(rules, 'resource', 200, body).status === 'running' ? 'running' : 'final';
}

/**
 * The part that the response to a poll lacks, in words; null if it is complete. A status monitor must have a status,
 * and a resource that is the result must be there.
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
