import type { Operation, PollArgument, SymbolId, Type } from '../../model/types.ts';
import { code, joinCode, propertyKey, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { accessPath, type Access } from './accessor.ts';
import { argument } from './argument.ts';
import { fieldsOf, inputNeed } from './input.ts';

/** A call of another operation while work is followed. */
export interface Step {
  /** `(client, { answer }, options) => get(client, { id: answer.data.id }, options)`. */
  readonly code: Code;
  /** Whether it reads the input of the call that started the work. */
  readonly usesInput: boolean;
}

/**
 * How an operation is called with what the answer to the starting call, or its input, says.
 *
 * @param called - the operation to call, `input` each key of what it is given
 * @returns null if a value has no place to come from, or the operation is not one that can be called so
 */
export function stepOf(
  operation: Operation,
  { called, input }: { readonly called: SymbolId; readonly input: readonly PollArgument[] },
  answer: Type | null,
  context: OperationScope,
): Step | null {
  const { scope, symbols } = context;
  const target = symbols.operation(called);
  if (target === null || target.behaviour.kind === 'paginated' || target.behaviour.kind === 'longRunning')
    return null;
  const entries = input.map(({ key, from, path }) => {
    const access =
      from === 'answer' ? answerAccess(path, answer, context) : inputAccess(path, operation, context);
    const field = fieldsOf(target).find((each) => each.key === key);
    // What is no field of its own stands in the model that the input extends.
    const value = access && field ? argument(access, field, context) : (access?.code ?? null);
    return value === null ? null : code`${propertyKey(key)}: ${value}`;
  });
  if (entries.some((entry) => entry === null)) return null;
  const object = code`{ ${joinCode(
    entries.flatMap((entry) => entry ?? []),
    ', ',
  )} }`;
  const passed =
    inputNeed(target, symbols.api) === 'none' ? code`client, options` : code`client, ${object}, options`;
  const sources = (['answer', 'input'] as const).filter((from) =>
    input.some((argument) => argument.from === from),
  );
  const given =
    sources.length === 0
      ? code`_from`
      : code`{ ${joinCode(
          sources.map((from) => (from === 'answer' ? code`answer` : code`input`)),
          ', ',
        )} }`;
  return {
    code: code`(client, ${given}, options) => ${scope.operation(called)}(${passed})`,
    usesInput: sources.includes('input'),
  };
}

function answerAccess(
  path: PollArgument['path'],
  answer: Type | null,
  { symbols }: OperationScope,
): Access | null {
  return answer === null ? null : accessPath('answer', path, answer, symbols.api);
}

function inputAccess(
  path: PollArgument['path'],
  operation: Operation,
  { symbols }: OperationScope,
): Access | null {
  const properties = fieldsOf(operation).map((field) => ({
    ...field,
    wireName: field.key,
    access: 'both' as const,
  }));
  return accessPath(
    'input',
    path,
    { kind: 'object', origin: operation.origin, properties, extra: null },
    symbols.api,
  );
}
