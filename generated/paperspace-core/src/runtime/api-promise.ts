/** The answer to a call: awaits to its typed body. */
export interface ApiPromise<T> extends Promise<T> {
  /** The body, and the response it came in. */
  withResponse(): Promise<ApiResponse<T>>;
  /** The response alone, its body unread. To be called at once, before the answer has come. */
  asResponse(): Promise<Response>;
}

/** A typed body and the response it came in. */
export interface ApiResponse<T> {
  readonly data: T;
  /** Its body has been read already. */
  readonly response: Response;
  /** What the service calls this request, for its support to find it. */
  readonly requestId: string | null;
}
