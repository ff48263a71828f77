import type { Surface } from '../changes/surface.ts';
import { readPublishedNames } from '../config/lock-file.ts';
import { nothingPublished, type PublishedNames } from '../config/lock.ts';
import type { NamesConfig, TargetConfig } from '../config/types.ts';
import { child } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { LoadedDocuments } from '../load/types.ts';
import type { Api } from '../model/types.ts';
import type { Names } from '../names/types.ts';
import type { NameApi, Transformed } from '../transform/transform.ts';
import type { Target, Time } from './job.ts';

/** A document, and what it comes to. */
export interface Understood {
  readonly api: Api;
  readonly names: Names;
  /** Names to keep for the next run. */
  readonly published: PublishedNames;
  /** What the package exports. */
  readonly surface: Surface;
}

/** Reads a target's document whole. Null if that cannot be done, which is reported. */
export async function read(
  { config, folder }: Target,
  diagnostics: Diagnostics,
  time: Time,
): Promise<LoadedDocuments | null> {
  return time('load', async () => {
    const { load } = await import('../load/load.ts');
    return load({ ...config, cwd: folder }, diagnostics);
  });
}

/** The names that a target has published so far. Null if they cannot be read, which is reported. */
export async function publishedNames(
  { lock, folder }: Target,
  diagnostics: Diagnostics,
): Promise<PublishedNames | null> {
  return lock === undefined ? nothingPublished : readPublishedNames(lock, folder, diagnostics);
}

/** Reads a target's document and decides everything about it. Null if that cannot be done, which is reported. */
export async function understand(
  target: Target,
  diagnostics: Diagnostics,
  time: Time,
): Promise<Understood | null> {
  const published = await publishedNames(target, diagnostics);
  const documents = published === null ? null : await read(target, diagnostics, time);
  return published === null || documents === null
    ? null
    : decide(documents, published, target, diagnostics, time);
}

/** Decides what a document offers, how that behaves, and what it is called: as it was published, where it was. */
export async function decide(
  documents: LoadedDocuments,
  published: PublishedNames,
  target: Target,
  diagnostics: Diagnostics,
  time: Time,
): Promise<Understood> {
  const { buildDraft, fold, detectBehaviour, assignNames, ...modules } = await time(
    'import model',
    importModel,
  );
  const { config, origin } = target;
  const { resources = 'auto', operations = {} } = config.names ?? {};
  const operationNames = { value: operations, origin: child(origin, 'names', 'operations') };
  const { xml = 'text' } = config.types ?? {};
  const options = { resources, operationNames, published: published.operations, xml };
  const draft = await time('build', () => buildDraft(documents, options, diagnostics));
  const chosen = await time('filter', () => filtered(draft.api, documents, target, diagnostics));
  const folded = await time('fold', () => fold(chosen, draft.notes));
  const behaviours = { value: config.operations ?? {}, origin: child(origin, 'operations') };
  const detected = await time('detect', () => detectBehaviour(folded, documents, behaviours, diagnostics));
  const client = modules.clientName(config, detected.title);
  const before = { names: published, root: documents.root.origin.file };
  const nameApi = (api: Api, pins: NamesConfig, found: Diagnostics): Names =>
    assignNames(api, client, pins, found, before);
  const { api, pins } = await time('transform', () => transformed(detected, config, nameApi, diagnostics));
  const names = await time('name', () => nameApi(api, pins, diagnostics));
  modules.reportOperationPins({ api, names }, pins, operationNames, diagnostics);
  return {
    api,
    names,
    published: modules.namesToPublish(api, names, pins, before),
    surface: modules.takeSurface(modules.represent(api, config.types ?? {}), names, {
      name: client,
      credentials: config.client?.credentials ?? {},
      env: config.client?.env,
    }),
  };
}

/** What deciding takes. A run in which nothing has changed goes without. */
async function importModel() {
  const [build, fold, detect, assign, pins, published, client, surface, represent] = await Promise.all([
    import('../model/build/api.ts'),
    import('../model/fold/fold.ts'),
    import('../model/detect/index.ts'),
    import('../names/assign.ts'),
    import('../names/operation-pins.ts'),
    import('../names/published.ts'),
    import('../names/client-name.ts'),
    import('../changes/take-surface.ts'),
    import('../model/represent.ts'),
  ]);
  return {
    ...build,
    ...fold,
    ...detect,
    ...assign,
    ...pins,
    ...published,
    ...client,
    ...surface,
    ...represent,
  };
}

/** What the configuration's filter leaves of a document. */
async function filtered(
  api: Api,
  documents: LoadedDocuments,
  { config: { filter }, origin }: Target,
  diagnostics: Diagnostics,
): Promise<Api> {
  if (filter === undefined) return api;
  const { filterApi } = await import('../model/filter/filter.ts');
  return filterApi(api, documents, { value: filter, origin: child(origin, 'filter') }, diagnostics);
}

/** What the configuration's transformation makes of an Api, and the names to pin. */
async function transformed(
  api: Api,
  { transform, names: pins = {} }: TargetConfig,
  nameApi: NameApi,
  diagnostics: Diagnostics,
): Promise<Transformed> {
  if (transform === undefined) return { api, pins };
  const { transformApi } = await import('../transform/transform.ts');
  return transformApi(api, { hook: transform, pins, nameApi, diagnostics });
}
