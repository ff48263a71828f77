import type { Client } from './client.js';
import type { ErrorRequest } from './errors/sdk-error.js';
import type { Message } from './message.js';
import type { RequestOptions } from './options.js';

/**
 * What the runtime must know to send one operation: data and a few imported functions, written by the generator.
 *
 * The caller's flat input is split by it: names in `path`, `query`, `headers` and `cookies` go there, and what is left
 * is the body, where `body` is set.
 */
export interface Plan {
  /** Name of the operation in logs, hooks and errors. */
  readonly id: string;
  readonly method: string;
  /** Template such as `/machines/{id}`. Values are percent-encoded (RFC 6570, simple expansion). */
  readonly path: string;
  /** Path parameters that are not written by simple expansion, or whose input key is not their name. */
  readonly pathFields?: readonly NamedField[];
  readonly query?: readonly FieldPlan[];
  readonly headers?: readonly FieldPlan[];
  readonly cookies?: readonly FieldPlan[];
  /** `fields`: what is left of the input is the body. `whole`: the input's `body` is. Absent: nothing is sent. */
  readonly body?: 'fields' | 'whole';
  /** Send nothing when no body field is given. */
  readonly bodyOptional?: true;
  /** How the body is written: JSON unless said otherwise. `anyBody` lets the caller choose by `contentType`. */
  readonly encode?: Encoder;
  /** How a successful answer is read: JSON unless said otherwise. */
  readonly read?: Reader<unknown>;
  /** Security alternatives by scheme name. Absent: the client's default. Empty: send no credentials. */
  readonly auth?: readonly (readonly string[])[];
  /** Base URL of this operation, where it is not the client's. Relative: resolved against the client's. */
  readonly server?: string;
  /** Safe to send twice although its method does not say so. */
  readonly idempotent?: true;
}

/** A parameter: its name when written the default way of its place, or its name and how else to write it. */
export type FieldPlan = string | NamedField;

/** A parameter that is not written the default way, or stands under another key. */
export interface NamedField {
  /** Name on the wire. */
  readonly name: string;
  /** Key in the input, where it is not the name. */
  readonly key?: string;
  /** Default: `form`, exploded, in queries and cookies; `simple` in paths and headers. */
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

/**
 * Writes a request body.
 *
 * @param contentType - The media type the caller asks for, if any.
 */
export type Encoder = (value: unknown, contentType: string | undefined) => EncodedBody;

/** A body ready to send. `contentType` is null where the body brings its own, as multipart does with its boundary. */
export interface EncodedBody {
  readonly content: RequestBody;
  readonly contentType: string | null;
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

/** Reads a successful answer, by the type the document declares. */
export interface Reader<T> {
  /** Value of `Accept`. */
  readonly accept: string;
  read(response: Response, exchange: Exchange): Promise<T>;
}

/** The call that a reader reads the answer of. */
export interface Exchange {
  readonly client: Client;
  readonly message: Message;
  /** The request, as errors show it. */
  readonly request: ErrorRequest;
  /** Aborts when the caller does, or when time is up. Its reason is the error to throw. */
  readonly signal: AbortSignal;
  /**
   * Ends the time-outs, but still follows the caller's signal: for readers whose result is read on after the call, such as
   * streams.
   *
   * @returns A function that lets go of the caller's signal, to be called at the end.
   */
  detach(): () => void;
}

/** An operation of a resource, as pollers and waiters call it. */
export type Call<Input, Output> = (client: Client, input: Input, options?: RequestOptions) => Promise<Output>;
