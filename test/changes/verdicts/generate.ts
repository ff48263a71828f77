import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeSurface } from '../../../generator/changes/take-surface.ts';
import type { Surface } from '../../../generator/changes/surface.ts';
import { nothingPublished, type PublishedNames } from '../../../generator/config/lock.ts';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import { read } from '../../../generator/run/read.ts';
import { resolve, type Resolved } from '../../../generator/run/resolve.ts';
import { plainStep } from '../../../generator/run/steps.ts';
import { emitInMemory, targetOf } from '../../support/in-memory.ts';

const types = { dates: 'Date', int64: 'bigint' } as const;

/**
 * Decides everything about a document as `diff` does it.
 *
 * @param folder - where the document is written
 * @param published - names that an older package has
 */
export async function decide(
  document: string,
  folder: string,
  published: PublishedNames = nothingPublished,
): Promise<Resolved> {
  const file = join(folder, 'openapi.json');
  write(file, document);
  const diagnostics = new Diagnostics();
  const task = { target: zooTarget(folder), diagnostics, step: plainStep };
  const documents = await read(task);
  failOnErrors(diagnostics);
  if (documents === null) throw new Error(`${file} cannot be read.`);
  const resolved = await resolve(documents, published, task);
  failOnErrors(diagnostics);
  return resolved;
}

/** Writes the sources of a package. All packages import one runtime, so that it is compiled once. */
export async function writePackage(resolved: Resolved, folder: string, runtime: string): Promise<void> {
  const diagnostics = new Diagnostics();
  const files = await emitInMemory(zooTarget(folder), resolved, diagnostics);
  failOnErrors(diagnostics);
  for (const { path, text } of files.filter((file) => file.path.startsWith('src/'))) {
    const [, inRuntime] = path.split('src/runtime/');
    if (inRuntime === undefined) write(join(folder, path), text.replaceAll(beforeRuntime, '/../..'));
    else if (!existsSync(join(runtime, inRuntime))) write(join(runtime, inRuntime), text);
  }
}

/** Where an import of a package's own runtime begins to name it. */
const beforeRuntime = /(?<=from '\.\.?)(?=\/runtime\/)/g;

export function surfaceOf({ contract }: Resolved): Surface {
  return takeSurface(contract, '0.0.0');
}

function zooTarget(folder: string) {
  return targetOf({ spec: 'openapi.json', out: 'out', package: { name: 'zoo' }, types }, folder);
}

function failOnErrors({ hasErrors, all }: Diagnostics): void {
  if (hasErrors) throw new Error(all.map(({ message }) => message).join('\n'));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
