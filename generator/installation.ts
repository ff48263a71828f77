import module from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

// This file lies in `generator` and, bundled, in `dist`: next to the same modules and one level below the package's root.

/** What our own files end in: `.ts` when run from the sources, else `.js`. */
const ownExtension = extname(import.meta.url);

/** Whether a thread can load our own files: sources only on a Node that strips types. */
export const canRunThreads =
  ownExtension === '.js' || ('typescript' in process.features && process.features.typescript !== false);

/**
 * A module of ours, for whoever loads it by its place: a thread, or a configuration. The bundle keeps it a file of its own
 * if `bundle.mjs` names it.
 *
 * @param name - path in `generator`, without extension
 */
export function ownModule(name: string): URL {
  return new URL(`./${name}${ownExtension}`, import.meta.url);
}

/** Absolute path of a file or folder of our package, by its path from the root. */
export function ownFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** Has Node keep compiled code between runs, which 22.8 and later can. Each thread must ask for itself. */
export function keepCompiledCode(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    Reflect.apply(module.enableCompileCache, module, []);
}
