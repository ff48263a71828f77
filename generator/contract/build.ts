import type { Diagnostics } from '../diagnostics/report.ts';
import { singular } from '../model/plurals.ts';
import type { Api, Resource as ModelResource, SymbolId } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import { groupedBy, sortedBy } from '../order.ts';
import { callMaker, type CallMaker, type DraftCall } from './calls.ts';
import { clientOf, type ClientSettings } from './client.ts';
import { errorBodies } from './errors.ts';
import { exportsOf } from './exports.ts';
import type { KeptContract } from './kept-contract.ts';
import { modelsOf } from './models.ts';
import { TypeTrees } from './type-trees.ts';
import type { Call, Contract, HeadersType, Model, Resource, Webhook } from './types.ts';
import { parsesXml } from './xml.ts';

/**
 * Builds the contract of a package.
 *
 * @param api - with dates and integers as the configuration's `types` represents them
 * @param settings - names and headers of the client
 * @param kept - parts of the last contract of this process
 */
export function buildContract(
  api: Api,
  names: Names,
  settings: ClientSettings,
  diagnostics: Diagnostics,
  kept: KeptContract | null = null,
): Contract {
  const trees = new TypeTrees((id) => names.model(id), kept?.begin({ api, names }));
  const makeModels = (): readonly Model[] => modelsOf(api, names, trees, kept);
  const models = kept === null ? makeModels() : kept.models(names, makeModels);
  const client = clientOf(api, settings, trees);
  const byName = new Map(models.map((model) => [model.name, model]));
  const sharesHeaders = headerSharing(api, names);
  const { idempotencyHeader } = settings;
  const context = { names, trees, models: byName, client, idempotencyHeader, sharesHeaders, diagnostics };
  const resources = resourcesOf(api, names, kept?.callMaker(context) ?? callMaker(context));
  const calls = resources.flatMap((resource) => resource.calls);
  const parts = {
    client: { ...client, parsesXml: calls.some((call) => parsesXml(call, byName)) },
    resources,
    models,
    webhooks: webhooksOf(api, names, trees),
    webhookScheme: webhookSchemeOf(api, settings),
  };
  return {
    title: api.title,
    version: api.version,
    docs: api.docs,
    ...parts,
    headers: sharedHeaders(calls),
    errors: errorBodies(calls, byName),
    exports: exportsOf(parts),
  };
}

function resourcesOf(api: Api, names: Names, maker: CallMaker): readonly Resource[] {
  const drafts = new Map<SymbolId, DraftCall>();
  for (const { id, operations } of api.resources)
    for (const operation of operations) drafts.set(operation.id, maker.draft(operation, id));
  return api.resources.map((resource) => resourceOf(resource, names, drafts, maker));
}

function resourceOf(
  { id, words, docs, operations }: ModelResource,
  names: Names,
  drafts: ReadonlyMap<SymbolId, DraftCall>,
  maker: CallMaker,
): Resource {
  const calls = operations.flatMap((operation): readonly Call[] => {
    const draft = drafts.get(operation.id);
    return draft === undefined ? [] : [maker.call(draft, drafts)];
  });
  return {
    name: names.resource(id),
    interfaceName: names.facade(id),
    path: classPath(names.path(id)),
    title: titleOf(words),
    noun: singular(words).join('-').toLowerCase(),
    file: names.file(id),
    docs,
    calls,
  };
}

/** Members of the client's class. A resource with such a name gets another name in the class. */
const reserved: ReadonlySet<string> = new Set(['request', 'withOptions', 'webhooks']);

function classPath([first, ...rest]: readonly [string, ...string[]]): Resource['path'] {
  return [reserved.has(first) ? `${first}Resource` : first, ...rest];
}

/** Words as a title: `Machine events`. */
function titleOf(words: readonly string[]): string {
  const joined = words.join(' ').toLowerCase();
  return joined === '' ? '' : `${joined[0]?.toUpperCase()}${joined.slice(1)}`;
}

/** Returns whether an operation shares the type of its headers with others. */
function headerSharing(api: Api, names: Names): (id: SymbolId) => boolean {
  const ids = api.resources.flatMap(({ operations }) => operations.map(({ id }) => id));
  const byName = groupedBy(ids, (id) => names.headers(id));
  return (id) => (byName.get(names.headers(id)) ?? []).length > 1;
}

function sharedHeaders(calls: readonly Call[]): readonly HeadersType[] {
  const shared = calls.flatMap(({ headers }) => (headers?.isShared ? [headers] : []));
  // If several share a name, the docs of the first one win.
  return sortedBy(new Map(shared.toReversed().map((each) => [each.name, each])).values(), ({ name }) => name);
}

/**
 * With only callbacks, there is no default: their signatures are verified only if the configuration describes
 * them.
 */
function webhookSchemeOf({ webhooks }: Api, { webhooks: scheme }: ClientSettings): Contract['webhookScheme'] {
  const bodies = webhooks.filter(({ body }) => body !== null);
  if (bodies.length === 0) return null;
  if (scheme !== undefined) return { hash: 'SHA-256', content: '{body}', secret: 'text', ...scheme };
  return bodies.some(({ operation }) => operation === null) ? 'standard' : null;
}

function webhooksOf(api: Api, names: Names, trees: TypeTrees): readonly Webhook[] {
  const all = api.webhooks.flatMap(({ id, body, docs }) =>
    body === null ? [] : [{ name: names.webhook(id), type: trees.type(body.type), docs }],
  );
  return sortedBy(all, ({ name }) => name);
}
