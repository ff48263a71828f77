/**
 * The types of a generated program: data, and one function of the SDK for each command. The generator writes the data,
 * and the runtime turns it into commands, options, help and completion.
 */

/** A command-line program over one SDK. */
export interface ProgramSpec {
  /** Name of the executable. */
  readonly bin: string;
  readonly version: string;
  /** The title of the API, and one sentence about its purpose. */
  readonly title: string;
  readonly summary: string;
  /** Prefix of environment variables: `PAPERSPACE` gives `PAPERSPACE_BASE_URL`, `PAPERSPACE_PROFILE`. */
  readonly env: string;
  /** The base URL, unless `--base-url`, the environment or the profile has another; null if the user must give one. */
  readonly baseUrl: string | null;
  readonly credentials: readonly CredentialSpec[];
  /** Options of the SDK's client that replace a parameter of many calls. */
  readonly clientOptions: readonly InputSpec[];
  /** Whether help shows `--machine-id` or the document's `--machineId` first. The program accepts both. */
  readonly spelling: 'kebab' | 'document';
  /** Whether destructive commands ask for confirmation in a terminal. */
  readonly confirm: boolean;
  /** The words of the command that shows who is signed in: `['auth', 'session']`; null if the API has none. */
  readonly whoami: readonly string[] | null;
  readonly groups: readonly GroupSpec[];
  /** Imports the SDK and creates a client. The options are those of its `createClient`. */
  createClient(options: ClientSettings): Promise<Client>;
}

/** The client of the SDK. The runtime only passes it on. */
export type Client = object;

/** The client options of the SDK that the runtime sets. */
export interface ClientSettings {
  readonly [option: string]: unknown;
}

/** A credential of the API. */
export interface CredentialSpec {
  /** The option of the SDK's client: `apiKey`. */
  readonly option: string;
  /** Words of its flag: `api-key`. */
  readonly flag: string;
  /** The environment variable that the SDK reads; null if one variable cannot contain the credential. */
  readonly env: string | null;
  /** `basic` holds `user:password`; `clientCredentials` holds `id:secret`. */
  readonly kind: 'text' | 'basic' | 'clientCredentials';
  readonly summary: string;
}

/** Commands under one word: a resource, with resources below it. */
export interface GroupSpec {
  /** Words of the command: `machine-events`. */
  readonly name: string;
  /** The spelling of the document, if it differs: `machineEvents`. */
  readonly spelling?: string;
  readonly summary: string;
  /** Its commands. A program loads only those of the group in the arguments. */
  readonly load: () => Promise<{ readonly commands: readonly CommandSpec[] }>;
  readonly groups?: readonly GroupSpec[];
}

/** A call of the API as a command. */
export type CommandSpec = CommandFacts & CommandCall;

export interface CommandFacts {
  /** In kebab case: `set-access-for-user`. */
  readonly name: string;
  /** The spelling of the document, if it differs: `setAccessForUser`. */
  readonly spelling?: string;
  readonly summary: string;
  readonly description?: string;
  /** Method and path template, for help. */
  readonly route: readonly [method: string, path: string];
  /** The reason why it is deprecated; empty if the document gives none. */
  readonly deprecated?: string;
  /** Arguments of an example, without the program's name: `machines get --id m1`. */
  readonly example?: string;
  readonly inputs: readonly InputSpec[];
  /** Whether the SDK's function takes an input. */
  readonly need: 'none' | 'optional' | 'required';
  /** The body. Its fields are inputs, or the whole body is one input. Absent without a body. */
  readonly body?: {
    /** The key of the input for the whole body; absent if the fields of the body are inputs. */
    readonly key?: string;
    /** The values of `--content-type`, the default first, if there are several media types. */
    readonly mediaTypes?: readonly string[];
  };
  /** The most important properties of a result, in order: the default columns of a table. */
  readonly columns?: readonly string[];
  /** The property that identifies an item, for `--output id`. */
  readonly idField?: string;
  /** Whether it irreversibly deletes or replaces something. */
  readonly destructive?: true;
}

/**
 * The function of the SDK. It takes the client, then the input unless `need` is `none`, then options. It is declared as a
 * method so that functions with narrower inputs fit.
 */
export type CommandCall =
  /** Resolves to a body, a stream of events, bytes or nothing. */
  | { readonly kind: 'call'; call(client: Client, ...args: readonly object[]): PromiseLike<unknown> }
  | {
      readonly kind: 'list';
      /** The input for the page size: its key, and the largest value that the service takes, if there is one. */
      readonly size?: { readonly key: string; readonly most?: number };
      call(client: Client, ...args: readonly object[]): List;
    }
  /** Starts work that continues after the response. */
  | { readonly kind: 'work'; call(client: Client, ...args: readonly object[]): PromiseLike<Started> }
  /** Waits until a resource is in a state: input, then the state, then options. */
  | {
      readonly kind: 'wait';
      readonly states: readonly string[];
      readonly preferred: string | null;
      call(client: Client, ...args: readonly (object | string | undefined)[]): PromiseLike<unknown>;
    };

/** A list of the SDK: pages, each read when it is reached. */
export interface List {
  pages(): AsyncIterable<{ readonly items: readonly unknown[]; readonly body: unknown; hasNext(): boolean }>;
}

/** Started work of the SDK: the response, with members of a poller that are not enumerable. */
export interface Started {
  readonly body: unknown;
  readonly isDone: boolean;
  wait(options?: object): Promise<unknown>;
  onProgress(listener: (state: { readonly status: string }) => void): () => void;
  serialize(): string;
}

/** An input of a call as an option of its command. */
export interface InputSpec {
  /** Key in the SDK's input: `machineId`. */
  readonly key: string;
  /** The words of the flag, if the key is not unique as a flag. */
  readonly flag?: string;
  readonly summary?: string;
  readonly type: ValueSpec;
  /** Whether it can be null. */
  readonly nullable?: true;
  /** Whether every call needs it. */
  readonly required?: true;
  /** Whether it is a path parameter. The program also accepts path parameters by position, in order. */
  readonly positional?: true;
  /** The document's default, for help. */
  readonly default?: string;
}

/** How to turn a text of the command line into a value of the SDK's input. */
export type ValueSpec =
  | { readonly kind: 'number' | 'integer' | 'bigint' | 'boolean' }
  | { readonly kind: 'string' | 'json' | 'bytes' }
  /** A time or a day, in the type of the SDK. */
  | { readonly kind: 'date'; readonly as: 'Date' | 'Instant' | 'PlainDate' }
  /** `open`: other values are valid too. */
  | { readonly kind: 'enum'; readonly values: readonly (string | number)[]; readonly open?: true }
  /** One value for each repetition of the flag. */
  | { readonly kind: 'list'; readonly items: ValueSpec }
  /** JSON, or one field at a time: `--resources.replicas 2`. */
  | { readonly kind: 'object'; readonly fields: readonly InputSpec[] };
