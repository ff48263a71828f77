import { byCodeUnit } from '../order.ts';

/** The source of a setting's value. */
export type SettingSource =
  /** The configuration. */
  | 'file'
  /** The command line, or an option of the library. */
  | 'flag'
  /** The document. */
  | 'document'
  /** `sdkwright.lock.json`, which keeps published names. */
  | 'lock'
  /** The package that the last run wrote. */
  | 'package'
  /** None of the others. */
  | 'default';

/** A setting of a target, configured or default. */
export interface Setting {
  /** The keys that lead to it, for example `names.nesting` or `operations["GET /boats"].pagination.type`. */
  readonly key: string;
  /** As JSON. A function is `(function)`. */
  readonly value: unknown;
  readonly from: SettingSource;
}

/**
 * The settings in an object, including nested objects. A list is one value.
 *
 * @param sourceOf - returns the source of the value at a path of keys
 */
export function settingsIn(
  config: object,
  sourceOf: (path: readonly string[]) => SettingSource,
): readonly Setting[] {
  const settingsAt = (path: readonly string[], value: unknown): readonly Setting[] => {
    if (isGroup(value) && Object.keys(value).length > 0)
      return Object.entries(value).flatMap(([key, inner]) => settingsAt([...path, key], inner));
    const shown = typeof value === 'function' ? '(function)' : value;
    return value === undefined ? [] : [{ key: keyOf(path), value: shown, from: sourceOf(path) }];
  };
  return Object.entries(config).flatMap(([key, value]) => settingsAt([key], value));
}

/** Whether an object has a value at a path of keys, or at the start of the path if that is not an object. */
export function hasSetting(config: object, path: readonly string[]): boolean {
  let at: unknown = config;
  for (const key of path) {
    if (!isGroup(at)) return true;
    if (!Object.hasOwn(at, key)) return false;
    at = at[key];
  }
  return at !== undefined;
}

/** A path of keys as text in JavaScript syntax. */
export function keyOf(path: readonly string[]): string {
  return path
    .map((key, index) =>
      /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key)
        ? `${index === 0 ? '' : '.'}${key}`
        : `[${JSON.stringify(key)}]`,
    )
    .join('');
}

/** Settings sorted by key. */
export function sortedSettings(settings: readonly Setting[]): readonly Setting[] {
  return settings.toSorted((a, b) => byCodeUnit(a.key, b.key));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
