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
  /** Names that override what the generator would choose. */
  readonly names?: NamesConfig;
  /** Which operations the package has. Default: all. Models and security schemes that only the others need go with them. */
  readonly filter?: FilterConfig;
  /**
   * Changes the API before its package is made, for changes that options cannot express. It runs each time, so no run
   * is skipped as unchanged.
   */
  readonly transform?: (api: ApiTransform) => void | Promise<void>;
  /** Paging, polling and waiters by operationId, for documents that cannot be edited. Same shape as the `x-sdkwright-*` extensions. */
  readonly operations?: Readonly<Record<string, OperationConfig>>;
  /**
   * The result of calls whose response is an envelope: the JSON Pointer of the value, such as `/data`, for all
   * responses that have it; `guess` looks for an envelope that most responses have. `.withResponse()` returns the whole
   * body.
   */
  readonly unwrap?: string | UnwrapConfig;
  /** What dates and 64-bit integers are to callers. */
  readonly types?: TypesConfig;
  /** What formats the output: Prettier by default, with your own Prettier configuration if there is one. */
  readonly format?: 'prettier' | 'none';
  /** What else is made of the document, each in a folder of its own. */
  readonly products?: ProductsConfig;
  /** Severities of diagnostics by code, instead of the default ones. */
  readonly diagnostics?: Severities;
  /** How webhooks are signed, where not as Standard Webhooks says. */
  readonly webhooks?: WebhooksConfig;
  /** Where references may lead beyond the folder of the document. */
  readonly references?: ReferencePolicy;
}

/** Packages next to the SDK. They have its version. */
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
  /** Whether commands that delete something ask first, in a terminal. Default: true. */
  readonly confirm?: boolean;
  /**
   * What help shows first of `--machine-id` (`kebab`, the default) and the document's `--machineId` (`document`). The program
   * takes both.
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
  /** SPDX identifier. Default: `UNLICENSED`, which gives nobody a right to use the package. */
  readonly license?: string;
  /** URL of the package's source, for example `https://github.com/acme/acme-sdk`. */
  readonly repository?: string;
}

export interface ClientConfig {
  /** Class name. */
  readonly name?: string;
  /** Prefix of environment variables, for example `PAPERSPACE`. Default: the class name in upper snake case. */
  readonly env?: string;
  /** Where the service is: a whole URL. It takes the place of the document's servers. Servers of single operations stay. */
  readonly baseUrl?: string;
  /**
   * Parameters that become options of the client, by their name in the document: `{ 'api-version': 'apiVersion' }`. A call can
   * still give its own value. The document's default is the option's.
   */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Headers that each call sends. Callers can replace them, and take them away with `null`. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The header of idempotency keys. The client sends one with each POST and PATCH, a new one for each call, and may then send
   * the call again. Default: where the document declares such a header, `Idempotency-Key` or alike. `false`: callers alone give keys.
   */
  readonly idempotencyHeader?: string | false;
  /**
   * By security scheme: the name of its option, or more about it. Default of the name: `accessToken` for OAuth 2, OpenID Connect
   * and JWT, `apiKey` for the only scheme, else the scheme's name.
   */
  readonly credentials?: Readonly<Record<string, string | CredentialConfig>>;
}

/** How callers give the credential of a security scheme. */
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
  /** Whether resources lie below others, `chat.completions.create` (`nested`, the default), or not, `chatCompletions.create`. */
  readonly nesting?: 'nested' | 'flat';
  /** How methods are spelled: `listEvents` or `list_events`. Default: `camelCase`. */
  readonly methods?: 'camelCase' | 'snake_case';
  /** What the name of each model begins with, for example `Acme`. Pinned names stay as they are. */
  readonly modelPrefix?: string;
  /** What the name of each model ends with, for example `Dto`. Pinned names stay as they are. */
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
   * `format: date-time` and `format: date`. `string` (default): as they come. `Date`: a `Date` for `date-time`; `date` stays
   * text, for a `Date` cannot hold a day without moving it between time zones. `Temporal`: `Temporal.Instant` and
   * `Temporal.PlainDate`.
   */
  readonly dates?: 'string' | 'Date' | 'Temporal';
  /**
   * Integers of `format: int64` or `uint64`. `number` (default): rounded beyond 2^53, as `JSON.parse` does it. `string` and
   * `bigint`: every digit is kept.
   */
  readonly int64?: 'number' | 'string' | 'bigint';
  /**
   * Numbers that may also be written as text, and have a fraction: `type: [number, string]` or `anyOf` of both, with the format
   * or the pattern of a number. `number` (default) or `string`. They are not converted: both are valid on the wire.
   */
  readonly decimals?: 'number' | 'string';
  /**
   * XML bodies. `text` (default): strings. `parsed`: the types of their schemas; callers pass the client an option
   * `xml` that parses and serializes them.
   */
  readonly xml?: 'text' | 'parsed';
}

