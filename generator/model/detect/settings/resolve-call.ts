import type { Origin } from '../../../diagnostics/origin.ts';
import type { PollArgument, SymbolId } from '../../types.ts';
import type { Subject } from '../surface.ts';
import type { Check, Declared } from './check.ts';
import type { ArgumentSetting, CallSetting } from './schema.ts';

type OriginOf = Declared<unknown>['originOf'];

/** A call of another operation, with its input from the response or the input of this one. */
export interface Call {
  readonly operation: SymbolId;
  readonly input: readonly PollArgument[];
}

/** Checks a declared call: its operation, each of its inputs, and that no required input is missing. */
export function resolveCall(check: Check, setting: CallSetting, originOf: OriginOf): Call | null {
  const target = check.operation(setting.operation, originOf('operation'));
  if (target === null) return null;
  const given = Object.entries(setting.input ?? {});
  const input = given.map(([name, argument]) =>
    resolveArgument(check, target, name, argument, originOf('input', name)),
  );
  const complete = input.filter((argument) => argument !== null);
  const missing = target.inputs.find(
    (field) => field.required && !given.some(([name]) => name === field.key || name === field.wireName),
  );
  if (missing !== undefined) {
    return check.problem(`"${missing.key}" of "${setting.operation}" gets no value`, originOf('input'));
  }
  return complete.length === input.length ? { operation: target.operation.id, input: complete } : null;
}

function resolveArgument(
  check: Check,
  target: Subject,
  name: string,
  argument: ArgumentSetting,
  origin: Origin,
): PollArgument | null {
  const field = check.input(name, origin, target);
  if (field === null) return null;
  if ('input' in argument) {
    const own = check.input(argument.input, origin);
    return own === null ? null : { key: field.key, from: 'input', path: [own.key] };
  }
  const path = 'response' in argument ? argument.response : argument;
  return check.output(path, origin) === null ? null : { key: field.key, from: 'response', path };
}
