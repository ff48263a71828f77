import type { Origin } from '../diagnostics/origin.ts';

/**
 * The intermediate model: the API without the spelling of its document. It is closed, readonly and
 * discriminated by `kind`. Null is a member of a union, never a flag. Nodes have no TypeScript names. They
 * refer to each other by {@link SymbolId}, and the names module assigns every name once, at the end.
 */

declare const symbol: unique symbol;

/**
 * Identity of a model, a resource or an operation, which will get a name. It does not depend on the order of
 * keys.
 */
export type SymbolId = string & { readonly [symbol]: true };

/**
 * A JSON value of the document: a default, an example or an enum value. An integer may be a {@link
 * LargeInteger}.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An integer that a JavaScript number cannot hold, by its decimal digits. */
export interface LargeInteger {
  readonly $integer: string;
}

interface Node {
  readonly origin: Origin;
}

/** A named API, from which one target is generated. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  /** Base URLs in document order; the first is the client's default. */
  readonly servers: readonly Server[];
  /** Security schemes by their name in the document. */
  readonly securitySchemes: readonly SecurityScheme[];
  /** Resources ordered by key. Every operation belongs to exactly one. */
  readonly resources: readonly Resource[];
  /** Models ordered by id. */
  readonly models: ReadonlyMap<SymbolId, Model>;
  /** Types of incoming requests (OpenAPI 3.1 webhooks) and callbacks. */
  readonly webhooks: readonly Webhook[];
}

/** Docs of a node, as the document has them. */
export interface Docs {
  readonly summary: string | null;
  readonly description: string | null;
  readonly deprecated: boolean;
  /** Link from `externalDocs`. */
  readonly link: string | null;
  /** The first example of the document, with sorted keys. */
  readonly example?: Json;
}

