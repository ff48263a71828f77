import type { Credential } from '../credentials.js';

/** Adds a prefix to a key, unless the key already begins with it. */
export function prefixed(prefix: string, key: string): string {
  const has = key.toLowerCase().startsWith(prefix.toLowerCase());
  return has || !key ? key : prefix + key;
}

/**
 * A key that is sent after a prefix such as `Bearer `. A function that supplies keys gets a refused key without the
 * prefix, as it returned it.
 */
export function withPrefix(prefix: string, key: Credential | undefined): Credential | undefined {
  if (!key) return key;
  if (typeof key !== 'function') return prefixed(prefix, key);
  let last = { own: '', sent: '' };
  return async (refused) => {
    const own = await key(refused === last.sent ? last.own : refused?.slice(prefix.length));
    last = { own, sent: prefixed(prefix, own) };
    return last.sent;
  };
}
