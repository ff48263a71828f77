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
 * Globals that generated code or its readers use. A model with such a name would shadow the global, so it
 * gets a suffix.
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
 * Names of the runtime that the root of a package exports. They mean the same in every package: a model with
 * such a name gets a suffix.
 *
 * Names that the root does not export give way to the document: if it has a `Plan`, the runtime's is imported
 * as `RuntimePlan`.
 */
const runtimeNames: ReadonlySet<string> = new Set([
  ...errorClasses,
  ...signatureTypes,
  ...otherExports,
  ...workExports,
]);

/** Variables of functions that call operations. */
const callVariables: ReadonlySet<string> = new Set(['body', 'client', 'input', 'options', 'plan', 'state']);

/** Whether a word cannot name a function or a variable. */
export function isReservedWord(name: string): boolean {
  return reservedWords.has(name);
}

/** Whether a variable of a calling function would shadow an operation of this name. */
export function isCallVariable(name: string): boolean {
  return callVariables.has(name);
}

/** Whether an exported type of this name would shadow a global that generated code uses. */
export function isGlobal(name: string): boolean {
  return globals.has(name);
}

/** Whether an exported type of this name would shadow a name that generated code uses. */
export function isTakenTypeName(name: string): boolean {
  return isGlobal(name) || runtimeNames.has(name);
}
