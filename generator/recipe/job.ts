import type { LockPlace } from '../config/lock-file.ts';
import type { TargetConfig } from '../config/types.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { FindViolations } from '../load/validate/aside.ts';
import type { Printer } from '../print/printer.ts';

/** One package to generate. */
export interface Target {
  readonly name: string;
  readonly config: TargetConfig;
  /** Where `config` stands, for findings about it. */
  readonly origin: Origin;
  /** Absolute path of the folder that paths in the configuration are relative to. */
  readonly folder: string;
  /** Where its published names are kept. Without, none are. */
  readonly lock?: LockPlace;
}

export interface GenerateOptions {
  /** Compare with the disk and write nothing. */
  readonly check: boolean;
  /** Overwrite files that were edited by hand. */
  readonly force: boolean;
  /** Take warnings for errors. */
  readonly strict: boolean;
  /** Give the package the version that its changes ask for. */
  readonly bump?: boolean;
}

/** What works beside runs, on threads. */
export interface Workers {
  readonly printer: Printer;
  readonly findViolations: FindViolations;
}

/** A run for one target: what is wanted, and whom to tell. */
export interface Job {
  readonly target: Target;
  /** Absolute path of the package. */
  readonly out: string;
  readonly options: GenerateOptions;
  readonly diagnostics: Diagnostics;
  readonly workers: Workers;
  /** Runs a step of the recipe; whoever wants to know how long it takes measures. */
  readonly time: Time;
}

/** @param extent - how much there is to do, for people who watch: `156 files` */
export type Time = <T>(step: string, work: () => T | Promise<T>, extent?: string) => Promise<T>;

/** Whether what has been found so far forbids to go on. */
export function isFatal({ diagnostics, options }: Pick<Job, 'diagnostics' | 'options'>): boolean {
  return (
    diagnostics.hasErrors ||
    (options.strict && diagnostics.all.some(({ severity }) => severity === 'warning'))
  );
}
