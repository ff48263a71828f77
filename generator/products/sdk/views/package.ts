import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';
import type { Declaration } from '../declarations/declaration.ts';
import type { DocsView, PackageView } from './common.ts';

/** What `index.ts.hbs` lays out: explicit, sorted exports, a line a file. */
export interface IndexFileView {
  readonly package: PackageView;
  readonly exports: readonly Code[];
}

/** What `errors.ts.hbs` lays out. */
export interface ErrorsFileView {
  readonly package: PackageView;
  readonly imports: Code;
  /** Re-exports of the runtime's errors. */
  readonly exports: Code;
  /** The declaration of the service's own error, with its body's type. */
  readonly error: Declaration;
  /** Head of its guard. */
  readonly guard: Code;
  /** What the guard returns. */
  readonly test: Code;
}

/** What `package.json.hbs` and `tsconfig.json.hbs` lay out. */
export interface ManifestFileView {
  readonly package: PackageView;
  /** The whole object. */
  readonly content: Code;
}

/** What `api.md.hbs` lays out: every method and its route. */
export interface ApiFileView {
  readonly package: PackageView;
  readonly resources: readonly ApiResourceView[];
}

export interface ApiResourceView {
  readonly name: Code;
  readonly title: Text;
  readonly docs: DocsView;
  readonly operations: readonly ApiOperationView[];
}

export interface ApiOperationView {
  /** `machines.list`, called on the client. */
  readonly call: Code;
  /** Names of its parameters. */
  readonly parameters: Code;
  readonly method: Text;
  readonly path: Text;
  /** Method and path: `GET /machines`. */
  readonly route: Text;
  /** One line; null if there is nothing to say. */
  readonly summary: Text | null;
  readonly deprecated: boolean;
}

/** What `README.md.hbs` lays out: examples made of this very API; null where it has nothing of the kind. */
export interface ReadmeFileView {
  readonly package: PackageView;
  readonly docs: DocsView;
  readonly examples: ReadmeExamplesView;
  /** Whether callers need the option `baseUrl`, except for those in pages of the service itself. */
  readonly needsBaseUrl: boolean;
  /** The URL that the document gives, which may leave out the host; null if it gives none. */
  readonly partialUrl: Code | null;
  /** How callers prove who they are. */
  readonly credentials: readonly CredentialView[];
  /** Whether the guard of errors looks at their body. */
  readonly hasErrorBody: boolean;
  /** What the guard of every response that is no success is called: `isApiError`, unless the service's own is. */
  readonly guardOfAll: Code;
  /** Whether some responses are declared to have headers. */
  readonly declaresHeaders: boolean;
}

export interface ReadmeExamplesView {
  /** Arguments of the client's constructor. */
  readonly options: Code;
  readonly first: Code | null;
  readonly list: Code | null;
  readonly longRunning: Code | null;
  readonly waiter: Code | null;
  /** The tree-shakeable form. */
  readonly functions: Code | null;
  /** The same call, with an error caught. */
  readonly errors: Code | null;
}

export interface CredentialView {
  readonly option: Code;
  /** The environment variable that stands for it; null for one that is no single text. */
  readonly env: Code | null;
  /** What it looks like, for example `{ username, password }`; null for a single text. */
  readonly shape: Code | null;
  readonly docs: Text | null;
}
