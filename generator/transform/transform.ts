import type { ApiTransform } from '../config/transform.ts';
import type { NamesConfig } from '../config/types.ts';
import { formatOrigin } from '../diagnostics/origin.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import type { Api, Operation, Resource } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { applyChanges } from './apply.ts';
import { Changes } from './changes.ts';
import { createEditor } from './editor.ts';
import { reportMisnamed } from './misnamed.ts';
import { routeOf } from '../model/route.ts';
import { messageOf } from '../error-message.ts';

/** A transformed Api, and the names to pin so that it has the requested names. */
export interface Transformed {
  readonly api: Api;
  readonly pins: NamesConfig;
}

/** Names an Api. */
export type NameApi = (api: Api, pins: NamesConfig, diagnostics: Diagnostics) => Names;

/** The context of a transformation. */
export interface TransformContext {
  readonly hook: (api: ApiTransform) => void | Promise<void>;
  /** Names that the configuration pins. */
  readonly pins: NamesConfig;
  readonly nameApi: NameApi;
  readonly diagnostics: Diagnostics;
}

/**
 * Runs the configuration's transformation on an Api, and checks the result. Impossible changes are reported,
 * and the Api stays unchanged.
 *
 * @param api - with behaviours, and all facts that decide names
 */
export async function transformApi(api: Api, context: TransformContext): Promise<Transformed> {
  const { hook, pins: config, nameApi, diagnostics } = context;
  // Naming reports are made at the end, when the final names are given.
  const before = nameApi(api, config, new Diagnostics());
  const changes = new Changes();
  try {
    await hook(createEditor(api, before, changes));
  } catch (error) {
    const reason = messageOf(error);
    diagnostics.report('transform-failed', null, { reason });
    return { api, pins: config };
  }
  const changed = applyChanges(api, before, changes);
  const pins = pinned(changed, config, before, changes);
  reportMisnamed(
    { api, names: before },
    { api: changed, names: nameApi(changed, pins, new Diagnostics()) },
    changes,
    diagnostics,
  );
  return { api: changed, pins };
}

/** The configured names and those that the transformation requests. */
function pinned(api: Api, config: NamesConfig, before: Names, changes: Changes): NamesConfig {
  const models = [...api.models.values()].flatMap((model): [string, string][] => {
    const { name } = changes.model(model.id);
    return name === undefined ? [] : [[model.hints.component ?? formatOrigin(model.origin), name]];
  });
  const operations = eachOperation(api).flatMap(([operation, { id }]): [string, string][] => {
    const { name, resource } = changes.operation(operation.id);
    if (name === undefined && resource === undefined) return [];
    const method = name ?? before.method(operation.id);
    return [[routeOf(operation), `${resource ?? before.resource(id)}.${method}`]];
  });
  return {
    ...config,
    models: { ...config.models, ...Object.fromEntries(models) },
    operations: { ...config.operations, ...Object.fromEntries(operations) },
  };
}

function eachOperation({ resources }: Api): readonly (readonly [Operation, Resource])[] {
  return resources.flatMap((resource) =>
    resource.operations.map((operation) => [operation, resource] as const),
  );
}
