import type { Severities } from '../diagnostics/severities.ts';
import type { ApiTransform } from './transform.ts';

/** The configuration of a project: what `sdkwright.config.ts` exports through `defineConfig`. */
export interface Config {
  /** The JSON Schema of this file, for editors: `./node_modules/sdkwright/config.schema.json`. It has no other effect. */
  readonly $schema?: string;
  /** Packages to generate, by the name used on the command line. */
  readonly targets: Readonly<Record<string, TargetConfig>>;
}

/** One package to generate. Paths are relative to the configuration file. */
export interface TargetConfig {
  /** Path or URL of the OpenAPI document; `-` reads standard input. */
  readonly spec: string;
  /** Folder that the package is written to. */
  readonly out: string;
  /** Settings of `package.json`. */
  readonly package: PackageConfig;
  /** The client class, for example `Paperspace`. Default: from the document's title. */
  readonly client?: ClientConfig;
  /** OpenAPI Overlay documents, applied in order. */
  readonly overlays?: readonly string[];
  /** Folders with template overrides, the first to have a file wins. */
  readonly templates?: readonly string[];
  /** Names that replace generated ones. */
  readonly names?: NamesConfig;
  /**
   * The operations of the package. Default: all. Models and security schemes that only other operations use
   * are left out.
   */
  readonly filter?: FilterConfig;
  /**
   * Changes the API before its package is made, for changes that options cannot express. It runs each time, so no run
   * is skipped as unchanged.
   */
  readonly transform?: (api: ApiTransform) => void | Promise<void>;
  /**
   * Paging, polling and waiters by operationId, for documents that cannot be edited. Same format as the
   * `x-sdkwright-*` extensions.
   */
  readonly operations?: Readonly<Record<string, OperationConfig>>;
  /**
   * The result of calls whose response is an envelope: the JSON Pointer of the value, such as `/data`, for all
   * responses that have it; `guess` looks for an envelope that most responses have. `.withResponse()` returns the whole
   * body.
   */
  readonly unwrap?: string | UnwrapConfig;
  /** Types of dates and 64-bit integers for callers. */
  readonly types?: TypesConfig;
  /**
   * The formatter of the output: Prettier by default, with your own Prettier configuration if there is one.
   */
  readonly format?: 'prettier' | 'none';
  /** Other products of the document, each in its own folder. */
  readonly products?: ProductsConfig;
  /** Severities of diagnostics by code, instead of the default ones. */
  readonly diagnostics?: Severities;
  /** The signature of webhooks, if it is not that of Standard Webhooks. */
  readonly webhooks?: WebhooksConfig;
  /** Places outside the document's folder that references can read. */
  readonly references?: ReferencePolicy;
}

/** Packages in addition to the SDK. They have its version. */
export interface ProductsConfig {
  /** A command-line program over the SDK, as an npm package. */
  readonly cli?: CliConfig;
  /** A reference of the API: a page, Markdown, and an overlay with samples. */
  readonly docs?: DocsConfig;
}

export interface DocsConfig {
  /** Folder that the reference is written to. */
  readonly out: string;
  /** Folders with overrides of this product's templates, the first to have a file wins. */
  readonly templates?: readonly string[];
}

export interface CliConfig {
  /** Folder that the package is written to. */
  readonly out: string;
  /** npm name. */
  readonly package: string;
  /** Name of the program. */
  readonly bin: string;
  /** Whether commands that delete something ask for confirmation in a terminal. Default: true. */
  readonly confirm?: boolean;
  /**
   * The spelling that help shows: `--machine-id` (`kebab`, the default) or the document's `--machineId`
   * (`document`). The program accepts both.
   */
  readonly spelling?: 'kebab' | 'document';
  /** Folders with overrides of this product's templates, the first to have a file wins. */
  readonly templates?: readonly string[];
}

export interface PackageConfig {
  /** npm name. */
  readonly name: string;
  /** Default: `0.1.0`. */
  readonly version?: string;
  /** One line that npm shows. Default: from the document. */
  readonly description?: string;
  /** SPDX identifier. Default: `UNLICENSED`, which grants no right to use the package. */
  readonly license?: string;
  /**
   * The holder of the copyright, for example `Acme, Inc.`. With it, a package under MIT, ISC, BSD-2-Clause or
   * BSD-3-Clause gets a LICENSE file.
   */
  readonly author?: string;
  /** URL of the package's source, for example `https://github.com/acme/acme-sdk`. */
  readonly repository?: string;
}

