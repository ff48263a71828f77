import type { Surface } from '../changes/surface.ts';
import { printSurface } from '../changes/surface-text.ts';
import type { ResolvedTarget } from '../config/resolve-target.ts';
import type { PackageFacts } from '../products/sdk/package-scope.ts';
import type { CacheFiles } from '../output/cache-folder.ts';
import { generatorVersion } from '../output/version.ts';
import type { OutputPackage } from '../output/write.ts';
import { isFatal, type Job } from './job.ts';
import type { Resolved } from './resolve.ts';

/** What a package is rendered from, apart from its version. */
export interface Source {
  readonly resolved: Resolved;
  readonly surface: Surface;
  /** Hash of the documents. */
  readonly spec: string;
  readonly cache: CacheFiles;
}

/** Lays out and formats the package as a version of it. Null if that fails, which is reported. */
export async function render(
  job: Job,
  { resolved, surface, spec, cache }: Source,
  version: string,
): Promise<OutputPackage | null> {
  const { target, diagnostics, step, host } = job;
  const { config } = target;
  const { loadTemplates, emit, sdkTemplates, format, knownOptions } = await step(
    'import templates',
    importTools,
  );
  const templates = await step('templates', () => loadTemplates(sdkTemplates, config.templates, diagnostics));
  if (isFatal(job)) return null;
  const styleOf = config.format === 'none' ? () => null : knownOptions(config.out);
  const { contract } = resolved;
  const facts = packageFacts(config, contract.client.name, version);
  const drafts = await step('emit', () =>
    emit(
      { contract, package: facts, types: config.types, diagnostics },
      { templates, print: (file) => host.printer.print(file, styleOf(file.path)) },
    ),
  );
  if (isFatal(job)) return null;
  const files = await step(
    'format',
    () => format(drafts, { style: config.format, folder: config.out, cache: cache.format }, diagnostics),
    `${drafts.length} files`,
  );
  if (isFatal(job)) return null;
  return {
    files,
    provenance: {
      generator: generatorVersion(),
      views: sdkTemplates.version,
      spec,
      templates: templates.overrides,
    },
    surface: printSurface(surface),
  };
}

/** What `package.json` says of a version of the package. */
export function packageFacts(
  { package: config }: ResolvedTarget,
  client: string,
  version: string,
): PackageFacts {
  const { name, description, license, repository } = config;
  return {
    ...{ name, version, license },
    description: description ?? `TypeScript client of the ${client} API.`,
    repository: repository ?? null,
  };
}

/** The modules that render. A run in which nothing has changed goes without them. */
async function importTools() {
  const [templates, emit, views, format, options] = await Promise.all([
    import('../templates/templates.ts'),
    import('../products/sdk/emit.ts'),
    import('../products/sdk/sdk-templates.ts'),
    import('../output/format.ts'),
    import('../output/format-options.ts'),
  ]);
  return { ...templates, ...emit, ...views, ...format, ...options };
}
