import { isObject, type JsonObject } from './place.ts';

/** A reference as an object spells it. */
export interface Spelling {
  readonly text: string;
  /** By `$dynamicRef`: a schema including this one may decide what is meant (JSON Schema 2020-12, section 8.2.3.2). */
  readonly dynamic: boolean;
}

/** The reference that an object is, by its own `$ref` or else `$dynamicRef`; null if it is none. */
export function referenceOf(value: unknown): Spelling | null {
  if (!isObject(value)) return null;
  const text = ownText(value, '$ref');
  if (text !== null) return { text, dynamic: false };
  const dynamicText = ownText(value, '$dynamicRef');
  return dynamicText === null ? null : { text: dynamicText, dynamic: true };
}

/** Fields beside `$ref` that tell of the target, and do not change what values it allows. */
const annotations: ReadonlySet<string> = new Set(
  '$ref $dynamicRef $id $anchor $dynamicAnchor $comment $defs $schema summary description title example examples deprecated externalDocs'.split(
    ' ',
  ),
);

/** Whether an object is a definition of its own, although it refers to another: it adds keywords to it. */
export function addsToTarget(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((key) => !annotations.has(key) && !key.startsWith('x-'));
}

function ownText(value: JsonObject, key: string): string | null {
  const member = Object.hasOwn(value, key) ? value[key] : null;
  return typeof member === 'string' ? member : null;
}