/** Which operations the package has: those that a match of `include` describes (all, if it is absent) but none of `exclude`. */
export interface FilterConfig {
  /** Operations that the package has. Default: all. */
  readonly include?: readonly OperationMatch[];
  /** Operations that the package does not have, though they are included. */
  readonly exclude?: readonly OperationMatch[];
}

/** Matches operations: for each list, an operation must match one of its entries. */
export interface OperationMatch {
  /** Tags, letter by letter. */
  readonly tags?: readonly string[];
  /** `operationId`s, or patterns such as `admin-*`. */
  readonly operationIds?: readonly string[];
  /** Paths of the document, or patterns such as `/admin/**`. */
  readonly paths?: readonly string[];
  /** Such as `DELETE`, in any letter case. */
  readonly methods?: readonly string[];
  /** Those that are deprecated, or those that are not. */
  readonly deprecated?: boolean;
}

/** Declared behaviour of an operation; each is checked as its `x-sdkwright-*` extension is. */
export interface OperationConfig {
  /** How its pages follow each other, as in `x-sdkwright-pagination`. */
  readonly pagination?: unknown;
  /** How the work that it starts is followed, as in `x-sdkwright-polling`. */
  readonly polling?: unknown;
  /** The states that can be waited for, as in `x-sdkwright-waiters`. */
  readonly waiters?: unknown;
  /** The result of the call if its response is an envelope, as in `x-sdkwright-unwrap`; `false` for the whole body. */
  readonly unwrap?: unknown;
}

/** An envelope that responses come in. */
export interface UnwrapConfig {
  /** JSON Pointer of what calls give, or `guess`. Default: the whole body. */
  readonly data?: string;
  /** How the body of a successful status tells of a failure, which calls throw as an `ApiError`. */
  readonly success?: SuccessConfig;
}

export interface SuccessConfig {
  /** The JSON Pointer of the value that decides, such as `/code`. */
  readonly path: string;
  /** The values that mean success, such as `[0]`. All others mean failure; without a value there, the response is a success. */
  readonly values: readonly (string | number | boolean)[];
}

/** How the service signs the webhooks that it sends. Default: as Standard Webhooks says. */
export interface WebhooksConfig {
  /** Where signatures stand: `{ header: 'Acme-Signature', prefix: 'v1=' }`, the prefix where the header holds several texts. */
  readonly signature: WebhookPlace;
  /** How they are written. */
  readonly encoding: 'base64' | 'hex';
  /** Default: `SHA-256`. */
  readonly hash?: 'SHA-1' | 'SHA-256' | 'SHA-512';
  /** What is signed: text with `{body}` and, where there are such, `{id}` and `{timestamp}`. Default: `{body}`. */
  readonly content?: string;
  /** Where the id stands, if it is signed. */
  readonly id?: WebhookPlace;
  /** When a webhook was sent, in seconds since 1970: one of more than five minutes ago is refused. */
  readonly timestamp?: WebhookPlace;
  /** How secrets are written. Default: `text`. */
  readonly secret?: 'text' | 'base64';
}

/** Where a text of a webhook stands. */
export interface WebhookPlace {
  /** The name of the header. */
  readonly header: string;
  /** What stands before it, such as `v1=`, where the header holds several texts. */
  readonly prefix?: string;
}

export interface ReferencePolicy {
  /** Folders outside the document's own that `$ref` may reach. */
  readonly folders?: readonly string[];
  /** Hosts that `$ref` may reach, for example `schemas.example.com`. */
  readonly hosts?: readonly string[];
  /**
   * Headers of requests for documents, by host (`schemas.example.com`, or `localhost:8080`). `${NAME}` stands for a variable of
   * the environment: `{ 'schemas.example.com': { Authorization: 'Bearer ${SCHEMAS_TOKEN}' } }`.
   */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
