import type { Client, HeaderValues, RequestOptions } from './client.js';
import type { Authenticator, Schemes } from './credentials.js';
import type { RedirectGuard } from './hooks.js';
import type { Message } from './message.js';

/**
 * What the runtime must know to send one operation: data and functions, written by the generator. How parameters and
 * bodies are written is imported by the plans that have any, so that a bundle holds what its operations use. Plans call
 * nothing before they are needed: what calls something while it loads stays in every bundle.
 */
export interface Plan {
  /** Name of the operation in logs, hooks and errors. */
  readonly id: string;
  readonly method: string;
  /** Template such as `/machines/{id}`. Values are percent-encoded (RFC 6570, simple expansion). */
  readonly path: string;
  /** Fills the template: `fillPath`, or `writePath` where a parameter is not written the default way. */
  readonly fill?: (plan: Plan, input: InputFields) => string;
  /** Writes the query: `writeQuery`, or `writeStyledQuery` where a parameter is not written the default way. */
  readonly query?: (input: InputFields) => string;
  /** Writes header parameters and cookies: `writeHeaders`, `writeCookies`. */
  readonly headers?: (input: InputFields) => HeaderValues;
  /** Follows redirects where a header parameter is secret: `guardRedirects`. Without it, such a request follows none. */
  readonly guard?: RedirectGuard;
  /** Makes the body of what parameters have left: `fieldsBody`, or of the input's `body`: `wholeBody`. */
  readonly body?: BodyMaker;
  /** Send nothing when no body field is given. */
  readonly bodyOptional?: true;
  /** How the body is written: JSON unless said otherwise. `anyBody` lets the caller choose by `contentType`. */
  readonly encode?: () => Encoder;
  /** How a successful response is read: JSON unless said otherwise. `anyResponse` lets the caller choose by `accept`. */
  readonly read?: (accept: string | undefined) => Reader<unknown>;
  /** Reads the headers that the document declares for a successful response: `readHeaders`. */
  readonly responseHeaders?: (headers: Headers) => object;
  /** Chooses credentials where they are not the client's default; null for none. */
  readonly auth?: (schemes: Schemes | undefined) => Authenticator | null;
  /**
   * Makes the base URL of this operation, where it is not the client's, of what the caller chooses. Relative: resolved
   * against the client's.
   */
  readonly server?: (options: ServerOptions) => string;
  /** Whether it is safe to send twice, where its method does not say so. */
  readonly idempotent?: boolean;
  /** The header for idempotency keys, and what makes one where a call brings none: `randomUuid`. */
  readonly idempotencyKey?: { readonly header: string; readonly make?: () => string };
}

/** What the options of a call say of the operation's own server, where there is something to choose. */
export interface ServerOptions {
  /** Which of its servers is called. */
  readonly server?: string | undefined;
  /** Values for the variables in its URL. */
  readonly serverVariables?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The caller's flat input by key. Parameters are taken out: what stays is the body. */
export type InputFields = Map<string, unknown>;

/**
 * Makes a request body.
 *
 * @param contentType - The media type the caller asks for, if any.
 * @returns Null when there is nothing to send.
 */
export type BodyMaker = (
  input: InputFields,
  contentType: string | undefined,
  plan: Plan,
  client: Client,
) => EncodedBody | null;

/** A parameter: its name when written the default way of its place, or its name and how else to write it. */
export type FieldPlan = string | NamedField;

/** A parameter that is not written the default way, or stands under another key. */
export interface NamedField {
  /** Name on the wire. */
  readonly name: string;
  /** Key in the input, where it is not the name. */
  readonly key?: string;
  /** Default, for values and lists: `form`, exploded, in queries and cookies; `simple` in paths and headers. */
  readonly write?: Writer;
  /** How a value's text is escaped, where not the default way: `keepReserved` for `allowReserved`. */
  readonly encode?: Escape;
}

/**
 * Writes one parameter as text: for a query or a cookie, whole `name=value` pairs; elsewhere the value alone. Empty text:
 * the parameter is left out.
 */
export type Writer = (name: string, value: unknown, escape: Escape) => string;

/** Makes text safe for its place. */
export type Escape = (text: string) => string;

/** Writes a request body. `contentType` is the media type the caller asks for, if any. */
export interface Encoder {
  (value: unknown, contentType: string | undefined, client: Client): EncodedBody;
  /** Whether it sends bytes as they are. */
  readonly takesBytes?: true;
}

/** A body ready to send. `contentType` is null where the body brings its own, as multipart does with its boundary. */
export interface EncodedBody {
  /** Read off for each attempt: a getter may open a new stream. */
  readonly content: RequestBody;
  readonly contentType: string | null;
  /** Whether it can be sent only once, as streams can. */
  readonly once?: boolean;
}

/** What `fetch` takes as a body. */
export type RequestBody =
  | string
  | Blob
  | ArrayBuffer
  | Uint8Array<ArrayBuffer>
  | FormData
  | URLSearchParams
  | ReadableStream<Uint8Array>;

/** Reads a successful response, by the type the document declares. */
export interface Reader<T> {
  /** Value of `Accept`. */
  readonly accept: string;
  read(response: Response, exchange: Exchange): Promise<T>;
}

/** The call that a reader reads the response of. */
export interface Exchange {
  readonly client: Client;
  readonly message: Message;
  /** The caller's, for readers that send more. */
  readonly options: RequestOptions;
  /** Aborts when the caller does, or when time is up. Its reason is the error to throw. */
  readonly signal: AbortSignal;
  /**
   * Makes the caller's signal count after the call, for readers whose result is read on then, such as streams.
   *
   * @returns A function that lets go of the caller's signal, to be called at the end.
   */
  detach(): () => void;
}

/** An operation of a resource, as pollers and waiters call it. */
export type Call<Input, Output> = (client: Client, input: Input, options?: RequestOptions) => Promise<Output>;
