import { groupedBy } from '../order.ts';
import { breaking, type Change } from './change.ts';
import { pair } from './pair.ts';
import type { FieldSurface, ModelSurface, ShapeSurface, Surface } from './surface.ts';

type Names = ReadonlyMap<string, string>;

/**
 * Finds models that only got another name: one is gone while a new one looks just like it, and no third does.
 *
 * @returns those changes, and the surface from before as it would have been under the new names, so that a rename is not told
 *   again by every place that mentions the model
 */
export function followRenames(
  before: Surface,
  after: Surface,
): { readonly surface: Surface; readonly changes: readonly Change[] } {
  const { added, removed } = pair(before.models, after.models, ({ name }) => name);
  const looks = looksOf([...removed, ...added]);
  const lookOf = ({ name }: ModelSurface): string => looks.get(name) ?? name;
  const alike = pair(unique(removed, lookOf), unique(added, lookOf), lookOf).kept;
  const found = new Map(alike.map(([old, now]) => [old.name, now.name]));
  return { surface: withNames(before, found), changes: [...found].map(renamed) };
}

function renamed([from, to]: readonly [string, string]): Change {
  return breaking(
    { subject: 'model', name: from, symbol: from, kind: 'renamed', what: `is now called ${to}` },
    'types',
  );
}

/**
 * A sign for each model, the same for those that look alike. Where a model mentions one of the list, itself too, what counts is
 * how that one looks, not what it is called: the models are sorted by what is known of each other's looks until that tells no
 * more of them apart.
 */
function looksOf(models: readonly ModelSurface[]): Names {
  let looks: Names = new Map(models.map(({ name }) => [name, '?']));
  for (let kinds = 0; ;) {
    const groups = groupedBy(models, ({ shape }) => JSON.stringify(renameShape(shape, looks)));
    if (groups.size === kinds) return looks;
    kinds = groups.size;
    looks = new Map(
      [...groups.values()].flatMap((group, index) => group.map(({ name }) => [name, `?${index}`])),
    );
  }
}

/** Models that no other in the list looks like. */
function unique(
  models: readonly ModelSurface[],
  lookOf: (model: ModelSurface) => string,
): readonly ModelSurface[] {
  return [...groupedBy(models, lookOf).values()].flatMap((group) => (group.length === 1 ? group : []));
}

function withNames(surface: Surface, names: Names): Surface {
  return {
    ...surface,
    errors: renameType(surface.errors, names),
    operations: surface.operations.map((operation) => ({
      ...operation,
      ...renameFields(operation, names),
      output: renameType(operation.output, names),
      yields: operation.yields === null ? null : renameType(operation.yields, names),
      ...(operation.answers && { answers: renameFields(operation.answers, names) }),
      ...(operation.headers && { headers: renameFields(operation.headers, names) }),
    })),
    models: surface.models.map((model) => ({
      ...model,
      name: names.get(model.name) ?? model.name,
      shape: renameShape(model.shape, names),
    })),
  };
}

function renameShape(shape: ShapeSurface, names: Names): ShapeSurface {
  if (shape.kind === 'enum') return shape;
  if (shape.kind === 'alias') return { ...shape, type: renameType(shape.type, names) };
  const extra = shape.extra === null ? null : renameType(shape.extra, names);
  return { ...renameFields(shape, names), extra };
}

function renameFields<T extends { readonly fields: readonly FieldSurface[] }>(owner: T, names: Names): T {
  const fields = owner.fields.map((field) => ({ ...field, type: renameType(field.type, names) }));
  return { ...owner, fields };
}

/** Replaces names in types; what stands in quotes is a value or a property, and stays. */
function renameType(type: readonly string[], names: Names): string[] {
  const tokens = /"(?:[^"\\]|\\.)*"|[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
  return type.map((member) => member.replaceAll(tokens, (token) => names.get(token) ?? token)).toSorted();
}
