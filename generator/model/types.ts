import type { Origin } from '../diagnostics/origin.ts';

/**
 * The intermediate model: the API, independent of the spelling of its document. It is closed, readonly and
 * discriminated by `kind`. Null is a member of a union, never a flag. Nodes have no TypeScript names: they refer to
 * each other by {@link SymbolId}, and the names module assigns every name once, at the end.
 */

declare const symbol: unique symbol;

/** Identity of something that will get a name: a model, a resource or an operation. Stable under key reordering. */
export type SymbolId = string & { readonly [symbol]: true };

/** A JSON value, as documents hold them in defaults, examples and enums. An integer may be a {@link LargeInteger}. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An integer that a JavaScript number cannot hold, by its decimal digits. */
export interface LargeInteger {
  readonly $integer: string;
}

interface Node {
  readonly origin: Origin;
}

/** A named API: what one target is generated from. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  /** Base URLs in document order; the first is the client's default. */
  readonly servers: readonly Server[];
  /** Security schemes by their name in the document. */
  readonly securitySchemes: readonly SecurityScheme[];
  /** Resources in order of their key. Every operation belongs to exactly one. */
  readonly resources: readonly Resource[];
  /** Models in order of id. */
  readonly models: ReadonlyMap<SymbolId, Model>;
  /** Types of incoming requests (OpenAPI 3.1 webhooks) and callbacks. */
  readonly webhooks: readonly Webhook[];
}

