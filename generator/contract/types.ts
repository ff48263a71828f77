/**
 * The contract: a package as its users see it, as plain JSON data. All products (SDK, command line,
 * documentation, …), the change report and `inspect` read only the contract. `build.ts` builds it once, from
 * the model and the names.
 *
 * Names in it are final: no reader adds an exported name. Types are trees that end in references. A reference
 * is the name of a {@link Model}.
 */

import type {
  ClientOption,
  Docs,
  EventFormat,
  Evidence,
  FieldEncoding,
  Limits,
  NameEvidence,
  ParameterStyle,
  PartOrder,
  Representation,
  Success,
  TokenGrants,
  Unpaged,
} from '../model/types.ts';

/** Types that the contract takes from the model unchanged. */
export type {
  ClientOption,
  Docs,
  EventData,
  EventFormat,
  Evidence,
  FieldEncoding,
  LargeInteger,
  Limits,
  NameEvidence,
  ParameterStyle,
  PartOrder,
  Representation,
  Success,
  TokenEndpoint,
  TokenGrants,
  Unpaged,
} from '../model/types.ts';

/** A JSON value of the document. An integer that a number cannot hold is a {@link LargeInteger}. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Contract {
  /** Title and version of the document. */
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  readonly client: Client;
  /** Ordered by their key in the model. */
  readonly resources: readonly Resource[];
  /** Ordered by name. */
  readonly models: readonly Model[];
  /** Requests that the service sends, ordered by name. */
  readonly webhooks: readonly Webhook[];
  /**
   * How the package verifies the signatures of webhooks: `standard` for Standard Webhooks; null if it does
   * not.
   */
  readonly webhookScheme: WebhookScheme | 'standard' | null;
  /** Types of response headers that several calls share, ordered by name. */
  readonly headers: readonly HeadersType[];
  readonly errors: ErrorBodies;
  /** All names that the package exports because of the document, ordered by name. */
  readonly exports: readonly Export[];
}

/** The kind of an exported name. */
export interface Export {
  readonly name: string;
  readonly kind:
    | 'client'
    | 'client options'
    | 'client factory'
    | 'error'
    | 'error guard'
    | 'model'
    | 'request model'
    | 'enum'
    | 'enum guard'
    | 'webhook'
    | 'input'
    | 'headers'
    | 'response types'
    | 'waitable states'
    | 'resource';
  /** The file that declares it, relative to `src`. */
  readonly file: string;
  /** Whether the name exists only for the compiler. */
  readonly isType: boolean;
}

/** The client class, its options and its servers. */
export interface Client {
  /** Name of the class. */
  readonly name: string;
  readonly optionsName: string;
  readonly errorName: string;
  readonly errorGuardName: string;
  /** Prefix of environment variables, for example `PAPERSPACE`. */
  readonly env: string;
  /** The default server's URL with the defaults of its variables; null if the document names no server. */
  readonly baseUrl: string | null;
  /** Servers from which callers choose, in document order. */
  readonly servers: readonly Server[];
  /** Default headers of each call. */
  readonly headers: readonly SentHeader[];
  /** What the configuration switches on, in this order. */
  readonly features: readonly ClientFeature[];
  /** Whether a call needs the option `baseUrl`, because none of its servers has an absolute URL. */
  readonly needsBaseUrl: boolean;
  /** Ordered by the names of the security schemes. Schemes that use one credential have the same option. */
  readonly credentials: readonly Credential[];
  /** Options that replace parameters, ordered by name. */
  readonly parameters: readonly ClientParameter[];
  /** The security of calls whose {@link Call.security} is null. */
  readonly security: Security;
  /** Whether a call has an XML body that callers see as data. */
  readonly parsesXml: boolean;
}

/** An option of the client that replaces a parameter in all calls that declare it. */
export interface ClientParameter extends ClientOption {
  /** The parameter's key in inputs. */
  readonly key: string;
  readonly type: Type;
  readonly docs: Docs;
}

