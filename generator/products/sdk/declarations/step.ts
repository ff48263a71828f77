import type { Call, CallArgument, CallStep } from '../../../contract/types.ts';
import { code, joinCode, propertyKey, type Code } from '../../../escape/code.ts';
import type { OperationScope } from '../operation-scope.ts';
import { accessCode } from './access.ts';

/**
 * The call of another operation in a plan: `(client, { response }, options) => get(client, { id:
 * response.data.id }, options)`.
 */
export function stepCode(step: CallStep, { scope, lookup }: OperationScope): Code {
  const entries = step.arguments.map(
    (argument) => code`${propertyKey(argument.key)}: ${argumentCode(argument, scope)}`,
  );
  const { call } = lookup.call(step.call);
  const { need } = call.input;
  const passed =
    need === 'none' ? code`client, options` : code`client, { ${joinCode(entries, ', ')} }, options`;
  const made = code`${scope.operation(step.call)}(${passed})`;
  return code`(client, ${sourcesCode(step)}, options) => ${withoutEnvelope(call, made, scope)}`;
}

/** A call for pollers and waiters, which read the whole response. */
export function withoutEnvelope({ envelope }: Call, made: Code, scope: OperationScope['scope']): Code {
  return envelope === null || envelope.data === null ? made : code`${scope.runtime('inside')}(${made})`;
}

/** Whether a step reads the input of the call that started the work. */
export function readsInput(step: CallStep | null): boolean {
  return step?.arguments.some(({ from }) => from === 'input') === true;
}

function sourcesCode(step: CallStep): Code {
  const isRead = (from: CallArgument['from']): boolean =>
    step.arguments.some((argument) => argument.from === from);
  const sources = [...(isRead('response') ? [code`body`] : []), ...(isRead('input') ? [code`input`] : [])];
  return sources.length === 0 ? code`_from` : code`{ ${joinCode(sources, ', ')} }`;
}

function argumentCode(
  { from, access, fallback, convert }: CallArgument,
  scope: OperationScope['scope'],
): Code {
  const read = accessCode(from === 'response' ? 'body' : 'input', access);
  const value = fallback === null ? read : code`${read} ?? ${fallbacks[fallback]}`;
  if (convert === null) return value;
  const name = convert === 'last segment' ? scope.runtime('lastSegment') : scope.global(convert);
  return code`${name}(${value})`;
}

const fallbacks = {
  undefined: code`undefined`,
  'empty text': code`''`,
  'not a number': code`NaN`,
} as const satisfies Record<NonNullable<CallArgument['fallback']>, Code>;
