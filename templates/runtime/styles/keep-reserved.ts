import { percentEncode } from '../fields.js';

/**
 * `allowReserved`: leaves reserved characters and percent-encoded triplets as they are (RFC 6570, section 3.2.3), but those
 * that would end or change the parameter: `?`, `#`, `&`, and `+`, which reads as a space.
 */
export function keepReserved(text: string): string {
  return text.replace(/(%[0-9a-f]{2}|[:/[\]@!$'()*,;=])|./gisu, (part, kept) =>
    kept === undefined ? percentEncode(part) : part,
  );
}

/** The same in a path, where a slash would make another segment (OpenAPI 3.2, "Path Templating"). */
export function keepInSegment(text: string): string {
  return keepReserved(text).replaceAll('/', '%2F');
}

/** Text that the caller has percent-encoded, slashes of a path included: as it is, except for what would end its part of the URL. */
export function asEncoded(text: string): string {
  return text.replace(/[?#&\s]/g, percentEncode);
}

/** Text that holds several segments of a path, as the names of resources do: slashes stay, all else is escaped. */
export function keepSlashes(text: string): string {
  return text.split('/').map(percentEncode).join('/');
}
