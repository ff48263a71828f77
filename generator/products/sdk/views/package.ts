import type { Code } from '../../../escape/code.ts';
import type { Text } from '../../../escape/text.ts';
import type { Declaration } from '../declarations/declaration.ts';
import type { DocsView, PackageView } from './common.ts';

/** The view of `index.ts.hbs`: explicit, sorted exports, one line for each file. */
export interface IndexFileView {
  readonly package: PackageView;
  readonly exports: readonly Code[];
}

/** The view of `errors.ts.hbs`. */
export interface ErrorsFileView {
  readonly package: PackageView;
  readonly imports: Code;
  /** Re-exports of the runtime's errors. */
  readonly exports: Code;
  /** The declaration of the service's own error, with its body's type. */
  readonly error: Declaration;
  /** The bodies of errors by method and status; null where all of them are of one type. */
  readonly bodies: Declaration | null;
  /** The signatures of its guard, if it has several. */
  readonly overloads: readonly Code[];
  /** The head of its guard. */
  readonly guard: Code;
  /** The expression that the guard returns. */
  readonly test: Code;
}

/** The view of `package.json.hbs` and `tsconfig.json.hbs`. */
export interface ManifestFileView {
  readonly package: PackageView;
  /** The whole object. */
  readonly content: Code;
}

/** The view of `api.md.hbs`: every method and its route. */
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
  /** One line; null without a summary. */
  readonly summary: Text | null;
  readonly deprecated: boolean;
}

/** The view of `README.md.hbs`. Examples use this API; an example is null if the API has no such call. */
export interface ReadmeFileView {
  readonly package: PackageView;
  readonly docs: DocsView;
  readonly examples: ReadmeExamplesView;
  /** Whether callers outside the service's own web pages need the option `baseUrl`. */
  readonly needsBaseUrl: boolean;
  /** The URL in the document, which may lack the host; null without one. */
  readonly partialUrl: Code | null;
  /** The credentials of the client. */
  readonly credentials: readonly CredentialView[];
  /** Whether the guard of errors checks their body. */
  readonly hasErrorBody: boolean;
  /** The name of the guard of every non-2xx response: `isApiError`, unless the service's own error has that name. */
  readonly guardOfAll: Code;
  /** Whether the document declares headers of responses. */
  readonly declaresHeaders: boolean;
  /** The environment variable for the level of logging. */
  readonly logVariable: Code;
  /** Whether the package verifies webhooks. */
  readonly verifiesWebhooks: boolean;
}

/**
 * The view of `SKILL.md.hbs`: the same as `README.md`, for language models that write code with the package.
 */
export interface SkillFileView extends ReadmeFileView {
  /** Name of the skill: letters, digits and hyphens. */
  readonly name: Code;
  /** When to read it. */
  readonly description: Text;
}

export interface ReadmeExamplesView {
  /** Arguments of the client's constructor. */
  readonly options: Code;
  readonly first: Code | null;
  readonly list: Code | null;
  readonly longRunning: Code | null;
  /** A loop over a streamed response. */
  readonly stream: Code | null;
  readonly waiter: Code | null;
  /** The same call by the standalone functions. */
  readonly functions: Code | null;
  /** The same call, with an error caught. */
  readonly errors: Code | null;
}

export interface CredentialView {
  readonly option: Code;
  /** The environment variable of the option; null for a credential that is not a single text. */
  readonly env: Code | null;
  /** Its type, for example `{ username, password }`; null for a single text. */
  readonly shape: Code | null;
  readonly docs: Text | null;
}
