import { isPlain, type Converter } from './converter.js';

/** Converts a member of a union by its discriminator. */
export function convertTagged(tag: string, variants: Readonly<Record<string, Converter>>): Converter {
  return (value, way) => {
    if (!isPlain(value)) return value;
    const name = String(Reflect.get(value, tag));
    return Object.hasOwn(variants, name) ? (variants[name]?.(value, way) ?? value) : value;
  };
}

/**
 * Converts a member of a union without a discriminator. The value has all required properties of this member. If it
 * fits several members, the one with the most required properties is used; of equal ones, the first.
 *
 * @param variants - The names of required properties and the converter of each member.
 */
export function convertByKeys(
  ...variants: readonly (readonly [required: readonly string[], convert?: Converter])[]
): Converter {
  const ranked = [...variants].sort(([a], [b]) => b.length - a.length);
  return (value, way) => {
    if (!isPlain(value)) return value;
    const [, convert] =
      ranked.find(([required]) => required.every((name) => Object.hasOwn(value, name))) ?? [];
    return convert ? convert(value, way) : value;
  };
}