export interface ClientConfig {
  /** Class name. */
  readonly name?: string;
  /** Prefix of environment variables, for example `PAPERSPACE`. Default: the class name in upper snake case. */
  readonly env?: string;
  /** URL of the service, absolute. It replaces the document's servers. Servers of single operations stay. */
  readonly baseUrl?: string;
  /**
   * Parameters that become options of the client, by their name in the document: `{ 'api-version':
   * 'apiVersion' }`. A call can still pass its own value. The default of the option is the document's.
   */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Headers of each call. Callers can replace them, or remove them with `null`. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The header of idempotency keys. The client sends a new key with each POST and PATCH call, and may then
   * repeat the request. Default: the header that the document declares, such as `Idempotency-Key`. `false`:
   * only callers pass keys.
   */
  readonly idempotencyHeader?: string | false;
  /**
   * By security scheme: the name of its option, or more settings. Default of the name: `accessToken` for
   * OAuth 2, OpenID Connect and JWT, `apiKey` for the only scheme, else the scheme's name.
   */
  readonly credentials?: Readonly<Record<string, string | CredentialConfig>>;
  /**
   * Credentials in web pages. `allow` (default), or `guard`: a client with a credential throws in a browser, unless its option
   * `dangerouslyAllowBrowser` is true.
   */
  readonly browser?: 'allow' | 'guard';
  /** Whether `User-Agent` includes the platform, for example `Node.js/24.1.0 (linux; x64)`. Callers can switch it off. Default: false. */
  readonly platform?: boolean;
  /**
   * Whether the client logs at the level of the environment variable `…_LOG`, or of its option `logLevel`, without hooks of the
   * caller. Default: false.
   */
  readonly logging?: boolean;
}

/** How callers pass the credential of a security scheme. */
export interface CredentialConfig {
  /** Name of the client's option. */
  readonly name?: string;
  /**
   * The prefix of an API key, for example `'Bearer '`; `false` for none. Default: the prefix in the scheme's name and
   * description.
   */
  readonly prefix?: string | false;
}

export interface NamesConfig {
  /**
   * Model names. The key is the name that the generator would choose (with prefix and suffix), the component name, or
   * the `#/pointer` of the schema (`file#/pointer` if there are several files).
   */
  readonly models?: Readonly<Record<string, string>>;
  /** `resource.method` by operationId or `METHOD /path`. */
  readonly operations?: Readonly<Record<string, string>>;
  /** The source of resource and method. Default: `auto` (operationId prefixes if all have one, else tags, else paths). */
  readonly resources?: 'auto' | 'operationId' | 'tags' | 'paths';
  /**
   * Whether resources are nested, as in `chat.completions.create` (`nested`, the default), or not, as in
   * `chatCompletions.create` (`flat`).
   */
  readonly nesting?: 'nested' | 'flat';
  /** The spelling of methods: `listEvents` or `list_events`. Default: `camelCase`. */
  readonly methods?: 'camelCase' | 'snake_case';
  /** Prefix of model names, for example `Acme`. Pinned names stay as they are. */
  readonly modelPrefix?: string;
  /** Suffix of model names, for example `Dto`. Pinned names stay as they are. */
  readonly modelSuffix?: string;
}

/** Types of values for callers that differ from JSON. The client converts them at run time. */
export interface TypesConfig {
  /**
   * Optional properties of responses and webhooks. `declared` (default): they may be absent. `required`: all properties
   * of a schema are present, `null` if they are nullable. For documents of services that send every property and
   * require none. Inputs do not change.
   */
  readonly responses?: 'declared' | 'required';
  /**
   * `format: date-time` and `format: date`. `string` (default): unchanged. `Date`: a `Date` for `date-time`;
   * `date` stays text, because a `Date` would move a day between time zones. `Temporal`: `Temporal.Instant`
   * and `Temporal.PlainDate`.
   */
  readonly dates?: 'string' | 'Date' | 'Temporal';
  /**
   * Integers of `format: int64` or `uint64`. `number` (default): rounded beyond 2^53, as in `JSON.parse`.
   * `string` and `bigint`: all digits are kept.
   */
  readonly int64?: 'number' | 'string' | 'bigint';
  /**
   * Numbers that may also be written as text and have a fraction: `type: [number, string]` or `anyOf` of
   * both, with the format or the pattern of a number. `number` (default) or `string`. They are not converted:
   * both are valid on the wire.
   */
  readonly decimals?: 'number' | 'string';
  /**
   * XML bodies. `text` (default): strings. `parsed`: the types of their schemas; callers pass the client an option
   * `xml` that parses and serializes them.
   */
  readonly xml?: 'text' | 'parsed';
}

