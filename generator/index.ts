import type { DiffOptions, GenerateOptions, InspectOptions, Selection } from './run/options.ts';
import type { DiffResult, GenerateResult, InspectResult, ShowConfigResult } from './run/results.ts';

// Configurations import this module, so modules that only runs need are loaded on the first call.

export { defineConfig } from './config/define-config.ts';

/**
 * Generates the packages of a configuration one after the other, or compares them with the disk. It prints
 * nothing, and ends its workers. Calls for different targets may run at the same time.
 *
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 * @throws the reason of `signal` if that is aborted; nothing is written afterwards
 */
export async function generate(options: GenerateOptions = {}): Promise<GenerateResult> {
  const run = await import('./run/generate.ts');
  return run.generate(options);
}

/**
 * Describes resources, operations, detected behaviour with its evidence, and models. Writes nothing.
 *
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 * @throws the reason of `signal` if that is aborted
 */
export async function inspect(options: InspectOptions = {}): Promise<InspectResult> {
  const run = await import('./run/inspect.ts');
  return run.inspect(options);
}

/**
 * Compares two documents. Returns the changes for callers of the package, and the version that they need.
 * Writes nothing.
 *
 * @throws {UsageError} for a target that does not exist
 * @throws the reason of `signal` if that is aborted
 */
export async function diff(options: DiffOptions): Promise<DiffResult> {
  const run = await import('./run/diff.ts');
  return run.diff(options);
}

/**
 * Returns the settings of targets with the source of each: the configuration, an option, the document, the
 * lock file, the package or a default. Writes nothing.
 *
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 * @throws the reason of `signal` if that is aborted
 */
export async function showConfig(options: Selection = {}): Promise<ShowConfigResult> {
  const run = await import('./run/show-config.ts');
  return run.showConfig(options);
}

export { UsageError } from './run/usage-error.ts';
export type { DiffOptions, GenerateOptions, InspectOptions, Selection } from './run/options.ts';
export type {
  CheckedProduct,
  ConfiguredTarget,
  Counts,
  DiffResult,
  GenerateResult,
  InspectedTarget,
  InspectResult,
  Outcome,
  ShowConfigResult,
  TargetResult,
  WrittenProduct,
} from './run/results.ts';
export type { StepInfo } from './run/steps.ts';
export type { Change, Level } from './changes/change.ts';
export type { ChangeReport } from './changes/compare.ts';
export type { Setting, SettingSource } from './config/settings.ts';
export type { Origin } from './diagnostics/origin.ts';
export type { Diagnostic, Severity } from './diagnostics/report.ts';
export type {
  FieldOverview,
  ModelOverview,
  OperationOverview,
  ResourceOverview,
} from './inspect/overview.ts';
export type { Drift, Written } from './output/results.ts';
export type {
  ApiTransform,
  DocsChange,
  ModelTransform,
  OperationTransform,
  ResourceTransform,
} from './config/transform.ts';
export type { Severities } from './diagnostics/severities.ts';
export type {
  CliConfig,
  ClientConfig,
  Config,
  CredentialConfig,
  DocsConfig,
  FilterConfig,
  NamesConfig,
  OperationConfig,
  OperationMatch,
  PackageConfig,
  ProductsConfig,
  ReferencePolicy,
  SuccessConfig,
  TargetConfig,
  TypesConfig,
  UnwrapConfig,
  WebhookPlace,
  WebhooksConfig,
} from './config/types.ts';
