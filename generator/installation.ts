import module from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

// This file lies in `generator`, and in the bundle in `dist`. Both are one level below the package's root.

/** The extension of our own files: `.ts` when Node runs the sources, else `.js`. */
const ownExtension = extname(import.meta.url);

/** Whether a worker can load our own files. A Node that does not strip types cannot load sources. */
export const canRunThreads =
  ownExtension === '.js' || ('typescript' in process.features && process.features.typescript !== false);

/**
 * The URL of one of our modules, for a worker or a configuration that loads it by URL. `bundle.mjs` must list
 * the module, so that the bundle keeps it as a file.
 *
 * @param name - path in `generator`, without extension
 */
export function ownModule(name: string): URL {
  return new URL(`./${name}${ownExtension}`, import.meta.url);
}

/** The absolute path of a file or folder of our package, from its path relative to the root. */
export function ownFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** Turns on Node's compile cache, which Node 22.8 and later have. Each thread must call this. */
export function keepCompiledCode(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    Reflect.apply(module.enableCompileCache, module, []);
}
