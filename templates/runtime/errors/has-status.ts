import type { ApiError } from './api-errors.js';

/** Whether an error has one of the statuses that the service describes: exact ones, or ranges such as `4XX`. */
export function hasStatus({ status }: ApiError, ...described: readonly (number | `${number}XX`)[]): boolean {
  return described.includes(status) || described.includes(`${Math.trunc(status / 100)}XX`);
}
