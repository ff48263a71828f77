import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { at, isObject, text, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { mapOperation, mapWebhook } from '../map-api.ts';
import { withoutFrameworkHints } from '../naming/framework-hints.ts';
import { mapAll } from '../visit.ts';
import type { Api, Docs, Operation, SecurityScheme, SymbolId, Type } from '../types.ts';
import type { BuildCache } from './build-cache.ts';
import { patchBodies } from './bodies/merge-patch.ts';
import { DeclaredUnions } from './discriminator.ts';
import { readDocs } from './docs.ts';
import { withoutBodyModels } from './frameworks/body-models.ts';
import { ModelRegistry } from './models.ts';
import { finishOperation, readOperation, type ReadOperation } from './operation.ts';
import type { BuildOptions } from './options.ts';
import { ParameterReader } from './parameters.ts';
import { readPaths } from './path-items.ts';
import { readModels } from './read-models.ts';
import type { CallName } from '../naming/call-name.ts';
import { groupResources, type NamingContext } from '../naming/name-operations.ts';
import { namesOf } from '../naming/kept-names.ts';
import { withoutSharedIds } from '../naming/shared-ids.ts';
import { ResponseReader } from './response.ts';
import { SchemaReader } from './schema.ts';
import type { Note } from './scope.ts';
import type { Schemes } from './security.ts';
import { readSecuritySchemes } from './security-scheme.ts';
import { readServiceServers } from './server.ts';
import { settleTypes, type SettledTypes } from './settle-types.ts';
import { withAccessTokens, withOpenSignIns } from './sign-in.ts';
import { bodiesOf, typesOutside } from './types-outside.ts';
import { readWebhooks } from './webhook.ts';

/**
 * The model as the document writes it: only definitions are models, inline schemas stay in place, models do
 * not know their uses, and every operation is a plain call.
 */
export interface Draft {
  readonly api: Api;
  /** Names and docs of inline schemas by formatted origin, for inline schemas that become models later. */
  readonly notes: ReadonlyMap<string, Note>;
}

/**
 * Builds the model of a document.
 *
 * Reports everything that it cannot read or represent, and builds the rest.
 *
 * @param cache - what an earlier run read and decided, to reuse what has not changed; null if no run follows
 */
export function buildDraft(
  documents: Documents,
  options: BuildOptions,
  diagnostics: Diagnostics,
  cache: BuildCache | null = null,
): Draft {
  const { root } = documents;
  const sinks = { diagnostics, models: new ModelRegistry(), unions: new DeclaredUnions(), notes: new Map() };
  const reader = new SchemaReader(documents, sinks, options, cache?.readings);
  const securitySchemes = readSecuritySchemes(reader, options.prefixes ?? {});
  cache?.begin(factsOf(reader, securitySchemes));
  const schemes: Schemes = new Map(securitySchemes.map((scheme) => [scheme.name, scheme]));
  const all = readOperations(reader, root, schemes, diagnostics);
  const read = withoutSharedIds(all, options.operationNames.value);
  const webhooks = readWebhooks(reader, read);
  const outside = { types: typesOutside(read, webhooks), bodies: bodiesOf(read) };
  const settled = settleTypes(readModels(reader, sinks.models), outside, sinks.unions, diagnostics, cache);
  const patched = patchBodies(read, settled.models, {
    outside: outside.types,
    settle: (type) => settled.settle(type, diagnostics),
  });
  const inlined = withoutBodyModels(patched.operations, patched.models, outside.types);
  const called = withOpenSignIns(inlined.operations, { models: inlined.models, schemes }, diagnostics);
  const context = { root, models: inlined.models, settled };
  const operations = finishOperations(called, context, options, diagnostics, cache);
  const api: Api = {
    ...readInfo(root, diagnostics),
    servers: readServiceServers(diagnostics, root, read, options.baseUrl),
    securitySchemes: withAccessTokens(securitySchemes, called, patched.models),
    resources: groupResources(operations, root, diagnostics),
    models: inlined.models,
    webhooks: mapAll(webhooks, (webhook) =>
      mapWebhook(webhook, (type, place) => settled.settleAt(type, place, diagnostics)),
    ),
  };
  if (diagnostics.all.some(({ code }) => isOfFirstReference(code))) cache?.readings.drop();
  return withoutFrameworkHints({ api, notes: sinks.notes }, all);
}

function readOperations(
  reader: SchemaReader,
  root: Place,
  schemes: Schemes,
  diagnostics: Diagnostics,
): readonly ReadOperation[] {
  const defaults = {
    schemes,
    parameters: new ParameterReader(reader),
    responses: new ResponseReader(reader),
  };
  const operations = pathsOf(root)
    .flatMap((paths) => readPaths(reader, paths))
    .map((found) => readOperation(reader, found, defaults));
  reportOpenResponses(operations, root, diagnostics);
  return operations;
}

/** Whether a fault is reported at the first reference. Another order of reading then gives another place. */
function isOfFirstReference(code: Code): boolean {
  return code === 'reference-elsewhere' || code === 'reference-with-slash';
}

/** What reading any part of a document depends on, except that part. */
function factsOf(
  { documents: { root, version }, hierarchy, xml, decimals }: SchemaReader,
  schemes: readonly SecurityScheme[],
): readonly unknown[] {
  const shared = [['security'], ['components', 'securitySchemes']].map((keys) => at(root, ...keys)?.value);
  return [xml, decimals, version, root.origin.file, ...shared, JSON.stringify(schemes), ...hierarchy.facts];
}

/** The objects that hold paths. Azure keeps paths that differ only in their query in `x-ms-paths`. */
function pathsOf(root: Place): readonly Place[] {
  return ['paths', 'x-ms-paths'].map((key) => at(root, key)).filter((paths) => paths !== null);
}

/** Reports once how many successful responses have no described content. */
function reportOpenResponses(
  operations: readonly ReadOperation[],
  root: Place,
  diagnostics: Diagnostics,
): void {
  const count = operations.flatMap(({ responses }) => responses).filter(({ isOpen }) => isOpen).length;
  if (count > 0)
    diagnostics.report('response-without-content', at(root, 'paths')?.origin ?? root.origin, { count });
}

/** Names operations, computes their inputs and settles their types. */
function finishOperations(
  read: readonly ReadOperation[],
  { root, models, settled }: NamingContext & { readonly settled: SettledTypes },
  options: BuildOptions,
  diagnostics: Diagnostics,
  cache: BuildCache | null,
): readonly (readonly [CallName, Operation])[] {
  const typeOf = (id: SymbolId): Type | null => models.get(id)?.type ?? null;
  // Models that are the same objects are the same Map.
  const same = cache === null ? models : cache.models.of(null, [...models.values()], () => models);
  const names = namesOf(read, { root, models: same }, options, diagnostics, cache);
  return read.map((operation, index) => {
    const named = names[index];
    if (named === undefined) throw new Error(`No name for ${operation.id}.`);
    const { name, evidence: naming } = named;
    const finish = (found: Diagnostics): Operation =>
      mapOperation(finishOperation(operation, { words: name.method, naming }, typeOf, found), (type, place) =>
        settled.settleAt(type, place, found),
      );
    const facts = [named, same, settled];
    return [
      name,
      cache === null ? finish(diagnostics) : cache.operations.of(operation, facts, diagnostics, finish),
    ];
  });
}

/** Reads the Info Object. The document's `externalDocs` becomes the link of the API. */
function readInfo(root: Place, diagnostics: Diagnostics): { title: string; version: string; docs: Docs } {
  const info = at(root, 'info');
  const known = info !== null && isObject(info.value) ? info : null;
  return {
    title: (known && text(known, 'title')) ?? '',
    version: (known && text(known, 'version')) ?? '',
    docs: { ...readDocs(diagnostics, known ?? root), link: readDocs(diagnostics, root).link },
  };
}
