import { resolve } from 'node:path';
import { takeSurface } from '../changes/take-surface.ts';
import { compareSurfaces } from '../changes/compare.ts';
import type { Surface } from '../changes/surface.ts';
import { commandLine } from '../config/from-flags.ts';
import { nothingPublished, type PublishedNames } from '../config/lock.ts';
import { isPath, resolveTarget } from '../config/resolve-target.ts';
import { Diagnostics, type Diagnostic } from '../diagnostics/report.ts';
import { generatorVersion } from '../output/version.ts';
import type { Target } from './job.ts';
import type { DiffOptions } from './options.ts';
import { readNames } from './read-names.ts';
import { read } from './read.ts';
import { resolve as resolveDocuments, type Resolved } from './resolve.ts';
import type { DiffResult } from './results.ts';
import { selectTargets } from './select-targets.ts';
import { plainStep } from './steps.ts';

/**
 * Compares two documents. Returns the changes of the package, and the version that they need. Writes nothing.
 *
 * @throws {UsageError} for a target that does not exist
 * @throws the reason of `signal` if that is aborted
 */
export async function diff(options: DiffOptions): Promise<DiffResult> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const diagnostics: Diagnostic[] = [];
  const settings = await settingsFor(options, cwd, diagnostics);
  if (settings === null) return { report: null, diagnostics };
  const at = (location: string): Side => ({ location, cwd, signal: options.signal });
  const before = await resolveSide(at(options.before), settings, diagnostics);
  // The newer document uses the published names of the older one, as it would when it replaces that.
  const after =
    before &&
    (await resolveSide(at(options.after), { ...settings, published: before.published }, diagnostics));
  const report = before && after && compareSurfaces(surfaceOf(before), surfaceOf(after));
  return { report, diagnostics };
}

/** The settings for both documents. */
interface Settings extends Pick<Target, 'config' | 'origin'> {
  readonly published: PublishedNames;
}

async function settingsFor(
  { config, target: name }: DiffOptions,
  cwd: string,
  found: Diagnostic[],
): Promise<Settings | null> {
  if (name === undefined) {
    const plain = resolveTarget({ spec: '-', out: cwd, package: { name: 'sdk' } }, cwd);
    return { config: plain, origin: commandLine, published: nothingPublished };
  }
  const diagnostics = new Diagnostics();
  const selected = await selectTargets({ config, targets: [name] }, cwd, diagnostics);
  const target = selected?.targets[0];
  const published = target === undefined ? null : readNames({ target, diagnostics });
  found.push(...diagnostics.all);
  return target === undefined || published === null ? null : { ...target, published };
}

/** One of the two documents. */
interface Side {
  readonly location: string;
  readonly cwd: string;
  readonly signal: AbortSignal | undefined;
}

async function resolveSide(
  { location, cwd, signal }: Side,
  { config, origin, published }: Settings,
  found: Diagnostic[],
): Promise<Resolved | null> {
  signal?.throwIfAborted();
  const diagnostics = new Diagnostics(config.diagnostics);
  const spec = isPath(location) ? resolve(cwd, location) : location;
  const target = { name: location, config: { ...config, spec }, origin, folder: cwd };
  const task = { target, diagnostics, signal, step: plainStep };
  const documents = await read(task);
  const resolved = documents && (await resolveDocuments(documents, published, task));
  signal?.throwIfAborted();
  found.push(...diagnostics.all);
  return diagnostics.hasErrors ? null : resolved;
}

function surfaceOf({ contract }: Resolved): Surface {
  return takeSurface(contract, generatorVersion());
}
