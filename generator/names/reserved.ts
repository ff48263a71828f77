/** Words that cannot name a function or a variable in a strict-mode module (ECMA-262, section 12.7.2). */
const reservedWords: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

/**
 * Globals that generated code or its readers rely on. A model of such a name would shadow it, so it gets a suffix.
 */
const globals: ReadonlySet<string> = new Set(
  (
    'AbortController AbortSignal Array ArrayBuffer AsyncIterable AsyncIterator Awaited BigInt Blob Boolean Buffer Date Error ' +
    'EvalError Event Exclude Extract File FormData Function Generator Headers Infinity Intl Iterable Iterator JSON Map ' +
    'Math NaN Node NonNullable Number Object Omit Parameters Partial Pick Promise PromiseLike Proxy Readonly ReadonlyArray ' +
    'ReadonlyMap ReadonlySet ReadableStream Record RegExp Request Required Response ReturnType Set String Symbol ' +
    'SyntaxError Temporal TextDecoder TextEncoder TypeError URL URLSearchParams Uint8Array WeakMap WeakSet'
  ).split(' '),
);

/** Names that the package itself exports or uses beside the document's own. */
const packageNames: ReadonlySet<string> = new Set(
  (
    'ApiError ApiPromise AbortedError AuthenticationError BadRequestError Bound Call Client ClientOptions Clock ConflictError ' +
    'ConnectionError Credential Hooks InvalidInputError Logger LongRunning LongRunningOptions LongRunningPlan ' +
    'MissingCredentialsError NotFoundError OperationCancelledError OperationFailedError OperationTimeoutError Page ' +
    'PageCursor Paged PagedPlan PaginationError PermissionDeniedError Plan Poller PollState RateLimitError RequestBody ' +
    'RequestOptions ResponseParseError SdkError ServerError Started TimeoutError UnprocessableEntityError ' +
    'UnreachableStateError WaitOptions WaiterPlan'
  ).split(' '),
);

/** Whether a function or variable may not be called so. */
export function isReservedWord(name: string): boolean {
  return reservedWords.has(name);
}

/** Whether an exported type of this name would shadow something that code counts on. */
export function isTakenTypeName(name: string): boolean {
  return globals.has(name) || packageNames.has(name);
}
