// `npm run generate` writes this file: build/runtime-exports.ts reads the names in templates/runtime.

/** Classes of errors. */
export const errorClasses: readonly string[] = [
  'AbortedError',
  'ApiError',
  'AuthenticationError',
  'BadRequestError',
  'ConflictError',
  'ConnectionError',
  'InvalidInputError',
  'MissingCredentialsError',
  'NotFoundError',
  'OperationCancelledError',
  'OperationFailedError',
  'OperationTimeoutError',
  'PaginationError',
  'PermissionDeniedError',
  'RateLimitError',
  'RequestError',
  'ResponseError',
  'ResponseParseError',
  'SdkError',
  'ServerError',
  'TimeoutError',
  'UnprocessableEntityError',
  'UnreachableStateError',
  'WaitTimeoutError',
  'WebhookVerificationError',
];

/** Types in signatures (exports/signatures.ts). */
export const signatureTypes: readonly string[] = [
  'AcceptOptions',
  'ApiPromise',
  'CancellableLongRunning',
  'Client',
  'ClientLike',
  'ClientOptions',
  'Credential',
  'CustomRequest',
  'DownloadOptions',
  'LongRunning',
  'LongRunningOptions',
  'Paged',
  'RequestOptions',
  'Unwrapped',
  'UploadOptions',
  'WaitForOptions',
  'XmlFormat',
];

/** Other names that the root of every package exports (exports/others.ts). */
export const otherExports: readonly string[] = [
  'ApiResponse',
  'Backoff',
  'BodyLoggingOptions',
  'Clock',
  'ErrorRequest',
  'Fetch',
  'FetchOptions',
  'HeaderValues',
  'Hooks',
  'LogLevel',
  'Logger',
  'Middleware',
  'OutgoingRequest',
  'Page',
  'PageCursor',
  'PagesOptions',
  'TestClock',
  'TestClockOptions',
  'TransferProgress',
  'bodyLogging',
  'logging',
  'sendRequest',
  'testClock',
  'withOptions',
];

/** Names that packages with long-running operations export (exports/work.ts). */
export const workExports: readonly string[] = [
  'CancellablePoller',
  'OperationState',
  'PollOptions',
  'Poller',
  'Started',
  'WaitOptions',
];
