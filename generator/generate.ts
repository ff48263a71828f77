import { relative, resolve } from 'node:path';
import { printSurface, type Surface } from './changes/surface.ts';
import { readPublishedNames, type LockPlace } from './config/lock-file.ts';
import { nothingPublished, type PublishedNames } from './config/lock.ts';
import type { NamesConfig, TargetConfig } from './config/types.ts';
import { child, type Origin } from './diagnostics/origin.ts';
import type { Diagnostics } from './diagnostics/report.ts';
import type { LoadedDocuments } from './load/types.ts';
import type { Examine } from './load/validate/aside.ts';
import type { Api } from './model/types.ts';
import type { Names } from './names/types.ts';
import type { NameApi, Transformed } from './transform/transform.ts';
import { areNamesKept, keepNames } from './output/keep-names.ts';
import { generatorVersion } from './output/version.ts';
import type { Printer } from './print/printer.ts';
import { check, write, type Drift, type OutputPackage, type Written } from './output/write.ts';

/** One package to generate. */
export interface Target {
  readonly name: string;
  readonly config: TargetConfig;
  /** Where `config` stands, for findings about it. */
  readonly origin: Origin;
  /** Absolute path of the folder that paths in the configuration are relative to. */
  readonly folder: string;
  /** Where its published names are kept. Without, none are. */
  readonly lock?: LockPlace;
}

export interface GenerateOptions {
  /** Compare with the disk and write nothing. */
  readonly check: boolean;
  /** Overwrite files that were edited by hand. */
  readonly force: boolean;
  /** Take warnings for errors. */
  readonly strict: boolean;
  /** Give the package the version that its changes ask for. */
  readonly bump?: boolean;
}

/** What works beside runs, on threads. */
export interface Workers {
  readonly printer: Printer;
  readonly examine: Examine;
}

/** A run for one target: what is wanted, and whom to tell. */
export interface Job {
  readonly target: Target;
  /** Absolute path of the package. */
  readonly out: string;
  readonly options: GenerateOptions;
  readonly diagnostics: Diagnostics;
  readonly workers: Workers;
  /** Runs a step of the recipe; whoever wants to know how long it takes measures. */
  readonly time: Time;
}

/** @param extent - how much there is to do, for people who watch: `156 files` */
export type Time = <T>(step: string, work: () => T | Promise<T>, extent?: string) => Promise<T>;

/** A document, and what it comes to. */
export interface Understood {
  readonly api: Api;
  readonly names: Names;
  /** Names to keep for the next run. */
  readonly published: PublishedNames;
  /** What the package exports. */
  readonly surface: Surface;
}

/** What was done with a package. */
export type Delivered =
  | { readonly kind: 'written'; readonly files: Written }
  | { readonly kind: 'checked'; readonly drift: readonly Drift[] };

