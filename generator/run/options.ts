import type { Config } from '../config/types.ts';
import type { TargetResult } from './results.ts';
import type { StepInfo } from './steps.ts';

/** Options of all functions that read a configuration. */
interface ConfiguredOptions {
  /** The configuration, or the path of its file. Default: `sdkwright.config.ts`, `.mts`, `.js`, `.mjs`, `.json`, `.yaml` or `.yml` in `cwd`. */
  readonly config?: Config | string | undefined;
  /** The folder that paths are relative to. Default: the working directory of the process. */
  readonly cwd?: string | undefined;
  /** Aborts the work. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** The targets to work on: those of the configuration, or one that `spec` and `out` describe. */
export interface Selection extends ConfiguredOptions {
  /** Names of targets. Default: all. */
  readonly targets?: readonly string[] | undefined;
  /**
   * Path or URL of a document; `-` reads standard input. With `out`, and without `targets` and `config`, it
   * is a separate target named `sdk`, and no configuration is read. Otherwise it replaces the document of the
   * only target.
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
  /** Give the package the version that its changes need, and add them to its `CHANGELOG.md`. */
  readonly bump?: boolean | undefined;
  /** Give the package this version, whatever its changes need. For `bump` if the changes are not known. */
  readonly release?: string | undefined;
  /** Write nothing if a change breaks the code of callers. */
  readonly failOn?: 'breaking' | undefined;
  /** Called for each step when it starts. */
  readonly onStep?: ((step: StepInfo) => void) | undefined;
  /** Called for each target when it ends. */
  readonly onResult?: ((result: TargetResult) => void) | undefined;
}

/** Options of `inspect`. It writes nothing, so `spec` needs no `out`. */
export type InspectOptions = Omit<Selection, 'out'>;

/** Options of `diff`. */
export interface DiffOptions extends ConfiguredOptions {
  /** Path or URL of the old document. */
  readonly before: string;
  /** Path or URL of the new document. */
  readonly after: string;
  /** The target whose settings apply to both. By default none apply, and no configuration is read. */
  readonly target?: string | undefined;
}
