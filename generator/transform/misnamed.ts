import type { Diagnostics } from '../diagnostics/report.ts';
import type { Api, SymbolId } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import type { Changes } from './changes.ts';

/** An Api with its names. */
export interface Named {
  readonly api: Api;
  readonly names: Names;
}

/** Reports requested names that could not be given: they are invalid, or another thing has them. */
export function reportMisnamed(
  before: Named,
  after: Named,
  changes: Changes,
  diagnostics: Diagnostics,
): void {
  const origins = new Map(
    after.api.resources.flatMap(({ operations }) => operations.map(({ id, origin }) => [id, origin])),
  );
  for (const { id, wanted, got } of misnamed(operationNames(before), operationNames(after), (each) =>
    wish(before, each, changes),
  ))
    diagnostics.report('transform-name', origins.get(id) ?? null, { wanted, got });
  for (const { id, wanted, got } of misnamed(
    modelNames(before),
    modelNames(after),
    (each) => changes.model(each).name ?? null,
  ))
    diagnostics.report('transform-name', after.api.models.get(id)?.origin ?? null, { wanted, got });
}

type FullNames = ReadonlyMap<SymbolId, string>;

/** `machines.list` by operation. */
function operationNames({ api, names }: Named): FullNames {
  return new Map(
    api.resources.flatMap((resource) =>
      resource.operations.map(
        ({ id }) => [id, `${names.resource(resource.id)}.${names.method(id)}`] as const,
      ),
    ),
  );
}

function modelNames({ api, names }: Named): FullNames {
  return new Map([...api.models.keys()].map((id) => [id, names.model(id)]));
}

/** The full name that a transformation requests for an operation; null without one. */
function wish(before: Named, id: SymbolId, changes: Changes): string | null {
  const { name, resource } = changes.operation(id);
  const parts = operationNames(before).get(id)?.split('.') ?? [];
  const oldResource = parts.slice(0, -1).join('.');
  const oldName = parts.at(-1) ?? '';
  return name === undefined && resource === undefined
    ? null
    : `${resource ?? oldResource}.${name ?? oldName}`;
}

interface Misnamed {
  readonly id: SymbolId;
  readonly wanted: string;
  readonly got: string;
}

/** Things that did not get the requested name, or lost their own to a renamed one. */
function misnamed(
  before: FullNames,
  after: FullNames,
  wishOf: (id: SymbolId) => string | null,
): readonly Misnamed[] {
  const wishes = new Map(
    [...after.keys()].flatMap((id) => {
      const wanted = wishOf(id);
      return wanted === null ? [] : [[id, wanted] as const];
    }),
  );
  const coveted = new Set(wishes.values());
  return [...after].flatMap(([id, got]) => {
    const old = before.get(id) ?? got;
    const wanted = wishes.get(id) ?? (coveted.has(old) ? old : got);
    return wanted === got ? [] : [{ id, wanted, got }];
  });
}