/** Reads a target's document whole. Null if that cannot be done, which is reported. */
export async function read(
  { config, folder }: Target,
  diagnostics: Diagnostics,
  time: Time,
): Promise<LoadedDocuments | null> {
  return time('load', async () => {
    const { load } = await import('./load/load.ts');
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
  const [
    { buildDraft },
    { fold },
    { detectBehaviour },
    { assignNames },
    { namesToPublish },
    { clientName },
    { takeSurface },
    { represent },
  ] = await time('import model', () =>
    Promise.all([
      import('./model/build/api.ts'),
      import('./model/fold/fold.ts'),
      import('./model/detect/index.ts'),
      import('./names/assign.ts'),
      import('./names/published.ts'),
      import('./names/client-name.ts'),
      import('./changes/take-surface.ts'),
      import('./model/represent.ts'),
    ]),
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
  const client = clientName(config, detected.title);
  const before = { names: published, root: documents.root.origin.file };
  const nameApi = (api: Api, pins: NamesConfig, found: Diagnostics): Names =>
    assignNames(api, client, pins, found, before);
  const { api, pins } = await time('transform', () => transformed(detected, config, nameApi, diagnostics));
  const names = await time('name', () => nameApi(api, pins, diagnostics));
  return {
    api,
    names,
    published: namesToPublish(api, names, pins, before),
    surface: takeSurface(represent(api, config.types ?? {}), names, {
      name: client,
      credentials: config.client?.credentials ?? {},
      env: config.client?.env,
    }),
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
  const { filterApi } = await import('./model/filter/filter.ts');
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
  const { transformApi } = await import('./transform/transform.ts');
  return transformApi(api, { hook: transform, pins, nameApi, diagnostics });
}

/** What laying out a package takes beside what is understood of it. */
export interface Beside {
  /** Path of the file that keeps formatted texts. */
  readonly formatCache: string;
  /** Hash of the documents, which is being taken on a thread. */
  readonly spec: Promise<string>;
}

/** Lays out and formats the package as a version of it. Null if that cannot be done, which is reported. */
export async function compose(
  job: Job,
  { api, names, surface }: Understood,
  version: string,
  { formatCache, spec }: Beside,
): Promise<OutputPackage | null> {
  const { target, out, diagnostics, time, workers } = job;
  const [{ loadTemplates }, { emit }, { VIEW_VERSION }, { format }, { knownOptions }] = await time(
    'import templates',
    () =>
      Promise.all([
        import('./templates/templates.ts'),
        import('./emit/emit.ts'),
        import('./emit/views/common.ts'),
        import('./output/format.ts'),
        import('./output/format-options.ts'),
      ]),
  );
  const folders = (target.config.templates ?? []).map((path) => resolve(target.folder, path));
  const templates = await time('templates', () => loadTemplates(folders, diagnostics));
  if (isFatal(job)) return null;
  const style = target.config.format ?? 'prettier';
  const styleOf = style === 'none' ? () => null : knownOptions(out);
  const drafts = await time('emit', () =>
    emit({
      api,
      names,
      target: withVersion(target.config, version),
      templates,
      print: (file) => workers.printer.print(file, styleOf(file.path)),
      diagnostics,
    }),
  );
  if (isFatal(job)) return null;
  const files = await time(
    'format',
    () => format(drafts, { style, folder: out, cache: formatCache }, diagnostics),
    `${drafts.length} files`,
  );
  if (isFatal(job)) return null;
  return {
    files,
    provenance: {
      generator: generatorVersion(),
      views: VIEW_VERSION,
      spec: await spec,
      templates: templates.overrides,
    },
    surface: printSurface(surface),
  };
}

function withVersion(config: TargetConfig, version: string): TargetConfig {
  return { ...config, package: { ...config.package, version } };
}

/**
 * Writes the package and keeps its names, or compares both with the disk. Null if that cannot be done, which is reported.
 *
 * @param mutex - path of a lock that keeps other runs of the project from writing the names
 */
export async function deliver(
  { target, out, options, diagnostics, time }: Job,
  content: OutputPackage,
  published: PublishedNames,
  mutex: string,
): Promise<Delivered | null> {
  const lock = target.lock?.isKept === true ? target.lock : null;
  if (options.check) {
    const drift = await time('check', () => check(out, content, diagnostics));
    if (drift === null) return null;
    return { kind: 'checked', drift: [...drift, ...lockDrift(out, lock, published)] };
  }
  const extent = `${content.files.length} files`;
  const files = await time('write', () => write(out, content, { force: options.force }, diagnostics), extent);
  if (files === null) return null;
  // Only now: names of a package that was not written are not published.
  if (lock !== null && !(await keepNames(lock, published, mutex, diagnostics))) return null;
  return { kind: 'written', files };
}

function lockDrift(out: string, lock: LockPlace | null, published: PublishedNames): readonly Drift[] {
  if (lock === null || areNamesKept(lock, published)) return [];
  return [{ path: relative(out, lock.file).replaceAll('\\', '/'), kind: 'changed' }];
}

/** Whether what has been found so far forbids to go on. */
export function isFatal({ diagnostics, options }: Pick<Job, 'diagnostics' | 'options'>): boolean {
  return (
    diagnostics.hasErrors ||
    (options.strict && diagnostics.all.some(({ severity }) => severity === 'warning'))
  );
}