/**
 * What clients can do if the configuration wants it: refuse credentials in browsers, tell the platform in `User-Agent`, log at
 * the level of an environment variable.
 */
export type ClientFeature = 'browserGuard' | 'platform' | 'logging';

export interface SentHeader {
  readonly name: string;
  readonly value: string;
}

export interface Server {
  /** The URL, with `{variable}` placeholders. */
  readonly url: string;
  readonly description: string | null;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  readonly values: readonly string[];
}

/** An option of the client for a credential. */
export type Credential = {
  /** Name of the option, for example `apiKey`. */
  readonly option: string;
  /** The environment variable of the option; null if one variable cannot hold the credential. */
  readonly env: string | null;
  /** Name of the security scheme in the document. */
  readonly scheme: string;
  readonly description: string | null;
} & (
  | {
      readonly kind: 'apiKey';
      readonly in: 'header' | 'query' | 'cookie';
      readonly parameter: string;
      /** The prefix of the key, such as `Bearer `; absent without one. */
      readonly prefix?: string;
    }
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' }
  /** `Authorization: <httpScheme> <credential>`. */
  | {
      readonly kind: 'http';
      readonly httpScheme: string;
      /** Whether the credential is computed from a challenge or the request. Callers then pass a function. */
      readonly isMadeForRequest: boolean;
    }
  /** OAuth 2 with grants that the client can request. Callers may also pass a token. */
  | { readonly kind: 'accessToken'; readonly grants: TokenGrants }
  | { readonly kind: 'clientCredentials'; readonly tokenUrl: string; readonly scopes: readonly string[] }
);

/** Alternatives of a security requirement. Each lists the names of schemes that are all needed. */
export type Security = readonly (readonly string[])[];

/** A group of calls as one property of the client. */
export interface Resource {
  /** Dotted name, unique in the package: `machineEvents`, or `chat.completions` for a nested resource. */
  readonly name: string;
  /** The exported interface of its methods: `MachineEvents`. */
  readonly interfaceName: string;
  /** The properties on the path from the client: `['chat', 'completions']`. */
  readonly path: readonly [string, ...string[]];
  /** A title for readers: `Machine events`. */
  readonly title: string;
  /** The words for one element, joined by `-`: `machine-event`. */
  readonly noun: string;
  /** The file of its functions, relative to `src`. */
  readonly file: string;
  readonly docs: Docs;
  /** In document order of path, then method. */
  readonly calls: readonly Call[];
}

/** One call of the client. */
export interface Call {
  /** Dotted name, unique in the package: `machines.get`. */
  readonly id: string;
  /** Name of the method: `get`. */
  readonly name: string;
  /** Name of the function in its file: `get`, or `delete_` for a reserved word. */
  readonly functionName: string;
  /** The `operationId` of the document; null if it has none, or if several operations have it. */
  readonly operationId: string | null;
  /** Why it has its name. */
  readonly naming: NameEvidence;
  readonly method: string;
  /** Path template of the document, for example `/machines/{id}`. */
  readonly path: string;
  readonly docs: Docs;
  readonly input: Input;
  readonly body: Body | null;
  /** Successful responses, most specific status first. */
  readonly responses: readonly Response[];
  /** Error responses: 4xx, 5xx and `default`. */
  readonly errors: readonly Response[];
  /** The result of a successful call. */
  readonly result: Result;
  /** The envelope of its body, and how it reports failures; null if the result is the whole body. */
  readonly envelope: Envelope | null;
  /** Results by media type, the default first; null if there is no choice. */
  readonly choice: ResultChoice | null;
  /** Headers of its successful responses; null if the document declares none. */
  readonly headers: HeadersType | null;
  readonly behaviour: Behaviour;
  /** Its own security; null if it uses {@link Client.security}. */
  readonly security: Security | null;
  /** Its own servers; null if it uses those of the client. */
  readonly servers: readonly Server[] | null;
  /** Whether a client may send it twice (RFC 9110, section 9.2.2, or by declaration). */
  readonly idempotent: boolean;
  /**
   * The header of its idempotency key, and whether the client creates a key if callers pass none; null
   * without a header.
   */
  readonly idempotencyKey: { readonly header: string; readonly isMade: boolean } | null;
}

