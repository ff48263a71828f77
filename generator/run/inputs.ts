import { resolve } from 'node:path';
import { isPath } from '../config/resolve-target.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { LoadedDocuments } from '../load/types.ts';
import type { Target } from './job.ts';
import { productsOf } from './products.ts';

/** Absolute paths of the files and folders that a target's configuration names. */
export function inputsConfigured({ config }: Target): readonly string[] {
  const templates = productsOf(config).flatMap((product) => product.templates);
  return [...[config.spec, ...config.overlays].filter(isPath), ...config.templates, ...templates];
}

/** Absolute paths of the files with findings. */
export function inputsWithFindings({ folder }: Target, { all }: Diagnostics): readonly string[] {
  const files = all.flatMap(({ origin }) => origin?.file ?? []);
  return files.filter(isPath).map((file) => resolve(folder, file));
}

/**
 * Whether all inputs are local files, so that changes can be detected without requests and without running
 * code.
 */
export function isLocal({ config }: Target, { sources }: LoadedDocuments): boolean {
  return (
    config.transform === undefined &&
    [config.spec, ...config.overlays].every(isPath) &&
    sources.every(({ url }) => url.startsWith('file:'))
  );
}
