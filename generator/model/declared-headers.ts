import { groupedBy } from '../order.ts';
import { callerKey } from './caller-key.ts';
import type { Operation, ResponseHeader, Type } from './types.ts';

/**
 * The headers of all successful responses, by name in any letter case. A header is required only if every
 * response requires it.
 */
export function headersOf({ responses }: Operation): readonly ResponseHeader[] {
  const all = responses.flatMap(({ headers }) => headers);
  return [...groupedBy(all, ({ wireName }) => wireName.toLowerCase()).values()].map((alike) => {
    const [first] = alike;
    const required = alike.length === responses.length && alike.every((header) => header.required);
    return { ...first, required, type: eitherOf(first.type, alike) };
  });
}

/** A text that is equal for operations whose responses declare the same headers. */
export function headersKey(operation: Operation): string {
  const all = headersOf(operation).map(({ wireName, required, style, type }) => [
    wireName,
    required,
    style,
    callerKey(type),
  ]);
  return JSON.stringify(all);
}

function eitherOf(first: Type, headers: readonly ResponseHeader[]): Type {
  const members = [...new Map(headers.map(({ type }) => [callerKey(type), type])).values()];
  return members.length === 1 ? first : { kind: 'union', members, discriminator: null, origin: first.origin };
}