export interface Server extends Node {
  /** The URL, with `{variable}` placeholders. Relative URLs stay relative. */
  readonly url: string;
  readonly description: string | null;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable extends Node {
  readonly name: string;
  readonly default: string;
  readonly values: readonly string[];
  readonly description: string | null;
}

/** A way to authenticate (OpenAPI Security Scheme Object). */
export type SecurityScheme = Node & { readonly name: string; readonly description: string | null } & (
    | {
        readonly kind: 'apiKey';
        readonly in: 'header' | 'query' | 'cookie';
        readonly parameter: string;
        /** The prefix of the key, such as `Bearer `; absent without one. */
        readonly prefix?: string;
        readonly isAccessToken?: boolean;
      }
    /**
     * `isAccessToken`: the token comes from OAuth 2, OpenID Connect or a sign-in call, or is a JWT. Otherwise
     * it may be a key.
     */
    | { readonly kind: 'bearer'; readonly isAccessToken?: boolean }
    | { readonly kind: 'basic' }
    /**
     * `Authorization: <scheme> <credential>`. `isMadeForRequest`: the credential is computed from a challenge
     * or the request.
     */
    | { readonly kind: 'http'; readonly scheme: string; readonly isMadeForRequest: boolean }
    /** OAuth 2 with grants that the client can request. Callers may also pass a token. */
    | { readonly kind: 'accessToken'; readonly grants: TokenGrants }
    | { readonly kind: 'clientCredentials'; readonly tokenUrl: string; readonly scopes: readonly string[] }
  );

/** Token URLs by grant (RFC 6749); absent for grants that the service does not have. */
export interface TokenGrants {
  readonly clientCredentials?: TokenEndpoint;
  readonly password?: TokenEndpoint;
  readonly refresh?: TokenEndpoint;
}

export interface TokenEndpoint {
  readonly tokenUrl: string;
  readonly scopes: readonly string[];
}

/** One alternative of a security requirement: the schemes that must all be satisfied. An empty list requires none. */
export type SecurityAlternative = readonly { readonly scheme: string; readonly scopes: readonly string[] }[];

/** A group of operations that the client has as one property. */
export interface Resource extends Node {
  readonly id: SymbolId;
  /** Words of its name in the document, for example `['machine', 'events']`. */
  readonly words: readonly string[];
  /** The words of each property on the path from the client: `[['chat'], ['completions']]`. */
  readonly levels: readonly (readonly string[])[];
  readonly docs: Docs;
  /** In document order of path, then method. */
  readonly operations: readonly Operation[];
}

export type Method =
  'GET' | 'HEAD' | 'OPTIONS' | 'TRACE' | 'PUT' | 'DELETE' | 'POST' | 'PATCH' | 'QUERY' | (string & {});

/** One operation of the document. */
export interface Operation extends Node {
  readonly id: SymbolId;
  /** The `operationId` of the document; null if it has none, or if several operations have it. */
  readonly operationId: string | null;
  /** The name that the document pins with `x-sdkwright-name`: `resource.method` or `method`. */
  readonly pinned: string | null;
  /** Words of the method's name in its resource, for example `['add', 'accessor']`. */
  readonly words: readonly string[];
  readonly naming: NameEvidence;
  readonly method: Method;
  /** Path template as the document has it, for example `/machines/{id}/start`. */
  readonly path: string;
  readonly input: Input;
  readonly body: Body;
  /** The successful responses, most specific status first. */
  readonly responses: readonly Response[];
  /** The error responses: 4xx, 5xx and `default`. */
  readonly errors: readonly Response[];
  readonly behaviour: Behaviour;
  /** The envelope of its successful responses, if calls remove it. */
  readonly envelope?: Envelope;
  /** Alternatives, any of which is enough; null if the document requires none. */
  readonly security: readonly SecurityAlternative[] | null;
  /** Servers of the operation or its path item; null if they are those of the API. */
  readonly servers: readonly Server[] | null;
  /**
   * Whether a client may send it twice, by its method (RFC 9110, section 9.2.2) or because the document says
   * so.
   */
  readonly idempotent: boolean;
  readonly docs: Docs;
}

/** Why an operation has its name. `inspect` shows it. */
export interface NameEvidence {
  /** The rule that named it, for example `path: a verb`. */
  readonly rule: string;
  /** The name that the next rule would give, as `resource.method`; null without one. */
  readonly next: string | null;
  /** The framework that wrote its operationId, for example `FastAPI`. */
  readonly idWriter: string;
}

/**
 * The flat object that a caller passes: path, query, header, cookie and body fields together.
 *
 * A body that is not an object, or that has the name of a parameter among its fields, is one field named
 * `body`.
 */
export interface Input {
  readonly fields: readonly InputField[];
  /**
   * A model of which all properties are fields of the input. The input extends it, so these fields are not in
   * `fields`.
   */
  readonly extends: SymbolId | null;
  /** An example of the body, if its properties are in `extends`. */
  readonly example?: Json;
}

export interface InputField extends Property {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** The key in the input object: `wireName`, unless two parameters have one name in two places. */
  readonly key: string;
  /** How the value of a parameter is written; null for fields of the body. */
  readonly style: ParameterStyle | null;
  /** The client option that supplies the parameter if a call leaves it out. */
  readonly client?: ClientOption;
}

export interface ClientOption {
  readonly option: string;
  /** The default of the document; null without one. */
  readonly standard: string | number | boolean | null;
  /** Whether the service requires a value and there is no default. */
  readonly isDemanded: boolean;
}

/** OpenAPI `style` and `explode`, or the media type of a `content` parameter. */
export type ParameterStyle =
  | {
      readonly kind: 'style';
      readonly style:
        | 'simple'
        | 'label'
        | 'matrix'
        | 'form'
        | 'spaceDelimited'
        | 'pipeDelimited'
        | 'tabDelimited'
        | 'deepObject'
        | 'cookie';
      readonly explode: boolean;
      readonly allowReserved: boolean;
      /** Whether callers pass a percent-encoded value, which is sent as it is. */
      readonly isEncoded?: true;
      /** Whether the value has several segments of a path, so that its slashes are not encoded. */
      readonly hasSegments?: true;
    }
  | { readonly kind: 'content'; readonly mediaType: string };

/** The request body of an operation. */
export type Body =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'content';
      readonly required: boolean;
      /** `fields`: its properties are fields of the input. `whole`: it is the input's field `body`. */
      readonly placement: 'fields' | 'whole';
      /** Accepted media types, the preferred one first. If there are several, the caller may choose. */
      readonly contents: readonly [Content, ...Content[]];
    };

