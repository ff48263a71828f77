/**
 * Percent-encodes all but unreserved characters (RFC 3986, section 2.3), as simple expansion asks (RFC 6570, section 3.2.2).
 * Half a surrogate pair, which has no encoding, becomes U+FFFD.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
