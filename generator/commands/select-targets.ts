import { dirname, join, resolve } from 'node:path';
import { commandLine, targetFromFlags } from '../config/from-flags.ts';
import { lockFileName } from '../config/lock-file.ts';
import { findConfig, loadConfig } from '../config/load-config.ts';
import type { TargetConfig } from '../config/types.ts';
import { child } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { Target } from '../recipe/job.ts';
import { isPath } from './inputs.ts';
import { ownFolder } from '../output/layout.ts';
import { UsageError } from './usage-error.ts';

/** What the command line says about what to work on. */
export interface Selection {
  readonly config?: string | undefined;
  readonly spec?: string | undefined;
  readonly out?: string | undefined;
  /** Names of targets; none means all. */
  readonly targets: readonly string[];
}

/** The targets to work on, and the configuration file they come from (null without one). */
export interface Selected {
  readonly targets: readonly Target[];
  readonly configFile: string | null;
}

/**
 * Finds out what to work on: targets of the configuration, or one that is described by `--spec` and `--out` alone.
 *
 * @returns null if the configuration is not valid, which is reported
 * @throws {UsageError} for a target that is not there, or options that do not go together
 */
export async function selectTargets(
  selection: Selection,
  cwd: string,
  diagnostics: Diagnostics,
): Promise<Selected | null> {
  const file = selection.config ?? (await findConfig(cwd));
  if (file === null && selection.spec !== undefined) return withoutConfig(selection, selection.spec, cwd);
  const loaded = await loadConfig(file, cwd, diagnostics);
  if (loaded === null || diagnostics.hasErrors) return null;
  const chosen = choose(loaded.config.targets, selection.targets);
  const folder = dirname(loaded.file);
  const isKept = selection.spec === undefined && selection.out === undefined;
  const lock = join(folder, lockFileName);
  const targets = override(chosen, selection, cwd).map(([name, config]): Target => ({
    name,
    config,
    origin: child(loaded.origin, 'targets', name),
    folder,
    lock: { file: lock, target: name, isKept },
  }));
  return { targets, configFile: loaded.file };
}

function withoutConfig({ out, targets }: Selection, spec: string, cwd: string): Selected {
  if (targets.length > 0) throw new UsageError(`There is no configuration, and so no target ${targets[0]}.`);
  if (out === undefined) throw new UsageError('Without a configuration, --spec needs --out beside it.');
  const config = targetFromFlags({ spec, out }, cwd);
  // There is no file beside which the names could be kept, but the package itself.
  const lock = { file: join(config.out, ownFolder, lockFileName), target: 'sdk', isKept: true };
  return { targets: [{ name: 'sdk', config, origin: commandLine, folder: cwd, lock }], configFile: null };
}

type Entry = readonly [name: string, config: TargetConfig];

function choose(targets: Readonly<Record<string, TargetConfig>>, names: readonly string[]): readonly Entry[] {
  const all = new Map(Object.entries(targets));
  if (names.length === 0) return [...all];
  return [...new Set(names)].map((name) => {
    const config = all.get(name);
    if (config === undefined)
      throw new UsageError(`There is no target ${name}. There is: ${[...all.keys()].join(', ')}.`);
    return [name, config] as const;
  });
}

/** `--spec` and `--out` stand for those of the one target that is meant. */
function override(entries: readonly Entry[], { spec, out }: Selection, cwd: string): readonly Entry[] {
  if (spec === undefined && out === undefined) return entries;
  if (entries.length !== 1) throw new UsageError('--spec and --out are for one target: name it.');
  const at = (path: string) => (isPath(path) ? resolve(cwd, path) : path);
  return entries.map(([name, config]) => [
    name,
    {
      ...config,
      ...(spec !== undefined && { spec: at(spec) }),
      ...(out !== undefined && { out: resolve(cwd, out) }),
    },
  ]);
}
