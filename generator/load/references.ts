import { isObject, type JsonObject } from './place.ts';

/**
 * The reference of an object, its `$ref` or else `$dynamicRef`; null without one.
 *
 * A dynamic reference is resolved like a plain one. `bind-dynamic.ts` has expanded those with another
 * meaning.
 */
export function referenceOf(value: unknown): string | null {
  return isObject(value) ? (ownText(value, '$ref') ?? ownText(value, '$dynamicRef')) : null;
}

/**
 * Whether an address is that of a JSON file from which an example can be read (OpenAPI 3.1, section "Example
 * Object").
 */
export function isJsonFile(address: string): boolean {
  return /\.(?:json|ya?ml)$/i.test(address);
}

/** Fields next to `$ref` that describe the target without changing its values. */
const annotations: ReadonlySet<string> = new Set(
  '$ref $dynamicRef $id $anchor $dynamicAnchor $comment $defs $schema summary description title example examples deprecated externalDocs'.split(
    ' ',
  ),
);

/** Whether an object with a reference is a definition of its own, because it adds keywords to the target. */
export function addsToTarget(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some((key) => !annotations.has(key) && !key.startsWith('x-'));
}

function ownText(value: JsonObject, key: string): string | null {
  const member = Object.hasOwn(value, key) ? value[key] : null;
  return typeof member === 'string' ? member : null;
}
