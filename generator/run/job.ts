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
  /** What the configuration says of it. Without, options alone describe it. */
  readonly given?: TargetConfig | undefined;
  /** Where `config` stands, for findings about it. */
  readonly origin: Origin;
  /** Absolute path of the folder that paths in the configuration are relative to. */
  readonly folder: string;
  /** Where its published names are kept. Without, none are. */
  readonly lock?: LockPlace;
}

/** Reading a target's document and deciding about it. */
export interface Task {
  readonly target: Target;
  readonly diagnostics: Diagnostics;
  /** Runs a step of the work. */
  readonly step: Step;
  /** Stops the work. Nothing is written after it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** How to generate. */
export interface Settings {
  /** Compare with the disk and write nothing. */
  readonly check: boolean;
  /** Overwrite files that were edited by hand. */
  readonly force: boolean;
  /** Count warnings as errors. */
  readonly strict: boolean;
  /** Give the package the next version. */
  readonly bump: boolean;
  /** The version to give it; null for the one that its changes ask for. */
  readonly version: string | null;
  /** Changes for which nothing is written; null for none. */
  readonly failOn: 'breaking' | null;
}

/** Generating one package. */
export interface Job extends Task {
  readonly settings: Settings;
  readonly host: Host;
}

/** Whether the findings so far forbid to continue. */
export function isFatal({ diagnostics, settings }: Pick<Job, 'diagnostics' | 'settings'>): boolean {
  return (
    diagnostics.hasErrors ||
    (settings.strict && diagnostics.all.some(({ severity }) => severity === 'warning'))
  );
}
