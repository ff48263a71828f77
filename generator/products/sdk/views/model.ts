import type { Code } from '../../../escape/code.ts';
import type { Declaration } from '../declarations/declaration.ts';
import type { DocsView, PackageView } from './common.ts';
import type { FieldDataView } from './data.ts';
import type { OnDemand } from './on-demand.ts';

/** What `model.ts.hbs` lays out: one file of `src/models`. */
export interface ModelFileView {
  readonly package: PackageView;
  readonly imports: Code;
  readonly models: readonly ModelView[];
}

/** A named type and, for an enum, what comes with it. */
export interface ModelView {
  readonly name: Code;
  readonly docs: DocsView;
  /** One declaration; two where the model looks different on its way to the service. */
  readonly declarations: readonly (Code | Declaration)[];
  /** The fields of an object, in the order of the document; empty for every other type. */
  readonly fields: OnDemand<readonly FieldDataView[]>;
  /** The const object of an enum; else null. */
  readonly values: Code | null;
  /** The guard of an open enum; else null. */
  readonly guard: GuardView | null;
}

/** The guard that tells an open enum's known values from others. */
export interface GuardView {
  readonly head: Code;
  /** What the body returns. */
  readonly test: Code;
}