/** The flat object that callers pass. */
export interface Input {
  /** Exported name of its type. */
  readonly name: string;
  /** Whether callers pass it: never, optionally, or always. */
  readonly need: 'none' | 'optional' | 'required';
  /** Fields that callers can set, in document order, without those of {@link extends}. */
  readonly fields: readonly InputField[];
  /** A model of which all properties are fields of the input. */
  readonly extends: string | null;
  /**
   * Whether the fields of the body belong together: without any of them there is no body, and with one the
   * required ones are needed.
   */
  readonly isBodyAllOrNone: boolean;
  /** An example of the whole body. */
  readonly example?: Json;
}

export interface InputField extends Property {
  /** The key in the input; `name` unless two parameters share one name. */
  readonly key: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** How a parameter is written; null for fields of the body. */
  readonly style: ParameterStyle | null;
  /** The client option that supplies the parameter if a call leaves it out. */
  readonly client?: ClientOption;
}

/** The request body of a call. */
export interface Body {
  readonly required: boolean;
  /** `fields`: its properties are fields of the input. `whole`: it is the input's field `body`. */
  readonly placement: 'fields' | 'whole';
  /** By media type, the preferred one first. If there are several, the caller may choose. */
  readonly contents: readonly [Content, ...Content[]];
}

/** A body in one media type. */
export interface Content {
  readonly mediaType: string;
  readonly format: 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'eventStream' | 'jsonLines' | 'xml';
  readonly type: Type;
  /** For streams: the type of one event or line. */
  readonly item: Type | null;
  /** Encoding of the fields of form and multipart bodies in the document. */
  readonly encodings: readonly FieldEncoding[];
  /** For multipart bodies: whether their parts have names (`multipart/form-data`). */
  readonly hasNamedParts?: boolean;
  /** For multipart bodies whose parts have no names. */
  readonly parts?: PartOrder;
  /** For event streams: how an event becomes a value. */
  readonly events?: EventFormat;
  /** For JSON lines: each line has a value in `result`, or an `error` that ends the stream (gRPC-gateway). */
  readonly isFramed?: true;
}

export interface Response {
  /** A status (200), a range (`2XX` is `{ from: 200, to: 299 }`) or `default`. */
  readonly status: number | { readonly from: number; readonly to: number } | 'default';
  readonly description: string | null;
  /** Empty if there is no body, or the document does not describe it. */
  readonly contents: readonly Content[];
  /** Whether the document leaves open if there is a body, and of which type. */
  readonly isOpen: boolean;
}

/** The result of a call: the bodies by status, and whether some responses have none. */
export interface Result {
  readonly contents: readonly Content[];
  readonly mayBeEmpty: boolean;
  /** Whether the document leaves open if there is a body, and of which type. */
  readonly isOpen: boolean;
}

/** The envelope of a body. */
export interface Envelope {
  /** The path of the result in the body; null if the result is the whole body. */
  readonly data: readonly string[] | null;
  /** The whole body. */
  readonly whole: Result;
  readonly success: Success | null;
  readonly evidence: Evidence;
}

/** Results from which a caller chooses by media type. */
export interface ResultChoice {
  /** Exported name of the type that lists them. */
  readonly name: string;
  readonly results: readonly { readonly mediaType: string; readonly result: Result }[];
}

/** An exported type of response headers. */
export interface HeadersType {
  readonly name: string;
  /** The file that declares it, relative to `src`. */
  readonly file: string;
  readonly isShared: boolean;
  readonly fields: readonly HeaderField[];
}

