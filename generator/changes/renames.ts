import { groupedBy } from '../order.ts';
import { breaking, type Change } from './change.ts';
import { pair } from './pair.ts';
import { callerKey, mapChildren } from '../contract/visit.ts';
import type { OwnType, Shape, Surface, SurfaceBehaviour, SurfaceResult, SurfaceType } from './surface.ts';

type Names = ReadonlyMap<string, string>;

/**
 * Finds renamed exported types: one is removed, a new one has the same structure, and no third one has it.
 *
 * @returns these changes, and the old surface with the new names, so that places that mention a renamed type
 * are not reported
 */
export function followRenames(
  before: Surface,
  after: Surface,
): { readonly surface: Surface; readonly changes: readonly Change[] } {
  const { added, removed } = pair(before.types, after.types, ({ name }) => name);
  const looks = structureKeys([...removed, ...added]);
  const lookOf = ({ name }: SurfaceType): string => looks.get(name) ?? name;
  const alike = pair(unique(removed, lookOf), unique(added, lookOf), lookOf).kept;
  const found = new Map(alike.map(([old, now]) => [old.name, now.name]));
  if (found.size === 0) return { surface: before, changes: [] };
  return { surface: withNames(before, found), changes: [...found].map(renamed) };
}

function renamed([from, to]: readonly [string, string]): Change {
  return breaking(
    { subject: 'model', name: from, symbol: from, kind: 'renamed', what: `is now called ${to}` },
    'types',
  );
}

/**
 * A text for each type that is equal for equal structures. A mention of a type of the list, including itself,
 * counts by the structure of that type and not by its name: the texts are refined until no further types can
 * be distinguished.
 */
function structureKeys(types: readonly SurfaceType[]): Names {
  let looks: Names = new Map(types.map(({ name }) => [name, '?']));
  for (let kinds = 0; ;) {
    const groups = groupedBy(types, ({ type, keys }) =>
      JSON.stringify([callerKey(renameShape(type, looks)), keys]),
    );
    if (groups.size === kinds) return looks;
    kinds = groups.size;
    looks = new Map(
      [...groups.values()].flatMap((group, index) => group.map(({ name }) => [name, `?${index}`])),
    );
  }
}

/** Types whose structure no other type in the list has. */
function unique(
  types: readonly SurfaceType[],
  lookOf: (type: SurfaceType) => string,
): readonly SurfaceType[] {
  return [...groupedBy(types, lookOf).values()].flatMap((group) => (group.length === 1 ? group : []));
}

function withNames(surface: Surface, names: Names): Surface {
  const shape = (each: Shape): Shape => renameShape(each, names);
  const result = (each: SurfaceResult): SurfaceResult => ({
    ...each,
    bodies: each.bodies.map((body) => ({ ...body, type: shape(body.type) })),
  });
  const nameOf = (name: string): string => names.get(name) ?? name;
  const { errors } = surface.client;
  return {
    ...surface,
    client: { ...surface.client, errors: { ...errors, types: errors.types.map(shape) } },
    calls: surface.calls.map((call) => ({
      ...call,
      input: renameFields(call.input, shape),
      result: result(call.result),
      ...(call.envelope?.whole && { envelope: { ...call.envelope, whole: result(call.envelope.whole) } }),
      choice: call.choice && {
        ...call.choice,
        results: call.choice.results.map((each) => ({ ...each, result: result(each.result) })),
      },
      headers: call.headers && renameFields(call.headers, shape),
      behaviour: renameBehaviour(call.behaviour, shape, result),
    })),
    types: surface.types.map((type) => ({ ...type, name: nameOf(type.name), type: shape(type.type) })),
    variants: surface.variants.map(({ model, request }) => ({
      model: nameOf(model),
      request: nameOf(request),
    })),
    exports: surface.exports.map((each) => ({ ...each, name: nameOf(each.name) })),
  };
}

function renameBehaviour(
  behaviour: SurfaceBehaviour,
  shape: (each: Shape) => Shape,
  result: (each: SurfaceResult) => SurfaceResult,
): SurfaceBehaviour {
  if (behaviour.kind === 'list') return { ...behaviour, item: shape(behaviour.item) };
  if (behaviour.kind !== 'work') return behaviour;
  return {
    ...behaviour,
    event: behaviour.event && result(behaviour.event),
    result: result(behaviour.result),
  };
}

function renameFields<T extends OwnType>(owner: T, shape: (each: Shape) => Shape): T {
  return { ...owner, fields: owner.fields.map((field) => ({ ...field, type: shape(field.type) })) };
}

function renameShape(shape: Shape, names: Names): Shape {
  if (shape.kind === 'ref') return { ...shape, model: names.get(shape.model) ?? shape.model };
  return mapChildren<Shape>(shape, (part) => renameShape(part, names));
}
