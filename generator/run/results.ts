import type { ChangeReport } from '../changes/compare.ts';
import type { Setting } from '../config/settings.ts';
import type { Diagnostic } from '../diagnostics/report.ts';
import type { Overview } from '../inspect/overview.ts';
import type { Drift, Written } from '../output/results.ts';

/** Sizes of a package. */
export interface Counts {
  readonly operations: number;
  readonly models: number;
}

/** The outcome of a target. */
export type Outcome =
  /** Nothing was written; the diagnostics say why. */
  | { readonly kind: 'failed' }
  /** Neither the inputs nor the outputs of the last run have changed. */
  | { readonly kind: 'current'; readonly counts: Counts }
  /** Nothing was written, because of changes that `failOn` names. */
  | { readonly kind: 'refused'; readonly counts: Counts; readonly changes: ChangeReport }
  /** The package was written. */
  | ({
      readonly kind: 'written';
      readonly files: Written;
      readonly products: readonly WrittenProduct[];
    } & Made)
  /** The package was compared with the one that would be written. */
  | ({
      readonly kind: 'checked';
      readonly drift: readonly Drift[];
      readonly products: readonly CheckedProduct[];
    } & Made);

/** The result of a product other than the SDK. */
interface ProductResult {
  /** Its key in the configuration, for example `cli`. */
  readonly product: string;
  /** Absolute path of its folder. */
  readonly out: string;
}

/** A product that was written. */
export interface WrittenProduct extends ProductResult {
  readonly files: Written;
}

/** A product that was compared with the one that would be written. */
export interface CheckedProduct extends ProductResult {
  readonly drift: readonly Drift[];
}

/** The outcome of a run that failed to generate or write a package, which is reported. */
export const failed = { kind: 'failed' } as const satisfies Outcome;

/** Facts about a generated package. */
interface Made {
  readonly counts: Counts;
  /**
   * Changes since the last run, or with `bump` since the last version. Null for a package that is new, or
   * that another version of sdkwright made.
   */
  readonly changes: ChangeReport | null;
  /** The version that the package gets; null if it keeps its own. */
  readonly version: { readonly from: string | null; readonly to: string } | null;
}

/** The outcome of the work on a target, and the absolute paths of the files whose change would change it. */
export interface Ended {
  readonly outcome: Outcome;
  readonly inputs: readonly string[];
  /** Work that the result does not depend on. It comes after the report of the result. */
  readonly conclude?: (() => Promise<void>) | undefined;
}

/** The result of one target. */
export type TargetResult = Outcome & {
  readonly target: string;
  /** Absolute path of the package. */
  readonly out: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The time of each step. */
  readonly milliseconds: Readonly<Record<string, number>>;
};

/** The result of `generate`. */
export interface GenerateResult {
  /**
   * Whether all packages were written or, with `check`, are up to date, and no change is one that `failOn`
   * names.
   */
  readonly ok: boolean;
  /** One for each target, in order. Empty if the configuration is invalid. */
  readonly targets: readonly TargetResult[];
  /** About the configuration. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of the files and folders whose change would change the result, sorted. */
  readonly inputs: readonly string[];
}

/** The output of `inspect` for a target. */
export interface InspectedTarget extends Overview {
  readonly target: string;
}

/** The result of `inspect`. */
export interface InspectResult {
  /**
   * Version of this format. Later versions of sdkwright add keys, and increase it only if they change or
   * remove one.
   */
  readonly schema: 1;
  /** The targets whose documents can be read, in order. */
  readonly targets: readonly InspectedTarget[];
  /** About the configuration and all documents. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The settings of a target. */
export interface ConfiguredTarget {
  readonly target: string;
  /** Sorted by key. Without a readable document, settings that it decides are left out. */
  readonly settings: readonly Setting[];
}

/** The result of `showConfig`. */
export interface ShowConfigResult {
  /**
   * Version of this format. Later versions of sdkwright add keys, and increase it only if they change or
   * remove one.
   */
  readonly schema: 1;
  /** In order. Empty if the configuration is invalid. */
  readonly targets: readonly ConfiguredTarget[];
  /** About the configuration, and the reason why a document cannot be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The result of `diff`. */
export interface DiffResult {
  /** The changes for callers; null if a document cannot be read, which the diagnostics explain. */
  readonly report: ChangeReport | null;
  /** About the configuration and both documents. */
  readonly diagnostics: readonly Diagnostic[];
}