/** A response header. Its type is that of the parsed value. */
export interface HeaderField extends Property {
  readonly read: {
    readonly as: 'text' | 'number' | 'boolean' | 'json';
    /** Whether the value is a list of such values. */
    readonly isList: boolean;
  };
}

/** The behaviour of a call. */
export type Behaviour =
  | { readonly kind: 'call'; readonly unpaged?: Unpaged }
  | { readonly kind: 'list'; readonly paging: Paging; readonly evidence: Evidence }
  | { readonly kind: 'work'; readonly polling: Polling; readonly evidence: Evidence }
  /** A read with a function next to it that waits for a state. */
  | { readonly kind: 'waitable'; readonly waiter: Waiter; readonly evidence: Evidence };

/** The path to a nested value. */
export interface Access {
  readonly steps: readonly AccessStep[];
  /** Type of the value, without null. */
  readonly type: Type;
  /** Whether the value may be null or absent. */
  readonly mayBeMissing: boolean;
}

export interface AccessStep {
  readonly key: string;
  /** Whether the value before the step may be null or absent. */
  readonly afterMissing: boolean;
  /** Whether the type declares the property by name. */
  readonly isDeclared: boolean;
}

/** The pagination of a list. An input is the key of a field, then the names of nested properties. */
export interface Paging {
  /** The path from the body to the items. */
  readonly items: Access;
  readonly item: Type;
  readonly scheme:
    /** The response has a token, which the next request sends. */
    | {
        readonly kind: 'cursor';
        readonly input: readonly string[];
        readonly next: ListOutput;
        readonly more: ListOutput | null;
        /** Whether the token may stay the same from page to page. Then an empty page ends the list. */
        readonly scroll?: true;
      }
    /** The next request starts after the last item and sends the key of that item. */
    | {
        readonly kind: 'itemCursor';
        readonly input: readonly string[];
        readonly itemKey: Access;
        readonly more: ListOutput | null;
      }
    | ({
        readonly kind: 'offset';
        readonly input: readonly string[];
        readonly total: ListOutput | null;
        readonly more: ListOutput | null;
      } & PageSize)
    | ({
        readonly kind: 'page';
        readonly input: readonly string[];
        /** Null if the first page has its own number. */
        readonly first: number | null;
        /** The place at which a page repeats its number. */
        readonly echo: Access | null;
        readonly totalPages: ListOutput | null;
        readonly total: ListOutput | null;
        readonly more: ListOutput | null;
      } & PageSize)
    /** The body has the URL of the next page. */
    | { readonly kind: 'nextUrl'; readonly next: Access }
    /** The body has a value with which another call reads the next page. */
    | {
        readonly kind: 'operation';
        /** {@link Call.id} of that call. */
        readonly call: string;
        /** Key in its input. */
        readonly input: string;
        /** Keys that both inputs have, and whose values are passed on. */
        readonly shared: readonly string[];
        readonly next: Access;
      }
    /** The `Link` header has the URL, with `rel="next"` (RFC 8288). */
    | { readonly kind: 'linkHeader' };
}

/** The place of a pagination value in a response. */
export type ListOutput =
  { readonly kind: 'body'; readonly access: Access } | { readonly kind: 'header'; readonly name: string };

/** The page-size input, with its default and limit if they are known. */
export interface PageSize {
  readonly size: readonly string[] | null;
  readonly defaultSize: number | null;
  readonly maxSize: number | null;
}

