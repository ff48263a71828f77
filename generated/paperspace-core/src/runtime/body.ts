import { jsonBody } from './encode/json.js';
import type { EncodedBody, Plan } from './plan.js';

/**
 * Makes the request body of what the parameters have left of the input.
 *
 * @param contentType - The caller's choice of media type, if any.
 * @returns Null when there is nothing to send.
 */
export function makeBody(
  plan: Plan,
  input: ReadonlyMap<string, unknown>,
  contentType: string | undefined,
): EncodedBody | null {
  const fields = [...input].filter(([, value]) => value !== undefined);
  if (!plan.body || (fields.length === 0 && plan.bodyOptional)) return null;
  const value = plan.body === 'whole' ? input.get('body') : Object.fromEntries(fields);
  return value === undefined ? null : (plan.encode ?? jsonBody())(value, contentType);
}
