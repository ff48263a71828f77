import { nothingPublished } from '../config/lock.ts';
import type { NamesConfig } from '../config/types.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { Api, Model, SymbolId } from '../model/types.ts';
import { snakeCase } from '../case.ts';
import { camelCase } from '../words.ts';
import { readingsIn } from './component-readings.ts';
import { decorateModels, withoutDecoration } from './decorate.ts';
import { enumKeys } from './enum-keys.ts';
import { nameFacades } from './facade-names.ts';
import { nameFiles } from './file-names.ts';
import { nameHeaders } from './header-names.ts';
import { nameModels } from './model-names.ts';
import type { JoinWords } from './free-names.ts';
import { indexOperations, type NamedOperations } from './naming.ts';
import { nameOperations, typeNaming } from './operation-names.ts';
import { nameResources, type ResourceNames } from './resource-names.ts';
import { packageExports } from './package-exports.ts';
import { pinModels, rename } from './pins.ts';
import { publishedModelNames, type Published } from './published.ts';
import { Scope } from './scope.ts';
import { componentNames, reserveTypes } from './type-keys.ts';
import type { Names } from './types.ts';
import { nameConverters, nameRequests } from './variant-names.ts';
import { nameWebhooks } from './webhook-names.ts';

/**
 * Assigns all names of a package, once. The order of keys in the document has no effect.
 *
 * @param client - name of the client class, which no model may take
 * @param published - names of earlier versions; they stay unless the configuration or the document pins other
 * names
 * @param origin - the place of `names` in the configuration
 */
export function assignNames(
  api: Api,
  client: string,
  config: NamesConfig,
  diagnostics: Diagnostics,
  published: Published = { names: nothingPublished, root: '' },
  origin: Origin | null = null,
): Names {
  const scope = scopeOfPackage(client);
  const { operations: methods, types } = published.names;
  const resources = nameResources(api, methods);
  const byId = indexOperations(api);
  const models = nameAllModels({ api, byId, resources, config, published, scope, diagnostics, origin });
  const nameType = typeNaming(types, scope);
  const operations = nameOperations(api, methods, joinWords(config), nameType, scope, resources);
  const headers = nameHeaders(api, nameType, types, scope);
  const webhooks = nameWebhooks(api, byId, types, scope);
  const requests = nameRequests(api, models, types, scope);
  const converters = nameConverters(api, models, scope);
  const facades = nameFacades(resources, types, scope);
  const files = nameFiles(api, models, resources);
  const keys = new Map([...api.models.values()].flatMap(enumEntry));
  return {
    ...operationNames(operations),
    model: (id) => known(models, id),
    request: (id) => requests.get(id) ?? null,
    converter: (id) => converters.get(id) ?? null,
    resource: (id) => known(resources, id).join('.'),
    path: (id) => known(resources, id),
    facade: (id) => known(facades, id),
    headers: (id) => headers.get(id) ?? '',
    enumKeys: (id) => known(keys, id),
    guard: (id) => `isKnown${known(models, id)}`,
    webhook: (id) => known(webhooks, id),
    file: (id) => known(files, id),
  };
}

/** The names of operations, grouped by kind. */
function operationNames(operations: ReturnType<typeof nameOperations>): OperationNames {
  return {
    method: (id) => known(operations, id).method,
    function: (id) => known(operations, id).function,
    input: (id) => known(operations, id).input,
    responses: (id) => known(operations, id).responses,
    waiter: (id) => known(operations, id).waiter,
    waitable: (id) => known(operations, id).waitable,
  };
}

type OperationNames = Pick<Names, 'method' | 'function' | 'input' | 'responses' | 'waiter' | 'waitable'>;

/** Creates the scope of a package's exported names, with the names that every package exports. */
function scopeOfPackage(client: string): Scope {
  const scope = new Scope();
  for (const { name } of packageExports(client)) scope.take(name, 'the package itself');
  return scope;
}

function joinWords({ methods }: NamesConfig): JoinWords {
  return methods === 'snake_case' ? snakeCase : camelCase;
}

/** What the naming of models needs. */
interface ModelNaming {
  readonly api: Api;
  readonly byId: NamedOperations;
  readonly resources: ResourceNames;
  readonly config: NamesConfig;
  readonly published: Published;
  readonly scope: Scope;
  readonly diagnostics: Diagnostics;
  readonly origin: Origin | null;
}

/**
 * Names the models. Published names and pins of the configuration have priority; prefix and suffix are added.
 */
function nameAllModels({
  api,
  byId,
  resources,
  config,
  published,
  scope,
  diagnostics,
  origin,
}: ModelNaming): ReadonlyMap<SymbolId, string> {
  const pins = pinModels(api.models, config.models ?? {});
  const before = publishedModelNames(pins.models, published);
  const readings = readingsIn(api.models.values());
  const likelyNames = (model: Model): readonly string[] => {
    const sure = pins.models.get(model.id)?.hints.pinned ?? before.get(model.id);
    return sure === undefined ? componentNames(model, readings, config) : [sure];
  };
  reserveTypes(api, resources, published.names.types, likelyNames, scope);
  const kept = withoutDecoration(before, config);
  const own = nameModels({ ...api, models: pins.models }, byId, kept, scope, diagnostics);
  return rename(decorateModels(own, pins.models, config, scope), pins.renames, scope, diagnostics, origin);
}

function enumEntry({ id, type, hints }: Model): [SymbolId, readonly string[]][] {
  return type.kind === 'enum' ? [[id, enumKeys(type, hints.component)]] : [];
}

function known<T>(map: ReadonlyMap<SymbolId, T>, id: SymbolId): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`No name was assigned to ${id}.`);
  return value;
}
