import { resolve } from 'node:path';
import { printSurface } from '../changes/surface.ts';
import type { TargetConfig } from '../config/types.ts';
import { generatorVersion } from '../output/version.ts';
import type { OutputPackage } from '../output/write.ts';
import { isFatal, type Job } from './job.ts';
import type { Understood } from './understand.ts';

/** What laying out a package takes beside what is understood of it. */
export interface Beside {
  /** Path of the file that keeps formatted texts. */
  readonly formatCache: string;
  /** Hash of the documents. */
  readonly spec: string;
}

/** Lays out and formats the package as a version of it. Null if that cannot be done, which is reported. */
// oxlint-disable-next-line max-lines-per-function -- older than the rule; to be split
export async function compose(
  job: Job,
  { api, names, surface }: Understood,
  version: string,
  { formatCache, spec }: Beside,
): Promise<OutputPackage | null> {
  const { target, out, diagnostics, time, workers } = job;
  const { loadTemplates, emit, VIEW_VERSION, format, knownOptions } = await time(
    'import templates',
    importTools,
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
      spec,
      templates: templates.overrides,
    },
    surface: printSurface(surface),
  };
}

/** What composing takes. A run in which nothing has changed goes without. */
async function importTools() {
  const [templates, emit, views, format, options] = await Promise.all([
    import('../templates/templates.ts'),
    import('../emit/emit.ts'),
    import('../emit/views/common.ts'),
    import('../output/format.ts'),
    import('../output/format-options.ts'),
  ]);
  return { ...templates, ...emit, ...views, ...format, ...options };
}

function withVersion(config: TargetConfig, version: string): TargetConfig {
  return { ...config, package: { ...config.package, version } };
}
