import type { InputField as ModelField } from '../model/types.ts';
import type { Input, InputField, Call } from './types.ts';
import { resolved, scalarOf, type Models } from './visit.ts';

/** The header of idempotency keys that the configuration names; false: the client makes no keys. */
export type IdempotencyHeader = string | false | undefined;

/** How headers for idempotency keys are commonly called. */
const commonName = /^(?:x-)?idempoten(?:cy|ce|t)-(?:key|token|id)$/i;

/** Methods that may not be sent twice without a key (RFC 9110, section 9.2.2). */
const onceMethods = new Set(['POST', 'PATCH']);

/**
 * How a call tells that two requests are one: by a header that the document declares for it, or else by the one that the
 * configuration names. Null for calls that are safe to send twice, and where nobody names a header.
 */
export function idempotencyKeyOf(
  { method, idempotent }: Pick<Call, 'method' | 'idempotent'>,
  { fields }: Input,
  configured: IdempotencyHeader,
  models: Models,
): Call['idempotencyKey'] {
  if (idempotent || !onceMethods.has(method)) return null;
  const declared = fields.find((field) => isKey(field, configured, models));
  const header = declared?.name ?? (configured || null);
  return header === null ? null : { header, isMade: configured !== false };
}

/** Input in which callers need not give what the client makes. */
export function withoutNeedOf(
  fields: readonly ModelField[],
  key: Call['idempotencyKey'],
): readonly ModelField[] {
  return fields.map((field) =>
    key?.isMade && field.in === 'header' && field.wireName === key.header
      ? { ...field, required: false }
      : field,
  );
}

function isKey(field: InputField, configured: IdempotencyHeader, models: Models): boolean {
  const { name, in: place, type, client } = field;
  if (place !== 'header' || client !== undefined) return false;
  const isConfigured = typeof configured === 'string' && name.toLowerCase() === configured.toLowerCase();
  const isNamed = commonName.test(name) || isConfigured;
  return isNamed && scalarOf(resolved(type, models)) === 'string';
}
