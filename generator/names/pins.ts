import type { Diagnostics } from '../diagnostics/report.ts';
import type { Model, SymbolId } from '../model/types.ts';

/**
 * The models with the names that the configuration pins.
 *
 * A pin's key is a component's name, or the JSON Pointer of any place where the schema stands, after `#` and, if there
 * are several files, the file's name.
 */
export function pinModels(
  models: ReadonlyMap<SymbolId, Model>,
  pins: Readonly<Record<string, string>>,
  diagnostics: Diagnostics,
): ReadonlyMap<SymbolId, Model> {
  const wanted = new Map(Object.entries(pins));
  const used = new Set<string>();
  const pinned = new Map(
    [...models].map(([id, model]) => {
      const key = keysOf(model).find((each) => wanted.has(each));
      if (key === undefined) return [id, model];
      used.add(key);
      return [id, { ...model, hints: { ...model.hints, pinned: wanted.get(key) ?? null } }];
    }),
  );
  for (const key of wanted.keys()) {
    if (!used.has(key)) diagnostics.report('unused-pin', null, { key });
  }
  return pinned;
}

function keysOf({ hints, origin, uses }: Model): readonly string[] {
  const places = [origin, ...uses.map((use) => use.origin)];
  const pointers = places.flatMap(({ file, pointer }) => [`#${pointer}`, `${file}#${pointer}`]);
  return hints.component === null ? pointers : [hints.component, ...pointers];
}