/** Prose about a node, as the document has it. */
export interface Docs {
  readonly summary: string | null;
  readonly description: string | null;
  readonly deprecated: boolean;
  /** Link from `externalDocs`. */
  readonly link: string | null;
  /** The first example that the document gives, its keys in order. */
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

/** How a request proves who sends it (OpenAPI Security Scheme Object). */
export type SecurityScheme = Node & { readonly name: string; readonly description: string | null } & (
    | {
        readonly kind: 'apiKey';
        readonly in: 'header' | 'query' | 'cookie';
        readonly parameter: string;
        /** The prefix of the key, such as `Bearer `, if there is one. */
        readonly prefix?: string;
        readonly isAccessToken?: boolean;
      }
    /** `isAccessToken`: of OAuth 2, OpenID Connect, a JWT, or a sign-in call. Otherwise it may be a key. */
    | { readonly kind: 'bearer'; readonly isAccessToken?: boolean }
    | { readonly kind: 'basic' }
    /** `Authorization: <scheme> <credential>`. `isMadeForRequest`: the credential responds to a challenge, or signs the request. */
    | { readonly kind: 'http'; readonly scheme: string; readonly isMadeForRequest: boolean }
    /** OAuth 2 with grants that the client can request, in addition to tokens of callers. */
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

/** A group of operations that the client offers under one property. */
export interface Resource extends Node {
  readonly id: SymbolId;
  /** Words of its name in the document, for example `['machine', 'events']`. */
  readonly words: readonly string[];
  /** The words of each property that leads to it, from the client on: `[['chat'], ['completions']]`. */
  readonly levels: readonly (readonly string[])[];
  readonly docs: Docs;
  /** In document order of path, then method. */
  readonly operations: readonly Operation[];
}

export type Method =
  'GET' | 'HEAD' | 'OPTIONS' | 'TRACE' | 'PUT' | 'DELETE' | 'POST' | 'PATCH' | 'QUERY' | (string & {});

/** One call a client can make. */
export interface Operation extends Node {
  readonly id: SymbolId;
  /** The `operationId` of the document; null if it has none, or shares it. */
  readonly operationId: string | null;
  /** The name that the document pins, `resource.method` or `method`, as `x-sdkwright-name` has it. */
  readonly pinned: string | null;
  /** Words of the method's name inside its resource, for example `['add', 'accessor']`. */
  readonly words: readonly string[];
  readonly naming: NameEvidence;
  readonly method: Method;
  /** Path template as the document has it, for example `/machines/{id}/start`. */
  readonly path: string;
  readonly input: Input;
  readonly body: Body;
  /** The successful responses, most specific status first. */
  readonly responses: readonly Response[];
  /** The failing responses: 4xx, 5xx and `default`. */
  readonly errors: readonly Response[];
  readonly behaviour: Behaviour;
  /** The envelope that its successful responses come in, where there is one to take away. */
  readonly envelope?: Envelope;
  /** Alternatives, any of which suffices; null if the document requires none. */
  readonly security: readonly SecurityAlternative[] | null;
  /** Servers of the operation or its path item, where they differ from the API's. */
  readonly servers: readonly Server[] | null;
  /** Safe to send twice: by its method (RFC 9110, section 9.2.2), or because the document says so. */
  readonly idempotent: boolean;
  readonly docs: Docs;
}

/** Why an operation is called what it is: shown by `inspect`. */
export interface NameEvidence {
  /** The rule that named it, for example `path: a verb`. */
  readonly rule: string;
  /** The name that the next rule would give, as `resource.method`; null without one. */
  readonly next: string | null;
  /** What wrote its operationId, for example `FastAPI`. */
  readonly idWriter: string;
}

/**
 * The one flat object a caller passes: path, query, header, cookie and body fields together.
 *
 * A body that is no object, or whose field names collide with a parameter, is one field called `body`.
 */
export interface Input {
  readonly fields: readonly InputField[];
  /**
   * An object model all of whose properties are fields of the input too: the input extends it instead of repeating it.
   * Those fields are not in `fields`.
   */
  readonly extends: SymbolId | null;
  /** An example of a body that is not split into fields. */
  readonly example?: Json;
}

export interface InputField extends Property {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** The name in the input object; `wireName` except for two parameters of one name in two places. */
  readonly key: string;
  /** How a parameter's value is written; null for fields of the body. */
  readonly style: ParameterStyle | null;
  /** The client option that supplies the parameter if a call leaves it out. */
  readonly client?: ClientOption;
}

export interface ClientOption {
  readonly option: string;
  /** The default of the document; null without one. */
  readonly standard: string | number | boolean | null;
  /** The service demands a value, and there is no default. */
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
      /** Callers have percent-encoded the value: it is written as it is. */
      readonly isEncoded?: true;
      /** The value holds several segments of a path: its slashes stay. */
      readonly hasSegments?: true;
    }
  | { readonly kind: 'content'; readonly mediaType: string };

/** What an operation sends after its headers. */
export type Body =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'content';
      readonly required: boolean;
      /** `fields`: its properties are fields of the input. `whole`: it is the input's field `body`. */
      readonly placement: 'fields' | 'whole';
      /** Accepted forms, the preferred one first. With more than one, the caller may choose. */
      readonly contents: readonly [Content, ...Content[]];
    };

/** A payload in one media type. */
export interface Content extends Node {
  /** As the document writes it, for example `application/json`. */
  readonly mediaType: string;
  readonly format: 'json' | 'form' | 'multipart' | 'text' | 'binary' | 'eventStream' | 'jsonLines' | 'xml';
  readonly type: Type;
  /** For streams: the type of one event or line. */
  readonly item: Type | null;
  /** Per-field encoding of form and multipart bodies (OpenAPI Encoding Object). */
  readonly encodings: readonly FieldEncoding[];
  /** Of multipart bodies whose parts have no names: what their position says. */
  readonly parts?: PartOrder;
  /** Of event streams: how an event becomes a value. */
  readonly events?: EventFormat;
  /** Of JSON lines: each holds a value as `result`, or an `error` that ends the stream (gRPC-gateway). */
  readonly isFramed?: true;
}

/** How the text of an event's data is read. `either`: JSON for an object or an array, else text. */
export type EventData = 'json' | 'text' | 'either';

/** How an event of a stream becomes a value. */
export interface EventFormat {
  /** `data`: a value is what the data of an event holds. `event`: it is the whole event. */
  readonly value: 'data' | 'event';
  /** How data of events outside of `named` is read; null if the document describes no others. */
  readonly data: EventData | null;
  /** How data is read of events of these names. */
  readonly named: readonly { readonly name: string; readonly data: EventData }[];
}

/** The parts of a multipart body by position. Media types are null if the value decides. */
export interface PartOrder {
  /** Properties in the order of the document, which has a meaning here: it is that of the parts. */
  readonly names: readonly string[];
  /** Media types, from `prefixEncoding` (OpenAPI 3.2). */
  readonly first: readonly (string | null)[];
  /** From `itemEncoding`: of the parts after those. */
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
  /** The document does not say whether there is a body, and of which type. */
  readonly isOpen?: true;
  /** In order of their name; no two differ in letter case alone. */
  readonly headers: readonly ResponseHeader[];
}

/** A header of a response, and how its value is written. */
export interface ResponseHeader extends Property {
  readonly style: ParameterStyle;
}

/** What calling an operation sets going. */
export type Behaviour =
  | { readonly kind: 'call'; readonly unpaged?: Unpaged }
  | { readonly kind: 'paginated'; readonly paging: Paging; readonly evidence: Evidence }
  | { readonly kind: 'longRunning'; readonly polling: Polling; readonly evidence: Evidence }
  /** A read that can wait for a resource's state: the plain call, and a `waitFor` next to it. */
  | { readonly kind: 'waitable'; readonly waiter: Waiter; readonly evidence: Evidence };

/** An envelope that responses come in. */
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

/** Why a call that reads a list is not paged, and what to write to make it so: shown by `inspect`. */
export interface Unpaged {
  readonly reason: string;
  /** A value of `x-sdkwright-pagination`, or a sentence where none would help. */
  readonly remedy: string;
}

/** Why the generator thinks so: shown by `inspect`. */
export interface Evidence {
  readonly source: 'config' | 'sdkwright extension' | 'foreign extension' | 'link' | 'heuristic';
  /** Observed facts, one on each line, for example `query parameter "after" is a cursor`. */
  readonly facts: readonly string[];
}

/** A way into a JSON value: property names from the outside in. Empty is the value itself. */
export type ValuePath = readonly string[];

/** The place of a pagination value in a response: in its JSON body, or a header. */
export type ListOutput = ValuePath | HeaderOutput;

/** A response header that tells how a list continues. */
export interface HeaderOutput {
  readonly header: string;
}

/**
 * How a list continues. `items` leads to the array in the response body; `item` is the type of one element.
 *
 * An input is a path too: the key of a field, then the names that lead to a value inside it.
 */
export interface Paging {
  readonly items: ValuePath;
  readonly item: Type;
  readonly scheme:
    /** The response tells a token, the next request sends it. */
    | {
        readonly kind: 'cursor';
        readonly input: ValuePath;
        readonly next: ListOutput;
        readonly more: ListOutput | null;
        /** Whether the token may stay the same from page to page: then an empty page ends the list. */
        readonly scroll?: true;
      }
    /** The next request starts from the last item's own id. */
    | {
        readonly kind: 'itemCursor';
        readonly input: ValuePath;
        readonly itemKey: ValuePath;
        readonly more: ListOutput | null;
      }
    /** Skip so many items. */
    | (PageSize & {
        readonly kind: 'offset';
        readonly input: ValuePath;
        readonly total: ListOutput | null;
        readonly more: ListOutput | null;
      })
    /** The number of a page. */
    | (PageSize & {
        readonly kind: 'page';
        readonly input: ValuePath;
        /** The number of the first page; null if the response has it and the document does not. */
        readonly first: number | null;
        /** Where the response repeats the number of its page. */
        readonly echo: ValuePath | null;
        readonly totalPages: ListOutput | null;
        /** How many items the whole list has. */
        readonly total: ListOutput | null;
        readonly more: ListOutput | null;
      })
    /** The response body holds the next page's URL. */
    | { readonly kind: 'nextUrl'; readonly next: ValuePath }
    /** The response body holds what another operation reads the next page with. */
    | {
        readonly kind: 'operation';
        readonly operation: SymbolId;
        /** Key in the input of that operation. Keys that both operations have are passed on. */
        readonly input: string;
        readonly next: ValuePath;
      }
    /** The `Link` header holds it, with `rel="next"` (RFC 8288). */
    | { readonly kind: 'linkHeader' };
}

/** The page size: its input, and its limits in the document. */
export interface PageSize {
  readonly size: ValuePath | null;
  readonly defaultSize: number | null;
  readonly maxSize: number | null;
}

/** How the progress of started work is followed. */
export interface Polling {
  /** How the current state is read. */
  readonly poll:
    | {
        readonly kind: 'operation';
        /** The operation that reads the status. */
        readonly operation: SymbolId;
        /** Its input, each key from a place in the response or from the input of the starting call. */
        readonly input: readonly PollArgument[];
        /** Where the response already holds a first status; null if it does not. Optional there means: done at once when absent. */
        readonly embedded: ValuePath | null;
      }
    /** A URL in a header of the response: `Operation-Location`, `Azure-AsyncOperation`, then `Location`. */
    | {
        readonly kind: 'header';
        readonly finalStateVia:
          'original-uri' | 'location' | 'operation-location' | 'azure-async-operation' | null;
        /** The path of the status is declared: it applies to responses of `Location` too. */
        readonly hasStatusPath: boolean;
      };
  readonly status: StatusVocabulary;
  /** What `wait()` resolves to once the work has succeeded. */
  readonly result:
    | { readonly kind: 'none' }
    /** The body that the operation itself declares, wherever its headers lead to in the end. */
    | { readonly kind: 'declared' }
    /** Such a body that is described elsewhere: JSON of a model. */
    | { readonly kind: 'model'; readonly model: SymbolId }
    /** A value inside the final status. */
    | { readonly kind: 'embedded'; readonly path: ValuePath }
    /** The resource, read again. */
    | { readonly kind: 'operation'; readonly operation: SymbolId; readonly input: readonly PollArgument[] };
  /** The operation that cancels the work, where the document has one. */
  readonly cancel: { readonly operation: SymbolId; readonly input: readonly PollArgument[] } | null;
  /** Seconds between polls, if the document gives them. */
  readonly intervalSeconds: number | null;
}

export interface PollArgument {
  /** Key in the input of the called operation. */
  readonly key: string;
  readonly from: 'response' | 'input';
  readonly path: ValuePath;
  /** What is taken of the value, if not the whole: the id at the end of a resource name, `operations/123`. */
  readonly part?: 'last segment';
}

/** What the values of a status mean. Values in no list mean: still running. */
export interface StatusVocabulary {
  /** The path of the status in the response to a poll. */
  readonly path: ValuePath;
  readonly succeeded: readonly (string | boolean)[];
  readonly failed: readonly (string | boolean)[];
  readonly cancelled: readonly (string | boolean)[];
  /** The path of the reason of a failure, if there is one. */
  readonly error: ValuePath | null;
}

/** Waiting for a resource to come into one of some states, by reading it again and again. */
export interface Waiter {
  readonly path: ValuePath;
  /** States one can wait for: those in which the resource rests. */
  readonly targets: readonly string[];
  /** States on the way to others. */
  readonly transitional: readonly string[];
  /** Resting states that no other state follows: waiting for another fails at once. */
  readonly final: readonly string[];
}

/** A named type. */
export interface Model extends Node {
  readonly id: SymbolId;
  readonly type: Type;
  readonly docs: Docs;
  /** What the document offers as a name. */
  readonly hints: NameHints;
  /**
   * Where the structure itself is written down, as `file#/pointer`, in order: of a definition its own place, of a structure
   * that was folded every one.
   */
  readonly places: readonly string[];
  /** Everywhere the model is used, in order of origin. */
  readonly uses: readonly ModelUse[];
}

export interface NameHints {
  /** From the config or `x-sdkwright-name`. */
  readonly pinned: string | null;
  /** Its key under `components` (or `definitions`, `$defs`). */
  readonly component: string | null;
  readonly title: string | null;
}

/** One place of a model, for naming and `inspect`. */
export type ModelUse = Node & {
  /** Element of so many arrays or maps in that place: 1 for `Machine[]`. */
  readonly depth: number;
} & (
    | { readonly kind: 'property'; readonly owner: SymbolId; readonly property: string }
    /** A member of the union that `owner` is; `value` is that of its discriminator. */
    | { readonly kind: 'variant'; readonly owner: SymbolId; readonly value: string | null }
    /** Part of an intersection, a tuple, or the alias that `owner` is. */
    | { readonly kind: 'part'; readonly owner: SymbolId }
    /** `path` leads from the response body to it: empty when it is the body. */
    | {
        readonly kind: 'response';
        readonly operation: SymbolId;
        readonly path: ValuePath;
        readonly error: boolean;
      }
    | { readonly kind: 'input'; readonly operation: SymbolId; readonly field: string }
    /** The whole request body, or what the input extends. */
    | { readonly kind: 'body'; readonly operation: SymbolId }
    | { readonly kind: 'webhook'; readonly webhook: SymbolId }
  );

/** A type, as TypeScript and the wire need to know it. */
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
  /** The type for callers, if it differs from JSON: `types` of the configuration asks for it. */
  readonly as?: Representation;
}

