import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '../support/folders.ts';

/** A registry of npm packages that are installed in the repository: tests install what they need without a network. */
export interface LocalRegistry {
  readonly url: string;
  close(): void;
}

interface Installed {
  readonly folder: string;
  readonly manifest: {
    readonly name: string;
    readonly version: string;
    readonly dependencies?: Readonly<Record<string, string>>;
  };
}

/**
 * Serves packages and all that they depend on.
 *
 * @param names - of packages in the repository's `node_modules`
 * @param scratch - an existing folder for their tarballs
 */
export async function localRegistry(names: readonly string[], scratch: string): Promise<LocalRegistry> {
  const packages = installedWith(names);
  const tarballs = await packAll(packages, scratch);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    const tarball = tarballs.get(path);
    if (tarball !== undefined) return void response.end(readFileSync(tarball));
    const versions = packages.filter(({ manifest }) => manifest.name === path);
    response.statusCode = versions.length === 0 ? 404 : 200;
    response.end(JSON.stringify(packument(path, versions, `http://${request.headers.host}`)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}

function packument(name: string, versions: readonly Installed[], host: string): object {
  const entries = versions.map(({ manifest }) => {
    const tarball = `${host}/${encodeURIComponent(fileOf(manifest))}`;
    return [manifest.version, { ...manifest, dist: { tarball } }] as const;
  });
  return { name, 'dist-tags': { latest: entries[0]?.[0] }, versions: Object.fromEntries(entries) };
}

function fileOf({ name, version }: Installed['manifest']): string {
  return `${name.replace('/', '-').replace('@', '')}-${version}.tgz`;
}

/** The packages, and what they depend on, wherever Node would find it. */
function installedWith(names: readonly string[]): readonly Installed[] {
  const root = join(repository, 'node_modules');
  const found = new Map<string, Installed>();
  const add = (folder: string): void => {
    if (found.has(folder)) return;
    const manifest: Installed['manifest'] = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    found.set(folder, { folder, manifest });
    for (const name of Object.keys(manifest.dependencies ?? {})) add(homeOf(name, folder));
  };
  const homeOf = (name: string, user: string): string => {
    const own = join(user, 'node_modules', name);
    if (existsSync(own)) return own;
    const outer = user.lastIndexOf(join('/', 'node_modules', '/'));
    return outer < root.length ? join(root, name) : homeOf(name, user.slice(0, outer));
  };
  for (const name of names) add(join(root, name));
  return [...found.values()];
}

async function packAll(
  packages: readonly Installed[],
  scratch: string,
): Promise<ReadonlyMap<string, string>> {
  const out = join(scratch, 'tarballs');
  mkdirSync(out);
  const folders = packages.map(({ folder }) => folder);
  await promisify(execFile)('npm', ['pack', '--ignore-scripts', '--pack-destination', out, ...folders]);
  return new Map(readdirSync(out).map((file) => [file, join(out, file)]));
}