/** A body in one media type. */
export interface Content extends Node {
  /** As the document writes it, for example `application/json`. */
  readonly mediaType: string;
  readonly format: 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'eventStream' | 'jsonLines' | 'xml';
  readonly type: Type;
  /** For streams: the type of one event or line. */
  readonly item: Type | null;
  /** Encoding of each field of form and multipart bodies (OpenAPI Encoding Object). */
  readonly encodings: readonly FieldEncoding[];
  /** For multipart bodies without named parts: what the position of a part decides. */
  readonly parts?: PartOrder;
  /** For event streams: how an event becomes a value. */
  readonly events?: EventFormat;
  /** For JSON lines: each line has a value in `result`, or an `error` that ends the stream (gRPC-gateway). */
  readonly isFramed?: true;
}

/**
 * How the text of an event's data is read. `either`: an object or an array is JSON, everything else is text.
 */
export type EventData = 'json' | 'text' | 'either';

/** How an event of a stream becomes a value. */
export interface EventFormat {
  /** `data`: a value is the data of an event. `event`: it is the whole event. */
  readonly value: 'data' | 'event';
  /** How the data of events outside of `named` is read; null if the document describes no others. */
  readonly data: EventData | null;
  /** How the data of events with these names is read. */
  readonly named: readonly { readonly name: string; readonly data: EventData }[];
}

/** The parts of a multipart body by position. A media type is null if the value decides it. */
export interface PartOrder {
  /** Properties in document order, which is the order of the parts. */
  readonly names: readonly string[];
  /** Media types, from `prefixEncoding` (OpenAPI 3.2). */
  readonly first: readonly (string | null)[];
  /** Media type of the parts after those, from `itemEncoding`. */
  readonly rest: string | null;
}

export interface FieldEncoding {
  readonly field: string;
  readonly contentType: string | null;
  readonly style: ParameterStyle | null;
}

export interface Response extends Node {
  /** A status (200), a range (`2XX` is `{ from: 200, to: 299 }`) or `default`. */
  readonly status: number | { readonly from: number; readonly to: number } | 'default';
  readonly description: string | null;
  /** Empty if there is no body, or the document does not describe it. */
  readonly contents: readonly Content[];
  /** Whether the document leaves open if there is a body, and of which type. */
  readonly isOpen?: true;
  /** Ordered by name. No two differ only in letter case. */
  readonly headers: readonly ResponseHeader[];
}

/** A header of a response, and how its value is written. */
export interface ResponseHeader extends Property {
  readonly style: ParameterStyle;
}

/** The behaviour of an operation. */
export type Behaviour =
  | { readonly kind: 'call'; readonly unpaged?: Unpaged }
  | { readonly kind: 'paginated'; readonly paging: Paging; readonly evidence: Evidence }
  | { readonly kind: 'longRunning'; readonly polling: Polling; readonly evidence: Evidence }
  /** A read that can wait for a resource's state: a plain call, with a `waitFor` next to it. */
  | { readonly kind: 'waitable'; readonly waiter: Waiter; readonly evidence: Evidence };

/** The envelope of responses. */
export interface Envelope {
  /** The path of the result; null if the result is the whole body. */
  readonly data: ValuePath | null;
  readonly success: Success | null;
  readonly evidence: Evidence;
}

/** The place of a value in the body that decides between success and failure, and the values that mean success. */
export interface Success {
  readonly path: ValuePath;
  readonly values: readonly (string | number | boolean)[];
}

