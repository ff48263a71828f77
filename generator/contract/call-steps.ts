import type { PollArgument } from '../model/types.ts';
import { accessTo } from './access.ts';
import { callerKey } from '../model/caller-key.ts';
import type { Access, CallArgument, CallStep, Input, InputField, Representation, Type } from './types.ts';
import { alternativesOf, resolved, scalarOf, type Models } from './visit.ts';

/** An operation that a step calls. */
export interface Callable {
  /** Dotted name. */
  readonly id: string;
  readonly input: Input;
}

/** The values that a step can use. */
export interface StepSources {
  /** Type of the response to the starting call; null without a single type. */
  readonly response: Type | null;
  /** Input of the starting call. */
  readonly input: Input;
}

/**
 * The call of an operation with values of a response or of the starting call's input.
 *
 * @param wanted - each key of its input, with the place of its value
 * @returns null if a value is not available, or has another type
 */
export function callStep(
  called: Callable,
  wanted: readonly PollArgument[],
  sources: StepSources,
  models: Models,
): CallStep | null {
  const all = wanted.map(({ key, from, path, part }) => {
    const access =
      from === 'response'
        ? sources.response && accessTo(path, sources.response, models)
        : accessTo(path, inputType(sources.input), models);
    if (access === null) return null;
    const field = called.input.fields.find((each) => each.key === key);
    const source = { key, from: from === 'response' ? 'response' : 'input', access } as const;
    // A field that is not declared here is in the model that the input extends.
    return field === undefined
      ? { ...source, fallback: null, convert: null }
      : withPart(part, argument(source, field, models));
  });
  const given = all.filter((each) => each !== null);
  return given.length < all.length ? null : { call: called.id, arguments: given };
}

/** Adds the part that is taken of a value whose type fits. */
function withPart(part: PollArgument['part'], value: CallArgument | null): CallArgument | null {
  if (part === undefined || value === null) return value;
  return value.convert === null && value.fallback !== 'undefined' ? { ...value, convert: part } : null;
}

function inputType({ fields }: Input): Type {
  const properties = fields.map((field) => ({ ...field, name: field.key, access: 'both' as const }));
  return { kind: 'object', properties, extra: null };
}

/**
 * Converts a value to the type of an input field. The document may give both different types, for example a
 * number for an `id` in the response and text in the path.
 *
 * A required field gets a value even if the type allows it to be absent. The service then violates its
 * document, and the runtime rejects a call with an empty value.
 *
 * @returns null if values of one type cannot be converted to the other
 */
function argument(
  source: Pick<CallArgument, 'key' | 'from' | 'access'>,
  field: InputField,
  models: Models,
): CallArgument | null {
  const { access } = source;
  const want = resolved(field.type, models);
  const as = representationOf(want, models);
  // A bigint or a date has no value for "none".
  if (as !== undefined && access.mayBeMissing && field.required) return null;
  const value = { ...source, fallback: fallbackFor(access, field, want) };
  if (accepts(want, access.type, models)) return { ...value, convert: null };
  if (as === 'bigint' || as === 'digits') {
    const convert = as === 'bigint' ? 'BigInt' : 'String';
    return scalarOf(resolved(access.type, models)) === 'number' ? { ...value, convert } : null;
  }
  if (as !== undefined || isDate(access.type, models)) return null;
  const isText = want.kind === 'primitive' && want.name === 'string';
  if (!(isText || scalarOf(want) === 'number') || !isScalar(access.type, models)) return null;
  return { ...value, convert: isText ? 'String' : 'Number' };
}

function fallbackFor(
  { mayBeMissing }: Access,
  { required }: InputField,
  want: Type,
): CallArgument['fallback'] {
  if (!mayBeMissing) return null;
  if (!required) return 'undefined';
  return scalarOf(want) === 'number' ? 'not a number' : 'empty text';
}

/** Whether TypeScript accepts values of `have` for `want`. */
function accepts(want: Type, have: Type, models: Models): boolean {
  const [target, source] = [resolved(want, models), resolved(have, models)];
  if (target.kind === 'unknown' || callerKey(target) === callerKey(source)) return true;
  const targets = alternativesOf(target, models);
  return alternativesOf(source, models).every((one) =>
    targets.some((other) => acceptsOne(other, one, models)),
  );
}

/** The same for types that are not unions. */
function acceptsOne(target: Type, source: Type, models: Models): boolean {
  if (target.kind === 'unknown' || callerKey(target) === callerKey(source)) return true;
  const base = scalarOf(target);
  if (base === null || base !== scalarOf(source)) return false;
  if (representationOf(target, models) !== representationOf(source, models)) return false;
  if (target.kind === 'primitive') return true;
  const accepted = valuesOf(target);
  const possible = valuesOf(source);
  return accepted === null || (possible !== null && possible.every((value) => accepted.includes(value)));
}

function representationOf(type: Type, models: Models): Representation | undefined {
  const target = resolved(type, models);
  return target.kind === 'primitive' ? target.as : undefined;
}

function isDate(type: Type, models: Models): boolean {
  const as = representationOf(type, models);
  return as === 'Date' || as === 'Instant' || as === 'PlainDate';
}

/** The values of a type that lists all of them; null for other types. */
function valuesOf(type: Type): readonly (string | number | boolean)[] | null {
  if (type.kind === 'literal') return [type.value];
  return type.kind === 'enum' && !type.open ? type.members.map(({ value }) => value) : null;
}

function isScalar(type: Type, models: Models): boolean {
  return alternativesOf(type, models).every(
    (target) => scalarOf(target) !== null || target.kind === 'unknown',
  );
}