/**
 * The operations of the package: those that match an entry of `include` (all without `include`) and none of
 * `exclude`.
 */
export interface FilterConfig {
  /** Operations that the package has. Default: all. */
  readonly include?: readonly OperationMatch[];
  /** Operations that the package does not have although `include` matches them. */
  readonly exclude?: readonly OperationMatch[];
}

/** Matches operations: for each list, an operation must match one of its entries. */
export interface OperationMatch {
  /** Tags, case-sensitive. */
  readonly tags?: readonly string[];
  /** operationIds, or patterns such as `admin-*`. */
  readonly operationIds?: readonly string[];
  /** Paths of the document, or patterns such as `/admin/**`. */
  readonly paths?: readonly string[];
  /** Methods such as `DELETE`, in any letter case. */
  readonly methods?: readonly string[];
  /** Only deprecated operations, or only others. */
  readonly deprecated?: boolean;
}

/** Declared behaviour of an operation. Each key is checked like its `x-sdkwright-*` extension. */
export interface OperationConfig {
  /** Its paging, as in `x-sdkwright-pagination`. */
  readonly pagination?: unknown;
  /** How to follow the work that it starts, as in `x-sdkwright-polling`. */
  readonly polling?: unknown;
  /** The states that callers can wait for, as in `x-sdkwright-waiters`. */
  readonly waiters?: unknown;
  /** The result of the call if its response is an envelope, as in `x-sdkwright-unwrap`; `false` for the whole body. */
  readonly unwrap?: unknown;
}

/** The envelope of responses. */
export interface UnwrapConfig {
  /** JSON Pointer of the result of calls, or `guess`. Default: the whole body. */
  readonly data?: string;
  /** How the body of a successful status reports a failure, which calls throw as an `ApiError`. */
  readonly success?: SuccessConfig;
}

export interface SuccessConfig {
  /** The JSON Pointer of the value that decides, such as `/code`. */
  readonly path: string;
  /** The values that mean success, such as `[0]`. All others mean failure; without a value there, the response is a success. */
  readonly values: readonly (string | number | boolean)[];
}

/** The signature of the webhooks that the service sends. Default: that of Standard Webhooks. */
export interface WebhooksConfig {
  /**
   * The place of signatures: `{ header: 'Acme-Signature', prefix: 'v1=' }`, with a prefix if the header has
   * several texts.
   */
  readonly signature: WebhookPlace;
  /** The encoding of signatures. */
  readonly encoding: 'base64' | 'hex';
  /** Default: `SHA-256`. */
  readonly hash?: 'SHA-1' | 'SHA-256' | 'SHA-512';
  /** The signed text, with `{body}` and, if they are signed, `{id}` and `{timestamp}`. Default: `{body}`. */
  readonly content?: string;
  /** The place of the id, if it is signed. */
  readonly id?: WebhookPlace;
  /** The time of sending, in seconds since 1970. Webhooks older than five minutes are rejected. */
  readonly timestamp?: WebhookPlace;
  /** The encoding of secrets. Default: `text`. */
  readonly secret?: 'text' | 'base64';
}

/** The place of a text of a webhook. */
export interface WebhookPlace {
  /** The name of the header. */
  readonly header: string;
  /** The prefix of the text, such as `v1=`, if the header has several texts. */
  readonly prefix?: string;
}

export interface ReferencePolicy {
  /** Folders outside the document's own that `$ref` can read. */
  readonly folders?: readonly string[];
  /** Hosts that `$ref` can read, for example `schemas.example.com`. */
  readonly hosts?: readonly string[];
  /**
   * Headers of requests for documents, by host (`schemas.example.com`, or `localhost:8080`). `${NAME}` is
   * replaced by an environment variable: `{ 'schemas.example.com': { Authorization: 'Bearer ${SCHEMAS_TOKEN}'
   * } }`.
   */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
