import type { Code } from '../../diagnostics/catalogue.ts';
import type { Diagnostics } from '../../diagnostics/report.ts';
import { at, isObject, text, type Place } from '../../load/place.ts';
import type { Documents } from '../../load/types.ts';
import { mapTypes } from '../map-api.ts';
import { withoutFrameworkHints } from '../naming/framework-hints.ts';
import type { Api, Docs, Model, Operation, SecurityScheme, SymbolId, Type } from '../types.ts';
import { textForBytes } from './bodies/text-for-bytes.ts';
import { patchBodies } from './bodies/merge-patch.ts';
import { breakCycles } from './cycles.ts';
import { DeclaredUnions } from './discriminator.ts';
import { readDocs } from './docs.ts';
import { withoutBodyModels } from './frameworks/body-models.ts';
import { withDetailOfFastApi } from './frameworks/fast-api.ts';
import { ModelRegistry } from './models.ts';
import { finishOperation, readOperation, type ReadOperation } from './operation.ts';
import type { BuildOptions } from './options.ts';
import { ParameterReader } from './parameters.ts';
import { readPaths } from './path-items.ts';
import type { ReadCache } from './read-cache.ts';
import { readModels } from './read-models.ts';
import type { CallName } from '../naming/call-name.ts';
import { groupResources, nameOperations, type Named } from '../naming/name-operations.ts';
import { withoutSharedIds } from '../naming/shared-ids.ts';
import { ResponseReader } from './response.ts';
import { SchemaReader } from './schema.ts';
import type { Note } from './scope.ts';
import type { Schemes } from './security.ts';
import { readSecuritySchemes } from './security-scheme.ts';
import { readServiceServers } from './server.ts';
import { withAccessTokens, withOpenSignIns } from './sign-in.ts';
import { bodiesOf, typesOf, typesOutside } from './types-outside.ts';
import { loosenIntersections } from './unions/loosen-intersections.ts';
import { settleUnions } from './unions/settle-unions.ts';
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
 * @param cache - what an earlier run read, to reuse what has not changed; null if no run follows
 */
export function buildDraft(
  documents: Documents,
  options: BuildOptions,
  diagnostics: Diagnostics,
  cache: ReadCache | null = null,
): Draft {
  const { root } = documents;
  const sinks = { diagnostics, models: new ModelRegistry(), unions: new DeclaredUnions(), notes: new Map() };
  const reader = new SchemaReader(documents, sinks, options, cache);
  const securitySchemes = readSecuritySchemes(reader, options.prefixes ?? {});
  cache?.begin(factsOf(reader, securitySchemes));
  const schemes: Schemes = new Map(securitySchemes.map((scheme) => [scheme.name, scheme]));
  const all = readOperations(reader, root, schemes, diagnostics);
  const read = withoutSharedIds(all, options.operationNames.value);
  const webhooks = readWebhooks(reader, read);
  const outside = typesOutside(read, webhooks);
  const bodies = bodiesOf(read);
  const models = withDetailOfFastApi(breakCycles(readModels(reader, sinks.models), diagnostics));
  const settled = settleUnions(models, [...outside, ...typesOf(bodies)], sinks.unions, diagnostics);
  const loosened = loosenIntersections(settled.models, diagnostics);
  const texted = textForBytes(loosened.models, bodies);
  const settle = (type: Type): Type => loosened.map(settled.settle(type));
  const patched = patchBodies(read, texted.models, { outside, settle });

  const inlined = withoutBodyModels(patched.operations, patched.models, outside);
  const called = withOpenSignIns(inlined.operations, { models: inlined.models, schemes }, diagnostics);

  const names = nameOperations(called, { root, models: inlined.models }, options, diagnostics);
  const operations = finishOperations(called, names, inlined.models, diagnostics);
  const untagged: Api = {
    ...readInfo(root, diagnostics),
    servers: readServiceServers(diagnostics, root, read, options.baseUrl),
    securitySchemes: withAccessTokens(securitySchemes, called, patched.models),
    resources: groupResources(operations, root, diagnostics),
    models: new Map(),
    webhooks,
  };
  const api = mapTypes(untagged, (type, place) => texted.map(settle(type), place));
  if (cache !== null && diagnostics.all.some(({ code }) => isOfFirstReference(code))) cache.drop();
  return withoutFrameworkHints({ api: { ...api, models: inlined.models }, notes: sinks.notes }, all);
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

function finishOperations(
  read: readonly ReadOperation[],
  names: ReadonlyMap<ReadOperation, Named>,
  models: ReadonlyMap<SymbolId, Model>,
  diagnostics: Diagnostics,
): readonly (readonly [CallName, Operation])[] {
  const typeOf = (id: SymbolId): Model['type'] | null => models.get(id)?.type ?? null;
  return read.flatMap((operation) => {
    const named = names.get(operation);
    if (named === undefined) return [];
    const { name, evidence: naming } = named;
    return [[name, finishOperation(operation, { words: name.method, naming }, typeOf, diagnostics)] as const];
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
