import type { Client, HeaderValues, RequestOptions } from './client.js';
import type { Authenticator, Schemes } from './credentials.js';
import type { RedirectGuard } from './hooks.js';
import type { Message } from './message.js';

/**
 * The plan of an operation: the data and functions with which the runtime sends it. The generator writes it into the
 * function of the operation. A plan imports only the writers that it needs, so that a bundle contains only what its
 * operations use.
 */
export interface Plan {
  /** Name of the operation in logs, hooks and errors. */
  readonly id: string;
  readonly method: string;
  /** Template such as `/machines/{id}`. Values are percent-encoded (RFC 6570, simple expansion). */
  readonly path: string;
  /** Fills the template: `fillPath`, or `writePath` if a parameter is not written the default way. */
  readonly fill?: (plan: Plan, input: InputFields) => string;
  /** Writes the query: `writeQuery`, or `writeStyledQuery` if a parameter is not written the default way. */
  readonly query?: (input: InputFields) => string;
  /** Writes header parameters and cookies: `writeHeaders`, `writeCookies`. */
  readonly headers?: (input: InputFields) => HeaderValues;
  /**
   * Follows redirects if a header parameter is secret: `guardRedirects`. Without it, such a request follows no
   * redirect.
   */
  readonly guard?: RedirectGuard;
  /** Creates the body: `fieldsBody` from the fields that are not parameters, `wholeBody` from the field `body`. */
  readonly body?: BodyMaker;
  /** Sends no body if the input has no field of it. */
  readonly bodyOptional?: true;
  /** Writes the body. Default: JSON. `anyBody` lets the caller choose by `contentType`. */
  readonly encode?: Encoder;
  /** Reads a successful response. Default: JSON. `anyResponse` lets the caller choose by `accept`. */
  readonly read?: (accept: string | undefined) => Reader<unknown>;
  /** Reads the declared headers of a successful response: `readHeaders`. */
  readonly responseHeaders?: (headers: Headers) => object;
  /** Chooses the credentials, if they differ from the client's default. Null: none. */
  readonly auth?: (schemes: Schemes | undefined) => Authenticator | null;
  /**
   * The base URL of this operation by the caller's choice, if the operation has servers of its own. A relative URL is
   * resolved against the client's base URL.
   */
  readonly server?: (options: ServerOptions) => string;
  /** How requests are sent again if the method is not idempotent (RFC 9110, section 9.2.2): `byKey`. */
  readonly idempotency?: Idempotency;
  /** Whether the document says that the operation is idempotent, although its method is not. */
  readonly idempotent?: true;
  /** The header for idempotency keys, and the function that creates a key for a call without one: `randomUuid`. */
  readonly idempotencyKey?: { readonly header?: string; readonly make?: () => string };
}

/** Gives the headers with an idempotency key, and the failures after which a request with certain headers is sent again. */
export type Idempotency = (
  plan: Plan,
  options: RequestOptions,
) => {
  /** All other headers override it. */
  readonly made: HeaderValues;
  /** The headers of the call override it. */
  readonly given: HeaderValues;
  readonly retryFor: (headers: Headers) => Message['retryFor'];
};

/** Options of a call for an operation with servers of its own. */
export interface ServerOptions {
  /** The name of the server. */
  readonly server?: string | undefined;
  /** Values of the variables in the URL of the server. */
  readonly serverVariables?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The caller's flat input by key. Parameters are removed from it; the remaining fields are the body. */
export type InputFields = Map<string, unknown>;

/**
 * Creates a request body.
 *
 * @param contentType - The media type that the caller asks for, if any.
 * @returns Null if there is nothing to send.
 */
export type BodyMaker = (
  input: InputFields,
  contentType: string | undefined,
  plan: Plan,
  client: Client,
) => EncodedBody | null;

/** A parameter: only its name if it is written the default way. */
export type FieldPlan = string | NamedField;

/** A parameter that is not written the default way, or has another key in the input. */
export interface NamedField {
  /** The name in the request. */
  readonly name: string;
  /** The key in the input, if it is not the name. */
  readonly key?: string;
  /** Writes the value. Default: `form`, exploded, in queries and cookies; `simple` in paths and headers. */
  readonly write?: Writer;
  /** Escapes the text of the value, if not the default way: `keepReserved` for `allowReserved`. */
  readonly encode?: Escape;
}

/**
 * Writes one parameter as text: `name=value` pairs for a query or a cookie, only the value for a path or a header. An
 * empty text leaves the parameter out.
 */
export type Writer = (name: string, value: unknown, escape: Escape) => string;

/** Escapes text for its part of the request. */
export type Escape = (text: string) => string;

/** Writes a request body. `contentType` is the media type that the caller asks for, if any. */
export interface Encoder {
  (value: unknown, contentType: string | undefined, client: Client): EncodedBody;
  /** Whether it sends bytes unchanged. */
  readonly takesBytes?: true;
}

/** A body that is ready to send. `contentType` is null if `fetch` takes the media type from the body itself. */
export interface EncodedBody {
  /** Read once for each attempt, because a getter may open a new stream. */
  readonly content: RequestBody;
  readonly contentType: string | null;
  /** Whether it can be sent only once, as a stream. */
  readonly once?: boolean;
}

/** The bodies that `fetch` accepts. */
export type RequestBody =
  string | Blob | BufferSource | FormData | URLSearchParams | ReadableStream<Uint8Array>;

/** Reads a successful response as the document declares it. */
export interface Reader<T> {
  /** The value of `Accept`. */
  readonly accept: string;
  read(response: Response, exchange: Exchange): Promise<T>;
}

/** The call whose response a reader reads. */
export interface Exchange {
  readonly client: Client;
  readonly message: Message;
  /** The caller's options, for readers that send further requests. */
  readonly options: RequestOptions;
  /** Aborts when the caller aborts, or at a time-out. Its reason is the error to throw. */
  readonly signal: AbortSignal;
  /**
   * Keeps the caller's signal in effect after the call, for results that are still read then, such as streams.
   *
   * @returns A function that releases the caller's signal. Call it at the end.
   */
  detach(): () => void;
}

/** An operation as pollers and waiters call it. */
export type Call<Input, Output> = (client: Client, input: Input, options?: RequestOptions) => Promise<Output>;
