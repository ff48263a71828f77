import type { Credential } from '../credentials.js';

/** A key with what stands before it where it is sent; as it is where that stands there already. */
export function prefixed(prefix: string, key: string): string {
  const has = key.toLowerCase().startsWith(prefix.toLowerCase());
  return has || !key ? key : prefix + key;
}

/** A key that is sent after a prefix such as `Bearer `. A function for it is told of refused keys as it gave them. */
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
