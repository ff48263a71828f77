import { child, formatOrigin, type Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { listed } from '../diagnostics/sentence.ts';
import { nearest } from '../nearest.ts';
import type { Model, SymbolId } from '../model/types.ts';
import { byCodeUnit } from '../order.ts';
import { isTypeIdentifier } from '../identifier.ts';
import type { Scope } from './scope.ts';

/**
 * The pins of the configuration, divided into those that name a place and those that name a generated name.
 */
export interface Pins {
  readonly models: ReadonlyMap<SymbolId, Model>;
  /** New names for {@link rename}, by the name that the generator chose. */
  readonly renames: ReadonlyMap<string, string>;
}

/**
 * Sets the pinned names of models.
 *
 * The key of a pin is the name of a component, the JSON Pointer of any place of the schema (after `#`; with
 * the file's name before it if there are several files), or the name that the generator chooses.
 */
export function pinModels(
  models: ReadonlyMap<SymbolId, Model>,
  pins: Readonly<Record<string, string>>,
): Pins {
  const wanted = new Map(Object.entries(pins));
  if (wanted.size === 0) return { models, renames: wanted };
  const used = new Set<string>();
  const pinned = new Map(
    [...models].map(([id, model]) => {
      const key = keysOf(model).find((each) => wanted.has(each));
      if (key === undefined) return [id, model];
      used.add(key);
      return [id, { ...model, hints: { ...model.hints, pinned: wanted.get(key) ?? null } }];
    }),
  );
  return { models: pinned, renames: new Map([...wanted].filter(([key]) => !used.has(key))) };
}

/**
 * Returns the names with the changes of the configuration.
 *
 * @param origin - the place of `names` in the configuration
 */
export function rename(
  names: ReadonlyMap<SymbolId, string>,
  renames: ReadonlyMap<string, string>,
  scope: Scope,
  diagnostics: Diagnostics,
  origin: Origin | null,
): ReadonlyMap<SymbolId, string> {
  if (renames.size === 0) return names;
  const chosen = new Set(names.values());
  for (const [key, name] of renames) {
    const place = origin && child(origin, 'models', key);
    if (!chosen.has(key)) {
      const valid = listed([...chosen].toSorted(byCodeUnit));
      diagnostics.report('unused-pin', place, { key, valid, suggestion: intendedName(key, chosen) });
    } else if (!isTypeIdentifier(name)) diagnostics.report('invalid-pinned-name', place, { name });
    else if (!scope.isFree(name)) diagnostics.report('pinned-name-taken', place, { name });
    else scope.take(name, key);
  }
  const wanted = (name: string): string => {
    const other = renames.get(name);
    return other !== undefined && scope.ownerOf(other) === name ? other : name;
  };
  return new Map([...names].map(([id, name]) => [id, wanted(name)]));
}

/**
 * The name that the key of a pin most likely means: a near one, or the same name with the configured prefix
 * and suffix.
 */
function intendedName(key: string, names: ReadonlySet<string>): string | null {
  const [longer] = [...names]
    .filter((name) => name.includes(key))
    .toSorted((a, b) => a.length - b.length || byCodeUnit(a, b));
  return nearest(key, names) ?? longer ?? null;
}

/** Whether a pin names the model by component or place, not by its generated name. */
export function isPinKeyOf(key: string, model: Model): boolean {
  return keysOf(model).includes(key);
}

function keysOf({ hints, origin, places, uses }: Model): readonly string[] {
  const all = new Set([...places, ...[origin, ...uses.map((use) => use.origin)].map(formatOrigin)]);
  const pointers = [...all].flatMap((place) => [place.slice(place.indexOf('#')), place]);
  return hints.component === null ? pointers : [hints.component, ...pointers];
}
