import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';
import type { Declaration } from '../declarations/declaration.ts';
import type { DocsView, PackageView } from './common.ts';
import type { CallDataView } from './data.ts';
import type { OnDemand } from './on-demand.ts';

/** The view of `resource.ts.hbs`: one file of `src/resources`. */
export interface ResourceFileView {
  readonly package: PackageView;
  /** Import lines of all names that the file mentions. */
  readonly imports: Code;
  readonly resource: ResourceView;
}

/** A resource: its operations, in the order of the document. */
export interface ResourceView {
  /** The client's property, for example `machineEvents`. */
  readonly name: Code;
  /** A title for readers: `Machine events`. */
  readonly title: Text;
  readonly docs: OnDemand<DocsView>;
  readonly operations: readonly OperationView[];
}

/** One operation: an input and a function. */
export interface OperationView {
  /** The resource's property, for example `delete`. */
  readonly name: Code;
  /** The function's own name in the file, for example `delete_`. */
  readonly function: Code;
  /** The `operationId`, or an id made from the route. */
  readonly id: Text;
  readonly method: Text;
  readonly path: Text;
  /** Method and path: `GET /machines`. */
  readonly route: Text;
  readonly docs: OnDemand<DocsView>;
  /** The declaration of its input; null for an operation without inputs. */
  readonly input: Declaration | null;
  /** Other declarations of its signature: its results by media type and the headers of its response. */
  readonly types: readonly Declaration[];
  /** Docblock and signature, up to the body. */
  readonly head: Code;
  /** The expression that the body returns. */
  readonly call: Code;
  /** The export of the function under a name that is a reserved word; else null. */
  readonly export: Code | null;
  /** Declarations of constants that the plan shares with later operations. */
  readonly shared: readonly Code[];
  /** The declaration of the plan, at the start of the body. */
  readonly plan: Code;
  /** The function `waitFor`; else null. */
  readonly waiter: WaiterView | null;
  /** The call as data, for templates of a team. */
  readonly data: OnDemand<CallDataView>;
}

/** A function that waits for a resource's state. */
export interface WaiterView {
  readonly name: Code;
  readonly head: Code;
  readonly call: Code;
  /** The type of the states that callers can wait for. */
  readonly states: Declaration;
  readonly plan: Code;
}
