import { breaking, type Change } from './change.ts';
import { pair } from './pair.ts';
import type { FieldSurface, ModelSurface, ShapeSurface, Surface } from './surface.ts';

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
  let surface = before;
  const changes: Change[] = [];
  // A model that holds a renamed one looks like its own new self only once that rename is followed.
  for (let found = renamesIn(surface, after); found.size > 0; found = renamesIn(surface, after)) {
    changes.push(...[...found].map(renamed));
    surface = withNames(surface, found);
  }
  return { surface, changes };
}

function renamed([from, to]: readonly [string, string]): Change {
  return breaking(
    { subject: 'model', name: from, symbol: from, kind: 'renamed', what: `is now called ${to}` },
    'types',
  );
}

function renamesIn(before: Surface, after: Surface): ReadonlyMap<string, string> {
  const { added, removed } = pair(before.models, after.models, ({ name }) => name);
  const alike = pair(uniqueShapes(removed), uniqueShapes(added), shapeKey).kept;
  return new Map(alike.map(([old, now]) => [old.name, now.name]));
}

/** Models that no other in the list looks like. */
function uniqueShapes(models: readonly ModelSurface[]): readonly ModelSurface[] {
  const counts = new Map<string, number>();
  for (const model of models) counts.set(shapeKey(model), (counts.get(shapeKey(model)) ?? 0) + 1);
  return models.filter((model) => counts.get(shapeKey(model)) === 1);
}

function shapeKey({ shape }: ModelSurface): string {
  return JSON.stringify(shape);
}

type Names = ReadonlyMap<string, string>;

function withNames(surface: Surface, names: Names): Surface {
  return {
    ...surface,
    errors: renameType(surface.errors, names),
    operations: surface.operations.map((operation) => ({
      ...operation,
      fields: operation.fields.map((field) => renameField(field, names)),
      output: renameType(operation.output, names),
      yields: operation.yields === null ? null : renameType(operation.yields, names),
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
  return { ...shape, fields: shape.fields.map((field) => renameField(field, names)), extra };
}

function renameField(field: FieldSurface, names: Names): FieldSurface {
  return { ...field, type: renameType(field.type, names) };
}

/** Replaces names in types; what stands in quotes is a value or a property, and stays. */
function renameType(type: readonly string[], names: Names): string[] {
  const tokens = /"(?:[^"\\]|\\.)*"|[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
  return type.map((member) => member.replaceAll(tokens, (token) => names.get(token) ?? token)).toSorted();
}