/** Why a call that reads a list has no pages, and how to declare them. `inspect` shows it. */
export interface Unpaged {
  readonly reason: string;
  /** A value of `x-sdkwright-pagination`, or a sentence if no value would help. */
  readonly remedy: string;
}

/** Why the generator decided so. `inspect` shows it. */
export interface Evidence {
  readonly source: 'config' | 'sdkwright extension' | 'foreign extension' | 'link' | 'heuristic';
  /** Observed facts, one on each line, for example `query parameter "after" is a cursor`. */
  readonly facts: readonly string[];
}

/** A path in a JSON value: property names from the outside in. The empty path is the value itself. */
export type ValuePath = readonly string[];

/** The place of a pagination value in a response: in its JSON body, or a header. */
export type ListOutput = ValuePath | HeaderOutput;

/** A response header that says how a list continues. */
export interface HeaderOutput {
  readonly header: string;
}

/**
 * How a list continues. `items` is the path of the array in the response body, `item` the type of one
 * element.
 *
 * An input is a path too: the key of a field, then the names of nested properties.
 */
export interface Paging {
  readonly items: ValuePath;
  readonly item: Type;
  readonly scheme:
    /** The response has a token, which the next request sends. */
    | {
        readonly kind: 'cursor';
        readonly input: ValuePath;
        readonly next: ListOutput;
        readonly more: ListOutput | null;
        /** Whether the token may stay the same from page to page. Then an empty page ends the list. */
        readonly scroll?: true;
      }
    /** The next request starts from the id of the last item. */
    | {
        readonly kind: 'itemCursor';
        readonly input: ValuePath;
        readonly itemKey: ValuePath;
        readonly more: ListOutput | null;
      }
    /** The next request skips the items read so far. */
    | (PageSize & {
        readonly kind: 'offset';
        readonly input: ValuePath;
        readonly total: ListOutput | null;
        readonly more: ListOutput | null;
      })
    /** The next request asks for the number of the next page. */
    | (PageSize & {
        readonly kind: 'page';
        readonly input: ValuePath;
        /** The number of the first page; null if only the response has it. */
        readonly first: number | null;
        /** The path at which the response repeats the number of its page. */
        readonly echo: ValuePath | null;
        readonly totalPages: ListOutput | null;
        /** The place of the number of all items. */
        readonly total: ListOutput | null;
        readonly more: ListOutput | null;
      })
    /** The response body has the next page's URL. */
    | { readonly kind: 'nextUrl'; readonly next: ValuePath }
    /** The response body has a value with which another operation reads the next page. */
    | {
        readonly kind: 'operation';
        readonly operation: SymbolId;
        /** Key in the input of that operation. Keys that both operations have are passed on. */
        readonly input: string;
        readonly next: ValuePath;
      }
    /** The `Link` header has the URL, with `rel="next"` (RFC 8288). */
    | { readonly kind: 'linkHeader' };
}

/** The page size: its input, and its limits in the document. */
export interface PageSize {
  readonly size: ValuePath | null;
  readonly defaultSize: number | null;
  readonly maxSize: number | null;
}

/** How callers follow the progress of started work. */
export interface Polling {
  /** How the current state is read. */
  readonly poll:
    | {
        readonly kind: 'operation';
        /** The operation that reads the status. */
        readonly operation: SymbolId;
        /** Its input, each key from a place in the response or from the input of the starting call. */
        readonly input: readonly PollArgument[];
        /**
         * The path at which the response already has a first status; null if it has none. If that is optional
         * and absent, the work is done.
         */
        readonly embedded: ValuePath | null;
      }
    /** A URL in a header of the response: `Operation-Location`, `Azure-AsyncOperation`, then `Location`. */
    | {
        readonly kind: 'header';
        readonly finalStateVia:
          'original-uri' | 'location' | 'operation-location' | 'azure-async-operation' | null;
        /** Whether the path of the status is declared. Then it applies to responses of `Location` too. */
        readonly hasStatusPath: boolean;
      };
  readonly status: StatusVocabulary;
  /** The value that `wait()` resolves to after a success. */
  readonly result:
    | { readonly kind: 'none' }
    /** The body that the operation itself declares, at the URL to which its headers lead in the end. */
    | { readonly kind: 'declared' }
    /** Such a body that another place describes: JSON of a model. */
    | { readonly kind: 'model'; readonly model: SymbolId }
    /** A value inside the final status. */
    | { readonly kind: 'embedded'; readonly path: ValuePath }
    /** The resource, read again. */
    | { readonly kind: 'operation'; readonly operation: SymbolId; readonly input: readonly PollArgument[] };
  /** The operation that cancels the work; null without one. */
  readonly cancel: { readonly operation: SymbolId; readonly input: readonly PollArgument[] } | null;
  /** Seconds between polls, if the document gives them. */
  readonly intervalSeconds: number | null;
}

