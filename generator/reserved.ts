import { errorClasses, otherExports, signatureTypes, workExports } from './runtime-exports.ts';

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

/**
 * What the root of a package exports of the runtime. The names mean the same in every package, whatever its document says: a model that
 * would be called so gets a suffix.
 *
 * What the root does not export gives way to the document: where that has a `Plan`, the runtime's is imported as `RuntimePlan`.
 */
const runtimeNames: ReadonlySet<string> = new Set([
  ...errorClasses,
  ...signatureTypes,
  ...otherExports,
  ...workExports,
]);

/** Variables of the functions in which operations of other resources are called. */
const callVariables: ReadonlySet<string> = new Set(['body', 'client', 'input', 'options']);

/** Whether a function or variable may not be called so. */
export function isReservedWord(name: string): boolean {
  return reservedWords.has(name);
}

/** Whether an operation of this name would be hidden where another calls it. */
export function isCallVariable(name: string): boolean {
  return callVariables.has(name);
}

/** Whether an exported type of this name would shadow a global that code counts on. */
export function isGlobal(name: string): boolean {
  return globals.has(name);
}

/** Whether an exported type of this name would shadow something that code counts on. */
export function isTakenTypeName(name: string): boolean {
  return isGlobal(name) || runtimeNames.has(name);
}
