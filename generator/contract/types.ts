/**
 * The contract: a package as its users see it, as plain JSON data. Every product (SDK, command line, documentation, …),
 * the change report and `inspect` read it, and nothing else. `build.ts` builds it once, from the model and the names.
 *
 * Names in it are final: no reader adds an exported name. Types are trees that end in references; a reference is the
 * name of a {@link Model}.
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

/** What the contract has as the model has it. */
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
  /** In order of their key in the model. */
  readonly resources: readonly Resource[];
  /** In order of name. */
  readonly models: readonly Model[];
  /** Payloads of requests that the service sends, in order of name. */
  readonly webhooks: readonly Webhook[];
  /** How webhooks are signed, where the package verifies them: `standard` for Standard Webhooks; null where it does not. */
  readonly webhookScheme: WebhookScheme | 'standard' | null;
  /** Types of response headers that several calls share, in order of name. */
  readonly headers: readonly HeadersType[];
  readonly errors: ErrorBodies;
  /** Every name that the package exports because of the document, in order of name. */
  readonly exports: readonly Export[];
}

/** What an exported name is. */
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
  /** Whether the name exists for the compiler alone. */
  readonly isType: boolean;
}

/** The client class, its options, and where its calls go. */
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
  /** Servers to choose from, in document order. */
  readonly servers: readonly Server[];
  /** Default headers of each call. */
  readonly headers: readonly SentHeader[];
  /** Whether some call needs the option `baseUrl`, because no server of it is a whole URL. */
  readonly needsBaseUrl: boolean;
  /** In order of the security schemes' names. Schemes that one credential meets have the same option. */
  readonly credentials: readonly Credential[];
  /** Options that stand in for parameters, in order of name. */
  readonly parameters: readonly ClientParameter[];
  /** The requirement that calls have where {@link Call.security} is null. */
  readonly security: Security;
  /** Whether some call reads or writes XML that callers see as data. */
  readonly parsesXml: boolean;
}

/** An option of the client that stands in for a parameter in the calls that have it. */
export interface ClientParameter extends ClientOption {
  /** The parameter's key in inputs. */
  readonly key: string;
  readonly type: Type;
  readonly docs: Docs;
}

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

/** An option of the client that holds a credential. */
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
      /** The prefix of the key, such as `Bearer `, if there is one. */
      readonly prefix?: string;
    }
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' }
  /** `Authorization: <httpScheme> <credential>`. */
  | {
      readonly kind: 'http';
      readonly httpScheme: string;
      /** The credential responds to a challenge, or signs the request: callers give a function. */
      readonly isMadeForRequest: boolean;
    }
  /** OAuth 2 with grants that the client can request, in addition to tokens of callers. */
  | { readonly kind: 'accessToken'; readonly grants: TokenGrants }
  | { readonly kind: 'clientCredentials'; readonly tokenUrl: string; readonly scopes: readonly string[] }
);

/** Alternatives of a security requirement, each the names of the schemes that must all be met. */
export type Security = readonly (readonly string[])[];

/** A group of calls under one property of the client. */
export interface Resource {
  /** Dotted name, unique in the package: `machineEvents`, or `chat.completions` for one below another. */
  readonly name: string;
  /** The exported interface of its functions with the client given: `MachineEvents`. */
  readonly interfaceName: string;
  /** The properties of the client's class that lead to it: `['chat', 'completions']`. */
  readonly path: readonly [string, ...string[]];
  /** For readers: `Machine events`. */
  readonly title: string;
  /** One thing of it, in words joined by `-`: `machine-event`. */
  readonly noun: string;
  /** The file of its functions, relative to `src`. */
  readonly file: string;
  readonly docs: Docs;
  /** In document order of path, then method. */
  readonly calls: readonly Call[];
}

/** One call that the client offers. */
export interface Call {
  /** Dotted name, unique in the package: `machines.get`. */
  readonly id: string;
  /** Name of the method: `get`. */
  readonly name: string;
  /** Name of the function in its file: `get`, or `delete_` for a reserved word. */
  readonly functionName: string;
  /** Name of the const that holds its plan, private to its file. */
  readonly planName: string;
  /** The `operationId` of the document; null if it has none, or shares it. */
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
  /** Failing responses: 4xx, 5xx and `default`. */
  readonly errors: readonly Response[];
  /** What a successful call resolves to. */
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
  /** Safe to send twice (RFC 9110, section 9.2.2), or declared so. */
  readonly idempotent: boolean;
  /** The header of its idempotency key, and whether the client makes one where callers give none; null where it has none. */
  readonly idempotencyKey: { readonly header: string; readonly isMade: boolean } | null;
}

