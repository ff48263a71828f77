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
