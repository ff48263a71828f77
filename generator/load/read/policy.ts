import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isInside } from '../../inside.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { LoadRequest } from '../types.ts';
import { displayName, toPath } from './address.ts';

/** Decides which files references can read. The document is untrusted, so they cannot read all files. */
export interface Policy {
  /** Whether `reference`, which resolves to `url`, can be read. */
  check(reference: string, url: string): Promise<Outcome<null>>;
  /** Whether a request to the root's URL, or an allowed one, may redirect to `url`. */
  allowsHost(url: URL): boolean;
}

/**
 * Creates the policy of a document: its own folder (symbolic links resolved) or origin, and the additions of
 * the configuration.
 *
 * @param root - URL of the root document; for standard input, of a file in the working directory
 */
export async function createPolicy(root: URL, request: LoadRequest): Promise<Policy> {
  const hosts = new Set(request.references?.hosts ?? []);
  const folders = await allowedFolders(toPath(root.href), request);
  const named = (request.references?.folders ?? []).map((folder) => path.resolve(request.cwd, folder));
  const fileHosts = new Set(['', ...named.map((folder) => pathToFileURL(folder).host)]);
  if (root.protocol === 'file:') fileHosts.add(root.host);

  const allowsHost = (url: URL): boolean =>
    hosts.has(url.host) || hosts.has(url.hostname) || (url.host === root.host && !isDowngrade(root, url));

  return {
    allowsHost,
    async check(reference, url) {
      const parsed = new URL(url);
      if (parsed.protocol === 'http:' || parsed.protocol === 'https:') {
        return allowsHost(parsed)
          ? success(null)
          : failure('reference-to-host', { ref: reference, host: parsed.host });
      }
      // On Windows, even checking a file on a host sends it the user's identity.
      if (parsed.protocol === 'file:' && !fileHosts.has(parsed.host))
        return failure('reference-to-host', { ref: reference, host: parsed.host });
      const local = toPath(url);
      if (local === null) return failure('unsupported-address', { ref: reference });
      const real = (await realpathOf(local)) ?? local;
      if (folders.some((folder) => isInside(real, folder))) return success(null);
      return failure('reference-outside-folder', { ref: reference, file: displayName(url, request.cwd) });
    },
  };
}

function isDowngrade(from: URL, to: URL): boolean {
  return from.protocol === 'https:' && to.protocol !== 'https:';
}

/** Folders that can be read, as written and with symbolic links resolved. */
async function allowedFolders(root: string | null, request: LoadRequest): Promise<readonly string[]> {
  const written = (request.references?.folders ?? []).map((folder) => path.resolve(request.cwd, folder));
  if (root !== null) written.push(path.dirname(root), path.dirname((await realpathOf(root)) ?? root));
  const real = await Promise.all(written.map(realpathOf));
  return [...written, ...real.filter((folder) => folder !== null)];
}

/** The path with symbolic links resolved; null without such a file. */
async function realpathOf(local: string): Promise<string | null> {
  try {
    return await realpath(local);
  } catch {
    return null;
  }
}