/** What a date or a 64-bit integer may be to callers; `digits` is text. */
export type Representation = 'Date' | 'Instant' | 'PlainDate' | 'bigint' | 'digits';

export interface LiteralType extends Node {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
}

/** Two or more values of one kind. `open`: values not listed are valid too. */
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
  /** Positions from here on may be absent. */
  readonly required: number;
  readonly rest: Type | null;
}

/** An object used as a map: any key, one type of value. */
export interface RecordType extends Node {
  readonly kind: 'record';
  readonly values: Type;
}

export interface ObjectType extends Node {
  readonly kind: 'object';
  /** In document order; never two of one name. */
  readonly properties: readonly Property[];
  /** The type of undeclared properties; null without one. */
  readonly extra: Type | null;
}

/** `members` never hold a union: unions are flat. A nullable type has a `null` primitive among them, last. */
export interface UnionType extends Node {
  readonly kind: 'union';
  readonly members: readonly Type[];
  readonly discriminator: Discriminator | null;
}

/** The property that distinguishes the members of a union. */
export interface Discriminator {
  readonly property: string;
  /** Per member of the union (but `null`), in its order: the values the property has there. */
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

/** A member of an object, a parameter or a header. */
export interface Property extends Node {
  /** The name on the wire. */
  readonly wireName: string;
  readonly required: boolean;
  /** `read`: only the service sends it (`readOnly`). `write`: only the client does (`writeOnly`). */
  readonly access: 'both' | 'read' | 'write';
  /** Responses always have it, though the document does not require it: the configuration's `types` says so. */
  readonly promised?: true;
  readonly type: Type;
  readonly docs: Docs;
  readonly limits: Limits;
}

/** What JSON Schema says of a value beyond its type; TypeScript cannot, so the documentation does. */
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

/** A request the service sends to the consumer: its payload is typed, no code is emitted for it. */
export interface Webhook extends Node {
  readonly id: SymbolId;
  /** Its key under `webhooks`, or the callback's key. */
  readonly name: string;
  /** The operation that a callback belongs to; null for a webhook. */
  readonly operation: SymbolId | null;
  readonly method: Method;
  readonly body: Content | null;
  readonly docs: Docs;
}
