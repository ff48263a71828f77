import { pair } from './pair.ts';

/** An exported enum: its values by the keys of its const object. */
export interface EnumSurface {
  readonly values: readonly { readonly key: string; readonly value: string | number }[];
  readonly open: boolean;
}

/**
 * Keys that stay but get another value: code that uses them still compiles, but sends another value.
 *
 * @returns the text of the change for each key
 */
export function reusedKeys(before: EnumSurface, after: EnumSurface): ReadonlyMap<string, string> {
  const { kept } = pair(before.values, after.values, ({ key }) => key);
  const changed = kept.filter(([old, now]) => old.value !== now.value);
  return new Map(
    changed.map(([old, now]) => [
      old.key,
      `now means ${JSON.stringify(now.value)}; it meant ${JSON.stringify(old.value)}`,
    ]),
  );
}
