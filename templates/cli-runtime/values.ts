import { readBytes, readText } from './sources.js';
import type { ValueSpec } from './spec.js';
import type { Source } from './terminal.js';
import { UsageError } from './usage-error.js';

/** The context of a value: its flag, for messages, and stdin. */
export interface ValueContext {
  readonly flag: string;
  readonly stdin: Source;
}

/**
 * {@link readValue}, with the word `null` as null if the type is nullable and the word means nothing else. Texts, files and lists of
 * them can hold the word, so they need `--null`.
 *
 * @throws UsageError when it is no value of the type.
 */
export async function readNullable(
  argument: string,
  { type, nullable = false }: { readonly type: ValueSpec; readonly nullable?: boolean },
  context: ValueContext,
): Promise<unknown> {
  const isWord = nullable && argument === 'null' && !holdsWord(type);
  return isWord ? null : readValue(argument, type, context);
}

/** Whether the word `null` is a value of a type. */
function holdsWord(type: ValueSpec): boolean {
  if (type.kind === 'enum') return type.values.includes('null');
  return type.kind === 'string' || type.kind === 'bytes' || (type.kind === 'list' && holdsWord(type.items));
}

/**
 * Turns an argument into a value of the SDK's input.
 *
 * @throws UsageError if it is not a value of the type.
 */
export async function readValue(argument: string, type: ValueSpec, context: ValueContext): Promise<unknown> {
  switch (type.kind) {
    case 'string':
      return argument;
    case 'bytes':
      return readBytes(context.flag, argument, context.stdin);
    case 'json':
    case 'object':
    case 'list':
      return fromJson(await readJson(argument, context), type, context);
    default:
      return readScalar(argument, type, context);
  }
}

/**
 * The values of a flag that is repeated: `--tag a --tag b`, or a JSON array at once.
 *
 * @throws UsageError if one is not a value of the type.
 */
export async function readList(
  args: readonly string[],
  items: ValueSpec,
  context: ValueContext,
): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const argument of args) {
    const isArray = /^\s*\[|^@|^-$/.test(argument) && items.kind !== 'bytes';
    const whole = isArray ? tryJson(await readText(context.flag, argument, context.stdin)) : undefined;
    if (Array.isArray(whole)) values.push(...whole.map((item) => fromJson(item, items, context)));
    else values.push(await readValue(argument, items, context));
  }
  return values;
}

type ScalarSpec = Exclude<ValueSpec, { readonly kind: 'string' | 'bytes' | 'json' | 'object' | 'list' }>;

function readScalar(text: string, type: ScalarSpec, context: ValueContext): unknown {
  switch (type.kind) {
    case 'number':
    case 'integer':
      return readNumber(text, type.kind === 'integer', context);
    case 'bigint':
      return /^-?\d+$/.test(text) ? BigInt(text) : fail(context, 'a whole number', text);
    case 'boolean':
      return readBoolean(text, context);
    case 'date':
      return readDate(text, type.as, context);
    case 'enum':
      return readEnum(text, type, context);
  }
}

function readNumber(text: string, isWhole: boolean, context: ValueContext): number {
  const value = Number(text);
  const isValid = text.trim() !== '' && Number.isFinite(value) && (!isWhole || Number.isInteger(value));
  return isValid ? value : fail(context, isWhole ? 'a whole number' : 'a number', text);
}

function readBoolean(text: string, context: ValueContext): boolean {
  if (/^(true|yes|1)$/i.test(text)) return true;
  return /^(false|no|0)$/i.test(text) ? false : fail(context, 'true or false', text);
}

function readEnum(
  text: string,
  { values, open }: Extract<ValueSpec, { kind: 'enum' }>,
  context: ValueContext,
): string | number {
  const found = values.find((value) => String(value) === text);
  if (found !== undefined) return found;
  if (open) return typeof values[0] === 'number' ? readNumber(text, false, context) : text;
  return fail(context, values.length === 1 ? `"${values[0]}"` : `one of ${values.join(', ')}`, text);
}

type DateKind = Extract<ValueSpec, { kind: 'date' }>['as'];

function readDate(text: string, as: DateKind, context: ValueContext): unknown {
  const expected = as === 'PlainDate' ? 'a day such as 2026-01-31' : 'a date such as 2026-01-31T10:00:00Z';
  if (as === 'Date') {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? fail(context, expected, text) : date;
  }
  const runtime: WithTemporal = globalThis;
  try {
    const date = runtime.Temporal?.[as].from(text);
    if (date !== undefined) return date;
  } catch {
    // The message below says what is expected.
  }
  return fail(context, expected, text);
}

type WithTemporal = typeof globalThis & {
  readonly Temporal?: Readonly<Record<'Instant' | 'PlainDate', { from(text: string): unknown }>>;
};

async function readJson(argument: string, { flag, stdin }: ValueContext): Promise<unknown> {
  const text = await readText(flag, argument, stdin);
  const value = tryJson(text);
  if (value !== undefined) return value;
  throw new UsageError(`${flag}: expected JSON, @file or "-", found "${text.slice(0, 40)}".`);
}

/** A JSON value with the types that the SDK has for its parts: dates, 64-bit integers. */
export function fromJson(value: unknown, type: ValueSpec, context: ValueContext): unknown {
  if (type.kind === 'list' && Array.isArray(value))
    return value.map((item) => fromJson(item, type.items, context));
  if (type.kind === 'object' && isObject(value)) {
    const fields = new Map(type.fields.map((field) => [field.key, field.type]));
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const known = fields.get(key);
        return [key, known ? fromJson(part, known, context) : part];
      }),
    );
  }
  if (type.kind === 'date' && typeof value === 'string') return readDate(value, type.as, context);
  if (type.kind === 'bigint' && typeof value === 'number') return BigInt(value);
  return value;
}

/** A value without a type in the document: JSON if it parses, else text. */
export function readLoose(text: string): unknown {
  const value = tryJson(text);
  return value === undefined ? text : value;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; undefined if it does not parse. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fail({ flag }: ValueContext, expected: string, found: string): never {
  throw new UsageError(`${flag}: expected ${expected}, found "${found}".`);
}
