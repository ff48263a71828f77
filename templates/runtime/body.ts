import type { Client } from './client.js';
import { jsonBody } from './encode/json.js';
import type { EncodedBody, InputFields, Plan } from './plan.js';

/** Creates the body from the fields of the input that are not parameters. */
export function fieldsBody(
  input: InputFields,
  contentType: string | undefined,
  plan: Plan,
  client: Client,
): EncodedBody | null {
  const fields = [...input].filter(([, value]) => value !== undefined);
  if (fields.length === 0 && plan.bodyOptional) return null;
  return (plan.encode ?? jsonBody())(Object.fromEntries(fields), contentType, client);
}

/** Creates the body from the field `body` of the input. */
export function wholeBody(
  input: InputFields,
  contentType: string | undefined,
  plan: Plan,
  client: Client,
): EncodedBody | null {
  const value = input.get('body');
  return value === undefined ? null : (plan.encode ?? jsonBody())(value, contentType, client);
}
