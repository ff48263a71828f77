import { nothingPublished } from '../config/lock.ts';
import type { NamesConfig } from '../config/types.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { Api, Model, SymbolId } from '../model/types.ts';
import { snakeCase } from './case.ts';
import { camelCase, pascalCase, words } from '../words.ts';
import { decorateModels, withoutDecoration } from './decorate.ts';
import { enumKeys } from './enum-keys.ts';
import { nameFiles } from './file-names.ts';
import { nameHeaders } from './header-names.ts';
import { typeName } from './identifier.ts';
import { nameModels } from './model-names.ts';
import { nameOperations, nameResources, nameType } from './operation-names.ts';
import { packageExports } from './package-exports.ts';
import { pinModels, rename } from './pins.ts';
import { publishedModelNames, type Published } from './published.ts';
import { Scope } from './scope.ts';
import type { Names } from './types.ts';

/**
 * Decides all names of a package, once and in an order that the document's key order has no part in.
 *
 * @param client the name of the client class, which no model may take
 * @param published names that were published before: they stay, unless the configuration or the document pins others
 */
export function assignNames(
  api: Api,
  client: string,
  config: NamesConfig,
  diagnostics: Diagnostics,
  published: Published = { names: nothingPublished, root: '' },
): Names {
  const scope = new Scope();
  for (const { name } of packageExports(client)) scope.take(name, 'the package itself');
  const pins = pinModels(api.models, config.models ?? {});
  const { operations: methods } = published.names;
  const resources = nameResources(api, methods);
  const kept = withoutDecoration(publishedModelNames(pins.models, published), config);
  const own = nameModels({ ...api, models: pins.models }, kept, scope, diagnostics);
  const decorated = decorateModels(own, pins.models, config, scope);
  const models = rename(decorated, pins.renames, scope, diagnostics);
  const joinWords = config.methods === 'snake_case' ? snakeCase : camelCase;
  const operations = nameOperations(api, methods, joinWords, scope);
  const headers = nameHeaders(api, (operation, home) => nameType(operation, home, 'Headers', scope), scope);
  const webhooks = nameWebhooks(api, scope);
  const files = nameFiles(api, models, resources);
  const keys = new Map([...api.models.values()].flatMap(enumEntry));
  return {
    model: (id) => known(models, id),
    resource: (id) => known(resources, id),
    method: (id) => known(operations, id).method,
    function: (id) => known(operations, id).function,
    input: (id) => known(operations, id).input,
    headers: (id) => headers.get(id) ?? '',
    answers: (id) => known(operations, id).answers,
    plan: (id) => known(operations, id).plan,
    waiter: (id) => known(operations, id).waiter,
    waitable: (id) => known(operations, id).waitable,
    enumKeys: (id) => known(keys, id),
    guard: (id) => `isKnown${known(models, id)}`,
    webhook: (id) => known(webhooks, id),
    file: (id) => known(files, id),
  };
}

function enumEntry({ id, type }: Model): [SymbolId, readonly string[]][] {
  return type.kind === 'enum' ? [[id, enumKeys(type)]] : [];
}

function nameWebhooks(api: Api, scope: Scope): ReadonlyMap<SymbolId, string> {
  return new Map(
    api.webhooks.map(({ id, name, method }) => {
      const plain = typeName(pascalCase([...words(name), 'webhook']));
      const exact = typeName(pascalCase([...words(method), ...words(name), 'webhook']));
      const chosen = scope.isFree(plain) ? plain : exact;
      scope.take(chosen, id);
      return [id, chosen];
    }),
  );
}

function known<T>(map: ReadonlyMap<SymbolId, T>, id: SymbolId): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`No name was assigned to ${id}.`);
  return value;
}
