import type { Operation, Polling } from '../../model/types.ts';
import { code, identifier, literal, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { arrayLiteral, objectLiteral, type Entry } from './object-literal.ts';
import { reader } from './reader.ts';
import { bodyType, resultCode, resultOf } from './result.ts';
import { stepOf } from './step.ts';
import { doneNote, noteOf, resultOfWork } from './work-result.ts';

/** How a long-running call is followed, as its plan tells the runtime. */
export interface FollowPlan {
  readonly plan: Code;
  /** Type arguments of its plan's type: answer, event, result and, where it is read, input. */
  readonly typeArguments: Code;
  /** Type of what a poll reads. */
  readonly event: Code;
  /** Type that `wait()` resolves to. */
  readonly result: Code;
  /** What the documentation says of it. */
  readonly note: Code;
  /** Names of the runtime that it needs. */
  readonly uses: FollowNames;
}

/** The runtime's names for one way to follow work. */
export interface FollowNames {
  readonly plan: string;
  readonly returns: string;
  readonly start: string;
}

const plain: FollowNames = { plan: 'LongRunningPlan', returns: 'LongRunning', start: 'startLongRunning' };
const cancellable: FollowNames = { ...plain, plan: 'CancellablePlan', returns: 'CancellableLongRunning' };

/** What the plan of a long-running call says of its progress; null if the types have not what polling counts on. */
// oxlint-disable-next-line max-lines-per-function -- older than the rule; to be split
export function followPlan(operation: Operation, context: OperationScope): FollowPlan | null {
  if (operation.behaviour.kind !== 'longRunning') return null;
  const { polling } = operation.behaviour;
  if (polling.poll.kind === 'header')
    return headerFollow(operation, polling, polling.poll.finalStateVia, context);
  const answer = bodyType(operation);
  const polled = context.symbols.operation(polling.poll.operation);
  const event = polled === null ? null : bodyType(polled);
  if (polled === null || event === null) return null;
  const { api } = context.symbols;
  const poll = stepOf(
    operation,
    { called: polling.poll.operation, input: polling.poll.input },
    answer,
    context,
  );
  const state = reader('event', polling.status.path, event, api, ['string', 'number', 'boolean']);
  const work = resultOfWork(operation, polling, event, answer, context);
  if (poll === null || state === null || work === null) return null;
  const { cancel } = polling;
  const stop =
    cancel === null
      ? null
      : stepOf(operation, { called: cancel.operation, input: cancel.input }, answer, context);
  const { embedded } = polling.poll;
  const usesInput = [poll, work.step, stop].some((step) => step?.usesInput === true);
  return {
    plan: objectLiteral([
      ['embedded', embedded === null || answer === null ? null : reader('answer', embedded, answer, api)],
      ['poll', poll.code],
      ['state', state],
      ...vocabulary(polling),
      ['reason', polling.status.error === null ? null : reader('event', polling.status.error, event, api)],
      ['result', work.rule],
      ['cancel', stop?.code ?? null],
      intervalEntry(polling),
    ]),
    ...typesOf(operation, polled, work.type, usesInput, context),
    note: work.note,
    uses: stop === null ? plain : cancellable,
  };
}

/** Following a URL that a header names: the runtime knows where to look, unless the document says otherwise. */
function headerFollow(
  operation: Operation,
  polling: Polling,
  finalStateVia: string | null,
  { scope }: OperationScope,
): FollowPlan {
  const hasResult = polling.result.kind !== 'none' && bodyType(operation) !== null;
  const result = hasResult ? resultCode(resultOf(operation), scope) : code`void`;
  return {
    plan: objectLiteral([
      ['finalStateVia', finalStateVia === null ? null : literal(finalStateVia)],
      ...vocabulary(polling).filter(([, values]) => values?.toString() !== '[]'),
      intervalEntry(polling),
    ]),
    typeArguments: code`unknown`,
    event: code`unknown`,
    result,
    note: hasResult ? noteOf(bodyType(operation), result) : doneNote,
    uses: { plan: 'HeaderPlan', returns: 'LongRunning', start: 'startByHeader' },
  };
}

function intervalEntry({ intervalSeconds }: Polling): Entry {
  return ['intervalMs', intervalSeconds === null ? null : literal(intervalSeconds * 1000)];
}

function typesOf(
  operation: Operation,
  polled: Operation,
  result: Code,
  usesInput: boolean,
  { scope, symbols }: OperationScope,
): Pick<FollowPlan, 'typeArguments' | 'event' | 'result'> {
  const answer = resultCode(resultOf(operation), scope);
  const event = resultCode(resultOf(polled), scope);
  const input = usesInput ? code`, ${identifier(symbols.names.input(operation.id))}` : code``;
  return { typeArguments: code`${answer}, ${event}, ${result}${input}`, event, result };
}

function vocabulary({ status }: Polling): readonly Entry[] {
  const list = (values: readonly (string | boolean)[]): Code =>
    arrayLiteral(values.map((value) => literal(value)));
  return [
    ['succeeded', list(status.succeeded)],
    ['failed', list(status.failed)],
    ['cancelled', list(status.cancelled)],
  ];
}
