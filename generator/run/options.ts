import type { Config } from '../config/types.ts';
import type { TargetResult } from './results.ts';
import type { StepInfo } from './steps.ts';

/** Options of everything that reads a configuration. */
interface ConfiguredOptions {
  /** The configuration, or the path of its file. Default: `sdkwright.config.ts`, `.mts`, `.js`, `.mjs`, `.json`, `.yaml` or `.yml` in `cwd`. */
  readonly config?: Config | string | undefined;
  /** The folder that paths are relative to. Default: the working directory of the process. */
  readonly cwd?: string | undefined;
  /** Stops the work: the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What to work on: targets of the configuration, or one that `spec` and `out` describe. */
export interface Selection extends ConfiguredOptions {
  /** Names of targets. Default: all. */
  readonly targets?: readonly string[] | undefined;
  /**
   * Path or URL of a document; `-` reads standard input. With `out`, and without `targets` and `config`, it is a target of its
   * own, called `sdk`, and no configuration is read. Otherwise it replaces the document of the only target.
   */
  readonly spec?: string | undefined;
  /** Folder of the package, instead of the target's own. */
  readonly out?: string | undefined;
}

/** Options of `generate`. */
export interface GenerateOptions extends Selection {
  /** Compare with the disk and write nothing. */
  readonly check?: boolean | undefined;
  /** Overwrite files that were edited by hand. */
  readonly force?: boolean | undefined;
  /** Count warnings as errors. */
  readonly strict?: boolean | undefined;
  /** Give the package the version that its changes ask for, and add them to its `CHANGELOG.md`. */
  readonly bump?: boolean | undefined;
  /** Give the package this version, whatever its changes ask for. For `bump` where what changed is not known. */
  readonly release?: string | undefined;
  /** Write nothing if a change breaks the code of callers. */
  readonly failOn?: 'breaking' | undefined;
  /** Is told of each step as it begins. */
  readonly onStep?: ((step: StepInfo) => void) | undefined;
  /** Is told of each target as it ends. */
  readonly onResult?: ((result: TargetResult) => void) | undefined;
}

/** Options of `inspect`. Nothing is written: `spec` needs no `out`. */
export type InspectOptions = Omit<Selection, 'out'>;

/** Options of `diff`. */
export interface DiffOptions extends ConfiguredOptions {
  /** Path or URL of the document as it was. */
  readonly before: string;
  /** Path or URL of the document as it is. */
  readonly after: string;
  /** The target whose settings apply to both. Without it none apply, and no configuration is read. */
  readonly target?: string | undefined;
}
