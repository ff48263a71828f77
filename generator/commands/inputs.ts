import { resolve } from 'node:path';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { Target } from '../recipe/job.ts';
import type { LoadedDocuments } from '../load/types.ts';

/** Absolute paths of the files and folders that a target's configuration names. */
export function inputsConfigured({ config, folder }: Target): readonly string[] {
  const files = [config.spec, ...(config.overlays ?? [])].filter(isPath);
  return [...files, ...(config.templates ?? [])].map((path) => resolve(folder, path));
}

/** Absolute paths of the files in which something was found. */
export function inputsComplainedOf({ folder }: Target, { all }: Diagnostics): readonly string[] {
  const files = all.flatMap(({ origin }) => origin?.file ?? []);
  return files.filter(isPath).map((file) => resolve(folder, file));
}

/** Whether everything that decides are files here, whose changes can be seen without asking a server or running code. */
export function isLocal({ config }: Target, { sources }: LoadedDocuments): boolean {
  return (
    config.transform === undefined &&
    [config.spec, ...(config.overlays ?? [])].every(isPath) &&
    sources.every(({ url }) => url.startsWith('file:'))
  );
}

/** Whether a document is at a path, and not at a URL or on standard input. */
export function isPath(location: string): boolean {
  return location !== '-' && !/^[a-z][a-z0-9+.-]+:\/\//i.test(location);
}
