import type { Client } from './client.js';
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
  /** How path values are written, where not by simple expansion. */
  readonly pathFields?: readonly FieldPlan[];
  readonly query?: readonly FieldPlan[];
  readonly headers?: readonly FieldPlan[];
  readonly cookies?: readonly FieldPlan[];
  /** `fields`: what is left of the input is the body. `whole`: the input's `body` is. Absent: nothing is sent. */
  readonly body?: 'fields' | 'whole';
  /** Send nothing when no body field is given. */
  readonly bodyOptional?: true;
  /** How the body is written: JSON unless said otherwise. Several: the caller may choose by `contentType`. */
  readonly encode?: Encoder | readonly [Encoder, ...Encoder[]];
  /** How a successful answer is read: JSON unless said otherwise. */
  readonly read?: Reader<unknown>;
  /** Security alternatives by scheme name. Absent: the client's default. Empty: send no credentials. */
  readonly auth?: readonly (readonly string[])[];
  /** Base URL of this operation, where it is not the client's. */
  readonly server?: string;
  /** Safe to send twice although its method does not say so. */
  readonly idempotent?: true;
}

/** A parameter: its name when written the default way of its place, or its name and how else to write it. */
export type FieldPlan =
  | string
  | {
      /** Name on the wire. */
      readonly name: string;
      /** Key in the input, where it is not the name. */
      readonly key?: string;
      readonly write?: Writer;
    };

/** Writes one parameter as text: for a query or a cookie, whole `name=value` pairs; elsewhere the value alone. */
export type Writer = (name: string, value: unknown) => string;

/** Writes a request body in one media type. */
export interface Encoder {
  /** Value of `Content-Type`; null when the body brings its own, as multipart does with its boundary. */
  readonly contentType: string | null;
  encode(value: unknown): RequestBody;
}

/** What `fetch` takes as a body. */
export type RequestBody = string | Blob | ArrayBuffer | Uint8Array | FormData | URLSearchParams | ReadableStream<Uint8Array>;

/** Reads a successful answer, by the type the document declares. */
export interface Reader<T> {
  /** Value of `Accept`. */
  readonly accept: string;
  read(response: Response, signal: AbortSignal | undefined): Promise<T>;
}

/** An operation of a resource, as pollers and waiters call it. */
export type Call<Input, Output> = (client: Client, input: Input, options?: RequestOptions) => Promise<Output>;
