import { isObject, type JsonObject } from './place.ts';

/**
 * The reference that an object is, by its own `$ref` or else `$dynamicRef`; null if it is none.
 *
 * A dynamic one leads where a plain one would: where something else is meant, `bind-dynamic.ts` has written that out.
 */
export function referenceOf(value: unknown): string | null {
  return isObject(value) ? (ownText(value, '$ref') ?? ownText(value, '$dynamicRef')) : null;
}

/** Whether an address leads to a file that an example in JSON can be read from (OpenAPI 3.1, section "Example Object"). */
export function isJsonFile(address: string): boolean {
  return /\.(?:json|ya?ml)$/i.test(address);
}

/** Fields next to `$ref` that tell of the target, and do not change what values it allows. */
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
