import type { Surface } from '../changes/surface.ts';
import { printSurface } from '../changes/surface-text.ts';
import type { ResolvedTarget } from '../config/resolve-target.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { PackageFacts } from '../products/sdk/package-scope.ts';
import type { PrintedFile } from '../print/job.ts';
import { generatorVersion, toolVersions } from '../output/version.ts';
import type { OutputPackage } from '../output/write.ts';
import { isFatal, type Job } from './job.ts';
import type { Resolved } from './resolve.ts';

/** What a package is rendered from, apart from its version. */
export interface Source {
  readonly resolved: Resolved;
  readonly surface: Surface;
  /** Hash of the documents. */
  readonly spec: string;
}

/** Lays out and formats the package as a version of it. Null if that fails, which is reported. */
export async function render(
  job: Job,
  { resolved, surface, spec }: Source,
  version: string,
): Promise<OutputPackage | null> {
  const { target, diagnostics, step, host } = job;
  const { config } = target;
  const { loadTemplates, emit, sdkTemplates, packagePrinter, plainStyle } = await step(
    'import templates',
    importTools,
  );
  const templates = await step('templates', () => loadTemplates(sdkTemplates, config.templates, diagnostics));
  if (isFatal(job)) return null;
  const { contract } = resolved;
  const facts = packageFacts(config, contract.client.name, version);
  const looks = { folder: config.out, format: config.format, styleOf: plainStyle(config.out) };
  const files = await step('emit', () =>
    emit(
      { contract, package: facts, types: config.types, diagnostics },
      { templates, print: packagePrinter(host.printer, templates, looks) },
    ),
  );
  reportProblems(files, diagnostics);
  if (isFatal(job)) return null;
  return {
    files: files.map(({ path, text }) => ({ path, text })),
    provenance: {
      generator: generatorVersion(),
      tools: toolVersions(),
      views: sdkTemplates.version,
      spec,
      templates: templates.overrides,
    },
    surface: printSurface(surface),
  };
}

/** Reports what kept files from being finished. A configuration that cannot be read concerns them all, and is told once. */
export function reportProblems(files: readonly PrintedFile[], diagnostics: Diagnostics): void {
  const style = files.find(({ problem }) => problem?.kind === 'style');
  if (style?.problem) diagnostics.report('output-style', null, { reason: style.problem.reason });
  for (const { path, problem } of files) {
    if (problem?.kind === 'template') diagnostics.report('template-failed', null, { reason: problem.reason });
    if (problem?.kind === 'syntax')
      diagnostics.report('output-syntax', null, { path, reason: problem.reason });
  }
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
  const [templates, emit, views, printer, style] = await Promise.all([
    import('../templates/templates.ts'),
    import('../products/sdk/emit.ts'),
    import('../products/sdk/sdk-templates.ts'),
    import('../print/package-printer.ts'),
    import('../output/plain-style.ts'),
  ]);
  return { ...templates, ...emit, ...views, ...printer, ...style };
}