/** The one flat object that callers pass. */
export interface Input {
  /** Exported name of its type. */
  readonly name: string;
  /** Whether callers pass it: never, if they like, or always. */
  readonly need: 'none' | 'optional' | 'required';
  /** Fields that callers can set, in document order, without those of {@link extends}. */
  readonly fields: readonly InputField[];
  /** A model all of whose properties are fields of the input too. */
  readonly extends: string | null;
  /** Whether the fields of the body go together: without any of them no body is sent, with one the required ones are needed. */
  readonly isBodyAllOrNone: boolean;
  /** An example of the body as a whole. */
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

/** What a call sends after its headers. */
export interface Body {
  readonly required: boolean;
  /** `fields`: its properties are fields of the input. `whole`: it is the input's field `body`. */
  readonly placement: 'fields' | 'whole';
  /** By media type, the preferred one first. With more than one, the caller may choose. */
  readonly contents: readonly [Content, ...Content[]];
}

/** A payload in one media type. */
export interface Content {
  readonly mediaType: string;
  readonly format: 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'eventStream' | 'jsonLines' | 'xml';
  readonly type: Type;
  /** For streams: the type of one event or line. */
  readonly item: Type | null;
  /** How fields of form and multipart bodies are encoded, if the document says so. */
  readonly encodings: readonly FieldEncoding[];
  /** Of multipart bodies: whether their parts have names (`multipart/form-data`). */
  readonly hasNamedParts?: boolean;
  /** Of multipart bodies whose parts have no names. */
  readonly parts?: PartOrder;
  /** Of event streams: how an event becomes a value. */
  readonly events?: EventFormat;
  /** Of JSON lines: each holds a value as `result`, or an `error` that ends the stream (gRPC-gateway). */
  readonly isFramed?: true;
}

export interface Response {
  /** A status (200), a range (`2XX` is `{ from: 200, to: 299 }`) or `default`. */
  readonly status: number | { readonly from: number; readonly to: number } | 'default';
  readonly description: string | null;
  /** Empty if there is no body, or the document does not describe it. */
  readonly contents: readonly Content[];
  /** The document does not say whether there is a body, and of which type. */
  readonly isOpen: boolean;
}

/** The result of a call: the bodies that are read, one for each status, and whether some responses have none. */
export interface Result {
  readonly contents: readonly Content[];
  readonly mayBeEmpty: boolean;
  /** The document does not say whether there is a body, and of which type. */
  readonly isOpen: boolean;
}

/** The envelope that a body comes in. */
export interface Envelope {
  /** The path of the result in the body; null if the result is the whole body. */
  readonly data: readonly string[] | null;
  /** The whole body. */
  readonly whole: Result;
  readonly success: Success | null;
  readonly evidence: Evidence;
}

/** Results that a caller chooses from by media type. */
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

/** A header: its type is that of the value that is read. */
export interface HeaderField extends Property {
  readonly read: {
    readonly as: 'text' | 'number' | 'boolean' | 'json';
    /** Whether the value is a list of such. */
    readonly isList: boolean;
  };
}

/** What calling sets going. */
export type Behaviour =
  | { readonly kind: 'call'; readonly unpaged?: Unpaged }
  | { readonly kind: 'list'; readonly paging: Paging; readonly evidence: Evidence }
  | { readonly kind: 'work'; readonly polling: Polling; readonly evidence: Evidence }
  /** A read with a function next to it that waits for a state. */
  | { readonly kind: 'waitable'; readonly waiter: Waiter; readonly evidence: Evidence };

/** The way to a value inside another one. */
export interface Access {
  readonly steps: readonly AccessStep[];
  /** Type of the value, without null. */
  readonly type: Type;
  /** Whether the value may be null or absent. */
  readonly mayBeMissing: boolean;
}

export interface AccessStep {
  readonly key: string;
  /** Whether what the step starts from may be null or absent. */
  readonly afterMissing: boolean;
  /** Whether the type declares the property by name. */
  readonly isDeclared: boolean;
}

/** The pagination of a list. An input is the key of a field, then the names that lead to a value inside it. */
export interface Paging {
  /** The way from the body to the items. */
  readonly items: Access;
  readonly item: Type;
  readonly scheme:
    /** The response has a token, which the next request sends. */
    | {
        readonly kind: 'cursor';
        readonly input: readonly string[];
        readonly next: ListOutput;
        readonly more: ListOutput | null;
        /** Whether the token may stay the same from page to page: then an empty page ends the list. */
        readonly scroll?: true;
      }
    /** The next request starts after the last item, whose key it sends. */
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
        /** Null if the first page itself has its number. */
        readonly first: number | null;
        /** Where a page repeats its number. */
        readonly echo: Access | null;
        readonly totalPages: ListOutput | null;
        readonly total: ListOutput | null;
        readonly more: ListOutput | null;
      } & PageSize)
    /** The body holds the URL of the next page. */
    | { readonly kind: 'nextUrl'; readonly next: Access }
    /** The body holds what another call reads the next page with. */
    | {
        readonly kind: 'operation';
        /** {@link Call.id} of that call. */
        readonly call: string;
        /** Key in its input. */
        readonly input: string;
        /** Keys that both inputs have, which are passed on. */
        readonly shared: readonly string[];
        readonly next: Access;
      }
    /** The `Link` header holds it, with `rel="next"` (RFC 8288). */
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