/** How the progress of started work is followed, and its result. */
export interface Polling {
  readonly poll:
    | {
        readonly kind: 'call';
        readonly step: CallStep;
        /** The path of a first status in the response; null without one. */
        readonly embedded: Access | null;
        readonly state: Access;
        readonly reason: Access | null;
        /** The result of a poll. */
        readonly event: Result;
      }
    /** A URL in a header of the response. */
    | {
        readonly kind: 'header';
        readonly finalStateVia:
          'original-uri' | 'location' | 'operation-location' | 'azure-async-operation' | null;
        /** The paths of the status and the error in the document; null if the convention decides. */
        readonly statusPath: readonly string[] | null;
        readonly errorPath: readonly string[] | null;
        /** Whether the status has the conventional states. */
        readonly hasConventionalWords: boolean;
      };
  readonly succeeded: readonly (string | boolean)[];
  readonly failed: readonly (string | boolean)[];
  readonly cancelled: readonly (string | boolean)[];
  readonly result:
    | { readonly kind: 'none' }
    /** A value inside the final status. */
    | { readonly kind: 'value'; readonly access: Access }
    /** The resource, read again. */
    | { readonly kind: 'read'; readonly step: CallStep; readonly result: Result }
    /** The body at the final URL: the declared body of the operation, or another one. */
    | { readonly kind: 'response'; readonly result: Result; readonly isDeclared: boolean };
  readonly cancel: CallStep | null;
  readonly intervalSeconds: number | null;
}

/** A call of another operation, with values of a response or of the starting call's input. */
export interface CallStep {
  /** {@link Call.id} of the called operation. */
  readonly call: string;
  readonly arguments: readonly CallArgument[];
}

export interface CallArgument {
  /** Key in its input. */
  readonly key: string;
  readonly from: 'response' | 'input';
  readonly access: Access;
  /** The replacement of a missing value; null if none can be missing. */
  readonly fallback: 'undefined' | 'empty text' | 'not a number' | null;
  /** The conversion of the value; null without one. */
  readonly convert: 'String' | 'Number' | 'BigInt' | 'last segment' | null;
}

/** Waits until a resource is in a state. */
export interface Waiter {
  /** Name of the function and method. */
  readonly name: string;
  /** Exported name of the type of its states. */
  readonly statesName: string;
  readonly state: Access;
  /** States to wait for. */
  readonly targets: readonly string[];
  /** The state that most callers want; null without one. */
  readonly preferred: string | null;
  /** Intermediate states. */
  readonly transitional: readonly string[];
  /** States without a next state. */
  readonly final: readonly string[];
}

/** Bodies of error responses. */
export interface ErrorBodies {
  /** Their types; empty if the document describes none, or too many to distinguish. */
  readonly types: readonly Type[];
  /** The kinds of JSON values of the bodies; null if unknown. */
  readonly kinds: readonly JsonKind[] | null;
  /** The statuses with a described body, ranges as `4XX`; empty if all other statuses have one too, or none has. */
  readonly statuses: readonly (number | `${number}XX`)[];
  /**
   * Whether every body is described and has its reason in one text. False if the body for invalid input is not
   * described.
   */
  readonly areFlat: boolean;
}

/** The kind of a JSON value. Here, null and arrays are not objects. */
export type JsonKind = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';

/** The direction of a value: in requests, or in responses. */
export type Direction = 'request' | 'response';

/** A named type. */
export interface Model {
  /** Its exported name in responses. */
  readonly name: string;
  /** The exported name of its request variant; null if requests and responses have the same type. */
  readonly requestName: string | null;
  /** The directions for which it has a declaration, sorted. */
  readonly directions: readonly Direction[];
  /** Whether it is in requests and in responses, whole or spread over an input. */
  readonly isSent: boolean;
  readonly isReceived: boolean;
  /** The file that declares it, relative to `src`. */
  readonly file: string;
  readonly type: Type;
  readonly docs: Docs;
  /**
   * For an enum whose values have names: the keys of its const object in order of its members, and its guard
   * if it is open. Null for numbers without names.
   */
  readonly keys: readonly string[] | null;
  readonly guardName: string | null;
  /** Kinds of values in it, directly or through other models, whose type differs from JSON. */
  readonly holds: readonly Representation[];
  /** The name of its converter; null if it needs no conversion, or no call uses it. */
  readonly converterName: string | null;
  /** Where it is used, ordered by place. */
  readonly uses: readonly string[];
}

