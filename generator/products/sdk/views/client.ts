import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';
import type { Declaration } from '../declarations/declaration.ts';
import type { DocsView, PackageView } from './common.ts';

/** What `client.ts.hbs` lays out. */
export interface ClientFileView {
  readonly package: PackageView;
  readonly imports: Code;
  /** Names of what the file uses, as it imports them. */
  readonly uses: ClientUsesView;
  /** Declaration of the options. */
  readonly options: Declaration;
  /** What the runtime is told of the service: an object literal. */
  readonly definition: Code;
  /** The options that the client is made with, and what the configuration adds to them. */
  readonly settings: Code;
  /** Doc text of the class. */
  readonly docs: Code;
  readonly resources: readonly ClientResourceView[];
}

/** Names as the client's file imports them. */
export interface ClientUsesView {
  readonly optionsType: Code;
  readonly clientType: Code;
  readonly newClient: Code;
}

/** One property of the client class. */
export interface ClientResourceView {
  readonly name: Code;
  /** Its type: bound functions, what lies below it, or both. */
  readonly type: Code;
  /** What makes it, of the variable `client`. */
  readonly value: Code;
  /** Doc text of the property. */
  readonly comment: Code;
  readonly docs: DocsView;
  /** The title that documentation uses, for example `Machine events`. */
  readonly title: Text;
  /** Its file in `src/resources`, without extension: `machine-events`. Empty for what only holds others. */
  readonly file: Code;
}