/** How the progress of started work is followed, and what comes of it. */
export interface Polling {
  readonly poll:
    | {
        readonly kind: 'call';
        readonly step: CallStep;
        /** The path of a first status in the response; null without one. */
        readonly embedded: Access | null;
        readonly state: Access;
        readonly reason: Access | null;
        /** What a poll resolves to. */
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
        /** Whether the words of the status are those of the convention. */
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
  /** {@link Call.id} of what is called. */
  readonly call: string;
  readonly arguments: readonly CallArgument[];
}

export interface CallArgument {
  /** Key in the input of what is called. */
  readonly key: string;
  readonly from: 'response' | 'input';
  readonly access: Access;
  /** The replacement of a missing value; null if none can be missing. */
  readonly fallback: 'undefined' | 'empty text' | 'not a number' | null;
  /** How the value is made to fit; null where it fits. */
  readonly convert: 'String' | 'Number' | 'BigInt' | 'last segment' | null;
}

/** Waiting until a resource is in a state. */
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
  /** States on the way to others. */
  readonly transitional: readonly string[];
  /** States that no other state follows. */
  readonly final: readonly string[];
}

/** Bodies of failing responses. */
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

/** What a JSON value can be: null and arrays are not objects here. */
export type JsonKind = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';

/** Which way a value travels: to the service, or from it. */
export type Direction = 'request' | 'response';

/** A named type. */
export interface Model {
  /** Its exported name, as a response has it. */
  readonly name: string;
  /** The exported name of its variant in requests; null where both are one. */
  readonly requestName: string | null;
  /** The ways for which it has a declaration, in order of their names. */
  readonly directions: readonly Direction[];
  /** Whether requests send it and responses hold it, as a whole or spread over an input. */
  readonly isSent: boolean;
  readonly isReceived: boolean;
  /** The file that declares it, relative to `src`. */
  readonly file: string;
  readonly type: Type;
  readonly docs: Docs;
  /**
   * For an enum whose values have names: keys of its const object in order of its members, and its guard where it is open. Null
   * for numbers without names.
   */
  readonly keys: readonly string[] | null;
  readonly guardName: string | null;
  /** Values in it, itself or through other models, whose type differs from JSON. */
  readonly holds: readonly Representation[];
  /** The name of its converter; null if it needs no conversion, or no call uses it. */
  readonly converterName: string | null;
  /** Where it is used, in order of place. */
  readonly uses: readonly string[];
}

/** How a service signs the webhooks that it sends, as the configuration describes it. */
export interface WebhookScheme {
  readonly signature: WebhookPlace;
  readonly encoding: 'base64' | 'hex';
  readonly hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
  readonly content: string;
  readonly id?: WebhookPlace;
  readonly timestamp?: WebhookPlace;
  readonly secret: 'text' | 'base64';
}

/** A header, and what stands before a text in it. */
export interface WebhookPlace {
  readonly header: string;
  readonly prefix?: string;
}

export interface Webhook {
  /** Exported name of the payload's type. */
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
  /** Positions from here on may be absent. */
  readonly required: number;
  readonly rest: Type<P> | null;
}

/** An object used as a map: any key, one type of value. */
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

/** A union is flat; `null` is its last member where it admits null. */
export interface UnionType<P = Property> {
  readonly kind: 'union';
  readonly members: readonly Type<P>[];
  readonly discriminator: Discriminator | null;
}

/** The property that distinguishes the members of a union. */
export interface Discriminator {
  readonly property: string;
  /** Per member (but `null`), in order: the values that the property has there. */
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

/** What makes a property's values what they are. */
export interface BareProperty {
  /** The name on the wire. */
  readonly name: string;
  readonly required: boolean;
  /** `read`: only responses have it (`readOnly`). `write`: only requests do (`writeOnly`). */
  readonly access: 'both' | 'read' | 'write';
  /** Responses always have it, though the document does not require it. */
  readonly promised?: true;
  readonly type: Type<BareProperty>;
}

/** A member of an object, a parameter or a header. */
export interface Property extends BareProperty {
  readonly type: Type;
  readonly docs: Docs;
  readonly limits: Limits;
}
