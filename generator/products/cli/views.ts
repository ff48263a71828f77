import type { Code } from '../../escape/code.ts';
import type { Text } from '../../escape/text.ts';

/** Version of the views. It changes when a field is removed or gets another meaning. */
export const CLI_VIEW_VERSION = 1;

/** What every template of a command line can use, as `package`. */
export interface CliPackageView {
  /** npm name. */
  readonly name: Text;
  readonly version: Text;
  /** Name of the program, as text and as code. */
  readonly bin: Text;
  readonly program: Code;
  /** npm name of the SDK. */
  readonly sdk: Text;
  /** Title of the document. */
  readonly title: Text;
  /** Name of the SDK's client class, and of the type of its options. */
  readonly client: Code;
  readonly clientOptions: Code;
}

/** The view of `main.ts.hbs`. */
export interface MainFileView {
  readonly package: CliPackageView;
}

/** The view of `package.json.hbs` and `tsconfig.json.hbs`. */
export interface CliManifestFileView {
  readonly package: CliPackageView;
  /** The whole object. */
  readonly content: Code;
}

/** The view of `program.ts.hbs`. */
export interface ProgramFileView {
  readonly package: CliPackageView;
  /** The module of the SDK that creates clients. */
  readonly clientModule: Code;
  /** The purpose of the program, in one sentence. */
  readonly summary: Text;
  /** Prefix of environment variables. */
  readonly env: Text;
  /** A literal: the default base URL, or `null`. */
  readonly baseUrl: Code;
  /** Literals of the runtime's `CredentialSpec`s and `InputSpec`s. */
  readonly credentials: Code;
  readonly clientOptions: Code;
  /** `'kebab'` or `'document'`. */
  readonly spelling: Code;
  /** `true` or `false`. */
  readonly confirm: Code;
  /** The words of the command that shows the signed-in user, or `null`. */
  readonly whoami: Code;
  /** A list of the runtime's `GroupSpec`s. */
  readonly groups: Code;
}

/** The view of `commands.ts.hbs`: the commands of a resource. */
export interface CommandsFileView {
  readonly package: CliPackageView;
  /** The name under which the file imports the functions, and their module. */
  readonly functions: Code;
  readonly module: Code;
  /** The module of the runtime's types. */
  readonly spec: Code;
  readonly commands: readonly CommandView[];
}

/** A command, for `partials/command.hbs`. Absent parts are null. */
export interface CommandView {
  readonly name: Text;
  readonly spelling: Text | null;
  /** `'call'`, `'list'`, `'work'` or `'wait'`. */
  readonly kind: Code;
  /** The SDK's function: `machines.get`. */
  readonly call: Code;
  readonly summary: Text;
  readonly description: Text | null;
  readonly method: Text;
  readonly path: Text;
  readonly deprecated: Text | null;
  readonly example: Text | null;
  /** `'none'`, `'optional'` or `'required'`. */
  readonly need: Code;
  /** Literals, as the runtime's `CommandSpec` has them. */
  readonly inputs: Code;
  readonly body: Code | null;
  readonly columns: Code | null;
  readonly idField: Text | null;
  readonly destructive: boolean;
  /** For a list: the input for the page size. */
  readonly size: Code | null;
  /** For a command that waits for a state. */
  readonly waiting: WaitingView | null;
}

export interface WaitingView {
  readonly states: Code;
  readonly preferred: Code;
}

/** The view of `README.md.hbs`. */
export interface CliReadmeFileView {
  readonly package: CliPackageView;
  readonly summary: Text;
  readonly credentials: readonly CliCredentialView[];
  /** Whether callers must pass the base URL. */
  readonly needsBaseUrl: boolean;
  readonly env: Text;
  /** Commands to start with, without the program's name; null if the API has none of a kind. */
  readonly examples: CliExamplesView;
}

export interface CliCredentialView {
  /** `--api-key` */
  readonly flag: Code;
  readonly env: Code | null;
}

export interface CliExamplesView {
  readonly first: Code | null;
  readonly list: Code | null;
  readonly work: Code | null;
  readonly wait: Code | null;
}