export interface PollArgument {
  /** Key in the input of the called operation. */
  readonly key: string;
  readonly from: 'response' | 'input';
  readonly path: ValuePath;
  /**
   * The part of the value that is passed, if not all of it: the id at the end of a resource name,
   * `operations/123`.
   */
  readonly part?: 'last segment';
}

/** The meanings of a status's values. Work with a value in no list is still running. */
export interface StatusVocabulary {
  /** The path of the status in the response to a poll. */
  readonly path: ValuePath;
  readonly succeeded: readonly (string | boolean)[];
  readonly failed: readonly (string | boolean)[];
  readonly cancelled: readonly (string | boolean)[];
  /** The path of the reason of a failure, if there is one. */
  readonly error: ValuePath | null;
}

/** Waits for a state of a resource by reading it repeatedly. */
export interface Waiter {
  readonly path: ValuePath;
  /** States that callers can wait for: those in which the resource rests. */
  readonly targets: readonly string[];
  /** Intermediate states. */
  readonly transitional: readonly string[];
  /** Resting states without a next state. Waiting for another state then fails at once. */
  readonly final: readonly string[];
}

/** A named type. */
export interface Model extends Node {
  readonly id: SymbolId;
  readonly type: Type;
  readonly docs: Docs;
  /** The names that the document suggests. */
  readonly hints: NameHints;
  /**
   * The places of the structure itself, as `file#/pointer`, in order. A definition has one place; a folded
   * structure has those of all its occurrences.
   */
  readonly places: readonly string[];
  /** All uses of the model, ordered by origin. */
  readonly uses: readonly ModelUse[];
}

export interface NameHints {
  /** From the configuration or `x-sdkwright-name`. */
  readonly pinned: string | null;
  /** Its key under `components` (or `definitions`, `$defs`). */
  readonly component: string | null;
  readonly title: string | null;
}

/** One place of a model, for naming and `inspect`. */
export type ModelUse = Node & {
  /** Number of arrays or maps around it in that place: 1 for `Machine[]`. */
  readonly depth: number;
} & (
    | { readonly kind: 'property'; readonly owner: SymbolId; readonly property: string }
    /** A member of the union `owner`; `value` is the value of its discriminator. */
    | { readonly kind: 'variant'; readonly owner: SymbolId; readonly value: string | null }
    /** A part of the intersection, tuple or alias `owner`. */
    | { readonly kind: 'part'; readonly owner: SymbolId }
    /** `path` leads from the response body to it. It is empty for the body itself. */
    | {
        readonly kind: 'response';
        readonly operation: SymbolId;
        readonly path: ValuePath;
        readonly error: boolean;
      }
    | { readonly kind: 'input'; readonly operation: SymbolId; readonly field: string }
    /** The whole request body, or the base of the input. */
    | { readonly kind: 'body'; readonly operation: SymbolId }
    | { readonly kind: 'webhook'; readonly webhook: SymbolId }
  );

/** A type with all facts that TypeScript and the wire need. */
export type Type =
  | PrimitiveType
  | LiteralType
  | EnumType
  | ArrayType
  | TupleType
  | RecordType
  | ObjectType
  | UnionType
  | IntersectionType
  | RefType
  | BinaryType
  | UnknownType
  | NeverType;

