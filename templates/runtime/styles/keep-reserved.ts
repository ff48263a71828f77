import { percentEncode } from '../fields.js';

/**
 * `allowReserved`: keeps reserved characters and percent-encoded triplets (RFC 6570, section 3.2.3), except for those
 * that would end or change the parameter: `?`, `#`, `&`, and `+`, which means a space.
 */
export function keepReserved(text: string): string {
  return text.replace(/(%[0-9a-f]{2}|[:/[\]@!$'()*,;=])|./gisu, (part, kept) =>
    kept === undefined ? percentEncode(part) : part,
  );
}

/** Like {@link keepReserved} for a path, where a slash would start another segment (OpenAPI 3.2, "Path Templating"). */
export function keepInSegment(text: string): string {
  return keepReserved(text).replaceAll('/', '%2F');
}

/**
 * Text that the caller has percent-encoded. It stays unchanged, except for characters that would end its part of the
 * URL.
 */
export function asEncoded(text: string): string {
  return text.replace(/[?#&\s]/g, percentEncode);
}

/** Text of several path segments, such as the name of a resource. Slashes stay, other characters are escaped. */
export function keepSlashes(text: string): string {
  return text.split('/').map(percentEncode).join('/');
}
