import type { InputField as ModelField } from '../model/types.ts';
import type { Input, InputField, Call } from './types.ts';
import { resolved, scalarOf, type Models } from './visit.ts';

/** The header of idempotency keys in the configuration; false turns keys off. */
export type IdempotencyHeader = string | false | undefined;

/** Common names of headers for idempotency keys. */
const commonName = /^(?:x-)?idempoten(?:cy|ce|t)-(?:key|token|id)$/i;

/** Methods that a client may not repeat without a key (RFC 9110, section 9.2.2). */
const onceMethods = new Set(['POST', 'PATCH']);

/**
 * The header with which a call identifies repeated requests: one that the document declares, else the one of
 * the configuration. Null for calls that can be repeated without a key, and if there is no header.
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

/** The input without the requirement to pass a key that the client creates. */
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