export interface PrimitiveType extends Node {
  readonly kind: 'primitive';
  readonly name: 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly format: string | null;
  /** The type for callers, if `types` of the configuration changes it. */
  readonly as?: Representation;
}

/** The types for callers of a date or a 64-bit integer. `digits` is text. */
export type Representation = 'Date' | 'Instant' | 'PlainDate' | 'bigint' | 'digits';

export interface LiteralType extends Node {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
}

/** Two or more values of one kind. `open`: other values are valid too. */
export interface EnumType extends Node {
  readonly kind: 'enum';
  readonly base: 'string' | 'number';
  readonly members: readonly EnumMember[];
  readonly open: boolean;
}

export interface EnumMember {
  readonly value: string | number;
  /** From `x-enum-varnames` and similar names. */
  readonly name: string | null;
  readonly description: string | null;
}

export interface ArrayType extends Node {
  readonly kind: 'array';
  readonly items: Type;
}

export interface TupleType extends Node {
  readonly kind: 'tuple';
  readonly items: readonly Type[];
  /** Number of required positions. Later ones may be absent. */
  readonly required: number;
  readonly rest: Type | null;
}

/** An object with any keys, whose values have one type. */
export interface RecordType extends Node {
  readonly kind: 'record';
  readonly values: Type;
}

export interface ObjectType extends Node {
  readonly kind: 'object';
  /** In document order. Names are unique. */
  readonly properties: readonly Property[];
  /** The type of undeclared properties; null without one. */
  readonly extra: Type | null;
}

/**
 * Unions are flat: `members` contains no union. In a nullable type, the last member is the primitive `null`.
 */
export interface UnionType extends Node {
  readonly kind: 'union';
  readonly members: readonly Type[];
  readonly discriminator: Discriminator | null;
}

/** The property that distinguishes the members of a union. */
export interface Discriminator {
  readonly property: string;
  /**
   * For each member of the union except `null`, in the same order: the values that the property has there.
   */
  readonly values: readonly (readonly (string | number | boolean)[])[];
  /** Declared by the document, or found by the generator. */
  readonly source: 'declared' | 'found';
}

export interface IntersectionType extends Node {
  readonly kind: 'intersection';
  readonly members: readonly Type[];
}

export interface RefType extends Node {
  readonly kind: 'ref';
  readonly target: SymbolId;
}

/** Bytes: `format: binary`, or a media type that is not text. */
export interface BinaryType extends Node {
  readonly kind: 'binary';
}

export interface UnknownType extends Node {
  readonly kind: 'unknown';
}

export interface NeverType extends Node {
  readonly kind: 'never';
}

/** A property of an object, a parameter or a header. */
export interface Property extends Node {
  /** The name on the wire. */
  readonly wireName: string;
  readonly required: boolean;
  /** `read`: only responses have it (`readOnly`). `write`: only requests have it (`writeOnly`). */
  readonly access: 'both' | 'read' | 'write';
  /**
   * Whether responses always have it although the document does not require it. The configuration's `types`
   * says so.
   */
  readonly promised?: true;
  readonly type: Type;
  readonly docs: Docs;
  readonly limits: Limits;
}

/** Limits of a value in JSON Schema. TypeScript cannot express them, so the documentation states them. */
export interface Limits {
  readonly default?: Json;
  readonly minimum?: number | LargeInteger;
  readonly maximum?: number | LargeInteger;
  readonly exclusiveMinimum?: number | LargeInteger;
  readonly exclusiveMaximum?: number | LargeInteger;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
}

/** A request that the service sends to the consumer. Its body gets a type; no code is generated for it. */
export interface Webhook extends Node {
  readonly id: SymbolId;
  /** Its key under `webhooks`, or the callback's key. */
  readonly name: string;
  /** The operation that declares a callback; null for a webhook. */
  readonly operation: SymbolId | null;
  readonly method: Method;
  readonly body: Content | null;
  readonly docs: Docs;
}
