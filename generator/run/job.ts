import type { LockPlace } from '../config/lock-file.ts';
import type { ResolvedTarget } from '../config/resolve-target.ts';
import type { TargetConfig } from '../config/types.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { Host } from './host.ts';
import type { Step } from './steps.ts';

/** One package to generate. */
export interface Target {
  readonly name: string;
  readonly config: ResolvedTarget;
  /** Its settings in the configuration; absent if only options describe it. */
  readonly given?: TargetConfig | undefined;
  /** The place of `config`, for findings about it. */
  readonly origin: Origin;
  /** Absolute path of the folder that paths in the configuration are relative to. */
  readonly folder: string;
  /** The place of its published names; absent if they are not kept. */
  readonly lock?: LockPlace;
}

/** The context of reading and resolving a target's document. */
export interface Task {
  readonly target: Target;
  readonly diagnostics: Diagnostics;
  /** Runs a step of the work. */
  readonly step: Step;
  /** Aborts the work. Nothing is written after that. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of generation. */
export interface Settings {
  /** Compare with the disk and write nothing. */
  readonly check: boolean;
  /** Overwrite files that were edited by hand. */
  readonly force: boolean;
  /** Count warnings as errors. */
  readonly strict: boolean;
  /** Give the package the next version. */
  readonly bump: boolean;
  /** The version to give it; null for the one that its changes need. */
  readonly version: string | null;
  /** Changes that prevent writing; null for none. */
  readonly failOn: 'breaking' | null;
}

/** The context of generating one package. */
export interface Job extends Task {
  readonly settings: Settings;
  readonly host: Host;
}

/** Whether the run must stop because of the findings so far. */
export function isFatal({ diagnostics, settings }: Pick<Job, 'diagnostics' | 'settings'>): boolean {
  return (
    diagnostics.hasErrors ||
    (settings.strict && diagnostics.all.some(({ severity }) => severity === 'warning'))
  );
}
