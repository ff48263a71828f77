import type { Place } from './place.ts';

/** The OpenAPI version whose rules apply; Swagger 2.0 has become 3.0 by then. */
export type SpecVersion = '3.0' | '3.1' | '3.2';

/** A target's document, read whole: every file it needs, overlays applied, references kept. */
export interface Documents {
  readonly root: Place;
  readonly version: SpecVersion;
  /** SHA-256, in hexadecimal, of the content of all files (key order included in arrays only). */
  readonly hash: string;
  /**
   * Follows `$ref` (and chains of them) to the value it stands for.
   *
   * A place without `$ref` is its own target. The origin of the answer is the canonical place of the definition: two
   * references to one definition give equal origins. A reference that cannot be followed is reported once, and null.
   */
  resolve(place: Place): Place | null;
}
