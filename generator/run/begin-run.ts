import { resolve } from 'node:path';
import { findConfig } from '../config/load-config.ts';
import { packageVersion } from '../config/package-version.ts';
import { Diagnostics, type Diagnostic } from '../diagnostics/report.ts';
import type { Settings, Target } from './job.ts';
import type { GenerateOptions } from './options.ts';
import { selectTargets } from './select-targets.ts';
import { UsageError } from './usage-error.ts';

/** What the options and the configuration of a run say. */
export interface BegunRun {
  readonly settings: Settings;
  /** Null if the configuration is invalid. */
  readonly targets: readonly Target[] | null;
  /** Absolute path of the configuration file, if there is one. */
  readonly inputs: readonly string[];
  /** About the configuration. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the options and the configuration of a run.
 *
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 */
export async function beginRun(options: GenerateOptions): Promise<BegunRun> {
  const settings = settingsOf(options);
  const cwd = resolve(options.cwd ?? process.cwd());
  const found = new Diagnostics();
  const selected = await selectTargets(options, cwd, found);
  const file = selected === null ? invalidFile(options, cwd) : selected.configFile;
  return {
    ...{ settings, targets: selected?.targets ?? null },
    ...{ inputs: file === null ? [] : [file], diagnostics: found.all },
  };
}

/** @throws {UsageError} for options that exclude each other */
function settingsOf(options: GenerateOptions): Settings {
  const { check = false, force = false, strict = false, failOn = null, release: version = null } = options;
  const bump = options.bump === true || version !== null;
  if (bump && check) throw new UsageError('bump and release write, and check does not: choose one.');
  if (version !== null && !packageVersion.test(version))
    throw new UsageError(`release takes a version such as 1.2.3, not ${version}.`);
  return { check, force, strict, bump, version, failOn };
}

/** The path of an invalid configuration file. */
function invalidFile({ config }: GenerateOptions, cwd: string): string | null {
  if (typeof config === 'object') return null;
  const file = config ?? findConfig(cwd);
  return file === null ? null : resolve(cwd, file);
}
