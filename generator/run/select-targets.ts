import { join, resolve } from 'node:path';
import { commandLine, targetFromFlags } from '../config/from-flags.ts';
import { acceptConfig, findConfig, loadConfig, type LoadedConfig } from '../config/load-config.ts';
import { lockFileName } from '../config/lock-file.ts';
import { isPath, type ResolvedTarget } from '../config/resolve-target.ts';
import { child } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { ownFolder } from '../output/layout.ts';
import type { Target } from './job.ts';
import type { Selection } from './options.ts';
import { UsageError } from './usage-error.ts';

/** The targets to work on, and their configuration file (null without one). */
export interface Selected {
  readonly targets: readonly Target[];
  readonly configFile: string | null;
}

/**
 * Finds the targets to work on: those of the configuration, or one that `spec` and `out` describe.
 *
 * @returns null if the configuration is invalid, which is reported
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 */
export async function selectTargets(
  selection: Selection,
  cwd: string,
  diagnostics: Diagnostics,
): Promise<Selected | null> {
  if (isOnItsOwn(selection, cwd)) return withoutConfig(selection, cwd);
  const loaded = await configuration(selection.config, cwd, diagnostics);
  if (loaded === null || diagnostics.hasErrors) return null;
  const chosen = choose(loaded.targets, selection.targets ?? []);
  const isKept = selection.spec === undefined && selection.out === undefined;
  const file = join(loaded.folder, lockFileName);
  const targets = override(chosen, selection, cwd).map(([name, config]): Target => ({
    name,
    config,
    given: loaded.given[name],
    origin: child(loaded.origin, 'targets', name),
    folder: loaded.folder,
    lock: { file, target: name, isKept },
  }));
  return { targets, configFile: loaded.file };
}

/**
 * Whether `spec` and `out` describe a separate target. They do if no option names a target of the
 * configuration.
 */
function isOnItsOwn({ config, targets = [], spec, out }: Selection, cwd: string): boolean {
  if (config !== undefined || spec === undefined) return false;
  return (out !== undefined && targets.length === 0) || findConfig(cwd) === null;
}

function withoutConfig({ spec = '-', out, targets = [] }: Selection, cwd: string): Selected {
  if (targets.length > 0) throw new UsageError(`There is no configuration, and so no target ${targets[0]}.`);
  if (out === undefined)
    throw new UsageError(
      'Without a configuration, a document needs a folder for its package: give spec and out.',
    );
  const config = targetFromFlags({ spec, out }, cwd);
  // There is no configuration file next to which the names could be kept, so the package keeps them.
  const lock = { file: join(config.out, ownFolder, lockFileName), target: 'sdk', isKept: true };
  return { targets: [{ name: 'sdk', config, origin: commandLine, folder: cwd, lock }], configFile: null };
}

async function configuration(
  config: Selection['config'],
  cwd: string,
  diagnostics: Diagnostics,
): Promise<LoadedConfig | null> {
  if (typeof config !== 'object') return loadConfig(config ?? null, cwd, diagnostics);
  const origin = { file: 'config', pointer: '' };
  return acceptConfig(config, { file: null, folder: cwd, origin }, diagnostics);
}

type Entry = readonly [name: string, config: ResolvedTarget];

function choose(all: ReadonlyMap<string, ResolvedTarget>, names: readonly string[]): readonly Entry[] {
  if (names.length === 0) return [...all];
  return [...new Set(names)].map((name) => {
    const config = all.get(name);
    if (config === undefined)
      throw new UsageError(`There is no target ${name}. Targets: ${[...all.keys()].join(', ')}.`);
    return [name, config] as const;
  });
}

/**
 * Replaces `spec` and `out` of the only selected target. A package that goes to another folder is generated
 * without products.
 */
function override(entries: readonly Entry[], { spec, out }: Selection, cwd: string): readonly Entry[] {
  if (spec === undefined && out === undefined) return entries;
  if (entries.length !== 1)
    throw new UsageError('There are several targets, and spec and out are for one: name it.');
  const at = (path: string) => (isPath(path) ? resolve(cwd, path) : path);
  return entries.map(([name, config]) => [
    name,
    {
      ...config,
      ...(spec !== undefined && { spec: at(spec) }),
      ...(out !== undefined && { out: resolve(cwd, out), products: {} }),
    },
  ]);
}
