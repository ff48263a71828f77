import type { Code } from '../../escape/code.ts';
import type { Text } from '../../escape/text.ts';

/** Version of the views: what templates may count on. It changes when a field is removed or changes its meaning. */
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

/** What `main.ts.hbs` lays out. */
export interface MainFileView {
  readonly package: CliPackageView;
}

/** What `package.json.hbs` and `tsconfig.json.hbs` lay out. */
export interface CliManifestFileView {
  readonly package: CliPackageView;
  /** The whole object. */
  readonly content: Code;
}

/** What `program.ts.hbs` lays out. */
export interface ProgramFileView {
  readonly package: CliPackageView;
  /** The module of the SDK that creates clients. */
  readonly clientModule: Code;
  /** One sentence that says what the program is for. */
  readonly summary: Text;
  /** Prefix of environment variables. */
  readonly env: Text;
  /** A literal: where requests go, or `null`. */
  readonly baseUrl: Code;
  /** Literals of the runtime's `CredentialSpec`s and `InputSpec`s. */
  readonly credentials: Code;
  readonly clientOptions: Code;
  /** `'kebab'` or `'document'`. */
  readonly spelling: Code;
  /** `true` or `false`. */
  readonly confirm: Code;
  /** Words of the command that tells who is signed in, or `null`. */
  readonly whoami: Code;
  /** A list of the runtime's `GroupSpec`s. */
  readonly groups: Code;
}

/** What `commands.ts.hbs` lays out: the commands of a resource. */
export interface CommandsFileView {
  readonly package: CliPackageView;
  /** The name by which the file imports the functions, and the module that has them. */
  readonly functions: Code;
  readonly module: Code;
  /** The module of the runtime's types. */
  readonly spec: Code;
  readonly commands: readonly CommandView[];
}

/** A command: what `partials/command.hbs` lays out. What a command can lack is null. */
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
  /** Of a list: the input that asks for a size of page. */
  readonly size: Text | null;
  /** Of one that waits for a state. */
  readonly waiting: WaitingView | null;
}

export interface WaitingView {
  readonly states: Code;
  readonly preferred: Code;
}

/** What `README.md.hbs` lays out. */
export interface CliReadmeFileView {
  readonly package: CliPackageView;
  readonly summary: Text;
  readonly credentials: readonly CliCredentialView[];
  /** Whether callers must say where the service is. */
  readonly needsBaseUrl: boolean;
  readonly env: Text;
  /** Commands to begin with, without the program's name; null where the API has none of the kind. */
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
