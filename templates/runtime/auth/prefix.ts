import type { Credential } from '../credentials.js';

/** A key with what stands before it where it is sent; as it is where that stands there already. */
export function prefixed(prefix: string, key: string): string {
  const has = key.toLowerCase().startsWith(prefix.toLowerCase());
  return has || !key ? key : prefix + key;
}

/** A key that is sent after a prefix such as `Bearer `. */
export function withPrefix(prefix: string, key: Credential | undefined): Credential | undefined {
  if (!key) return key;
  return typeof key === 'function' ? async () => prefixed(prefix, await key()) : prefixed(prefix, key);
}
