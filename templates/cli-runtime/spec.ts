/**
 * What a generated program is made of: data, and one function of the SDK for each command. The generator writes it, and the
 * runtime turns it into commands, options, help and completion.
 */

/** A command-line program over one SDK. */
export interface ProgramSpec {
  /** Name of the executable. */
  readonly bin: string;
  readonly version: string;
  /** Title of the API, and one sentence that says what it is for. */
  readonly title: string;
  readonly summary: string;
  /** Prefix of environment variables: `PAPERSPACE` gives `PAPERSPACE_BASE_URL`, `PAPERSPACE_PROFILE`. */
  readonly env: string;
  /** Where requests go unless `--base-url`, the environment or the profile says otherwise; null where the user must say it. */
  readonly baseUrl: string | null;
  readonly credentials: readonly CredentialSpec[];
  /** Options of the SDK's client that stand in for a parameter of many calls. */
  readonly clientOptions: readonly InputSpec[];
  /** Whether help shows `--machine-id` or the document's `--machineId` first. The program accepts both. */
  readonly spelling: 'kebab' | 'document';
  /** Whether destructive commands ask before they are sent, in a terminal. */
  readonly confirm: boolean;
  /** Words of the command that tells who is signed in: `['auth', 'session']`; null where the API has none. */
  readonly whoami: readonly string[] | null;
  readonly groups: readonly GroupSpec[];
  /** Imports the SDK and makes a client. The options are those of its `createClient`. */
  createClient(options: ClientSettings): Promise<Client>;
}

/** The client of the SDK, which the runtime passes on and never looks into. */
export type Client = object;

/** What the runtime sets of the SDK's client options. */
export interface ClientSettings {
  readonly [option: string]: unknown;
}

/** A credential of the API. */
export interface CredentialSpec {
  /** The option of the SDK's client: `apiKey`. */
  readonly option: string;
  /** Words of its flag: `api-key`. */
  readonly flag: string;
  /** The environment variable that the SDK reads; null where one cannot hold the credential. */
  readonly env: string | null;
  /** `basic` holds `user:password`; `clientCredentials` holds `id:secret`. */
  readonly kind: 'text' | 'basic' | 'clientCredentials';
  readonly summary: string;
}

/** Commands under one word: a resource, with resources below it. */
export interface GroupSpec {
  /** Words of the command: `machine-events`. */
  readonly name: string;
  /** As the document spells it, where that differs: `machineEvents`. */
  readonly spelling?: string;
  readonly summary: string;
  /** Its commands. A program loads those of the group that is asked for alone. */
  readonly load: () => Promise<{ readonly commands: readonly CommandSpec[] }>;
  readonly groups?: readonly GroupSpec[];
}

/** A call of the API as a command. */
export type CommandSpec = CommandFacts & CommandCall;

export interface CommandFacts {
  /** In kebab case: `set-access-for-user`. */
  readonly name: string;
  /** As the document spells it, where that differs: `setAccessForUser`. */
  readonly spelling?: string;
  readonly summary: string;
  readonly description?: string;
  /** Method and path template, for help. */
  readonly route: readonly [method: string, path: string];
  /** Why it is deprecated; an empty text where the document gives no reason. */
  readonly deprecated?: string;
  /** Arguments of an example, without the program's name: `machines get --id m1`. */
  readonly example?: string;
  readonly inputs: readonly InputSpec[];
  /** Whether the SDK's function takes an input. */
  readonly need: 'none' | 'optional' | 'required';
  /** The body: its fields are inputs, or it is one input as a whole; absent where nothing is sent. */
  readonly body?: {
    /** Key of the input that holds the whole body; absent where the body's fields are inputs. */
    readonly key?: string;
    /** Media types to choose from by `--content-type`, the default first, where there are several. */
    readonly mediaTypes?: readonly string[];
  };
  /** Properties that identify a result or tell most of it, as columns of a table, in order. */
  readonly columns?: readonly string[];
  /** Property that identifies one item, for `--output id`. */
  readonly idField?: string;
  /** Whether it deletes or replaces something that cannot be brought back. */
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
      /** Key of the input that asks for a size of page. */ readonly size?: string;
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

/** Started work of the SDK: the response, with a poller's members that are not enumerable. */
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
  /** Words of the flag, where the key gives none of its own. */
  readonly flag?: string;
  readonly summary?: string;
  readonly type: ValueSpec;
  /** Whether no call goes without it. */
  readonly required?: true;
  /** A path parameter: the program takes it by position too, in order. */
  readonly positional?: true;
  /** The document's default, for help. */
  readonly default?: string;
}

/** How a text of the command line becomes a value of the SDK's input. */
export type ValueSpec =
  | { readonly kind: 'number' | 'integer' | 'bigint' | 'boolean' }
  | { readonly kind: 'string' | 'json' | 'bytes' }
  /** A point in time or a day, as the type that the SDK uses for it. */
  | { readonly kind: 'date'; readonly as: 'Date' | 'Instant' | 'PlainDate' }
  /** `open`: other values are valid too. */
  | { readonly kind: 'enum'; readonly values: readonly (string | number)[]; readonly open?: true }
  /** One value for each repetition of the flag. */
  | { readonly kind: 'list'; readonly items: ValueSpec }
  /** JSON, or one field at a time: `--resources.replicas 2`. */
  | { readonly kind: 'object'; readonly fields: readonly InputSpec[] };