/** The signature of webhooks, as the configuration describes it. */
export interface WebhookScheme {
  readonly signature: WebhookPlace;
  readonly encoding: 'base64' | 'hex';
  readonly hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
  readonly content: string;
  readonly id?: WebhookPlace;
  readonly timestamp?: WebhookPlace;
  readonly secret: 'text' | 'base64';
}

/** A header, and the prefix of its text. */
export interface WebhookPlace {
  readonly header: string;
  readonly prefix?: string;
}

export interface Webhook {
  /** Exported name of the body's type. */
  readonly name: string;
  readonly type: Type;
  readonly docs: Docs;
}

/**
 * A type as a tree.
 *
 * @typeParam P - data about the properties of objects
 */
export type Type<P = Property> =
  | PrimitiveType
  | LiteralType
  | EnumType
  | ArrayType<P>
  | TupleType<P>
  | RecordType<P>
  | ObjectType<P>
  | UnionType<P>
  | IntersectionType<P>
  | RefType
  | BinaryType
  | UnknownType
  | NeverType;

export interface PrimitiveType {
  readonly kind: 'primitive';
  readonly name: 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly format: string | null;
  /** The type for callers, if it differs from JSON. */
  readonly as?: Representation;
}

export interface LiteralType {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
}

/** Two or more values of one kind. `open`: other values are valid too. */
export interface EnumType {
  readonly kind: 'enum';
  readonly base: 'string' | 'number';
  readonly members: readonly EnumMember[];
  readonly open: boolean;
}

export interface EnumMember {
  readonly value: string | number;
  readonly description: string | null;
}

export interface ArrayType<P = Property> {
  readonly kind: 'array';
  readonly items: Type<P>;
}

export interface TupleType<P = Property> {
  readonly kind: 'tuple';
  readonly items: readonly Type<P>[];
  /** Number of required positions. Later ones may be absent. */
  readonly required: number;
  readonly rest: Type<P> | null;
}

/** An object with any keys, whose values have one type. */
export interface RecordType<P = Property> {
  readonly kind: 'record';
  readonly values: Type<P>;
}

export interface ObjectType<P = Property> {
  readonly kind: 'object';
  readonly properties: readonly P[];
  /** The type of undeclared properties; null without one. */
  readonly extra: Type<P> | null;
}

/** Unions are flat. `null` is the last member. */
export interface UnionType<P = Property> {
  readonly kind: 'union';
  readonly members: readonly Type<P>[];
  readonly discriminator: Discriminator | null;
}

/** The property that distinguishes the members of a union. */
export interface Discriminator {
  readonly property: string;
  /** For each member except `null`, in order: the values that the property has there. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

export interface IntersectionType<P = Property> {
  readonly kind: 'intersection';
  readonly members: readonly Type<P>[];
}

export interface RefType {
  readonly kind: 'ref';
  /** {@link Model.name} */
  readonly model: string;
}

/** Bytes. */
export interface BinaryType {
  readonly kind: 'binary';
}

export interface UnknownType {
  readonly kind: 'unknown';
}

export interface NeverType {
  readonly kind: 'never';
}

/** The properties of a property that decide its values. */
export interface BareProperty {
  /** The name on the wire. */
  readonly name: string;
  readonly required: boolean;
  /** `read`: only responses have it (`readOnly`). `write`: only requests do (`writeOnly`). */
  readonly access: 'both' | 'read' | 'write';
  /** Whether responses always have it although the document does not require it. */
  readonly promised?: true;
  readonly type: Type<BareProperty>;
}

/** A property of an object, a parameter or a header. */
export interface Property extends BareProperty {
  readonly type: Type;
  readonly docs: Docs;
  readonly limits: Limits;
}
