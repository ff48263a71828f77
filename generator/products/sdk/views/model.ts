import type { Code } from '../../../escape/code.ts';
import type { Declaration } from '../declarations/declaration.ts';
import type { DocsView, PackageView } from './common.ts';
import type { FieldDataView } from './data.ts';
import type { OnDemand } from './on-demand.ts';

/** The view of `model.ts.hbs`: one file of `src/models`. */
export interface ModelFileView {
  readonly package: PackageView;
  readonly imports: Code;
  readonly models: readonly ModelView[];
}

/** The view of `webhooks.ts.hbs`: the bodies of requests that the service sends. */
export interface WebhooksFileView extends ModelFileView {
  /** The function that verifies such a request; null if the package has none. */
  readonly unwrap: UnwrapView | null;
}

/** The function that verifies webhooks. */
export interface UnwrapView {
  /** The type of all webhooks. */
  readonly event: Declaration;
  readonly head: Code;
  /** The expression that its body returns. */
  readonly call: Code;
}

/** A named type and, for an enum, its values and guard. */
export interface ModelView {
  readonly name: Code;
  readonly docs: OnDemand<DocsView>;
  /** One declaration; two if the model has a request variant. */
  readonly declarations: readonly (Code | Declaration)[];
  /** The fields of an object, in the order of the document; empty for every other type. */
  readonly fields: OnDemand<readonly FieldDataView[]>;
  /** The const object of an enum; else null. */
  readonly values: Code | null;
  /** The guard of an open enum; else null. */
  readonly guard: GuardView | null;
}

/** The guard of an open enum: whether a value is a known one. */
export interface GuardView {
  readonly head: Code;
  /** The expression that the body returns. */
  readonly test: Code;
}
