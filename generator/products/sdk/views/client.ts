import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';
import type { Declaration } from '../declarations/declaration.ts';
import type { DocsView, PackageView } from './common.ts';

/** The view of `client.ts.hbs`. */
export interface ClientFileView {
  readonly package: PackageView;
  readonly imports: Code;
  /** Local names of imports. */
  readonly uses: ClientUsesView;
  /** Doc text of the class. */
  readonly docs: Code;
  /** Declarations of the interfaces of resources. */
  readonly interfaces: readonly Declaration[];
  readonly resources: readonly ClientResourceView[];
}

/** Local names of the imports of the client's file. */
export interface ClientUsesView {
  readonly optionsType: Code;
  readonly createClient: Code;
  readonly clientType: Code;
  readonly promiseType: Code;
  readonly clientOptionsType: Code;
  readonly requestType: Code;
  readonly sendRequest: Code;
  readonly copyWith: Code;
  readonly keepClient: Code;
}

/** The view of `create-client.ts.hbs`: the part of the client that functions need, without the resources. */
export interface CreateClientFileView {
  readonly package: PackageView;
  readonly imports: Code;
  /** Local names of imports. */
  readonly uses: CreateClientUsesView;
  /** The declaration of the options. */
  readonly options: Declaration;
  /** The description of the service for the runtime: an object literal. */
  readonly definition: Code;
  /** The options of the caller, and those that the configuration adds. */
  readonly settings: Code;
}

/** Local names of the imports of the file that creates clients. */
export interface CreateClientUsesView {
  readonly optionsType: Code;
  readonly clientType: Code;
  readonly newClient: Code;
}

/** One property of the client class. */
export interface ClientResourceView {
  readonly name: Code;
  /** Its type: the interface of the resource, or an object type of nested resources. */
  readonly type: Code;
  /** The expression that its getter returns. */
  readonly value: Code;
  /** Doc text of the property. */
  readonly comment: Code;
  readonly docs: DocsView;
  /** The title that documentation uses, for example `Machine events`. */
  readonly title: Text;
  /**
   * Its file in `src/resources`, without extension: `machine-events`. Empty for a property that only has
   * nested resources.
   */
  readonly file: Code;
}
