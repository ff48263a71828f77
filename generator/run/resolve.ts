import type { PublishedNames } from '../config/lock.ts';
import { credentialPrefixes } from '../config/credentials.ts';
import type { NamesConfig } from '../config/types.ts';
import { buildContract } from '../contract/build.ts';
import type { ClientSettings } from '../contract/client.ts';
import type { ClientFeature, Contract } from '../contract/types.ts';
import { child } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { LoadedDocuments } from '../load/types.ts';
import { buildDraft } from '../model/build/api.ts';
import type { BuildOptions } from '../model/build/options.ts';
import { detectBehaviour } from '../model/detect/index.ts';
import type { UnwrapSources } from '../model/detect/unwrap/envelopes.ts';
import { fold } from '../model/fold/fold.ts';
import { represent } from '../model/represent.ts';
import type { Api } from '../model/types.ts';
import { assignNames } from '../names/assign.ts';
import { clientToPublish, nameClient, type ClientNames } from '../names/client-name.ts';
import { reportOperationPins } from '../names/operation-pins.ts';
import { namesToPublish } from '../names/published.ts';
import type { KeptNames, Named, NamesInput } from '../names/kept-names.ts';
import type { Names } from '../names/types.ts';
import type { NameApi, Transformed } from '../transform/transform.ts';
import type { Target, Task } from './job.ts';
import { readNames } from './read-names.ts';
import type { KeptWork } from './kept-work.ts';
import { read } from './read.ts';

/** A document with all decisions about it. */
export interface Resolved {
  /** The package as its users see it. */
  readonly contract: Contract;
  /** Names to keep for the next run. */
  readonly published: PublishedNames;
}

/** Reads a target's document and resolves it. Null if it cannot be read, which is reported. */
export async function readAndResolve(task: Task): Promise<Resolved | null> {
  const published = readNames(task);
  const documents = published === null ? null : await read(task);
  return published === null || documents === null ? null : resolve(documents, published, task);
}

/**
 * Decides the operations of a document, their behaviour and all names. Published names stay.
 *
 * @param work - the work of earlier runs of this process
 */
export async function resolve(
  documents: LoadedDocuments,
  published: PublishedNames,
  { target, diagnostics, step }: Task,
  work: KeptWork | null = null,
): Promise<Resolved> {
  const { config, origin } = target;
  const operationNames = { value: config.names.operations, origin: child(origin, 'names', 'operations') };
  const options = { ...buildOptions(target), operationNames, published: published.operations };
  const draft = await step('build', () => buildDraft(documents, options, diagnostics, work?.build));
  const chosen = await step('filter', () => filtered(draft.api, documents, target, diagnostics));
  const folded = await step('fold', () => fold(chosen, draft.notes, work?.fold));
  const behaviours = { value: config.operations, origin: child(origin, 'operations') };
  const detected = await step('detect', () =>
    detectBehaviour(folded, documents, behaviours, diagnostics, unwrapping(target), work?.detect),
  );
  const client = nameClient(config, detected.title, published.client);
  const before = { names: published, root: documents.root.origin.file };
  const nameApi = (api: Api, pins: NamesConfig, found: Diagnostics): Names =>
    assignNames(api, client.name, pins, found, before, child(origin, 'names'));
  const { api: changed, pins } = await step('transform', () =>
    transformed(detected, target, nameApi, diagnostics),
  );
  const represented = represent(changed, config.types);
  const api = work === null ? represented : work.api.keep(represented);
  const input = { client: client.name, pins, before, origin };
  const { names, published: toPublish } = await step('name', () =>
    named(api, input, nameApi, diagnostics, work?.names),
  );
  reportOperationPins({ api, names }, pins, operationNames, diagnostics);
  const contract = await step('contract', () =>
    buildContract(api, names, { ...clientSettings(target), ...client }, diagnostics, work?.contract),
  );
  const publishedClient = clientToPublish(contract.client, contract.client.credentials, config);
  const whole = { ...toPublish, client: publishedClient };
  return { contract, published: work === null ? whole : work.samePublished(whole) };
}

/** Names an Api, and decides which names to keep. */
function named(
  api: Api,
  input: NamesInput,
  nameApi: NameApi,
  diagnostics: Diagnostics,
  kept: KeptNames | undefined,
): Named {
  const make = (found: Diagnostics): Named => {
    const names = nameApi(api, input.pins, found);
    return { names, published: namesToPublish(api, names, input.pins, input.before) };
  };
  return kept === undefined ? make(diagnostics) : kept.of(api, input, diagnostics, make);
}

/** The settings of the configuration for the client. */
function clientSettings({ config: { client, webhooks } }: Target): Omit<ClientSettings, keyof ClientNames> {
  const { headers = {}, idempotencyHeader, browser, platform, logging } = client ?? {};
  const features: readonly (false | ClientFeature)[] = [
    browser === 'guard' && 'browserGuard',
    platform === true && 'platform',
    logging === true && 'logging',
  ];
  return { headers, idempotencyHeader, webhooks, features: features.filter((each) => each !== false) };
}

/** The settings of the configuration for the model, except names of operations. */
function buildOptions({ config, origin }: Target): Omit<BuildOptions, 'operationNames'> {
  const { resources, nesting } = config.names;
  const { xml, decimals } = config.types;
  const { baseUrl, credentials = {} } = config.client ?? {};
  return {
    ...{ resources, nesting, xml, decimals },
    ...(baseUrl !== undefined && { baseUrl: { value: baseUrl, origin: child(origin, 'client', 'baseUrl') } }),
    prefixes: credentialPrefixes(credentials),
  };
}

/** The envelope that the configuration declares for all responses. */
function unwrapping({ config: { unwrap }, origin }: Target): UnwrapSources['unwrap'] {
  return unwrap === undefined ? null : { value: unwrap, origin: child(origin, 'unwrap') };
}

/** Applies the configuration's filter and the client's own parameters. */
async function filtered(
  api: Api,
  documents: LoadedDocuments,
  { config: { filter, client }, origin }: Target,
  diagnostics: Diagnostics,
): Promise<Api> {
  const parameters = client?.parameters;
  const chosen =
    filter === undefined
      ? api
      : (await import('../model/filter/filter.ts')).filterApi(
          api,
          documents,
          { value: filter, origin: child(origin, 'filter') },
          diagnostics,
        );
  if (parameters === undefined) return chosen;
  const { takeClientParameters } = await import('../model/client-parameters.ts');
  const options = { value: parameters, origin: child(origin, 'client', 'parameters') };
  return takeClientParameters(chosen, options, diagnostics);
}

/** Applies the configuration's transformation. Returns the Api and the names to pin. */
async function transformed(
  api: Api,
  { config: { transform, names: pins } }: Target,
  nameApi: NameApi,
  diagnostics: Diagnostics,
): Promise<Transformed> {
  if (transform === undefined) return { api, pins };
  const { transformApi } = await import('../transform/transform.ts');
  return transformApi(api, { hook: transform, pins, nameApi, diagnostics });
}
